#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/button.h"
#include "screen/stage.h"

namespace kiosk {

/// What stands round every page: heights and slots for one language, text size and panel, the same on every
/// screen, so that nothing moves from one to the next.
struct Chrome {
  int banner = 0;  ///< height
  int bar = 0;     ///< height of the bar at the foot
  /// Logical rectangles of the bar's slots; `listen` is empty in a narrow bar.
  Rect back, contents, listen, text_size, language, next;
  Rect emergency;        ///< the red button, in low reach only
  Rect strip;            ///< below the banner; in low reach above the bar
  int strip_button = 0;  ///< height of its buttons and words, at its foot
  Rect page;             ///< what is left, inside the margins
};

Chrome measure_chrome(const Stage& stage);

inline constexpr double kBarIconMm = 12.0;
inline constexpr double kBarLabelPadMm = 2.6;
/// How the labels of bar and strip are set.
Type bar_label(const Stage& stage, bool bold, Align align);

/// The bar's buttons: icon over label for tools; beside it for back and next.
struct BarContent {
  std::optional<Slot> back, contents, next;
  LocaleTag spoken;    ///< the language of the page: heard where there is a voice for it
  bool strip = false;  ///< there is a strip too, which has a place for listening
};

/// The banner's button once more, in red.
void draw_red_button(Stage& stage, Rect rect);
void draw_bar(Stage& stage, const Chrome& chrome, const BarContent& content);

/// Slower, or faster again.
Slot speed_slot(const Stage& stage);

/// The strip by the page: where one is, and the way to the questions.
struct StripContent {
  struct Segment {
    int weight = 1;     ///< pages of it
    double filled = 0;  ///< 0 to 1
  };
  std::vector<Segment> segments;  ///< one a part
  std::string icon;               ///< shown in place of segments
  std::optional<Message> time;    ///< how long the whole takes to read, where there is room to say so
  Message words;                  ///< the count, or the topic
  std::optional<Slot> questions;
  LocaleTag spoken;  ///< as in BarContent
};
/// "5 minutes" for so many words.
Message reading_time(const Stage& stage, int words);
void draw_strip(Stage& stage, const Chrome& chrome, const StripContent& strip);

/// How the banner speaks: to a reader, or to anyone (two languages). `question` leaves the instruction to the
/// emergency card beneath it and is no taller than its words at 100 %.
enum class BannerKind { reader, idle, question };
/// Measures and draws the banner; sets the scene's banner rectangle. `live` false: touching it leads nowhere.
/// `arrow` false: it can be touched, and says so with no arrow (the resting screen).
Rect draw_banner(Stage& stage, BannerKind kind, bool live, bool arrow);
int measure_banner(const Stage& stage, BannerKind kind);

}  // namespace kiosk
