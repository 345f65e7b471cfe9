#include "screen/page_view.h"

#include <algorithm>
#include <array>

#include "screen/figure_view.h"
#include "screen/level_view.h"

namespace kiosk {
namespace {

constexpr double kRuleMm = 2.4;  // beside an answer and the cells of a card
constexpr double kArrowInsetMm = 3;
constexpr double kIconInsetMm = 3;
constexpr double kNumberInsetMm = 5;
constexpr double kTickInsetMm = 1;

class PageView {
 public:
  PageView(Stage& stage, const Page& page, Rect box) : s_(stage), page_(page), box_(box) {}

  void draw() {
    const bool screen_mirrored = s_.mirrored();
    const bool page_mirrored = page_.locale.direction() == Direction::rtl;
    s_.set_mirrored(page_mirrored);
    if (page_.part.rfind("faq/", 0) == 0 && leaves_room(s_.px(kRuleMm))) rule_beside_answer();
    table_ground();
    list_ground();
    for (const Row& row : page_.rows) draw_aside(row);
    s_.set_mirrored(screen_mirrored);
  }

 private:
  /// A row in the other direction than its page is turned round within its own column.
  Rect at(Rect r) const {
    if (!column_) return r.moved(box_.x, box_.y);
    const int start = s_.panel().size.w - box_.x - column_->right();
    return {start + r.x - column_->x, r.y + box_.y, r.w, r.h};
  }

  void draw_aside(const Row& row) {
    const bool mirrored = s_.mirrored();
    const bool own = !row.cells.empty() && row.cells[0].text.locale.direction() != page_.locale.direction();
    if (own) {
      column_ = row.rect;
      s_.set_mirrored(!mirrored);
    }
    s_.set_chrome(row.beside);
    draw_row(row);
    s_.set_chrome(false);
    column_.reset();
    s_.set_mirrored(mirrored);
  }

  /// The name of a column's language over its rule.
  void language(const Row& row) {
    cells(row, s_.colour(Token::paper));
    const Rect rect = at(row.rect);
    const int rule = s_.px(s_.space().border);
    s_.box({rect.x, rect.bottom() - rule, rect.w, rule}, s_.colour(Token::accent));
  }

  Colour ink(Ink kind) const {
    switch (kind) {
      case Ink::muted:
        return s_.colour(Token::muted);
      case Ink::accent:
        return s_.colour(Token::accent);
      case Ink::on_accent:
        return s_.colour(Token::on_accent);
      case Ink::body:
        break;
    }
    return s_.colour(Token::ink);
  }

  void cells(const Row& row, Colour ground) {
    for (const Cell& cell : row.cells) s_.lines(cell, at(cell.box), ink(cell.ink), ground);
  }

  void draw_row(const Row& row) {
    switch (row.kind) {
      case RowKind::language:
        language(row);
        break;
      case RowKind::item:
        bullet(row);
        cells(row, s_.colour(Token::paper));
        break;
      case RowKind::table_header:
        headings_ = &row;
        cells(row, s_.colour(Token::accent));
        break;
      case RowKind::table_row:
        table_row(row);
        break;
      case RowKind::card:
        card(row);
        break;
      case RowKind::card_caption:
      case RowKind::card_text:
        s_.box({at(row.rect).x, at(row.rect).y, s_.px(kRuleMm), row.rect.h}, s_.colour(Token::accent));
        cells(row, s_.colour(Token::paper));
        break;
      case RowKind::figure:
        draw_figure(s_, row.figure, at(row.rect), row.step);
        s_.describe(row.description, page_.locale, at(row.rect));
        break;
      case RowKind::figure_label:
        label(row);
        break;
      case RowKind::asking:
        asking(row);
        break;
      case RowKind::judging:
        judging(row);
        break;
      case RowKind::contents:
        entry(row);
        break;
      case RowKind::cards:
        question_cards(row);
        break;
      default:
        cells(row, s_.colour(Token::paper));
    }
  }

  /// A table's row in a box; a voice says the headings that only a mark stands for.
  void card(const Row& row) {
    s_.frame(at(row.rect), s_.colour(Token::surface), s_.colour(Token::line), s_.px(s_.space().border),
             s_.px(s_.space().radius));
    if (row.mark && !row.icon.empty()) s_.icon(row.mark->icon, at(row.icon), s_.colour(Token::accent));
    if (row.mark && !row.level.empty()) draw_level(s_, *row.mark, at(row.level));
    for (const Cell& cell : row.cells)
      s_.lines(cell, at(cell.box), ink(cell.ink), s_.colour(Token::surface), cell.lead);
  }

  /// A voice says the heading of its column before each cell but the first, which names the row.
  void table_row(const Row& row) {
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const Cell& cell = row.cells[i];
      const bool headed = i > 0 && headings_ && i < headings_->cells.size();
      s_.lines(cell, at(cell.box), ink(cell.ink), s_.colour(Token::surface),
               headed ? headings_->cells[i].text.string : std::string());
    }
  }

  void bullet(const Row& row) {
    const Cell& text = row.cells.back();
    if (row.cells.size() != 1 || text.first_line != 0 || text.text.layout->lines.empty()) return;
    const Line& line = text.text.layout->lines.front();
    const int d = std::max(4, text.text.px / 4);
    const int middle = at(text.box).y + line.baseline - line.top - text.text.px / 3;
    s_.box({at(row.rect).x + text.text.px / 5, middle - d / 2, d, d}, s_.colour(Token::accent), d / 2);
  }

  /// Whether no text begins within that width: pages of two languages, or with lines of one of two, have no
  /// rule.
  bool leaves_room(int width) const {
    return std::none_of(page_.rows.begin(), page_.rows.end(), [&](const Row& row) {
      return row.kind != RowKind::heading &&
             std::any_of(row.cells.begin(), row.cells.end(), [&](const Cell& c) { return c.box.x < width; });
    });
  }

  void rule_beside_answer() {
    int top = -1;
    int bottom = 0;
    for (const Row& row : page_.rows) {
      if (row.kind == RowKind::heading || row.kind == RowKind::judging) continue;
      if (top < 0) top = row.rect.y;
      bottom = row.rect.bottom();
    }
    if (top < 0) return;
    s_.box(at({0, top, s_.px(kRuleMm), bottom - top}), s_.colour(Token::accent));
  }

  /// The table's box behind its rows: surface, header band, border, lines between rows.
  void table_ground() {
    Rect whole;
    Rect head;
    for (const Row& row : page_.rows) {
      if (row.kind != RowKind::table_header && row.kind != RowKind::table_row) continue;
      whole = united(whole, row.rect);
      if (row.kind == RowKind::table_header) head = row.rect;
    }
    if (whole.empty()) return;
    const int radius = s_.px(s_.space().radius);
    const int border = s_.px(s_.space().border);
    const Colour line = s_.colour(Token::line);
    s_.box(at(whole), s_.colour(Token::surface), radius);
    if (!head.empty()) {
      s_.box(at(head), s_.colour(Token::accent), radius);
      s_.box(at({head.x, head.y + head.h / 2, head.w, head.h - head.h / 2}), s_.colour(Token::accent));
    }
    for (const Row& row : page_.rows) {
      if (row.kind != RowKind::table_row || row.rect.bottom() >= whole.bottom()) continue;
      s_.box(at({whole.x, row.rect.bottom() - border / 2, whole.w, std::max(1, border - 1)}), line);
    }
    s_.frame(at(whole), std::nullopt, line, border, radius);
  }

  void list_ground() {
    Rect whole;
    for (const Row& row : page_.rows) {
      if (row.kind == RowKind::contents) whole = united(whole, row.rect);
    }
    if (whole.empty()) return;
    const int border = s_.px(s_.space().border);
    s_.frame(at(whole), s_.colour(Token::surface), s_.colour(Token::accent), border,
             s_.px(s_.space().radius));
    for (const Row& row : page_.rows) {
      if (row.kind != RowKind::contents || row.rect.bottom() >= whole.bottom()) continue;
      s_.box(at({row.rect.x + border, row.rect.bottom() - 1, row.rect.w - 2 * border, 2}),
             s_.colour(Token::hair));
    }
  }

  void arrow(Rect rect, Colour colour) {
    const int size = s_.px(s_.space().arrow);
    s_.icon("next", {rect.right() - size - s_.px(kArrowInsetMm), rect.y + (rect.h - size) / 2, size, size},
            colour, true);
  }

  void entry(const Row& row) {
    const PageLink& link = row.links[0];
    const Cell& cell = row.cells[0];
    const Rect rect = at(link.rect);
    const Face face = s_.row_control(rect, Action(GoTo{link.target}), cell.text.string, cell.text.locale);
    const Colour accent = s_.colour(Token::accent);
    const int column = cell.box.x - row.rect.x;
    if (link.number > 0) {
      const Message number{std::to_string(link.number), cell.text.locale};
      const SetText text = s_.set(number, cell_style(double(cell.text.px), s_.leading()).bolded(),
                                  column - s_.px(kNumberInsetMm));
      s_.text_by_ink(text, {rect.x + s_.px(kNumberInsetMm), rect.y, column - s_.px(kNumberInsetMm), rect.h},
                     accent, face.fill);
    } else if (!link.icon.empty()) {
      const int size = s_.px(s_.space().icon);
      s_.icon(link.icon, {rect.x + s_.px(kIconInsetMm), rect.y + (rect.h - size) / 2, size, size}, accent);
    }
    s_.lines(cell, at(cell.box), face.ink, face.fill);
    if (row.cells.size() > 1) below_entry(cell, row.cells[1], face);
    arrow(rect, accent);
  }

  /// What lies within a part, or the same in the second language.
  void below_entry(const Cell& first, const Cell& second, const Face& face) {
    if (second.text.locale != first.text.locale) return second_text(second, face);
    const Colour colour = face.fill == s_.colour(Token::surface) ? ink(second.ink) : face.ink;
    s_.lines(second, at(second.box), colour, face.fill);
  }

  /// The same in the second language: in its own direction within its own place, and not read aloud.
  void second_text(const Cell& cell, const Face& face) {
    const bool mirrored = s_.mirrored();
    if (cell.text.locale.direction() != page_.locale.direction()) {
      column_ = cell.box;
      s_.set_mirrored(!mirrored);
    }
    s_.set_chrome(true);
    s_.lines(cell, at(cell.box), face.fill == s_.colour(Token::surface) ? ink(cell.ink) : face.ink,
             face.fill);
    s_.set_chrome(false);
    column_.reset();
    s_.set_mirrored(mirrored);
  }

  void question_cards(const Row& row) {
    Face face;
    for (std::size_t i = 0; i < row.links.size(); ++i) {
      const Cell& cell = row.cells[i];
      const Rect rect = at(row.links[i].rect);
      const Action action = Action(GoTo{row.links[i].target});
      face = s_.control(rect, action, cell.text.string, cell.text.locale);
      const std::string& icon = row.links[i].icon;
      const int size = s_.px(s_.space().icon);
      if (!icon.empty())
        s_.icon(icon, {rect.x + s_.px(s_.space().pad), rect.y + (rect.h - size) / 2, size, size}, face.ink,
                true);
      s_.lines(cell, at(cell.box), icon.empty() ? s_.colour(Token::ink) : face.ink, face.fill);
      arrow(rect, face.ink);
    }
    for (std::size_t i = row.links.size(); i < row.cells.size(); ++i) second_text(row.cells[i], face);
  }

  /// A box to tick, then the question.
  void asking(const Row& row) {
    const Cell& cell = row.cells[0];
    const Rect rect = at(row.rect);
    const Action tick = TickQuestion{row.position.block};
    const std::vector<int>& asked = s_.state().visit.asked;
    const bool ticked = std::find(asked.begin(), asked.end(), row.position.block) != asked.end();
    const Face face = s_.control(rect, tick, cell.text.string, cell.text.locale, Look::plain, ticked);
    const int size = s_.px(s_.space().mark);
    const Rect box{rect.x + s_.px(s_.space().mark_pad), rect.y + (rect.h - size) / 2, size, size};
    s_.frame(box, std::nullopt, face.ink, s_.px(s_.space().border), s_.px(s_.space().radius) / 2);
    if (ticked) s_.icon("tick", box.inset(s_.px(kTickInsetMm)), face.ink);
    s_.lines(cell, at(cell.box), ticked ? face.ink : s_.colour(Token::ink), face.fill);
  }

  /// Whether the answer answered; once it is said, the thanks stand in the row.
  void judging(const Row& row) {
    constexpr std::array kJudgements = {Judgement::yes, Judgement::no, Judgement::ask};
    const Colour ground = s_.colour(Token::paper);
    if (s_.state().visit.judged)
      return s_.lines(row.cells.back(), at(row.cells.back().box), s_.colour(Token::ink), ground);
    s_.lines(row.cells[0], at(row.cells[0].box), s_.colour(Token::ink), ground);
    for (std::size_t i = 0; i < row.buttons.size(); ++i) {
      const Cell& cell = row.cells[i + 1];
      const Face face =
          s_.control(at(row.buttons[i]), JudgeAnswer{kJudgements[i]}, cell.text.string, cell.text.locale);
      s_.lines(cell, at(cell.box), face.ink, face.fill);
    }
  }

  void label(const Row& row) {
    if (row.cells.empty()) return;
    const Rect rect = at(row.rect);
    const int px = row.cells[0].text.px;
    const int d = px * 136 / 100;
    const Line& first = row.cells[0].text.layout->lines.front();
    const int middle = rect.y + first.height / 2;
    draw_badge(s_, row.badge, {rect.x + d / 2, middle}, d / 2, px);
    cells(row, s_.colour(Token::paper));
  }

  Stage& s_;
  const Page& page_;
  Rect box_;
  std::optional<Rect> column_;     ///< of a row in the other direction, while it is drawn
  const Row* headings_ = nullptr;  ///< of the table that is drawn
};

}  // namespace

void draw_page(Stage& stage, const Page& page, Rect box) {
  PageView(stage, page, box).draw();
  stage.scene.position = page.first;
  stage.scene.words = page.words;
  stage.scene.used = box.h > 0 ? double(page.end) / box.h : 0;
  stage.scene.furniture = 1 - double(box.h) / stage.panel().size.h;
}

}  // namespace kiosk
