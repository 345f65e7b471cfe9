#include "page/judging.h"

#include <algorithm>
#include <utility>

#include "page/cells.h"
#include "page/strip.h"

namespace kiosk {
namespace {

constexpr int kNoLimit = 1 << 16;
constexpr int kButtons = 3;

/// The row under way: its cells are the question, the buttons' words, and the thanks.
class Judging {
 public:
  Judging(const PageMaker& m, int x, int width) : m_(m), x_(x), width_(width) {}

  Row row(const Position& at) {
    row_.kind = RowKind::judging;
    row_.position = at;
    if (!beside() && !below()) one_by_one();
    Cell thanks = set("answered.thanks", x_, width_);
    thanks.box.y = std::max(0, (row_.rect.h - thanks.box.h) / 2);
    row_.rect.h = std::max(row_.rect.h, thanks.box.h);
    row_.cells.push_back(std::move(thanks));
    return std::move(row_);
  }

 private:
  Cell set(const char* key, int x, int width) const {
    const Message message = m_.catalogue.message(m_.style.locale, key);
    return set_cell(message.text, message.locale, cell_text(m_.style, m_.style.label(), false, Ink::body), x,
                    width, m_.typesetter);
  }

  int pad() const { return m_.style.px(m_.style.space.pad); }
  int target() const { return m_.style.px(m_.style.space.target) + 1; }

  /// The least width of a button with its words on one line.
  int button_width(const char* key) const {
    return std::max(set(key, 0, kNoLimit).text.layout->natural_width + 1 + 2 * pad(), target());
  }

  int buttons_width() const {
    int width = (kButtons - 1) * m_.style.gap();
    for (const char* key : kKeys) width += button_width(key);
    return width;
  }

  int height_of(const Cell& cell) const {
    const double air = cell.text.layout->by_ink ? m_.style.space.ink_air : m_.style.space.line_air;
    return std::max(cell.box.h + m_.style.px(air), target());
  }

  /// Adds a button with its words in its middle.
  void add_button(const char* key, const Rect& room) {
    const int widest = std::max(1, room.w - 2 * pad());
    Cell cell = set(key, 0, widest);
    const int w = std::min(widest, cell.text.layout->natural_width + 1);
    cell = set(key, room.x + (room.w - w) / 2, w);
    const int h = std::max(room.h, height_of(cell));
    // By what is seen: lines of some scripts hang low or high in theirs.
    const Rect& ink = cell.text.layout->ink;
    cell.box.y = room.y + (cell.text.layout->by_ink ? (h - cell.box.h) / 2 : (h - ink.h) / 2 - ink.y);
    row_.cells.push_back(std::move(cell));
    row_.buttons.push_back({room.x, room.y, room.w, h});
  }

  void add_line_of_buttons(int x, int y) {
    for (const char* key : kKeys) {
      add_button(key, {x, y, button_width(key), target()});
      x = row_.buttons.back().right() + m_.style.gap();
    }
    int h = 0;
    for (const Rect& button : row_.buttons) h = std::max(h, button.h);
    for (std::size_t i = 0; i < row_.buttons.size(); ++i) {
      row_.cells[i + 1].box.y += (h - row_.buttons[i].h) / 2;
      row_.buttons[i].h = h;
    }
    row_.rect = {x_, 0, width_, y + h};
  }

  /// The question at the start of the buttons' line.
  bool beside() {
    const int room = width_ - buttons_width() - m_.style.gap();
    if (room < target()) return false;
    Cell question = set("answered.question", x_, room);
    if (question.text.layout->lines.size() > 2 || question.text.layout->overflows ||
        question.text.layout->cuts_word || question.box.h > target())
      return false;
    const int used = std::min(room, question.text.layout->natural_width + 1);
    row_.cells.push_back(std::move(question));
    add_line_of_buttons(x_ + used + m_.style.gap(), 0);
    row_.cells[0].box.y = (row_.rect.h - row_.cells[0].box.h) / 2;
    return true;
  }

  /// The question over the buttons.
  bool below() {
    if (buttons_width() > width_) return false;
    row_.cells.push_back(set("answered.question", x_, width_));
    add_line_of_buttons(x_, row_.cells[0].box.h + m_.style.gap());
    return true;
  }

  /// The buttons one below the other.
  void one_by_one() {
    row_.cells.push_back(set("answered.question", x_, width_));
    int y = row_.cells[0].box.h + m_.style.gap();
    for (const char* key : kKeys) {
      add_button(key, {x_, y, width_, target()});
      y = row_.buttons.back().bottom() + m_.style.gap();
    }
    row_.rect = {x_, 0, width_, row_.buttons.back().bottom()};
  }

  static constexpr const char* kKeys[kButtons] = {"answered.yes", "answered.no", "answered.ask"};

  const PageMaker& m_;
  int x_, width_;
  Row row_;
};

}  // namespace

void add_judging(const PageMaker& m, const Part& part, int x, int width, Material& material) {
  if (!m.style.judged) return;
  // A page of the question alone asks about something that is no longer seen; but no sentence is cut for it.
  if (!material.empty())
    for (PageItems& way : material.back().ways) way.back().after += Cost::of(Rank::answer_parted);
  Strip strip;
  strip.gap = m.style.gap();
  strip.row = Judging(m, x, width).row(m.at(part, static_cast<int>(part.blocks.size())));
  add(material, item_of(std::move(strip)));
}

}  // namespace kiosk
