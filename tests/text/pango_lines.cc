#include "text/pango_lines.h"

#include <fontconfig/fontconfig.h>
//
#include <fontconfig/fcfreetype.h>
#include <pango/pangofc-font.h>
#include <pango/pangofc-fontmap.h>
#include <pango/pangoft2.h>

#include <map>
#include <memory>
#include <set>

#include "text/typesetter.h"

namespace kiosk {
namespace {

template <auto Free>
struct FreeBy {
  template <typename T>
  void operator()(T* thing) const {
    Free(thing);
  }
};
using Layout = std::unique_ptr<PangoLayout, FreeBy<g_object_unref>>;
using Attributes = std::unique_ptr<PangoAttrList, FreeBy<pango_attr_list_unref>>;
using Description = std::unique_ptr<PangoFontDescription, FreeBy<pango_font_description_free>>;
using Pattern = std::unique_ptr<FcPattern, FreeBy<FcPatternDestroy>>;

/// Advances as designed, as ours are: no hinting.
void unhinted(FcPattern* pattern, gpointer) {
  FcPatternDel(pattern, FC_HINTING);
  FcPatternAddBool(pattern, FC_HINTING, FcFalse);
}

Description description_of(const FontFace& face, int px) {
  int count = 0;
  const Pattern pattern(
      FcFreeTypeQuery(reinterpret_cast<const FcChar8*>(face.file.c_str()), face.index, nullptr, &count));
  Description description(pango_fc_font_description_from_pattern(pattern.get(), FALSE));
  pango_font_description_set_absolute_size(description.get(), px * PANGO_SCALE);
  return description;
}

guint bytes_before(const std::u16string& text, int at) {
  return static_cast<guint>(to_utf8(text.substr(0, static_cast<std::size_t>(at))).size());
}

/// The UTF-16 offset of each byte that starts a character, and of the end.
std::map<int, int> units_of_bytes(const std::u16string& text) {
  std::map<int, int> units;
  int bytes = 0;
  for (int at = 0; at <= static_cast<int>(text.size()); ++at) {
    units[bytes] = at;
    if (at == static_cast<int>(text.size())) break;
    const bool pair = (text[static_cast<std::size_t>(at)] & 0xFC00) == 0xD800;
    bytes += static_cast<int>(to_utf8(text.substr(static_cast<std::size_t>(at), pair ? 2 : 1)).size());
    if (pair) ++at;
  }
  return units;
}

}  // namespace

struct PangoLines::Handles {
  /// Knows just the files of our runs: Debian's NotoNastaliqUrdu-Bold claims to be regular, and would be
  /// taken.
  std::unique_ptr<FcConfig, FreeBy<FcConfigDestroy>> fonts{FcConfigCreate()};
  std::set<std::string> files;
  std::unique_ptr<PangoFontMap, FreeBy<g_object_unref>> map{pango_ft2_font_map_new()};
  std::unique_ptr<PangoContext, FreeBy<g_object_unref>> context;

  void know(const std::string& file) {
    if (!files.insert(file).second) return;
    FcConfigAppFontAddFile(fonts.get(), reinterpret_cast<const FcChar8*>(file.c_str()));
    pango_fc_font_map_config_changed(PANGO_FC_FONT_MAP(map.get()));
  }
};

PangoLines::PangoLines() : handles_(new Handles) {
  pango_ft2_font_map_set_resolution(PANGO_FT2_FONT_MAP(handles_->map.get()), 72, 72);
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(handles_->map.get()), handles_->fonts.get());
  pango_fc_font_map_set_default_substitute(PANGO_FC_FONT_MAP(handles_->map.get()), unhinted, nullptr,
                                           nullptr);
  handles_->context.reset(pango_font_map_create_context(handles_->map.get()));
  pango_context_set_round_glyph_positions(handles_->context.get(), FALSE);
}

PangoLines::~PangoLines() { delete handles_; }

std::vector<TextRange> PangoLines::lines(const Paragraph& paragraph, const std::vector<PlacedRun>& runs,
                                         int width) {
  for (const PlacedRun& run : runs) handles_->know(run.font->file);
  PangoContext* context = handles_->context.get();
  pango_context_set_language(context, pango_language_from_string(paragraph.locale.str().c_str()));
  const bool rtl = paragraph.locale.direction() == Direction::rtl;
  pango_context_set_base_dir(context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  const Layout layout(pango_layout_new(context));
  pango_layout_set_auto_dir(layout.get(), FALSE);
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width(layout.get(), width * PANGO_SCALE);
  const std::string utf8 = to_utf8(paragraph.text);
  pango_layout_set_text(layout.get(), utf8.data(), static_cast<int>(utf8.size()));
  const Attributes attributes(pango_attr_list_new());
  for (const PlacedRun& run : runs) {
    PangoAttribute* font = pango_attr_font_desc_new(description_of(*run.font, run.px).get());
    font->start_index = bytes_before(paragraph.text, run.range.start);
    font->end_index = bytes_before(paragraph.text, run.range.end);
    pango_attr_list_insert(attributes.get(), font);
  }
  pango_layout_set_attributes(layout.get(), attributes.get());
  const auto units = units_of_bytes(paragraph.text);
  std::vector<TextRange> found;
  for (GSList* at = pango_layout_get_lines_readonly(layout.get()); at; at = at->next) {
    const auto* line = static_cast<const PangoLayoutLine*>(at->data);
    found.push_back({units.at(line->start_index), units.at(line->start_index + line->length)});
  }
  return found;
}

}  // namespace kiosk
