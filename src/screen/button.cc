#include "screen/button.h"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

constexpr double kPadMm = 3.5;
constexpr double kNarrowPadMm = 2.2;
constexpr double kGapMm = 2;
constexpr double kAboveGapMm = 0.5;  // between an icon and the word below it
constexpr double kEdgeAirMm = 0.5;   // between ink and border, at least
constexpr double kAboveMm = 1.5;     // above and below both
constexpr double kTallEm = 2.0;      // ink that is taller reaches to the round corners of its button
constexpr double kCornerMm = 0.7;    // and keeps so much more from its sides
constexpr int kNoLimit = 1 << 16;

/// Arrows and the loudspeaker turn round with the screen.
bool is_directional(const std::string& icon) { return icon == "back" || icon == "next" || icon == "listen"; }

TextStyle style_of(const Gauge& g, const ButtonLook& look, bool bold) {
  return label_style(look.px, g.leading()).bolded(bold).aligned(Align::centre);
}

/// A main button's word is bold, as control() says.
bool is_bold(const ButtonLook& look) { return look.look == Look::primary; }

int pads(const Gauge& g, const ButtonLook& look) { return 2 * g.px(look.narrow ? kNarrowPadMm : kPadMm); }

/// What the icon takes of the width that the word has.
int icon_lane(const Gauge& g, const ButtonLook& look) {
  const bool in_line = look.icon == IconPlace::beside || look.icon == IconPlace::after;
  return in_line ? g.px(g.space().button_icon) + g.px(kGapMm) : 0;
}

int word_height(const SetText& word) { return word.layout->by_ink ? word.layout->ink.h : word.height(); }

/// Ink keeps clear of the border; a line box has that room within it.
int air_of(const Gauge& g, const SetText& word) {
  return g.px(word.layout->by_ink ? g.space().ink_air : g.space().line_air);
}

int least_width(const Gauge& g, const Message& word, const ButtonLook& look) {
  const TextStyle style = style_of(g, look, is_bold(look));
  const SetText set = g.set(word, style, kNoLimit);
  const int corners = set.layout->ink.h > kTallEm * look.px ? 2 * g.px(kCornerMm) : 0;
  const int label = (look.lines > 1 ? g.label_width(word, style) : set.width() + 1) + corners;
  const int inner = look.icon == IconPlace::above ? std::max(g.px(g.space().button_icon), label) : label;
  return std::max(inner + icon_lane(g, look) + pads(g, look), g.px(g.space().target) + 1);
}

int height_in(const Gauge& g, const Message& message, const ButtonLook& look, int width) {
  const int room = width - pads(g, look) - icon_lane(g, look);
  const SetText word = g.set(message, style_of(g, look, is_bold(look)), room);
  const int icon = g.px(g.space().button_icon);
  const int label = word_height(word);
  // Signs that leave their line's box keep clear of the border too.
  const int ink = word.layout->ink.h + 2 * (g.px(g.space().border) + g.px(kEdgeAirMm));
  const int tall = look.icon == IconPlace::above ? icon + g.px(kAboveGapMm) + label + 2 * g.px(kAboveMm)
                                                 : std::max({icon, label + air_of(g, word), ink});
  return std::max(tall, g.px(g.space().target) + 1);
}

Slot stop_slot() { return {"listen.stop", "stop", StopListening{}}; }

ButtonLook line_look(const Gauge& g) {
  ButtonLook look;
  look.px = g.label_px();
  return look;
}

/// Whether a word's ink would come near the edge of its box by its line box, and has room on the other side:
/// the signs of Gurmukhi and Bengali stand high in their line.
bool leans(const SetText& word, int height) {
  constexpr double kNearEm = 0.15;
  const int above = Stage::text_top(word, height, Vertical::middle) + word.layout->ink.y;
  const int below = height - above - word.layout->ink.h;
  return std::min(above, below) < kNearEm * word.px;
}

}  // namespace

Piece button_room(const Gauge& g, const std::vector<Message>& words, const ButtonLook& look) {
  int least = 0;
  for (const Message& word : words) least = std::max(least, least_width(g, word, look));
  const auto height = [&g, words, look](int width) {
    int tallest = 0;
    for (const Message& word : words) tallest = std::max(tallest, height_in(g, word, look, width));
    return tallest;
  };
  return {least, height, [](Rect) {}};
}

int button_ink_height(const Gauge& g, const Message& words, const ButtonLook& look, int width) {
  const SetText word =
      g.set(words, style_of(g, look, is_bold(look)), width - pads(g, look) - icon_lane(g, look));
  return word.layout->ink.h + 2 * (g.px(g.space().border) + g.px(kEdgeAirMm));
}

void put_button_words(Stage& s, Rect r, const Message& words, const std::string& name, const ButtonLook& look,
                      const Face& face) {
  const int icon = s.px(s.space().button_icon);
  const int room = r.w - pads(s, look) - icon_lane(s, look);
  const int w = std::min(room, s.set(words, style_of(s, look, face.bold), room).width() + 1);
  const SetText word = s.set(words, style_of(s, look, face.bold), w);
  const int h = word_height(word);
  const int lane = icon_lane(s, look);
  const int x = r.x + (r.w - w - lane) / 2;
  Rect picture{x, r.y + (r.h - icon) / 2, icon, icon};
  Rect text{x + lane, r.y, w, r.h};
  if (look.icon == IconPlace::after) {
    text.x = x;
    picture.x = x + w + lane - icon;
  } else if (look.icon == IconPlace::above) {
    const int gap = s.px(kAboveGapMm);
    picture = {r.x + (r.w - icon) / 2, r.y + (r.h - icon - gap - h) / 2, icon, icon};
    text = {x, picture.bottom() + gap, w, h};
  }
  if (look.icon != IconPlace::none) s.icon(name, picture, face.ink, is_directional(name));
  const bool chrome = s.set_chrome(true);
  put_in_middle(s, word, text, face);
  s.set_chrome(chrome);
}

void put_in_middle(Stage& s, const SetText& words, Rect box, const Face& face) {
  if (words.layout->by_ink || words.height() > box.h || leans(words, box.h))
    s.text_by_ink(words, box, face.ink, face.fill);
  else
    s.text(words, box, face.ink, face.fill, Vertical::middle);
}

Slot named(Slot slot, const std::string& name) {
  slot.named = ControlId(name);
  return slot;
}

Piece button_piece(Stage& s, const Slot& slot, const Message& words, const ButtonLook& look) {
  Piece piece = button_room(s, {words}, look);
  piece.place = [&s, slot, words, look](Rect r) {
    const Face face = s.control(r, slot.control(), words.text, words.locale, look.look);
    put_button_words(s, r, words, slot.icon, look, face);
  };
  return piece;
}

Piece button_piece(Stage& s, const Slot& slot, const ButtonLook& look) {
  return button_piece(s, slot, s.message(slot.key), look);
}

int button_width(const Gauge& g, const Slot& slot) {
  return least_width(g, g.message(slot.key), line_look(g));
}

void draw_button(Stage& s, Rect rect, const Slot& slot) { button_piece(s, slot, line_look(s)).place(rect); }

Slot start_slot() { return {"listen.start", "listen", Listen{}}; }
Slot text_size_slot() { return {"tools.text_size", "text-size", OpenOverlay{Overlay::display}}; }
Slot language_slot() { return {"tools.language", "language", OpenOverlay{Overlay::language}}; }

Slot listen_slot(const Stage& s) { return s.state().aloud.on ? stop_slot() : start_slot(); }

Size listen_size(const Gauge& g) {
  const Piece room = button_room(g, {g.message(start_slot().key), g.message(stop_slot().key)}, line_look(g));
  return {room.least_width, room.height(room.least_width)};
}

SetText whole_words(const Stage& s, const Message& label, TextStyle style, int width) {
  const double least = s.type_px(s.resources().design.type.body);
  SetText set = s.set(label, style, width);
  while (set.layout->cuts_word && style.px > least) {
    style.px = std::max(least, style.px - 1);
    set = s.set(label, style, width);
  }
  return set;
}

}  // namespace kiosk
