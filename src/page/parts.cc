#include "page/parts.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "page/pairs.h"
#include "page/picture_pages.h"
#include "page/record.h"

namespace kiosk {
namespace {

constexpr double kAnswerIndentMm = 11;

/// Makes the settings of one part: what differs is where its picture stands.
class PartSettings {
 public:
  PartSettings(const PageMaker& m, const Part& part) : m_(m), part_(part) {
    how_ = body_style(m.style);
    if (!is_question(part.id)) return;
    how_.px = m.style.subheading();
    indent_ = m.style.px(kAnswerIndentMm);  // behind the rule
  }

  std::vector<Setting> all() const {
    const int block = figure_block();
    const Figure* figure =
        block >= 0 ? figure_of(m_, part_.blocks[static_cast<std::size_t>(block)].figure) : nullptr;
    if (figure == nullptr) return {plain()};
    std::vector<Setting> settings;
    if (auto setting = beside(block)) settings.push_back(std::move(*setting));
    if (auto setting = stepwise(*figure))
      settings.push_back(std::move(*setting));
    else
      settings.push_back(plain());
    return settings;
  }

 private:
  int figure_block() const {
    const auto& blocks = part_.blocks;
    const auto found = std::find_if(blocks.begin(), blocks.end(),
                                    [](const Block& block) { return block.kind == BlockKind::figure; });
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
    column.room = setting.frame.least_room(m_.style.gap());
    return column;
  }

  Setting filled(Setting setting, const Column& column) const {
    Material blocks = block_items(m_, part_, how_, column);
    std::move(blocks.begin(), blocks.end(), std::back_inserter(setting.material));
    if (part_.id == "about")
      for (PageItem& item : record_items(m_, part_, column.room)) add(setting.material, std::move(item));
    return setting;
  }

  /// Pictures stand where the text has them.
  Setting plain() const {
    Setting setting = framed();
    Column column = column_of(setting);
    column.figure = [&](int block) {
      PageChoice choice = figure_choice(m_, part_, block, column.room);
      return choice.ways.empty() ? std::vector<PageChoice>() : std::vector<PageChoice>{std::move(choice)};
    };
    return filled(std::move(setting), column);
  }

  /// The first picture stands beside the text of each page.
  std::optional<Setting> beside(int block) const {
    Setting setting = framed();
    Column column = column_of(setting);
    const int top = std::max(setting.frame.first.height, setting.frame.next.height) + m_.style.gap();
    setting.frame.beside = figure_beside(m_, part_, block, top, column.width);
    if (setting.frame.beside.empty()) return std::nullopt;
    column.width -= indent_;
    column.figure = [&](int other) {
      if (other == block) return std::vector<PageChoice>();
      return std::vector<PageChoice>{figure_choice(m_, part_, other, column.room)};
    };
    return filled(std::move(setting), column);
  }

  /// A page for each of its steps.
  std::optional<Setting> stepwise(const Figure& figure) const {
    Setting setting = framed();
    Column column = column_of(setting);
    const PicturePages pages(m_, part_, figure, column.room);
    if (!pages.possible()) return std::nullopt;
    column.step = [&](int block) { return pages.page_of(block); };
    column.figure = [&](int block) {
      if (part_.blocks[static_cast<std::size_t>(block)].figure == figure.id) return std::vector<PageChoice>();
      return std::vector<PageChoice>{figure_choice(m_, part_, block, column.room)};
    };
    return filled(std::move(setting), column);
  }

  const PageMaker& m_;
  const Part& part_;
  CellStyle how_;
  int indent_ = 0;
};

}  // namespace

bool is_question(const std::string& part) { return part.rfind("faq/", 0) == 0; }

std::vector<Page> part_pages(const PageMaker& m, const Part& part, std::vector<std::string>& cut) {
  if (const Part* other = other_of(m, part)) {
    std::vector<Page> pages = pair_pages(m, part, *other, cut);
    if (!pages.empty()) return pages;
  }
  return best_pages(PartSettings(m, part).all(), cut);
}

}  // namespace kiosk
