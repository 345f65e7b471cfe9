#include <algorithm>

#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kLeastCardMm = 85;

Message minutes_of(const Stage& s, const ArticleCard& card) { return reading_time(s, card.words); }

/// The texts of the featured card at the largest size at which all of them fit.
struct Featured {
  SetText topic, title, summary, minutes, read;
  bool with_topic = true, with_summary = false, with_foot = true;
  int button_w = 0, button_h = 0;
  int height = 0;
};

/// What a featured card says beside its title; less where the text is large and the card low.
enum class Detail { all, no_summary, no_topic, title_only };

Featured plan_featured(const Stage& s, const ArticleCard& card, int width, double title_px, Detail detail) {
  Featured f;
  const double label = s.label_px();
  const Type plain{.px = label, .leading = 1.25};
  f.topic = s.set({card.topic, card.locale}, plain, width - s.px(16));
  f.title = s.set({card.title, card.locale}, {.px = title_px, .bold = true, .leading = 1.25}, width);
  f.with_topic = detail == Detail::all || detail == Detail::no_summary;
  f.with_foot = detail != Detail::title_only;
  f.with_summary = detail == Detail::all && !card.summary.empty();
  if (f.with_summary)
    f.summary =
        s.set({card.summary, card.locale},
              {.px = std::max(s.lead_px(), s.body_px()), .breaking = Breaking::body, .leading = 1.4}, width);
  const Message read = s.message("library.read_this");
  const Type bold{.px = label, .bold = true, .align = Align::centre, .leading = 1.22};
  f.button_w = std::min(s.set(read, bold, 1 << 16).width() + 2 + s.px(34), width);
  f.read = s.set(read, bold, f.button_w - s.px(24));
  f.button_h = std::max(s.px(22), f.read.height() + s.px(5));
  f.minutes = s.set(minutes_of(s, card), plain, width - s.px(16));
  const bool beside = f.minutes.width() + s.px(20) + f.button_w <= width;
  const int foot =
      beside ? std::max(f.button_h, f.minutes.height()) : f.button_h + f.minutes.height() + s.px(3);
  f.height = f.title.height() + (f.with_foot ? s.px(6) + foot : 0);
  if (f.with_topic) f.height += f.topic.height() + s.px(5);
  if (f.with_summary) f.height += f.summary.height() + s.px(5);
  return f;
}

Featured fit_featured(const Stage& s, const ArticleCard& card, int width, int height) {
  const double display = s.heading_px() * 1.2;
  Featured f;
  for (const double px : {display * 1.3, display, s.heading_px(), s.lead_px(), s.label_px(),
                          s.type_px(s.resources().design.type.body)}) {
    for (const Detail detail : {Detail::all, Detail::no_summary, Detail::no_topic, Detail::title_only}) {
      f = plan_featured(s, card, width, px, detail);
      if (f.height <= height) return f;
    }
  }
  return f;
}

void draw_featured(Stage& s, const ArticleCard& card, Rect rect) {
  const Action open = OpenArticle{card.id};
  const Face face = s.control(rect, open, card.title, card.locale, Look::primary);
  Rect in;
  Featured f;
  for (const double pad : {10.0, 5.0, 3.0}) {
    const int side = s.px(10);  // letters that lean out of their line stay on the card
    in = {rect.x + side, rect.y + s.px(pad), rect.w - 2 * side, rect.h - 2 * s.px(pad)};
    f = fit_featured(s, card, in.w, in.h);
    if (f.height <= in.h) break;
  }
  if (f.height > in.h) s.scene.cut.push_back(card.title);
  const int icon = s.px(11);
  int y = in.y;
  if (f.with_topic) {
    s.icon(card.topic_icon.empty() ? "topics" : card.topic_icon,
           {in.x, in.y + (f.topic.height() - icon) / 2, icon, icon}, face.ink);
    s.text(f.topic, {in.x + icon + s.px(4), in.y, in.w - icon - s.px(4), f.topic.height()}, face.ink,
           face.fill);
    y += f.topic.height() + s.px(5);
  }
  s.text(f.title, {in.x, y, in.w, f.title.height()}, face.ink, face.fill);
  y += f.title.height() + s.px(5);
  if (f.with_summary) s.text(f.summary, {in.x, y, in.w, f.summary.height()}, face.ink, face.fill);
  if (!f.with_foot) return;
  // The card is one control; its button is a picture of one.
  const Rect button{in.right() - f.button_w, in.bottom() - f.button_h, f.button_w, f.button_h};
  s.box(button, face.ink, s.px(s.space().radius));
  s.text(f.read, {button.x + s.px(5), button.y, button.w - s.px(24), button.h}, face.fill, face.ink,
         Vertical::middle);
  s.icon("next", {button.right() - s.px(16), button.y + (button.h - icon) / 2, icon, icon}, face.fill, true);
  const bool beside = f.minutes.width() + s.px(20) + f.button_w <= in.w;
  const int line_h = beside ? f.button_h : f.minutes.height();
  const int minutes_y = beside ? button.y : button.y - s.px(3) - line_h;
  s.icon("clock", {in.x, minutes_y + (line_h - icon) / 2, icon, icon}, face.ink);
  s.text(f.minutes, {in.x + icon + s.px(4), minutes_y, in.w - s.px(16), line_h}, face.ink, face.fill,
         Vertical::middle);
}

struct ListCard {
  SetText title, minutes;
  int height = 0;
};

ListCard plan_card(const Stage& s, const ArticleCard& card, int width) {
  ListCard c;
  const int text_w = width - s.px(24) - s.px(18);
  c.title = s.set({card.title, card.locale}, {.px = s.label_px(), .bold = true, .leading = 1.25}, text_w);
  c.minutes = s.set(minutes_of(s, card), {.px = s.label_px(), .leading = 1.25}, text_w);
  c.height = std::max(s.px(s.space().list_row), c.title.height() + c.minutes.height() + s.px(4));
  return c;
}

void draw_card(Stage& s, const ArticleCard& card, const ListCard& plan, Rect rect) {
  const Face face = s.control(rect, OpenArticle{card.id}, card.title, card.locale);
  const int icon = s.px(12);
  s.icon(card.topic_icon.empty() ? "topics" : card.topic_icon,
         {rect.x + s.px(6), rect.y + (rect.h - icon) / 2, icon, icon}, face.ink);
  const int x = rect.x + s.px(24);
  const int w = rect.w - s.px(24) - s.px(18);
  int y = rect.y + (rect.h - plan.title.height() - plan.minutes.height()) / 2;
  s.text(plan.title, {x, y, w, plan.title.height()}, s.colour(Token::ink), face.fill);
  y += plan.title.height();
  s.text(plan.minutes, {x, y, w, plan.minutes.height()}, s.colour(Token::muted), face.fill);
  s.icon("next", {rect.right() - icon - s.px(4), rect.y + (rect.h - icon) / 2, icon, icon}, face.ink, true);
}

/// Cards by page: the first page starts with the featured one and has less room for the others.
struct Shelf {
  Rect featured, list;
  std::vector<std::vector<std::size_t>> pages;  ///< indices of cards, the featured one (0) left out
};

/// Where a list stands on a page of its own: in low reach in the lower half.
Rect lower_part(const Stage& s, Rect room) {
  if (!s.low_reach()) return room;
  const int top = std::max(room.y, s.panel().size.h / 2);
  return {room.x, top, room.w, room.bottom() - top};
}

/// Of a featured card over a list: half, and in low reach so much that its button can be reached.
int featured_height(const Stage& s, Rect room) {
  constexpr double kReachedMm = 30;
  const int half = (room.h - s.px(s.space().card_gap)) / 2;
  return s.low_reach() ? std::max(half, s.panel().size.h / 2 + s.px(kReachedMm) - room.y) : half;
}

Shelf plan_shelf(const Stage& s, const std::vector<ArticleCard>& cards, Rect room) {
  Shelf shelf;
  const int gap = s.px(s.space().card_gap);
  const bool alone = cards.size() == 1;
  const bool wide = !s.panel().portrait();
  shelf.featured = alone  ? room
                   : wide ? Rect{room.x, room.y, (room.w - gap) / 2, room.h}
                          : Rect{room.x, room.y, room.w, featured_height(s, room)};
  shelf.list = wide ? Rect{shelf.featured.right() + gap, room.y, room.w - shelf.featured.w - gap, room.h}
                    : Rect{room.x, shelf.featured.bottom() + gap, room.w, room.h - shelf.featured.h - gap};
  shelf.pages.emplace_back();
  int used = 0;
  const Rect further = lower_part(s, room);
  for (std::size_t i = 1; i < cards.size(); ++i) {
    const bool first = shelf.pages.size() == 1;
    const int h = plan_card(s, cards[i], first ? shelf.list.w : further.w).height;
    const int space = first ? shelf.list.h : further.h;
    if (used + h > space) {
      shelf.pages.emplace_back();
      used = 0;
    }
    shelf.pages.back().push_back(i);
    used += h + gap;
  }
  return shelf;
}

}  // namespace

void draw_library(Stage& s, const Chrome& c) {
  const std::vector<ArticleCard> cards = s.resources().catalogue.cards(s.locale());
  const int top = c.banner + s.px(5);
  const int width = c.page.w;
  // On a low panel in a tall script the question gives way to the card that answers it.
  SetText heading;
  Rect room;
  for (const double px : {s.heading_px(), s.lead_px(), s.label_px()}) {
    heading = s.set(s.message("library.heading"), {.px = px, .bold = true, .leading = 1.22}, width);
    const int y = top + heading.height() + s.px(4);
    room = {c.page.x, y, width, c.page.bottom() - y};
    if (room.h >= s.px(kLeastCardMm)) break;
  }
  s.text(heading, {c.page.x, top, width, heading.height()}, s.colour(Token::ink), s.colour(Token::paper));
  BarContent bar;
  bar.spoken = s.locale();
  bar.back = Slot{"library.finish", "tick", Finish{}};
  if (!cards.empty()) {
    const Shelf shelf = plan_shelf(s, cards, room);
    const int pages = static_cast<int>(shelf.pages.size());
    const int page = std::clamp(s.state().visit.library_page, 0, pages - 1);
    if (page == 0) draw_featured(s, cards[0], shelf.featured);
    Rect slot = page == 0 ? shelf.list : lower_part(s, room);
    for (const std::size_t i : shelf.pages[static_cast<std::size_t>(page)]) {
      const ListCard plan = plan_card(s, cards[i], slot.w);
      draw_card(s, cards[i], plan, {slot.x, slot.y, slot.w, plan.height});
      slot.y += plan.height + s.px(s.space().card_gap);
    }
    s.scene.page = page + 1;
    s.scene.pages = pages;
    if (page + 1 < pages) {
      bar.next = Slot{"library.more", "next", OpenLibrary{page + 1}};
      s.scene.next = bar.next->action;
    }
    if (page > 0) {
      bar.back = Slot{"library.previous", "back", OpenLibrary{page - 1}};
      s.scene.back = bar.back->action;
    }
  }
  draw_bar(s, c, bar);
}

}  // namespace kiosk
