#include "screen/bulletin.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>
#include <utility>

#include "content/bulletin_text.h"
#include "kit/piece.h"
#include "screen/button.h"
#include "screen/text_piece.h"

namespace kiosk {
namespace {

constexpr double kAirMm = 2.5;  // above and below them
constexpr double kLowAirMm = 1.4;
constexpr double kMostShare = 0.15;  // of the panel's height, before its words stop growing

int pad(const Gauge& g) { return g.px(g.space().pad); }
int air(const Gauge& g) { return g.px(g.low() ? kLowAirMm : kAirMm); }
/// At least what the ring of focus of a control below it takes.
int gap_below(const Gauge& g) {
  return std::max(g.ring_room(), g.px(g.low() ? g.space().low_air : g.space().air));
}
int words_width(const Gauge& g, int width) { return width - 3 * pad(g) - g.px(g.space().icon); }

SetText set_words(const Gauge& g, const Message& words, double px, int width) {
  return g.set(words, card_style(px, g.leading()).flowing(), words_width(g, width));
}

/// The strip with the tallest of several words, without the gap below it.
Piece strip_room(const Gauge& g, const std::vector<Message>& words, double px) {
  return {0, [&g, words, px](int width) {
            int tallest = g.px(g.space().icon);
            for (const Message& each : words)
              tallest = std::max(tallest, set_words(g, each, px, width).height());
            return tallest + 2 * air(g);
          }};
}

/// Icon and words of a strip; the icon stands where the words begin, whatever their direction.
Piece strip_words(Stage& s, const LocaleTag& reader, double px) {
  const Message words = bulletin_words(s, *s.state().site.bulletin, reader);
  const TextStyle style = card_style(px, s.leading()).flowing();
  Piece text = text_piece(
      s, [&s, words, style](int width) { return s.set(words, style, width); }, s.colour(Token::ink),
      s.colour(Token::surface), true);
  const bool turned = (words.locale.direction() == Direction::rtl) != s.mirrored();
  Piece icon = icon_piece(s, "about", s.px(s.space().icon), s.colour(Token::accent));
  std::vector<Lane> lanes = {{std::move(icon)}, {std::move(text), 1}};
  if (turned) std::swap(lanes.front(), lanes.back());
  return padded(row(std::move(lanes), pad(s)), {pad(s), 0});
}

ButtonLook mark_look(const Gauge& g) {
  ButtonLook look;
  look.px = g.label_px();
  return look;
}

/// "U+202E": what is named has no font, or is not seen.
std::string code_of(char32_t letter) {
  char code[16];
  std::snprintf(code, sizeof code, "U+%04X", static_cast<unsigned>(letter));
  return code;
}

/// The letters that cannot be shown, in a list.
std::string letters_without_font(const Gauge& g, const std::string& text, const LocaleTag& locale) {
  constexpr std::size_t kMostNamed = 10;
  std::string out;
  std::size_t named = 0;
  const auto name = [&](const std::string& letter) {
    if (++named <= kMostNamed) out += (out.empty() ? "" : " ") + letter;
  };
  for (const char32_t letter : unseen_letters(text)) name(code_of(letter));
  const std::set<char32_t> missing = g.set({text, locale}, {}, 1 << 16).layout->missing;
  for (const char32_t letter : missing) name(code_of(letter));
  return out;
}

}  // namespace

Message bulletin_words(const Gauge& g, const Bulletin& bulletin, const LocaleTag& reader) {
  if (bulletin.key.empty()) return {bulletin.text, bulletin.locale};
  const std::int64_t number = bulletin.minutes;
  return g.message_in(reader, "bulletin." + bulletin.key, {{"minutes", number}, {"n", number}});
}

BulletinStrip bulletin_strip(const Gauge& g, const std::optional<Bulletin>& bulletin,
                             const std::vector<LocaleTag>& readers, int width) {
  if (!bulletin) return {};
  std::vector<Message> words;
  for (const LocaleTag& reader : readers) {
    words.push_back(bulletin_words(g, *bulletin, reader));
    if (words.back().text.empty()) return {};
  }
  const std::array<double, 4> ways = {g.body_px(), g.base_px() * std::min(g.scale(), 1.5), g.label_px(),
                                      g.base_px()};
  BulletinStrip strip;
  const auto make = [&](double px) {
    strip.px = px;
    return strip_room(g, words, px);
  };
  const int most = static_cast<int>(kMostShare * g.panel().size.h);
  auto fitting = first_that_fits(ways, {width, most}, make);
  const Piece room = fitting ? std::move(*fitting) : make(g.base_px());
  strip.height = room.height(width) + gap_below(g);
  return strip;
}

Piece bulletin_piece(Stage& s, const std::vector<LocaleTag>& readers, const LocaleTag& reader) {
  const auto strip = [&s, readers](int width) {
    return bulletin_strip(s, s.state().site.bulletin, readers, width);
  };
  return {0, [strip](int width) { return strip(width).height; },
          [&s, strip, reader](Rect r) {
            if (r.h == 0) return;
            const Rect box{r.x, r.y, r.w, r.h - gap_below(s)};
            s.frame(box, s.colour(Token::surface), s.colour(Token::accent), s.px(s.space().border),
                    s.px(s.space().radius));
            strip_words(s, reader, strip(r.w).px).place(box);
          }};
}

Piece bulletin_mark(Stage& s, const std::vector<LocaleTag>& readers, const LocaleTag& reader) {
  std::vector<Message> words;
  words.reserve(readers.size());
  for (const LocaleTag& each : readers) words.push_back(s.message_in(each, kBulletinMark));
  const Piece room = button_room(s, words, mark_look(s));
  const Slot slot{kBulletinMark, "about", OpenOverlay{Overlay::notice}};
  Piece piece = button_piece(s, slot, s.message_in(reader, kBulletinMark), mark_look(s));
  piece.least_width = room.least_width;
  piece.height = [h = room.height(room.least_width)](int) { return h; };
  return piece;
}

std::vector<Message> typed_bulletin_faults(const Gauge& g, const std::string& text, const LocaleTag& locale) {
  std::vector<Message> out;
  const auto add = [&](const char* key, const MessageArgs& args) {
    out.push_back(g.message_in(g.site(), key, args));
  };
  for (const BulletinFault fault : bulletin_faults(text)) {
    if (fault == BulletinFault::no_words) add("staff.notice_words", {});
    if (fault == BulletinFault::too_long)
      add("staff.notice_long", {{"most", static_cast<std::int64_t>(kMostBulletinLetters)}});
    if (fault == BulletinFault::number) add("staff.notice_number", {});
  }
  const std::string letters = letters_without_font(g, text, locale);
  if (!letters.empty()) add("staff.notice_letters", {{"letters", letters}});
  return out;
}

}  // namespace kiosk
