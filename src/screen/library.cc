#include <algorithm>

#include "screen/bulletin.h"
#include "screen/screens.h"

namespace kiosk {
namespace {

constexpr double kLeastCardMm = 85;
constexpr double kBesideButtonMm = 5;
constexpr double kFootGapMm = 3;  // between a card's minutes and its button
constexpr double kIconAirMm = 8;
constexpr double kRowAirMm = 4;

Message minutes_of(const Stage& s, const ArticleCard& card) { return reading_time(s, card.words); }

/// The texts of the featured card at the largest size at which all of them fit.
struct Featured {
  SetText topic, title, summary, minutes;
  bool with_topic = true, with_summary = true, with_minutes = true;
  Size button;
  bool beside = true;  ///< the minutes stand beside the button, else above it
  bool side = false;   ///< the button stands at the end side of the words, else below them
  int text_w = 0;
  int gap = 0;  ///< between texts
  int height = 0;
};

/// How a featured card is set. Title and button stand on every one; the rest goes where the text is large and
/// the card low, the summary last.
struct CardWay {
  double title = 0, summary = 0;  ///< em, px; no summary at 0
  bool topic = true, minutes = true;
  bool side = false;  ///< the button at the end side of the words: lowest
};

ButtonLook read_look(const Stage& s) {
  ButtonLook look;
  look.px = s.label_px();
  look.icon = IconPlace::after;
  look.lines = 2;
  return look;
}

Featured plan_featured(const Stage& s, const ArticleCard& card, int width, const CardWay& way) {
  Featured f;
  const Piece button = button_room(s, {s.message("library.read_this")}, read_look(s));
  f.button.w = std::min(button.least_width + s.px(way.side ? 0 : 8), width);
  f.button.h = button.height(f.button.w);
  f.side = way.side;
  f.text_w = std::max(1, way.side ? width - f.button.w - s.px(kBesideButtonMm) : width);
  f.gap = s.px(s.low() ? 2 : 5);
  const TextStyle plain = card_style(s.label_px(), s.leading());
  const int beside_icon = width - s.px(s.space().icon) - s.px(s.space().pad);
  f.topic = s.set({card.topic, card.locale}, plain, beside_icon);
  f.title = s.set({card.title, card.locale}, card_style(way.title, s.leading()).bolded(), f.text_w);
  f.with_summary = way.summary > 0 && !card.summary.empty();
  if (f.with_summary)
    f.summary = s.set({card.summary, card.locale}, side_style(way.summary, s.leading()), f.text_w);
  f.with_topic = way.topic;
  f.with_minutes = way.minutes;
  f.minutes = s.set(minutes_of(s, card), plain, beside_icon);
  f.beside = s.px(s.space().icon) + s.px(kIconAirMm) + f.minutes.width() + f.button.w <= width;
  int foot = f.button.h;
  if (f.with_minutes)
    foot = f.beside ? std::max(foot, f.minutes.height()) : foot + f.minutes.height() + s.px(kFootGapMm);
  f.height = f.title.height();
  if (f.with_summary) f.height += f.summary.height() + f.gap;
  if (f.with_topic) f.height += f.topic.height() + f.gap;
  f.height = f.side ? std::max(f.height, foot) : f.height + f.gap + foot;
  return f;
}

Featured fit_featured(const Stage& s, const ArticleCard& card, int width, int height) {
  const double display = s.heading_px() * 1.2;
  const double large = std::max(s.lead_px(), s.body_px());
  Featured f;
  for (const CardWay& way : {CardWay{display * 1.3, large},
                             {display, large},
                             {s.heading_px(), large},
                             {s.heading_px(), s.body_px()},
                             {s.lead_px(), s.body_px()},
                             {s.lead_px(), s.body_px(), false},
                             {s.lead_px(), s.label_px(), false},
                             {s.label_px(), s.label_px(), false},
                             {s.base_px(), s.base_px(), false},
                             {s.base_px(), s.base_px(), false, false},
                             {s.base_px(), s.base_px(), false, false, true},
                             {s.lead_px(), 0, false},
                             {s.label_px(), 0, false},
                             {s.label_px(), 0, false, false},
                             {s.base_px(), 0, false, false}}) {
    f = plan_featured(s, card, width, way);
    if (f.height <= height) return f;
  }
  return f;
}

/// The card is one control; its button is a picture of one.
void draw_foot(Stage& s, const Featured& f, Rect in, const Face& face) {
  const int y0 = f.side ? in.y + (in.h - f.button.h) / 2 : in.bottom() - f.button.h;
  const Rect button{in.right() - f.button.w, y0, f.button.w, f.button.h};
  s.box(button, face.ink, s.px(s.space().radius));
  put_button_words(s, button, s.message("library.read_this"), "next", read_look(s),
                   {face.fill, face.ink, false});
  if (!f.with_minutes) return;
  const int icon = s.px(s.space().icon);
  const int line_h = f.beside ? f.button.h : f.minutes.height();
  const int y = f.beside ? button.y : button.y - s.px(kFootGapMm) - line_h;
  s.icon("clock", {in.x, y + (line_h - icon) / 2, icon, icon}, face.ink);
  s.text(f.minutes, {in.x + icon + s.px(s.space().pad), y, in.w - icon - s.px(s.space().pad), line_h},
         face.ink, face.fill, Vertical::middle);
}

/// A featured card's texts in the room that its padding leaves them.
struct PlacedFeatured {
  Featured texts;
  Rect in;
  bool fits() const { return texts.height <= in.h; }
  bool whole(const ArticleCard& card) const { return fits() && texts.with_summary == !card.summary.empty(); }
};

PlacedFeatured place_featured(const Stage& s, const ArticleCard& card, Rect rect) {
  PlacedFeatured placed;
  for (const double pad : {10.0, 5.0, 3.0}) {
    const int side = s.px(s.low() ? 5 : 10);  // letters that lean out of their line stay on the card
    placed.in = {rect.x + side, rect.y + s.px(pad), rect.w - 2 * side, rect.h - 2 * s.px(pad)};
    placed.texts = fit_featured(s, card, placed.in.w, placed.in.h);
    if (placed.whole(card)) break;
  }
  return placed;
}

void draw_featured(Stage& s, const ArticleCard& card, Rect rect) {
  const Action open = OpenArticle{card.id};
  const Face face = s.control(rect, open, card.title, card.locale, Look::primary);
  const PlacedFeatured placed = place_featured(s, card, rect);
  const auto& [f, in] = placed;
  if (!placed.fits()) s.scene.cut.push_back(card.title);
  const int icon = s.px(s.space().icon);
  int y = in.y;
  if (f.with_topic) {
    s.icon(card.topic_icon.empty() ? "topics" : card.topic_icon,
           {in.x, in.y + (f.topic.height() - icon) / 2, icon, icon}, face.ink);
    s.text(f.topic,
           {in.x + icon + s.px(s.space().pad), in.y, in.w - icon - s.px(s.space().pad), f.topic.height()},
           face.ink, face.fill);
    y += f.topic.height() + f.gap;
  }
  s.text(f.title, {in.x, y, f.text_w, f.title.height()}, face.ink, face.fill);
  y += f.title.height() + f.gap;
  if (f.with_summary) s.text(f.summary, {in.x, y, f.text_w, f.summary.height()}, face.ink, face.fill);
  draw_foot(s, f, in, face);
}

struct ListCard {
  SetText title, minutes;
  int height = 0;
};

/// Where the words of a card in the list start, behind its icon.
double row_lead(const Gauge& g) { return g.space().mark + 2 * g.space().mark_pad; }

ListCard plan_card(const Stage& s, const ArticleCard& card, int width) {
  ListCard c;
  const int text_w = width - s.px(row_lead(s)) - s.px(s.space().arrow + s.space().mark_pad);
  c.title = s.set({card.title, card.locale}, card_style(s.label_px(), s.leading()).bolded(), text_w);
  c.minutes = s.set(minutes_of(s, card), card_style(s.label_px(), s.leading()), text_w);
  c.height = std::max(s.px(s.space().list_row), c.title.height() + c.minutes.height() + s.px(kRowAirMm));
  return c;
}

void draw_card(Stage& s, const ArticleCard& card, const ListCard& plan, Rect rect) {
  const Face face = s.control(rect, OpenArticle{card.id}, card.title, card.locale);
  const int icon = s.px(s.space().mark);
  s.icon(card.topic_icon.empty() ? "topics" : card.topic_icon,
         {rect.x + s.px(s.space().mark_pad), rect.y + (rect.h - icon) / 2, icon, icon}, face.ink);
  const int x = rect.x + s.px(row_lead(s));
  const int w = rect.w - s.px(row_lead(s)) - s.px(s.space().arrow + s.space().mark_pad);
  int y = rect.y + (rect.h - plan.title.height() - plan.minutes.height()) / 2;
  s.text(plan.title, {x, y, w, plan.title.height()}, s.colour(Token::ink), face.fill);
  y += plan.title.height();
  s.text(plan.minutes, {x, y, w, plan.minutes.height()}, s.colour(Token::muted), face.fill);
  s.icon("next", {rect.right() - icon - s.px(s.space().pad), rect.y + (rect.h - icon) / 2, icon, icon},
         face.ink, true);
}

/// Cards by page: the first page starts with the featured one and has less room for the others, or none where
/// the featured one needs all of it.
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
  const bool wide = !s.panel().portrait();
  shelf.featured = wide ? Rect{room.x, room.y, (room.w - gap) / 2, room.h}
                        : Rect{room.x, room.y, room.w, featured_height(s, room)};
  const bool alone = cards.size() == 1 || !place_featured(s, cards[0], shelf.featured).whole(cards[0]);
  if (alone) shelf.featured = room;
  shelf.list = wide ? Rect{shelf.featured.right() + gap, room.y, room.w - shelf.featured.w - gap, room.h}
                    : Rect{room.x, shelf.featured.bottom() + gap, room.w, room.h - shelf.featured.h - gap};
  shelf.pages.emplace_back();
  int used = 0;
  const Rect further = lower_part(s, room);
  for (std::size_t i = 1; i < cards.size(); ++i) {
    const bool first = shelf.pages.size() == 1;
    const int h = plan_card(s, cards[i], first ? shelf.list.w : further.w).height;
    const int space = first ? shelf.list.h : further.h;
    if (used + h > space || (first && alone)) {
      shelf.pages.emplace_back();
      used = 0;
    }
    shelf.pages.back().push_back(i);
    used += h + gap;
  }
  return shelf;
}

}  // namespace

void draw_library(Stage& s, const Furniture& c) {
  const std::vector<ArticleCard> cards = s.resources().catalogue.cards(s.locale());
  const int width = c.page.w;
  const BulletinStrip strip = bulletin_strip(s, s.state().site.bulletin, {s.locale()}, width);
  const int over = c.banner + s.px(s.low() ? 2 : 5);
  draw_bulletin(s, {c.page.x, over, width, strip.height}, strip, s.locale());
  const int top = over + strip.height;
  // On a low panel in a tall script the question gives way to the card that answers it.
  SetText heading;
  Rect room;
  for (const double px : {s.heading_px(), s.lead_px(), s.label_px()}) {
    heading = s.set(s.message("library.heading"), label_style(px, s.leading()).bolded(), width);
    const int y = top + heading.height() + s.px(s.low() ? 2 : 4);
    room = {c.page.x, y, width, c.progress.y - y};
    const bool whole = cards.empty() || place_featured(s, cards[0], room).whole(cards[0]);
    if (room.h >= s.px(kLeastCardMm) && whole) break;
  }
  s.text(heading, {c.page.x, top, width, heading.height()}, s.colour(Token::ink), s.colour(Token::paper));
  s.scene.furniture = 1 - double(c.page.h) / s.panel().size.h;
  BarContent bar;
  bar.spoken = s.locale();
  bar.back = finish_slot();
  if (!cards.empty()) {
    const Shelf shelf = plan_shelf(s, cards, room);
    const int pages = static_cast<int>(shelf.pages.size());
    const int page = std::clamp(s.state().page, 0, pages - 1);
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
