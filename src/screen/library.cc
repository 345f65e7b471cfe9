#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "screen/bulletin.h"
#include "screen/screens.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kLeastCardMm = 85;
constexpr double kBesideButtonMm = 5;
constexpr double kFootGapMm = 3;  // between a card's minutes and its button
constexpr double kIconAirMm = 8;
constexpr double kRowAirMm = 4;
constexpr double kWiderMm = 8;             // a button than its words, below them
constexpr const char* kTopics = "topics";  // the icon of an article without one

Message minutes_of(const Stage& s, const ArticleCard& card) { return reading_time(s, card.words); }

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

Piece set_piece(Stage& s, const std::string& text, const LocaleTag& locale, const TextStyle& style,
                Colour ink, Colour ground) {
  const auto set = [&s, text, locale, style](int width) { return s.set({text, locale}, style, width); };
  return text_piece(s, set, ink, ground, true);
}

/// Makes a featured card as a piece: its texts, and below or beside them a picture of its button. The card is
/// one control, whose colours `face` has.
class FeaturedPiece {
 public:
  FeaturedPiece(Stage& s, const ArticleCard& card, const Face& face) : s_(s), card_(card), face_(face) {}

  Piece made(const CardWay& way) const {
    const int gap = s_.px(s_.low() ? 2 : 5);
    std::vector<Stacked> texts;
    const TextStyle plain = card_style(s_.label_px(), s_.leading());
    if (way.topic) {
      const std::string& icon = card_.topic_icon.empty() ? std::string(kTopics) : card_.topic_icon;
      texts.push_back({iconed(icon, text(card_.topic, plain))});
    }
    texts.push_back({text(card_.title, card_style(way.title, s_.leading()).bolded()), gap});
    if (way.summary > 0 && !card_.summary.empty())
      texts.push_back({text(card_.summary, side_style(way.summary, s_.leading())), gap});
    if (way.side) return row({{stack(std::move(texts)), 1}, {button(0)}}, s_.px(kBesideButtonMm));
    texts.push_back({space(0), 0, Grows::piece});
    texts.push_back({foot(way.minutes), gap});
    return stack(std::move(texts));
  }

 private:
  Piece text(const std::string& words, const TextStyle& style) const {
    return set_piece(s_, words, card_.locale, style, face_.ink, face_.fill);
  }
  Piece iconed(const std::string& icon, Piece words) const {
    return row({{icon_piece(s_, icon, s_.px(s_.space().icon), face_.ink)}, {std::move(words), 1}},
               s_.px(s_.space().pad));
  }

  /// As wide as its words and `more`, mm.
  Piece button(double more) const {
    const Message words = s_.message("library.read_this");
    Piece piece = button_room(s_, {words}, read_look(s_));
    const int w = piece.least_width + s_.px(more);
    const int h = piece.height(w);
    piece.least_width = w;
    piece.height = [h](int) { return h; };
    piece.place = [&s = s_, face = face_, words, w, h](Rect r) {
      const Rect at{r.right() - w, r.y + (r.h - h) / 2, w, h};
      s.box(at, face.ink, s.px(s.space().radius));
      put_button_words(s, at, words, "next", read_look(s), {face.fill, face.ink, false});
    };
    return piece;
  }

  /// The minutes beside the button where they have room there, else over it.
  Piece foot(bool minutes) const {
    Piece read = button(kWiderMm);
    if (!minutes) return read;
    const Message time = minutes_of(s_, card_);
    const TextStyle plain = card_style(s_.label_px(), s_.leading());
    Piece said = iconed("clock", set_piece(s_, time.text, time.locale, plain, face_.ink, face_.fill));
    const int beside =
        s_.px(s_.space().icon) + s_.px(kIconAirMm) + read.least_width + s_.set(time, plain, 1 << 16).width();
    const Piece in_row = row({{said, 1}, {read}}, 0);
    const Piece over = stack({{std::move(said)}, {std::move(read), s_.px(kFootGapMm)}});
    const auto chosen = [beside, in_row, over](int width) { return beside <= width ? in_row : over; };
    return {over.least_width, [chosen](int width) { return chosen(width).height(width); },
            [chosen](Rect r) { chosen(r.w).place(r); }};
  }

  Stage& s_;
  const ArticleCard& card_;
  Face face_;
};

/// The largest first.
std::vector<CardWay> card_ways(const Stage& s) {
  const double display = s.heading_px() * 1.2;
  const double large = std::max(s.lead_px(), s.body_px());
  return {{display * 1.3, large},
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
          {s.base_px(), 0, false, false}};
}

/// A featured card in the room that its padding leaves it.
struct PlacedFeatured {
  Piece piece;
  Rect in;
  bool fits = false;
  bool whole = false;  ///< with its summary, if it has one
};

PlacedFeatured place_featured(Stage& s, const ArticleCard& card, Rect rect, const Face& face = {}) {
  struct Made : Piece {
    bool summary = false;
  };
  const FeaturedPiece featured(s, card, face);
  const auto make = [&](const CardWay& way) { return Made{featured.made(way), way.summary > 0}; };
  const std::vector<CardWay> ways = card_ways(s);
  PlacedFeatured placed;
  for (const double pad : {10.0, 5.0, 3.0}) {
    const int side = s.px(s.low() ? 5 : 10);  // letters that lean out of their line stay on the card
    placed.in = {rect.x + side, rect.y + s.px(pad), rect.w - 2 * side, rect.h - 2 * s.px(pad)};
    const auto fitting = first_that_fits(ways, {placed.in.w, placed.in.h}, make);
    placed.fits = fitting.has_value();
    placed.piece = fitting ? *fitting : make(ways.back());
    placed.whole = fitting && (fitting->summary || card.summary.empty());
    if (placed.whole) break;
  }
  return placed;
}

void draw_featured(Stage& s, const ArticleCard& card, Rect rect) {
  const Face face = s.control(rect, OpenArticle{card.id}, card.title, card.locale, Look::primary);
  const PlacedFeatured placed = place_featured(s, card, rect, face);
  if (!placed.fits) s.scene.cut.push_back(card.title);
  placed.piece.place(placed.in);
}

/// Where the words of a card in the list start, behind its icon.
double row_lead(const Gauge& g) { return g.space().mark + 2 * g.space().mark_pad; }

/// A card of the list: icon, title over minutes, arrow. It is one control.
Piece list_card(Stage& s, const ArticleCard& card) {
  const auto words = [&s, &card](const Face& face) {
    const Message time = minutes_of(s, card);
    const TextStyle plain = card_style(s.label_px(), s.leading());
    return stack(
        {{set_piece(s, card.title, card.locale, TextStyle(plain).bolded(), s.colour(Token::ink), face.fill)},
         {set_piece(s, time.text, time.locale, plain, s.colour(Token::muted), face.fill)}});
  };
  const int lead = s.px(row_lead(s));
  const int tail = s.px(s.space().arrow + s.space().mark_pad);
  const int least = s.px(s.space().list_row);
  const int air = s.px(kRowAirMm);
  Piece piece;
  piece.height = [=](int width) { return std::max(least, words({}).height(width - lead - tail) + air); };
  piece.place = [=, &s, &card](Rect r) {
    const Face face = s.control(r, OpenArticle{card.id}, card.title, card.locale);
    const int icon = s.px(s.space().mark);
    const int y = r.y + (r.h - icon) / 2;
    s.icon(card.topic_icon.empty() ? kTopics : card.topic_icon,
           {r.x + s.px(s.space().mark_pad), y, icon, icon}, face.ink);
    words(face).place({r.x + lead, r.y, r.w - lead - tail, r.h});
    s.icon("next", {r.right() - icon - s.px(s.space().pad), y, icon, icon}, face.ink, true);
  };
  return piece;
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

Shelf plan_shelf(Stage& s, const std::vector<ArticleCard>& cards, Rect room) {
  Shelf shelf;
  const int gap = s.px(s.space().card_gap);
  const bool wide = !s.panel().portrait();
  shelf.featured = wide ? Rect{room.x, room.y, (room.w - gap) / 2, room.h}
                        : Rect{room.x, room.y, room.w, featured_height(s, room)};
  const bool alone = cards.size() == 1 || !place_featured(s, cards[0], shelf.featured).whole;
  if (alone) shelf.featured = room;
  shelf.list = wide ? Rect{shelf.featured.right() + gap, room.y, room.w - shelf.featured.w - gap, room.h}
                    : Rect{room.x, shelf.featured.bottom() + gap, room.w, room.h - shelf.featured.h - gap};
  shelf.pages.emplace_back();
  int used = 0;
  const Rect further = lower_part(s, room);
  for (std::size_t i = 1; i < cards.size(); ++i) {
    const bool first = shelf.pages.size() == 1;
    const int h = list_card(s, cards[i]).height(first ? shelf.list.w : further.w);
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
  const Piece notice = bulletin_piece(s, {s.locale()}, s.locale());
  const int over = c.banner + s.px(s.low() ? 2 : 5);
  const int top = over + notice.height(width);
  notice.place({c.page.x, over, width, top - over});
  // On a low panel in a tall script the question gives way to the card that answers it.
  SetText heading;
  Rect room;
  for (const double px : {s.heading_px(), s.lead_px(), s.label_px()}) {
    heading = s.set(s.message("library.heading"), label_style(px, s.leading()).bolded(), width);
    const int y = top + heading.height() + s.px(s.low() ? 2 : 4);
    room = {c.page.x, y, width, c.progress.y - y};
    const bool whole = cards.empty() || place_featured(s, cards[0], room).whole;
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
      const Piece card = list_card(s, cards[i]);
      slot.h = card.height(slot.w);
      card.place(slot);
      slot.y = slot.bottom() + s.px(s.space().card_gap);
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
