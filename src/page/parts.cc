#include "page/parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "page/judging.h"
#include "page/pairs.h"
#include "page/picture_pages.h"
#include "page/record.h"

namespace kiosk {
namespace {

// A picture over the width of the page is taller where that costs no page.
constexpr double kTaller[] = {1.75, 1.5, 1.25, 1.0};
constexpr double kAnswerIndentMm = 11;
constexpr double kRoomyEm = 14;  // a page as tall as this has larger type for answers

/// Makes the settings of one part: what differs is where its picture stands.
class PartSettings {
 public:
  PartSettings(const PageMaker& m, const Part& part) : m_(m), part_(part) {
    how_ = body_text(m.style);
    if (!is_answer(part.id)) return;
    if (m.style.box.h >= kRoomyEm * m.style.subheading()) how_.px = m.style.subheading();
    indent_ = m.style.px(kAnswerIndentMm);  // behind the rule
  }

  std::vector<Setting> all() const {
    const int block = figure_block();
    if (block < 0) return {plain()};
    std::vector<Setting> settings;
    const bool text = std::any_of(part_.blocks.begin(), part_.blocks.end(),
                                  [](const Block& b) { return b.kind != BlockKind::figure; });
    if (!text) return {plain(block)};
    for (const double taller : kTaller) {
      if (taller > 1 && !m_.style.panel.portrait()) continue;  // beside the text it has all of the height
      if (auto setting = always_shown(block, taller)) settings.push_back(std::move(*setting));
    }
    if (auto setting = stepwise(*figure_at(block))) settings.push_back(std::move(*setting));
    settings.push_back(plain(block));
    return settings;
  }

 private:
  const Figure* figure_at(int block) const {
    return figure_of(m_, part_.blocks[static_cast<std::size_t>(block)].figure);
  }

  /// The first picture's block; -1 where there is none.
  int figure_block() const {
    const auto& blocks = part_.blocks;
    const auto found = std::find_if(blocks.begin(), blocks.end(), [&](const Block& block) {
      return block.kind == BlockKind::figure && figure_of(m_, block.figure) != nullptr;
    });
    return found == blocks.end() ? -1 : static_cast<int>(found - blocks.begin());
  }

  Setting framed() const {
    Setting setting;
    setting.frame = make_frame(m_, {part_.heading, part_.locale, m_.at_heading(part_)}, setting.material);
    return setting;
  }

  Column column_of(const Setting& setting) const {
    Column column;
    column.x = indent_;
    column.width = m_.style.box.w - indent_;
    column.room = setting.frame.least_room(m_.style.air());
    if (!setting.material.empty()) {
      const PageItem& heading = setting.material.front().ways.front().front();
      column.above = heading.extent(0, heading.units).height + m_.style.paragraph_gap();
    }
    return column;
  }

  Setting filled(Setting setting, const Column& column) const {
    Material blocks = block_items(m_, part_, how_, column);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(setting.material));
    if (is_answer(part_.id)) add_judging(m_, part_, column.x, column.width, setting.material);
    if (part_.id == kAboutPart) setting.material.push_back(record_choice(m_, part_, column.room));
    return setting;
  }

  /// Pictures stand where the text has them. One whose steps could be pages is to stand with all that tells
  /// of them.
  Setting plain(int block = -1) const {
    Setting setting = framed();
    Column column = column_of(setting);
    if (block >= 0 && PicturePages(m_, part_, *figure_at(block), column.room).possible()) {
      const auto& steps = m_.article.steps.at(figure_at(block)->id);
      column.told_first = std::min(block, steps.front().block);
      column.told_end = std::max(block, steps.back().block) + 1;
    }
    return filled(std::move(setting), column);
  }

  /// The first picture stands on each page: beside the text, or on an upright page below it, in low reach
  /// above it.
  std::optional<Setting> always_shown(int block, double taller) const {
    Setting setting = framed();
    PageFrame& frame = setting.frame;
    const int top = frame.top() + m_.style.air();
    Column column = column_of(setting);
    if (m_.style.panel.portrait()) {
      frame.beside = figure_across(m_, part_, block, top, taller);
      const int needed = bottom_of(frame.beside) - top + m_.style.gap();
      if (m_.style.reach > 0) {
        frame.first.height = frame.next.height = top + needed;
      } else {
        for (Row& row : frame.beside) move_row(row, 0, frame.height - top - needed + m_.style.gap());
        frame.foot = needed;
      }
      column.room = frame.least_room(m_.style.air());
    } else {
      frame.beside = figure_beside(m_, part_, block, top + m_.style.picture_air(), column.width);
      column.width -= indent_;
    }
    if (frame.beside.empty()) return std::nullopt;
    column.elsewhere = figure_at(block)->id;
    return filled(std::move(setting), column);
  }

  /// A page for each of its steps.
  std::optional<Setting> stepwise(const Figure& figure) const {
    Setting setting = framed();
    Column column = column_of(setting);
    const auto pages = PicturePages(m_, part_, figure, column.room).pages();
    if (!pages) return std::nullopt;
    column.step = [&](int block) {
      const auto page = pages->find(block);
      return page == pages->end() ? std::nullopt : std::optional(page->second);
    };
    column.elsewhere = figure.id;
    return filled(std::move(setting), column);
  }

  const PageMaker& m_;
  const Part& part_;
  CellText how_;
  int indent_ = 0;
};

}  // namespace

std::vector<Page> part_pages(const PageMaker& m, const Part& part, std::vector<std::string>& cut) {
  if (const Part* other = other_of(m, part)) {
    std::vector<Page> pages = pair_pages(m, part, *other);
    if (!pages.empty()) return pages;
  }
  return best_pages(PartSettings(m, part).all(), cut);
}

}  // namespace kiosk
