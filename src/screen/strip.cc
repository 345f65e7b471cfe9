#include <algorithm>

#include "screen/chrome.h"

namespace kiosk {
namespace {

constexpr double kIconMm = 10;
constexpr double kSegmentMm = 3.4;  // height
constexpr double kLeastSegmentMm = 4;
constexpr double kLeastGapMm = 1.2;
constexpr double kAirMm = 6;

/// What can be pressed in the strip, from its end; gives what is left of it.
Rect draw_buttons(Stage& s, const Chrome& c, const StripContent& strip) {
  int end = c.strip.right();
  const auto add = [&](const Slot& slot) {
    const int w = button_width(s, slot);
    // Away from the banner: the air is on that side.
    draw_button(s, {end - w, c.strip.bottom() - c.strip_button, w, c.strip_button}, slot);
    end -= w + s.gap();
  };
  if (strip.questions) add(*strip.questions);
  if (c.listen.empty() && is_heard(s.state(), strip.spoken)) {
    add(s.reads_page() ? speed_slot(s) : Slot{"listen.start", "listen", Listen{}});
  }
  Rect left = c.strip;
  if (end < c.strip.right()) left.w = end - s.px(kAirMm) / 2 - left.x;
  return {left.x, left.bottom() - c.strip_button, left.w, c.strip_button};
}

/// How much is read and how much is left; nothing where there is no room for it.
void draw_segments(Stage& s, const std::vector<StripContent::Segment>& segments, Rect room) {
  const int count = static_cast<int>(segments.size());
  int total = 0;
  for (const StripContent::Segment& segment : segments) total += segment.weight;
  if (count == 0 || total == 0) return;
  const int least = s.px(kLeastSegmentMm);
  int gap = s.px(2);
  if (room.w < gap * (count - 1) + least * count) gap = s.px(kLeastGapMm);
  const int spread = room.w - gap * (count - 1) - least * count;
  if (spread < 0) return;
  const int height = s.px(kSegmentMm);
  const int y = room.y + (room.h - height) / 2;
  int x = room.x;
  for (const StripContent::Segment& segment : segments) {
    const int w = least + spread * segment.weight / total;
    const bool reached = segment.filled > 0;
    const Colour edge = s.colour(reached ? Token::accent : Token::line);
    s.frame({x, y, w, height}, s.colour(Token::surface), edge, std::max(2, s.px(0.6)), height / 2);
    if (reached)
      s.box({x, y, std::max(height, static_cast<int>(w * segment.filled)), height}, edge, height / 2);
    x += w + gap;
  }
}

/// A clock and the time, at the end of its room; nothing where it does not fit.
void draw_time(Stage& s, const Message& time, Rect room) {
  const Type type = bar_label(s, false, Align::start);
  const int icon = s.px(kIconMm);
  const int w = s.set(time, type, 1 << 16).width() + 1;
  const int x = room.right() - w - icon - s.px(3);
  if (x < room.x) return;
  s.icon("clock", {x, room.y + (room.h - icon) / 2, icon, icon}, s.colour(Token::muted));
  s.text(s.set(time, type, w), {room.right() - w, room.y, w, room.h}, s.colour(Token::muted),
         s.colour(Token::paper), Vertical::middle);
}

}  // namespace

Message reading_time(const Stage& s, int words) {
  constexpr double kWordsPerMinute = 130;  // slower than the 200 of easy prose: new words, worry, large type
  const auto minutes = static_cast<std::int64_t>(std::max(1.0, words / kWordsPerMinute + 0.5));
  return s.message("library.minutes", {{"minutes", minutes}});
}

void draw_strip(Stage& s, const Chrome& c, const StripContent& strip) {
  s.set_chrome(true);
  Rect room = draw_buttons(s, c, strip);
  const Type type = bar_label(s, false, Align::start);
  const Colour muted = s.colour(Token::muted);
  const Colour paper = s.colour(Token::paper);
  if (!strip.icon.empty()) {
    const int icon = s.px(12);
    s.icon(strip.icon, {room.x, room.y + (room.h - icon) / 2, icon, icon}, muted);
    room = {room.x + icon + s.px(4), room.y, room.w - icon - s.px(4), room.h};
    const SetText words = s.set(strip.words, type, room.w);
    // A topic of a tall script has the strip's air too.
    const bool tall = words.height() > room.h;
    s.text(words, tall ? Rect{room.x, c.strip.y, room.w, c.strip.h} : room, muted, paper, Vertical::middle);
    const int used = words.width() + s.px(kAirMm);
    if (strip.time) draw_time(s, *strip.time, {room.x + used, room.y, room.w - used, room.h});
  } else {
    const int w = std::min(room.w, s.set(strip.words, type, 1 << 16).width() + 1);
    s.text(s.set(strip.words, type, w), {room.right() - w, room.y, w, room.h}, muted, paper,
           Vertical::middle);
    draw_segments(s, strip.segments, {room.x, room.y, room.w - w - s.px(kAirMm), room.h});
  }
  s.set_chrome(false);
}

}  // namespace kiosk
