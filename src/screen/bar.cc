#include <algorithm>
#include <vector>

#include "screen/chrome.h"

namespace kiosk {
namespace {

constexpr double kIconMm = 12.0;
constexpr double kPadMm = 2.6;
constexpr double kBarPadMm = 5.0;
constexpr double kTallBarPadMm = 3.5;   // where labels are so tall (Nastaliq) that the text needs the room
constexpr double kPrimaryShare = 1.45;  // Next against a tool's width

int bar_pad(const Stage& s) { return s.px(s.label_limit() > 1.0 ? kBarPadMm : kTallBarPadMm); }

Type label_type(const Stage& s, bool bold, Align align) {
  return {.px = s.label_px(), .bold = bold, .align = align, .leading = 1.22};
}

enum class LabelLines { one, two };

using Labels = std::vector<const char*>;

/// What the tools' slots come to say: with four of them, also while the voice speaks.
Labels tool_labels(int tools) {
  Labels labels = {"reading.contents", "reading.questions", "tools.text_size", "tools.language"};
  if (tools == 4)
    labels.insert(labels.end(), {"listen.start", "listen.stop", "listen.pause", "listen.go_on",
                                 "listen.again", "listen.slower", "listen.faster"});
  return labels;
}

/// The widest any of the labels needs, so that a slot fits whatever it comes to say.
int widest(const Stage& s, const Labels& keys, bool bold, LabelLines lines) {
  const Type type = label_type(s, bold, Align::centre);
  int w = 0;
  for (const char* key : keys) {
    const Message label = s.message(key);
    const int one = s.set(label, type, 1 << 16).width() + 1;
    w = std::max(w, lines == LabelLines::one ? one : s.label_width(label, type));
  }
  return w;
}

int tallest(const Stage& s, const Labels& keys, bool bold, int width) {
  int h = 0;
  for (const char* key : keys) {
    h = std::max(h, s.set(s.message(key), label_type(s, bold, Align::centre), width).height());
  }
  return h;
}

struct Needs {
  int back = 0, tool = 0, next = 0;
};

Needs slot_needs(const Stage& s, LabelLines lines, int tools) {
  const int pads = 2 * s.px(kPadMm) + 2;
  const int beside = s.px(kIconMm) + s.px(2) + pads;
  Needs n;
  n.back = widest(s, {"reading.back", "reading.topics", "library.finish", "library.previous"}, true, lines) +
           beside;
  n.tool = widest(s, tool_labels(tools), false, lines) + pads;
  n.next =
      widest(s, {"reading.next", "reading.start", "library.more", "reading.topics"}, true, lines) + beside;
  return n;
}

int tool_height(const Stage& s, int width, int tools) {
  const int inner = width - 2 * s.px(kPadMm);
  const int label = tallest(s, tool_labels(tools), false, inner);
  return std::max(s.px(s.space().bar_button), label + s.px(kIconMm) + 2 * s.px(kPadMm));
}

int side_height(const Stage& s, int back, int next) {
  const int beside = s.px(kIconMm) + s.px(2) + 2 * s.px(kPadMm);
  const int label = std::max(
      tallest(s, {"reading.back", "reading.topics", "library.finish", "library.previous"}, true,
              back - beside),
      tallest(s, {"reading.next", "reading.start", "library.more", "reading.topics"}, true, next - beside));
  return std::max(s.px(s.space().bar_button) * 7 / 8, label + 2 * s.px(kPadMm));
}

/// All slots in one row. `tools` is 4, or 3 on a narrow panel, where the slot for listening has no place.
void one_row(const Stage& s, const Needs& need, int room, int tools, Chrome& c) {
  // The gaps round the group of tools are wider, as in the mockups, where there is room for it.
  const int wanted = need.back + tools * need.tool + need.next;
  const int slack = room - wanted;
  const int gap = s.gap();
  const int group_gap = std::clamp(slack / 4, gap, s.px(11));
  const int gaps = (tools - 1) * gap + 2 * group_gap;
  const double unit = (room - gaps) / (tools + 1 + kPrimaryShare);
  const bool even = unit >= need.tool && unit >= need.back && unit * kPrimaryShare >= need.next;
  const int spare = (room - gaps - wanted) / (tools + 2);
  const int back = even ? static_cast<int>(unit) : need.back + spare;
  const int tool = even ? static_cast<int>(unit) : need.tool + spare;
  const int next = room - gaps - back - tools * tool;
  const int h = std::max(tool_height(s, tool, tools), side_height(s, back, next));
  const int y = s.panel().size.h - bar_pad(s) - h;
  int x = s.margin();
  c.back = {x, y, back, h};
  x += back + group_gap;
  for (Rect* slot : {&c.contents, &c.listen, &c.text_size, &c.language}) {
    if (tools < 4 && slot == &c.listen) continue;
    *slot = {x, y, tool, h};
    x += tool + gap;
  }
  c.next = {x - gap + group_gap, y, next, h};
  c.bar = h + 2 * bar_pad(s);
}

/// The bar in one row where any way of setting it fits: four tools or three, labels on one line or two.
void place_in_one_row(const Stage& s, int room, Chrome& c) {
  for (const int tools : {4, 3}) {
    for (const LabelLines lines : {LabelLines::one, LabelLines::two}) {
      const Needs need = slot_needs(s, lines, tools);
      if (need.back + tools * need.tool + need.next + (tools + 1) * s.gap() > room) continue;
      return one_row(s, need, room, tools, c);
    }
  }
}

void two_rows(const Stage& s, int room, Chrome& c) {
  const int gap = s.gap();
  const int tool = (room - 3 * gap) / 4;
  const int back = static_cast<int>((room - gap) / 2.6);
  const int next = room - gap - back;
  const int upper = tool_height(s, tool, 4);
  const int lower = side_height(s, back, next);
  const int y = s.panel().size.h - bar_pad(s) - lower;
  int x = s.margin();
  c.back = {x, y, back, lower};
  c.next = {x + back + gap, y, next, lower};
  for (Rect* slot : {&c.contents, &c.listen, &c.text_size, &c.language}) {
    *slot = {x, y - gap - upper, tool, upper};
    x += tool + gap;
  }
  c.bar = upper + lower + gap + 2 * bar_pad(s);
}

/// Icon above, label below, both in the middle.
void draw_tool(Stage& s, Rect rect, const char* key, const char* icon, const Action& action,
               bool directional) {
  const Message label = s.message(key);
  const Face face = s.control(rect, action, label.text, label.locale);
  const int pad = s.px(kPadMm);
  const int size = s.px(kIconMm);
  const SetText text = s.set(label, label_type(s, face.bold, Align::centre), rect.w - 2 * pad);
  const int top = rect.y + (rect.h - size - text.height()) / 2;
  s.icon(icon, {rect.x + (rect.w - size) / 2, top, size, size}, face.ink, directional);
  s.text(text, {rect.x + pad, top + size, rect.w - 2 * pad, text.height()}, face.ink, face.fill);
}

/// Icon before the label (back) or after it (next).
void draw_side(Stage& s, Rect rect, const Slot& slot, bool primary) {
  const Message label = s.message(slot.key);
  const Face face =
      s.control(rect, slot.action, label.text, label.locale, primary ? Look::primary : Look::plain);
  const int pad = s.px(kPadMm);
  const int size = s.px(kIconMm);
  const int gap = s.px(2);
  const int room = rect.w - 2 * pad - size - gap;
  const SetText text = s.set(label, label_type(s, true, Align::centre), room);
  const int w = std::min(text.width() + 1, room);
  const int start = rect.x + (rect.w - w - size - gap) / 2;
  const int icon_x = primary ? start + w + gap : start;
  const int text_x = primary ? start : start + size + gap;
  s.icon(slot.icon, {icon_x, rect.y + (rect.h - size) / 2, size, size}, face.ink, slot.icon != "tick");
  const SetText fitted = s.set(label, label_type(s, true, Align::centre), w);
  s.text(fitted, {text_x, rect.y, w, rect.h}, face.ink, face.fill, Vertical::middle);
}

}  // namespace

Chrome measure_chrome(const Stage& s) {
  Chrome c;
  c.banner = measure_banner(s, BannerKind::reader);
  const SetText count =
      s.set(s.message("reading.page_of", {{"page", std::int64_t{88}}, {"pages", std::int64_t{88}}}),
            {.px = s.label_px(), .leading = 1.22}, 1 << 16);
  // The topic's name stands in the same strip; in a tall script its ink may need more than the count's.
  c.progress = std::max({s.px(17), count.height() + s.px(3), count.layout->height * 13 / 20});
  const int room = s.panel().size.w - 2 * s.margin();
  if (!s.panel().portrait()) place_in_one_row(s, room, c);
  if (c.bar == 0) two_rows(s, room, c);
  const int top = c.banner + c.progress;
  const int foot = s.px(4);
  // Letters that lean out of their line (Nastaliq) keep clear of the screen's edge.
  const int lean = s.label_limit() > 1.0 ? 0 : s.px(3);
  c.page = {s.margin() + lean, top, room - 2 * lean, s.panel().size.h - c.bar - foot - top};
  return c;
}

namespace {

/// Icon beside the label where that fits, else above it.
void draw_level(Stage& s, Rect rect, const Slot& slot) {
  const int beside = s.px(kIconMm) + s.px(2) + 2 * s.px(kPadMm) + 2;
  const int label = s.set(s.message(slot.key), label_type(s, true, Align::centre), 1 << 16).width();
  if (label + beside <= rect.w) return draw_side(s, rect, slot, false);
  draw_tool(s, rect, slot.key.c_str(), slot.icon.c_str(), slot.action, true);
}

/// While the voice speaks, the bar is for it: stop, pause, again, slower, quieter, louder.
void draw_listening_bar(Stage& s, const Chrome& c) {
  constexpr int kStep = 20;
  constexpr int kSlow = 75;
  const State& state = s.state();
  const bool paused = state.aloud.paused;
  const bool slow = state.visit.speed < kUsualSpeed;
  const int volume = state.visit.volume;
  draw_level(s, c.back, {"listen.quieter", "quieter", ChooseVolume{std::max(0, volume - kStep)}});
  draw_tool(s, c.contents, paused ? "listen.go_on" : "listen.pause", paused ? "go-on" : "pause",
            PauseListening{!paused}, false);
  draw_tool(s, c.listen, "listen.stop", "stop", StopListening{}, false);
  draw_tool(s, c.text_size, "listen.again", "again", SayAgain{}, false);
  draw_tool(s, c.language, slow ? "listen.faster" : "listen.slower", slow ? "faster" : "slower",
            ChooseSpeed{slow ? kUsualSpeed : kSlow}, false);
  draw_level(s, c.next, {"listen.louder", "louder", ChooseVolume{std::min(100, volume + kStep)}});
}

bool is_heard(const Stage& s, const LocaleTag& locale) {
  const auto& voices = s.state().site.voices;
  return std::find(voices.begin(), voices.end(), locale) != voices.end();
}

void draw_tools(Stage& s, const Chrome& c, const BarContent& content) {
  if (content.back) draw_side(s, c.back, *content.back, false);
  if (content.contents) {
    draw_tool(s, c.contents, content.contents->key.c_str(), content.contents->icon.c_str(),
              content.contents->action, true);
  }
  if (!c.listen.empty() && is_heard(s, content.spoken))
    draw_tool(s, c.listen, "listen.start", "listen", Listen{}, true);
  if (content.text_size) {
    draw_tool(s, c.text_size, "tools.text_size", "text-size", OpenOverlay{Overlay::display}, false);
  }
  if (content.language) {
    draw_tool(s, c.language, "tools.language", "language", OpenOverlay{Overlay::language}, false);
  }
  if (content.next) draw_side(s, c.next, *content.next, true);
}

}  // namespace

void draw_bar(Stage& s, const Chrome& c, const BarContent& content) {
  const int y = s.panel().size.h - c.bar;
  s.set_chrome(true);
  s.box({0, y, s.panel().size.w, std::max(2, s.px(0.5))}, s.colour(Token::hair));
  if (s.state().aloud.on && !c.listen.empty()) {
    draw_listening_bar(s, c);
    s.scene.escape = Action(StopListening{});
  } else {
    draw_tools(s, c, content);
  }
  s.set_chrome(false);
}

void draw_progress(Stage& s, const Chrome& c, const Progress& progress) {
  s.set_chrome(true);
  const int margin = s.margin();
  const Rect strip{margin, c.banner, s.panel().size.w - 2 * margin, c.progress};
  const SetText count = s.set(progress.count, {.px = s.label_px(), .leading = 1.22}, strip.w);
  const int count_w = count.width() + 1;
  const Rect count_box{strip.right() - count_w, strip.y, count_w, strip.h};
  const SetText fitted = s.set(progress.count, {.px = s.label_px(), .leading = 1.22}, count_w);
  s.text(fitted, count_box, s.colour(Token::muted), s.colour(Token::paper), Vertical::middle);
  s.set_chrome(false);
  const int count_segments = static_cast<int>(progress.segments.size());
  if (count_segments == 0) return;
  const int gap = s.px(2);
  const int height = s.px(3.4);
  const int room = count_box.x - s.px(8) - strip.x - gap * (count_segments - 1);
  int total = 0;
  for (const auto& segment : progress.segments) total += segment.weight;
  const int least = s.px(4);
  int x = strip.x;
  const int y = strip.y + (strip.h - height) / 2;
  int spread = room - least * count_segments;
  if (spread < 0 || total == 0) return;
  for (const auto& segment : progress.segments) {
    const int w = least + spread * segment.weight / total;
    const bool reached = segment.filled > 0;
    const Colour edge = s.colour(reached ? Token::accent : Token::line);
    s.frame({x, y, w, height}, s.colour(Token::surface), edge, std::max(2, s.px(0.6)), height / 2);
    if (reached)
      s.box({x, y, std::max(height, static_cast<int>(w * segment.filled)), height}, edge, height / 2);
    x += w + gap;
  }
}

}  // namespace kiosk
