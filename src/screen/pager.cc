#include "screen/pager.h"

#include <algorithm>

#include "screen/button.h"

namespace kiosk {
namespace {

constexpr double kPagerMm = 26.8;
constexpr double kDotMm = 4.8;

Type pager_type(const Stage& s) {
  return {.px = s.label_px(), .bold = true, .align = Align::centre, .leading = 1.22};
}

constexpr double kPagerIconMm = 11;
constexpr double kPagerPadMm = 3;

/// The width of a paging button: its label on one line, if half the strip has the room.
int pager_width(const Stage& s, int strip_w, const PagerWords& words) {
  int label = 0;
  for (const char* key : {words.more, words.previous}) {
    label = std::max(label, s.set(s.message(key), pager_type(s), 1 << 16).width() + 1);
  }
  return std::min(label + s.px(kPagerIconMm) + 3 * s.px(kPagerPadMm), (strip_w - s.px(40)) / 2);
}

void draw_pager_button(Stage& s, Rect rect, const char* key, bool forward, int page) {
  const Message label = s.message(key);
  const Face face = s.control(rect, TurnPicker{page}, label.text, label.locale);
  const int size = s.px(kPagerIconMm);
  const int pad = s.px(kPagerPadMm);
  const Rect room{rect.x + pad + (forward ? 0 : size), rect.y, rect.w - 2 * pad - size, rect.h};
  const SetText text = whole_words(s, label, pager_type(s), room.w);
  const bool chrome = s.set_chrome(true);
  s.text(text, room, face.ink, face.fill, Vertical::middle);
  s.set_chrome(chrome);
  const int x = forward ? rect.right() - pad - size : rect.x + pad;
  s.icon(forward ? "next" : "back", {x, rect.y + (rect.h - size) / 2, size, size}, face.ink, true);
}

}  // namespace

int pager_height(const Stage& s, int strip_w, const PagerWords& words) {
  const int room = pager_width(s, strip_w, words) - 2 * s.px(kPagerPadMm) - s.px(kPagerIconMm);
  int h = s.px(kPagerMm);
  for (const char* key : {words.more, words.previous}) {
    h = std::max(h, s.set(s.message(key), pager_type(s), room).height() + s.px(4));
  }
  return h;
}

void draw_pager(Stage& s, Rect strip, int page, int pages, const PagerWords& words) {
  const int width = pager_width(s, strip.w, words);
  if (page + 1 < pages) {
    draw_pager_button(s, {strip.right() - width, strip.y, width, strip.h}, words.more, true, page + 1);
  }
  if (page > 0) draw_pager_button(s, {strip.x, strip.y, width, strip.h}, words.previous, false, page - 1);
  const int dot = s.px(kDotMm);
  int x = strip.x + (strip.w - dot * (2 * pages - 1)) / 2;
  for (int i = 0; i < pages; ++i, x += 2 * dot) {
    const Rect rect{x, strip.y + (strip.h - dot) / 2, dot, dot};
    const std::optional<Colour> fill =
        i == page ? std::optional<Colour>(s.colour(Token::accent)) : std::nullopt;
    s.frame(rect, fill, s.colour(Token::accent), s.px(0.75), dot / 2);
  }
  if (page + 1 < pages) s.scene.next = TurnPicker{page + 1};
  if (page > 0) s.scene.back = TurnPicker{page - 1};
}

}  // namespace kiosk
