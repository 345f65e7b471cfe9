#pragma once

#include "screen/stage.h"

namespace kiosk {

/// What the two buttons of a pager say: messages.
struct PagerWords {
  const char* more = "";
  const char* previous = "";
};
inline constexpr PagerWords kLanguages{"idle.more", "idle.previous"};
inline constexpr PagerWords kPages{"reading.next", "reading.back"};

/// Height of a strip with the two buttons and a dot for each page between them, or above them where they need
/// the whole width.
int pager_height(const Stage& stage, int width, const PagerWords& words);
/// Draws it, and sets the scene's ways on and back.
void draw_pager(Stage& stage, Rect strip, int page, int pages, const PagerWords& words);

}  // namespace kiosk
