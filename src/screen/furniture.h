#pragma once

#include <optional>
#include <string>
#include <vector>

#include "screen/button.h"
#include "screen/stage.h"

namespace kiosk {

/// How words and buttons of the corner are set.
struct CornerLook {
  double px = 42;
  int lines = 1;      ///< of a mark's words
  bool count = true;  ///< whether a short count has its place at least
};

/// What stands round every page: measured once for a language, text size and panel, and the same on every
/// screen, so that nothing moves from one to the next. Rectangles are logical.
struct Furniture {
  int banner = 0;           ///< height
  int bar = 0;              ///< height of the bar at the foot, with the line of progress on its upper edge
  ButtonLook button;        ///< how the bar's buttons are set
  bool plain_next = false;  ///< "Next" stands for longer words that lead on, which would make the bar taller
  Rect progress;
  Rect back, contents, text_size, language, next;
  Rect listen;       ///< empty where no language of this site is heard
  Rect tools;        ///< all between back and next, or above them: the voice's while it speaks
  Rect emergency;    ///< the red button, in low reach only
  Size corner;       ///< what the corner takes of the heading's line, with its gap; none where it has its own
  Rect corner_line;  ///< the corner's own line, where the heading's has no room for it; else empty
  CornerLook corner_look;
  Rect page;  ///< what is left, inside the margins
};

Furniture measure_furniture(const Gauge& gauge);

/// How a label of a bar is set.
TextStyle bar_label(const Gauge& gauge, bool bold, Align align);

/// One length of the line of progress.
struct Segment {
  int weight = 1;     ///< pages of it
  double filled = 0;  ///< 0 to 1
};

/// What the bar holds for a screen. While the voice speaks its buttons have the place of the tools.
struct BarContent {
  std::optional<Slot> back, contents, next;
  LocaleTag spoken;  ///< the language of the page: heard where there is a voice for it
  std::vector<Segment> progress;
};
void draw_bar(Stage& stage, const Furniture& furniture, const BarContent& content);
/// The banner's button once more, in red, and the height that its words need.
int red_button_height(const Gauge& gauge, int width);
void draw_red_button(Stage& stage, Rect rect);

/// The tools of the voice.
enum class VoiceTool { pause, stop, again, speed, quieter, louder };
Slot voice_slot(const Stage& stage, VoiceTool tool);
/// All that such a tool comes to say, so that nothing moves when it does.
std::vector<Message> voice_words(const Gauge& gauge, VoiceTool tool);

/// The corner at the end of the heading's line: where one is, what is known against the text, the questions,
/// and the way out of the visit.
struct CornerContent {
  std::optional<Message> count;        ///< in words
  std::optional<Message> short_count;  ///< in numbers
  std::string notice;                  ///< the message that the mark opens; empty: no mark
  bool questions_first = false;        ///< the count gives way to them, not they to it
  std::vector<Slot> ways;              ///< what the page leaves to it; as `first_corner` has room for
  std::optional<Slot> questions;       ///< where there is room
  bool finish = true;
};
/// The room that every corner of a language has at least: a short count, a mark, and the way out.
Piece corner_room(const Gauge& gauge, const CornerLook& look);
/// The room that a mark and the way out have.
Piece marked_room(const Gauge& gauge, const CornerLook& look);
/// The room that a notice's mark of so many lines and the ways on have on an article's first page.
Piece first_room(const Gauge& gauge, const CornerLook& look, const std::string& notice, int lines);
/// What the corner takes of the heading's line where a page of the source has a mark, which it seldom has.
Size marked_corner(const Gauge& gauge, const Furniture& furniture);
/// What it takes on an article's first page with the ways to the questions and to what tells of the text;
/// nothing where they have no room there. `notice` as its content has it.
std::optional<Size> first_corner(const Gauge& gauge, const Furniture& furniture, const std::string& notice);
/// Draws as much of it as fits `room` at the room's end side, the most wanted first.
void draw_corner(Stage& stage, Rect room, const CornerLook& look, const CornerContent& content);

/// "5 minutes" for so many words.
Message reading_time(const Stage& stage, int words);

/// How the banner speaks: to a reader, or to anyone (two languages). `question` leaves the instruction to the
/// emergency card beneath it and is no taller than its words at 100 %.
enum class BannerKind { reader, idle, question };
/// Measures and draws the banner; sets the scene's banner rectangle. `live` false: touching it leads nowhere.
/// `arrow` false: it can be touched, and says so with no arrow (the resting screen).
Rect draw_banner(Stage& stage, BannerKind kind, bool live, bool arrow);
/// Of a banner to a reader, or of the question.
int measure_banner(const Gauge& gauge, BannerKind kind);

}  // namespace kiosk
