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
constexpr double kOverMm = 5, kLowOverMm = 2;            // over the notice and the question
constexpr double kBelowHeadMm = 4, kLowBelowHeadMm = 2;  // below the question
constexpr double kWiderMm = 8;                           // a button than its words, below them
constexpr const char* kTopics = "topics";                // the icon of an article without one

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
  bool alone = false;                           ///< the featured one is
  std::vector<std::vector<std::size_t>> pages;  ///< indices of cards, the featured one (0) left out
};

/// What a list on a page of its own leaves free: in low reach the upper half of the panel.
int out_of_reach(const Stage& s, Rect room) {
  return s.low_reach() ? std::max(0, s.panel().size.h / 2 - room.y) : 0;
}

/// Of a featured card over a list: half, and in low reach so much that its button can be reached.
int featured_height(const Stage& s, Rect room) {
  constexpr double kReachedMm = 30;
  const int half = (room.h - s.px(s.space().card_gap)) / 2;
  return s.low_reach() ? std::max(half, s.panel().size.h / 2 + s.px(kReachedMm) - room.y) : half;
}

/// Featured card and list side by side, or on an upright panel the one over the other.
Piece shared(const Stage& s, Piece featured, Piece list, Rect room) {
  const int gap = s.px(s.space().card_gap);
  if (!s.panel().portrait()) return row({{std::move(featured), 1}, {std::move(list), 1}}, gap);
  return stack(
      {{at_least(std::move(featured), featured_height(s, room))}, {std::move(list), gap, Grows::piece}});
}

/// The room that one of two pieces has which share one.
Rect room_of(const Stage& s, bool featured, Rect room) {
  Rect out;
  const Piece other{0, [](int) { return 0; }, [](Rect) {}};
  const Piece asking{0, [](int) { return 0; }, [&out](Rect r) { out = r; }};
  shared(s, featured ? asking : other, featured ? other : asking, room).place(room);
  return out;
}

Shelf plan_shelf(Stage& s, const std::vector<ArticleCard>& cards, Rect room) {
  Shelf shelf;
  shelf.alone = cards.size() == 1 || !place_featured(s, cards[0], room_of(s, true, room)).whole;
  shelf.pages.emplace_back();
  const Rect beside = room_of(s, false, room);
  int used = 0;
  for (std::size_t i = 1; i < cards.size(); ++i) {
    const bool first = shelf.pages.size() == 1;
    const int h = list_card(s, cards[i]).height(first ? beside.w : room.w);
    const int space = first ? beside.h : room.h - out_of_reach(s, room);
    if (used + h > space || (first && shelf.alone)) {
      shelf.pages.emplace_back();
      used = 0;
    }
    shelf.pages.back().push_back(i);
    used += h + s.px(s.space().card_gap);
  }
  return shelf;
}

/// A page of the shelf.
Piece shelf_page(Stage& s, const std::vector<ArticleCard>& cards, const Shelf& shelf, int page, Rect room) {
  std::vector<Stacked> rows;
  for (const std::size_t i : shelf.pages[static_cast<std::size_t>(page)])
    rows.push_back({list_card(s, cards[i]), s.px(s.space().card_gap)});
  Piece list = at_top(stack(std::move(rows)));
  if (page > 0) return stack({{space(out_of_reach(s, room))}, {std::move(list), 0, Grows::piece}});
  Piece featured{0, [](int) { return 0; }, [&s, &cards](Rect r) { draw_featured(s, cards[0], r); }};
  return shelf.alone ? featured : shared(s, std::move(featured), std::move(list), room);
}

/// The ways on and back of a shelf's page.
void turn_pages(Stage& s, BarContent& bar, int page, int pages) {
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

/// Notice and question, and what they leave of a room. On a low panel in a tall script the question gives way
/// to the card that answers it.
struct LibraryHead {
  Piece piece;
  Rect rest;
};
LibraryHead library_head(Stage& s, const std::vector<ArticleCard>& cards, Rect room) {
  LibraryHead head;
  for (const double px : {s.heading_px(), s.lead_px(), s.label_px()}) {
    const Message words = s.message("library.heading");
    const TextStyle style = label_style(px, s.leading()).bolded();
    Piece question =
        set_piece(s, words.text, words.locale, style, s.colour(Token::ink), s.colour(Token::paper));
    const Piece below = space(s.px(s.low() ? kLowBelowHeadMm : kBelowHeadMm));
    head.piece = stack({{bulletin_piece(s, {s.locale()}, s.locale())}, {std::move(question)}, {below}});
    const int h = head.piece.height(room.w);
    head.rest = {room.x, room.y + h, room.w, room.h - h};
    const bool whole = cards.empty() || place_featured(s, cards[0], head.rest).whole;
    if (head.rest.h >= s.px(kLeastCardMm) && whole) break;
  }
  return head;
}

}  // namespace

void draw_library(Stage& s, const Furniture& c) {
  const std::vector<ArticleCard> cards = s.resources().catalogue.cards(s.locale());
  const int over = c.banner + s.px(s.low() ? kLowOverMm : kOverMm);
  const Rect room{c.page.x, over, c.page.w, c.progress.y - over};
  const LibraryHead head = library_head(s, cards, room);
  s.scene.furniture = 1 - double(c.page.h) / s.panel().size.h;
  BarContent bar;
  bar.spoken = s.locale();
  bar.back = finish_slot();
  Piece page = space(0);
  if (!cards.empty()) {
    const Shelf shelf = plan_shelf(s, cards, head.rest);
    const int pages = static_cast<int>(shelf.pages.size());
    const int shown = std::clamp(s.state().page, 0, pages - 1);
    page = shelf_page(s, cards, shelf, shown, head.rest);
    turn_pages(s, bar, shown, pages);
  }
  stack({{head.piece}, {std::move(page), 0, Grows::piece}}).place(room);
  draw_bar(s, c, bar);
}

}  // namespace kiosk
