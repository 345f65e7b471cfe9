#include <algorithm>
#include <array>
#include <string>

#include "base/secret.h"
#include "kit/piece.h"
#include "screen/button.h"
#include "screen/screens.h"
#include "screen/staff_frame.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kDigitMm = 22;
constexpr double kDotMm = 7;
constexpr double kDotGapMm = 3.5;
constexpr double kDotLineMm = 0.9;
constexpr double kMostKeyMm = 36;  // of a key's height and, half as much again, of its width
constexpr double kBetweenMm = 10;  // between the words and the keys

constexpr double kKeysShare = 0.56;  // of a wide panel

constexpr int kColumns = 3;
constexpr int kRows = 4;

/// What a key does; `digit` is one that types.
struct PadKey {
  enum class Does { type, erase, enter } does = Does::type;
  int digit = 0;
};
constexpr PadKey kErase{PadKey::Does::erase};
constexpr PadKey kEnter{PadKey::Does::enter};
constexpr PadKey types(int digit) { return {PadKey::Does::type, digit}; }

/// Of a telephone: in every language from the left to the right.
constexpr std::array<PadKey, kColumns* kRows> kKeys = {types(1), types(2), types(3), types(4),
                                                       types(5), types(6), types(7), types(8),
                                                       types(9), kErase,   types(0), kEnter};

Message how_it_stands(const Stage& s) {
  const PinPad& pad = s.state().staff.pad;
  if (pad.wait > 0) return s.message("staff.pin_wait", {{"seconds", std::int64_t{pad.wait}}});
  if (pad.wrong && pad.typed == 0) return s.message("staff.pin_tries", {{"tries", std::int64_t{pad.left}}});
  return s.message("staff.pin_typed", {{"count", std::int64_t{pad.typed}}});
}

/// A dot for each digit that was typed, and an empty one for each that is lacking.
Piece dots_piece(Stage& s) {
  const int typed = s.state().staff.pad.typed;
  const int dots = std::max(static_cast<int>(kFewestDigits), typed);
  const int size = s.px(kDotMm);
  return {0, [size](int) { return size; },
          [&s, typed, dots, size](Rect r) {
            const int gap = std::min(s.px(kDotGapMm), dots > 1 ? (r.w - dots * size) / (dots - 1) : 0);
            for (int i = 0; i < dots; ++i) {
              const std::optional<Colour> fill =
                  i < typed ? std::optional(s.colour(Token::accent)) : std::nullopt;
              s.frame({r.x + i * (size + gap), r.y + (r.h - size) / 2, size, size}, fill,
                      s.colour(Token::accent), s.px(kDotLineMm), size / 2);
            }
          }};
}

/// What is asked for, and how it stands: with the room that the longest sentence needs, so that no key moves.
Piece words_piece(Stage& s) {
  const auto set = [&s](const Message& words) {
    return [&s, words](int width) {
      return s.set(words, card_style(s.label_px(), s.leading()).flowing(), width);
    };
  };
  const Colour paper = s.colour(Token::paper);
  Piece stand = text_piece(s, set(how_it_stands(s)), s.colour(Token::ink), paper);
  stand.height = [&s, set](int width) {
    int tallest = 0;
    for (const Message& words : {s.message("staff.pin_wait", {{"seconds", std::int64_t{300}}}),
                                 s.message("staff.pin_tries", {{"tries", std::int64_t{4}}}),
                                 s.message("staff.pin_typed", {{"count", std::int64_t{12}}})})
      tallest = std::max(tallest, set(words)(width).height());
    return tallest;
  };
  return stack({{text_piece(s, set(s.message("staff.pin")), s.colour(Token::ink), paper)},
                {dots_piece(s), s.gap()},
                {std::move(stand), s.gap()}});
}

/// A key looks the same under the finger: what is typed shows in the count alone.
void draw_digit(Stage& s, Rect key, int digit, bool live) {
  const Message name{std::to_string(digit), LocaleTag()};
  const Face face = s.control(key, TypePin{digit}, name.text, s.site(), Look::plain, false, live);
  const double px = std::min(s.type_px(kDigitMm), key.h * 0.55);
  const bool chrome = s.set_chrome(true);
  s.text_by_ink(
      s.set(name, line_style(std::max(px, s.base_px()), s.leading()).bolded().aligned(Align::centre), key.w),
      key, face.ink, face.fill);
  s.set_chrome(chrome);
}

void draw_word(Stage& s, Rect key, const Slot& slot, const ButtonLook& look, bool live) {
  const Message words = s.message(slot.key);
  const Face face = s.control(key, slot.control(), words.text, words.locale, look.look, false, live);
  put_button_words(s, key, words, slot.icon, look, face);
}

/// The largest look in which a word stands on a key.
ButtonLook word_look(const Stage& s, const Slot& slot, Size key) {
  ButtonLook look;
  look.lines = 2;
  look.narrow = true;
  for (const IconPlace place : {IconPlace::above, IconPlace::none})
    for (const double px : {s.label_px(), s.base_px()}) {
      look.px = px;
      look.icon = place;
      const Piece room = button_room(s, {s.message(slot.key)}, look);
      if (room.least_width <= key.w && room.height(key.w) <= key.h) return look;
    }
  return look;
}

Size key_size(const Stage& s, Size room) {
  const int gap = s.gap();
  const int h = std::min(s.px(kMostKeyMm), (room.h - (kRows - 1) * gap) / kRows);
  const int w = std::min(s.px(kMostKeyMm) * 3 / 2, (room.w - (kColumns - 1) * gap) / kColumns);
  return {w, h};
}

/// In the middle of the room, at its lower edge in low reach.
void draw_keys(Stage& s, Rect room) {
  const PinPad& pad = s.state().staff.pad;
  const bool live = pad.wait == 0 && !pad.checking;
  const bool ready = live && pad.typed >= static_cast<int>(kFewestDigits);
  const Size key = key_size(s, {room.w, room.h});
  const int gap = s.gap();
  const int whole_w = kColumns * key.w + (kColumns - 1) * gap;
  const int whole_h = kRows * key.h + (kRows - 1) * gap;
  const Rect all{room.x + (room.w - whole_w) / 2,
                 room.y + (s.low_reach() ? room.h - whole_h : (room.h - whole_h) / 2), whole_w, whole_h};
  const Slot erase{"staff.pin_delete", "delete", DeletePin{}};
  const Slot enter{"staff.pin_ok", "tick", EnterPin{}};
  for (int i = 0; i < kColumns * kRows; ++i) {
    const int column = s.mirrored() ? kColumns - 1 - i % kColumns : i % kColumns;
    const Rect at{all.x + column * (key.w + gap), all.y + i / kColumns * (key.h + gap), key.w, key.h};
    const PadKey& one = kKeys[static_cast<std::size_t>(i)];
    switch (one.does) {
      case PadKey::Does::type:
        draw_digit(s, at, one.digit, live);
        break;
      case PadKey::Does::erase:
        draw_word(s, at, erase, word_look(s, erase, key), live && pad.typed > 0);
        break;
      case PadKey::Does::enter: {
        ButtonLook look = word_look(s, enter, key);
        look.look = Look::primary;
        draw_word(s, at, enter, look, ready);
      }
    }
  }
}

/// What is asked for beside the keys, on an upright panel over them.
void draw_pad(Stage& s, Rect room) {
  const Piece words = words_piece(s);
  if (s.panel().portrait()) {
    const int h = words.height(room.w);
    // In low reach the words stand above the keys' half.
    if (s.low_reach()) {
      words.place({room.x, room.y - h - s.gap(), room.w, h});
      return draw_keys(s, room);
    }
    words.place({room.x, room.y, room.w, h});
    return draw_keys(s, {room.x, room.y + h + s.gap(), room.w, room.h - h - s.gap()});
  }
  const int keys = static_cast<int>((room.w - s.px(kBetweenMm)) * kKeysShare);
  const int w = room.w - s.px(kBetweenMm) - keys;
  const int h = std::min(room.h, words.height(w));
  words.place({room.x, room.y, w, h});
  draw_keys(s, {room.right() - keys, room.y, keys, room.h});
}

}  // namespace

void draw_staff_pin(Stage& s, Rect below) {
  const StaffFrame frame{
      "lock", s.message("staff.pin_heading"), {{"staff.back", "back", CloseOverlay{}}, finish_slot()}};
  draw_pad(s, draw_staff_frame(s, below, frame));
  draw_staff_foot(s, below, frame);
}

}  // namespace kiosk
