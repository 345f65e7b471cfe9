#include "page/rows.h"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

constexpr double kNoticePadMm = 3.0;
constexpr double kNoticeIconMm = 12.0;
constexpr double kItemIndentEm = 1.1;
constexpr int kAnswerWordLength = 24;

}  // namespace

Strip text_strip(RowKind kind, const Position& at, Cell cell, int x, int gap) {
  Strip strip;
  strip.row.kind = kind;
  strip.row.position = at;
  strip.row.rect = {x, 0, cell.box.right() - x, cell.box.h};
  strip.row.cells.push_back(std::move(cell));
  strip.gap = gap;
  return strip;
}

std::vector<Strip> notice_strips(const PageMaker& m, const Provenance& provenance) {
  const char* key = notice_key(provenance);
  if (key == nullptr) return {};
  const Message message = m.catalogue.message(m.article.locale, key);
  const int pad = m.style.px(kNoticePadMm);
  const int icon = m.style.px(kNoticeIconMm);
  const int x = icon + 2 * pad;
  Cell cell = set_cell(message.text, message.locale, compact_style(m.style.label(), false, Ink::body), x,
                       m.style.box.w - x - pad, m.typesetter);
  Strip strip;
  strip.row.kind = RowKind::notice;
  strip.row.rect = {0, 0, m.style.box.w, std::max(cell.box.h, icon) + 2 * (pad / 2)};
  cell.box.y = (strip.row.rect.h - cell.box.h) / 2;
  strip.row.cells.push_back(std::move(cell));
  return {strip};
}

Strip heading_strip(const PageMaker& m, const Position& at, const RichText& text, const LocaleTag& locale,
                    const CellStyle& how, int width) {
  Strip strip =
      text_strip(RowKind::heading, at, set_cell(text, locale, how, 0, width, m.typesetter), 0, m.style.gap());
  strip.keep_with_next = true;
  return strip;
}

Strip paragraph_strip(const PageMaker& m, const Part& part, int block, const CellStyle& how, int x,
                      int width) {
  const Block& b = part.blocks[static_cast<std::size_t>(block)];
  const int w = std::min(width, measure_limit(how.px, part.locale));
  Strip strip =
      text_strip(RowKind::paragraph, m.at(part, block),
                 set_cell(b.text, part.locale, how, x, w, m.typesetter), x, m.style.paragraph_gap());
  strip.splittable = true;
  return strip;
}

Strip item_strip(const PageMaker& m, const Part& part, int block, const CellStyle& how, int x, int width) {
  const Block& b = part.blocks[static_cast<std::size_t>(block)];
  const int indent = static_cast<int>(how.px * kItemIndentEm);
  const int w = std::min(width - indent, measure_limit(how.px, part.locale));
  Strip strip = text_strip(RowKind::item, m.at(part, block),
                           set_cell(b.text, part.locale, how, x + indent, w, m.typesetter), x,
                           m.style.paragraph_gap() * 2 / 3);
  if (b.kind == BlockKind::numbered_item) {
    CellStyle marker = how;
    marker.bold = true;
    marker.ink = Ink::accent;
    const std::string number = std::to_string(b.number);
    strip.row.cells.insert(strip.row.cells.begin(),
                           set_cell(number, part.locale, marker, x, indent, m.typesetter));
  }
  strip.splittable = true;
  return strip;
}

bool is_answer_word(const Block& b) {
  const int length = static_cast<int>(b.text.text.size());
  return b.kind == BlockKind::paragraph && length > 0 && length <= kAnswerWordLength &&
         b.text.strong.size() == 1 && b.text.strong[0] == TextRange{0, length};
}

Strip answer_strip(const PageMaker& m, const Part& part, int block, int x, int width) {
  const Block& b = part.blocks[static_cast<std::size_t>(block)];
  RichText word = b.text;
  word.strong.clear();
  const CellStyle how{.px = m.style.answer(),
                      .bold = true,
                      .ink = Ink::accent,
                      .breaking = Breaking::balanced,
                      .leading = 1.22};
  Strip strip =
      text_strip(RowKind::answer, m.at(part, block), set_cell(word, part.locale, how, x, width, m.typesetter),
                 x, m.style.paragraph_gap());
  strip.keep_with_next = true;
  return strip;
}

}  // namespace kiosk
