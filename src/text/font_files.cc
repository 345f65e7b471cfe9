#include "text/font_files.h"

#include <fontconfig/fontconfig.h>

#include <string_view>

#include "text/font_tables.h"

namespace kiosk {
namespace {

constexpr int kFirstNamedInstance = 0x10000;  // higher indexes are instances of a variable font

struct Destroy {
  void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
  void operator()(FcObjectSet* objects) const { FcObjectSetDestroy(objects); }
  void operator()(FcCharSet* set) const { FcCharSetDestroy(set); }
  void operator()(FcFontSet* fonts) const { FcFontSetDestroy(fonts); }
};
using FontSet = std::unique_ptr<FcFontSet, Destroy>;

using Pattern = std::unique_ptr<FcPattern, Destroy>;

FontSet list_of(FcConfig* config, const Pattern& pattern) {
  FcPatternAddBool(pattern.get(), FC_SCALABLE, FcTrue);
  const std::unique_ptr<FcObjectSet, Destroy> wanted(
      FcObjectSetBuild(FC_FILE, FC_INDEX, FC_STYLE, FC_FAMILY, nullptr));
  return FontSet(FcFontList(config, pattern.get(), wanted.get()));
}

FontSet list(FcConfig* config, const std::string& family) {
  const Pattern pattern(FcPatternCreate());
  if (!family.empty())
    FcPatternAddString(pattern.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
  return list_of(config, pattern);
}

/// Fonts in one colour that have all of these characters.
FontSet list_covering(FcConfig* config, const std::u32string& characters) {
  const std::unique_ptr<FcCharSet, Destroy> set(FcCharSetCreate());
  for (const char32_t c : characters) FcCharSetAddChar(set.get(), c);
  const Pattern pattern(FcPatternCreate());
  FcPatternAddCharSet(pattern.get(), FC_CHARSET, set.get());
  FcPatternAddBool(pattern.get(), FC_COLOR, FcFalse);
  return list_of(config, pattern);
}

std::optional<FontFace> face_of(FcPattern* font) {
  FcChar8* file = nullptr;
  int index = 0;
  if (FcPatternGetString(font, FC_FILE, 0, &file) != FcResultMatch) return std::nullopt;
  if (FcPatternGetInteger(font, FC_INDEX, 0, &index) != FcResultMatch) return std::nullopt;
  if (index < 0 || index >= kFirstNamedInstance) return std::nullopt;
  return FontFace{reinterpret_cast<const char*>(file), index};
}

/// The weight in the pattern is not asked: Debian's NotoNastaliqUrdu-Bold gives a regular one.
bool has_style(FcPattern* font, std::string_view style) {
  FcChar8* name = nullptr;
  for (int i = 0; FcPatternGetString(font, FC_STYLE, i, &name) == FcResultMatch; ++i)
    if (style == reinterpret_cast<const char*>(name)) return true;
  return false;
}

/// fontconfig's caches know the names of files, not what has become of them.
bool sound(const FontFace& face) { return FontTables(face.file).sound(); }

/// The first sound one by file name, so that the choice never hangs on the order of a directory.
void take_first(std::optional<FontFace>& kept, const std::optional<FontFace>& found, std::string& broken) {
  if (!found || (kept && !(*found < *kept))) return;
  if (sound(*found))
    kept = found;
  else
    broken = found->file;
}

}  // namespace

FontFiles::FontFiles() = default;
FontFiles::~FontFiles() = default;

void FontFiles::Close::operator()(_FcConfig* config) const { FcConfigDestroy(config); }

_FcConfig* FontFiles::config() {
  if (!config_) config_.reset(FcInitLoadConfigAndFonts());
  return config_.get();
}

void FontFiles::forget() {
  config_.reset();
  families_.clear();
  last_resort_.reset();
}

const FamilyFiles& FontFiles::find(const std::string& family) {
  const auto [at, is_new] = families_.try_emplace(family);
  if (!is_new) return at->second;
  const FontSet fonts = list(config(), family);
  for (int i = 0; fonts && i < fonts->nfont; ++i) {
    FamilyFiles& files = at->second;
    const auto face = face_of(fonts->fonts[i]);
    if (has_style(fonts->fonts[i], "Regular")) take_first(files.regular, face, files.broken);
    if (has_style(fonts->fonts[i], "Bold")) take_first(files.bold, face, files.broken);
  }
  return at->second;
}

std::optional<LentFace> FontFiles::covering(const std::u32string& characters) {
  const FontSet fonts = list_covering(config(), characters);
  std::optional<FontFace> best;
  std::string family;
  std::string broken;
  for (const bool regular : {true, false}) {
    for (int i = 0; fonts && i < fonts->nfont; ++i) {
      FcPattern* font = fonts->fonts[i];
      if (regular && !has_style(font, "Regular")) continue;
      const auto before = best;
      take_first(best, face_of(font), broken);
      FcChar8* name = nullptr;
      if (best != before && FcPatternGetString(font, FC_FAMILY, 0, &name) == FcResultMatch)
        family = reinterpret_cast<const char*>(name);
    }
    if (best) return LentFace{*best, family};
  }
  return std::nullopt;
}

const std::optional<FontFace>& FontFiles::last_resort() {
  if (last_resort_) return *last_resort_;
  last_resort_.emplace();
  const FontSet fonts = list(config(), "");
  std::string broken;
  for (int i = 0; fonts && i < fonts->nfont; ++i) take_first(*last_resort_, face_of(fonts->fonts[i]), broken);
  return *last_resort_;
}

}  // namespace kiosk
