#pragma once

#include <optional>
#include <string>

#include "screen/stage.h"

namespace kiosk {

/// What stands round every page: heights and slots for one language, text size and panel, the same on every
/// screen, so that nothing moves from one to the next.
struct Chrome {
  int banner = 0;                                          ///< height
  int progress = 0;                                        ///< height of the strip below the banner
  int bar = 0;                                             ///< height of the bar at the foot
  Rect back, contents, listen, text_size, language, next;  ///< logical rectangles of the bar's slots
  Rect page;                                               ///< what is left, inside the margins
};

Chrome measure_chrome(const Stage& stage);

/// A button of the bar. Icon over label for tools; beside it for back and next.
struct Slot {
  std::string key;  ///< message
  std::string icon;
  Action action;
};

struct BarContent {
  std::optional<Slot> back, contents, next;
  LocaleTag spoken;  ///< the language of the page: heard where there is a voice for it
  bool text_size = true;
  bool language = true;
};

void draw_bar(Stage& stage, const Chrome& chrome, const BarContent& content);

/// The strip below the banner: a segment a part, and the count in words.
struct Progress {
  struct Segment {
    int weight = 1;     ///< pages of it
    double filled = 0;  ///< 0 to 1
  };
  std::vector<Segment> segments;
  Message count;
};
void draw_progress(Stage& stage, const Chrome& chrome, const Progress& progress);

/// How the banner speaks: to a reader, or to anyone (two languages).
enum class BannerKind { reader, idle };
/// Measures and draws the banner; sets the scene's banner rectangle. `live` false: touching it leads nowhere.
/// `arrow` false: it can be touched, and says so with no arrow (the resting screen).
Rect draw_banner(Stage& stage, BannerKind kind, bool live, bool arrow);
int measure_banner(const Stage& stage, BannerKind kind);

}  // namespace kiosk
