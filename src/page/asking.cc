#include "page/asking.h"

#include <algorithm>
#include <utility>

#include "page/blocks.h"
#include "page/entries.h"

namespace kiosk {
namespace {

/// A question behind the box that is ticked.
Strip asking_strip(const PageMaker& m, const Part& part, int block) {
  const PageStyle& s = m.style;
  const int lead = s.px(s.space.mark + 2 * s.space.mark_pad);
  const RichText& text = part.blocks[static_cast<std::size_t>(block)].text;
  Strip strip;
  Row& row = strip.row;
  row.kind = RowKind::asking;
  row.position = m.at(part, block);
  row.cells.push_back(entry_cell(m, text, part.locale, false, lead, s.box.w - lead - s.px(s.space.pad)));
  Cell& cell = row.cells.front();
  const int h = std::max(cell.box.h + 2 * s.px(s.space.row_pad), s.px(s.space.target) + 1);
  cell.box.y = (h - cell.box.h) / 2;
  row.rect = {0, 0, s.box.w, h};
  strip.gap = s.px(s.space.card_gap);
  return strip;
}

}  // namespace

std::vector<Page> asking_pages(const PageMaker& m, const Part& part, std::vector<std::string>& cut) {
  const PageStyle& s = m.style;
  Setting setting;
  setting.frame = make_frame(m, {part.heading, part.locale, m.at_heading(part)}, setting.material);
  const Message how = m.catalogue.message(m.article.front_locale, "ask.how");
  Cell cell =
      set_cell(how.text, how.locale, cell_text(s, s.label(), false, Ink::muted), 0, s.box.w, m.typesetter);
  add(setting.material,
      item_of(text_strip(RowKind::paragraph, m.at_heading(part), std::move(cell), 0, s.gap())));
  for (int block = 0; block < static_cast<int>(part.blocks.size()); ++block)
    add(setting.material, item_of(asking_strip(m, part, block)));
  return best_pages({std::move(setting)}, cut);
}

}  // namespace kiosk
