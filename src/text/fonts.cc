#include "text/fonts.h"

#include <algorithm>
#include <set>

#include "text/scripts.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

std::vector<FontRow> missing_of(const FontTable& table, FontFiles& files) {
  std::vector<FontRow> missing;
  std::set<std::string> seen;
  for (const FontRow& row : table.rows)
    if (seen.insert(row.family).second && !files.find(row.family).regular) missing.push_back(row);
  for (const std::string& family : table.fallback)
    if (seen.insert(family).second && !files.find(family).regular)
      missing.push_back({"", "", family, "", 1.0, 0.0});
  return missing;
}

}  // namespace

FontBook::FontBook(const FontTable& table) : table_(table) {}
FontBook::~FontBook() = default;

const FontRow* FontBook::row(std::uint32_t script, const LocaleTag& locale) const {
  const std::string key = table_script(script, locale);
  const FontRow* whole = table_.find(key, locale.str());
  return whole && !whole->language.empty() ? whole : table_.find(key, locale.language());
}

const FontRow* FontBook::row_of_family(const std::string& family) const {
  const auto found = std::find_if(table_.rows.begin(), table_.rows.end(),
                                  [&](const FontRow& row) { return row.family == family; });
  return found == table_.rows.end() ? nullptr : &*found;
}

int FontBook::number(const FontFace& face, double factor, double pitch) {
  for (std::size_t i = 0; i < entries_.size(); ++i)
    if (*entries_[i].face == face && entries_[i].factor == factor && entries_[i].pitch == pitch)
      return static_cast<int>(i);
  entries_.push_back({std::make_shared<const FontFace>(face), factor, pitch, nullptr, false});
  return static_cast<int>(entries_.size()) - 1;
}

FontFace FontBook::spoken(FontFace face, const LocaleTag& locale) {
  const auto [at, is_new] = systems_.try_emplace(face);
  if (is_new) at->second = language_systems(face);
  face.language = system_of(at->second, locale);
  return face;
}

void FontBook::append(std::vector<int>& fonts, const std::string& family, const FontRow* row,
                      const Key& key) {
  const FamilyFiles& files = files_.find(family);
  const auto& face = key.bold && files.bold ? files.bold : files.regular;
  if (!face) return;
  const int font = number(spoken(*face, key.locale), row ? row->factor : 1.0, row ? row->pitch : 0.0);
  if (std::find(fonts.begin(), fonts.end(), font) == fonts.end()) fonts.push_back(font);
}

const std::vector<int>& FontBook::cascade(std::uint32_t script, const LocaleTag& locale, bool bold) {
  const auto [at, is_new] = cascades_.try_emplace(Key{script, locale, bold});
  std::vector<int>& fonts = at->second;
  if (!is_new) return fonts;
  for (const FontRow* choice : {row(script, locale), row(own_script(locale), locale)})
    if (choice) append(fonts, choice->family, choice, at->first);
  for (const std::string& family : table_.fallback) append(fonts, family, row_of_family(family), at->first);
  if (fonts.empty())
    if (const auto& any = files_.last_resort()) fonts.push_back(number(*any, 1.0, 0.0));
  return fonts;
}

OpenFace* FontBook::opened(int font) {
  if (font < 0 || static_cast<std::size_t>(font) >= entries_.size()) return nullptr;
  Entry& entry = entries_[static_cast<std::size_t>(font)];
  if (!entry.tried) entry.open = OpenFace::open(library_, *entry.face);
  entry.tried = true;
  return entry.open.get();
}

bool FontBook::covers(int font, char32_t c) {
  const OpenFace* face = opened(font);
  return face && face->covers(c);
}

double FontBook::factor(int font) {
  return font < 0 ? 1.0 : entries_.at(static_cast<std::size_t>(font)).factor;
}

double FontBook::pitch(int font) {
  return font < 0 ? 0.0 : entries_.at(static_cast<std::size_t>(font)).pitch;
}

std::shared_ptr<const FontFace> FontBook::face(int font) {
  return font < 0 ? nullptr : entries_.at(static_cast<std::size_t>(font)).face;
}

SizedFace* FontBook::open(SizedFont font) {
  OpenFace* face = opened(font.font);
  return face ? face->at(font.px) : nullptr;
}

std::vector<FontRow> FontBook::missing() { return missing_of(table_, files_); }

void FontBook::report_missing(Diagnostics& diagnostics) {
  for (const FontRow& row : missing()) {
    const std::string used = row.script.empty() ? "as a fallback" : "for script " + row.script;
    const std::string advice =
        row.package.empty() ? "Install it." : "Install the package " + row.package + ".";
    diagnostics.error("fonts.toml", 0, 0,
                      "The font family \"" + row.family + "\" (" + used + ") is not on this machine.",
                      advice);
  }
}

std::vector<FontRow> missing_families(const FontTable& table) {
  FontFiles files;
  return missing_of(table, files);
}

}  // namespace kiosk
