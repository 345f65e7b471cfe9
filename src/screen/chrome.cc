#include "screen/chrome.h"

#include <algorithm>
#include <array>
#include <vector>

namespace kiosk {
namespace {

constexpr double kBarPadMm = 5.0;
constexpr double kTallBarPadMm = 3.5;  // where labels are so tall (Nastaliq) that the text needs the room
constexpr double kStripAirMm = 2.5;
constexpr double kLowStripAirMm = 2;    // on low panels
constexpr double kPrimaryShare = 1.45;  // Next against a tool's width

int bar_pad(const Stage& s) { return s.px(s.label_limit() > 1.0 ? kBarPadMm : kTallBarPadMm); }

enum class LabelLines { one, two };

using Labels = std::vector<const char*>;

/// What the slots for back and next come to say.
Labels backward() { return {"reading.back", "reading.topics", "library.finish", "library.previous"}; }
Labels onward() {
  return {"reading.next", "reading.start", "reading.questions", "library.more", "reading.topics"};
}

/// What the tools' slots come to say: with four of them, also while the voice speaks.
Labels tool_labels(const Stage& s, int tools) {
  Labels labels = {"reading.contents", "tools.text_size", "tools.language"};
  const auto cards = s.resources().catalogue.cards(s.locale());
  if (std::any_of(cards.begin(), cards.end(), [](const ArticleCard& card) { return card.link; }))
    labels.push_back("reading.take_home");
  if (tools == 4)
    labels.insert(labels.end(), {"listen.start", "listen.stop", "listen.pause", "listen.go_on",
                                 "listen.again", "listen.slower", "listen.faster"});
  return labels;
}

/// The widest any of the labels needs, so that a slot fits whatever it comes to say.
int widest(const Stage& s, const Labels& keys, bool bold, LabelLines lines) {
  const Type type = bar_label(s, bold, Align::centre);
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
    h = std::max(h, s.set(s.message(key), bar_label(s, bold, Align::centre), width).height());
  }
  return h;
}

struct Needs {
  int back = 0, tool = 0, next = 0;
};

Needs slot_needs(const Stage& s, LabelLines lines, int tools) {
  const int pads = 2 * s.px(kBarLabelPadMm) + 2;
  const int beside = s.px(kBarIconMm) + s.px(2) + pads;
  Needs n;
  n.back = widest(s, backward(), true, lines) + beside;
  n.tool = widest(s, tool_labels(s, tools), false, lines) + pads;
  n.next = widest(s, onward(), true, lines) + beside;
  return n;
}

int tool_height(const Stage& s, int width, int tools) {
  const int inner = width - 2 * s.px(kBarLabelPadMm);
  const int label = tallest(s, tool_labels(s, tools), false, inner);
  return std::max(s.px(s.space().bar_button), label + s.px(kBarIconMm) + 2 * s.px(kBarLabelPadMm));
}

int side_height(const Stage& s, int back, int next) {
  const int beside = s.px(kBarIconMm) + s.px(2) + 2 * s.px(kBarLabelPadMm);
  const int label =
      std::max(tallest(s, backward(), true, back - beside), tallest(s, onward(), true, next - beside));
  return std::max(s.px(s.space().bar_button) * 7 / 8, label + 2 * s.px(kBarLabelPadMm));
}

/// All slots in one row. `tools` is 4, or 3 on a narrow panel, where the slot for listening has no place.
void one_row(const Stage& s, const Needs& need, int room, int tools, Chrome& c) {
  // The gaps round the group of tools are wider where there is room for it.
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
  struct Way {
    int tools;
    LabelLines lines;
  };
  // Where two lines are tall (Nastaliq), listening moves to the strip before a label takes a second one.
  const bool tall = s.label_limit() <= 1.0;
  const std::array<Way, 4> ways = {{{4, LabelLines::one},
                                    {tall ? 3 : 4, tall ? LabelLines::one : LabelLines::two},
                                    {3, tall ? LabelLines::two : LabelLines::one},
                                    {tall ? 4 : 3, LabelLines::two}}};
  for (const Way& way : ways) {
    const Needs need = slot_needs(s, way.lines, way.tools);
    if (need.back + way.tools * need.tool + need.next + (way.tools + 1) * s.gap() > room) continue;
    return one_row(s, need, room, way.tools, c);
  }
}

/// Tools above, back and next below; in low reach the red button below both.
void two_rows(const Stage& s, int room, Chrome& c) {
  const int gap = s.gap();
  const int tool = (room - 3 * gap) / 4;
  const int back = static_cast<int>((room - gap) / 2.6);
  const int next = room - gap - back;
  const int upper = tool_height(s, tool, 4);
  const int lower = side_height(s, back, next);
  int foot = s.panel().size.h - bar_pad(s);
  int x = s.margin();
  if (s.low_reach()) {
    const int h = side_height(s, room, room);
    c.emergency = {x, foot - h, room, h};
    foot -= h + gap;
  }
  const int y = foot - lower;
  c.back = {x, y, back, lower};
  c.next = {x + back + gap, y, next, lower};
  for (Rect* slot : {&c.contents, &c.listen, &c.text_size, &c.language}) {
    *slot = {x, y - gap - upper, tool, upper};
    x += tool + gap;
  }
  c.bar = s.panel().size.h - (y - gap - upper) + bar_pad(s);
}

/// A button of the strip is a target, and as high as the words in it and beside it need.
int strip_button_height(const Stage& s) {
  const auto words = [&](const Message& message) {
    return s.set(message, bar_label(s, false, Align::start), 1 << 16);
  };
  int h = s.px(s.space().target);
  const std::int64_t many = 88;
  for (const Message& count : {s.message("reading.page_of", {{"page", many}, {"pages", many}}),
                               s.message("reading.question_of", {{"number", many}, {"count", many}}),
                               s.message("reading.step_of", {{"number", many}, {"count", many}})})
    h = std::max(h, words(count).height());
  for (const ArticleCard& card : s.resources().catalogue.cards(s.locale()))
    h = std::max(h, words({card.topic, card.locale}).height());
  for (const char* key : {"reading.questions", "listen.start", "listen.slower", "listen.faster"})
    h = std::max(h, words(s.message(key)).height() + s.px(1));
  return h;
}

}  // namespace

Type bar_label(const Stage& s, bool bold, Align align) {
  return {.px = s.bar_px(), .bold = bold, .align = align, .leading = 1.22};
}

Chrome measure_chrome(const Stage& s) {
  Chrome c;
  c.banner = measure_banner(s, BannerKind::reader);
  const int room = s.panel().size.w - 2 * s.margin();
  if (!s.panel().portrait()) place_in_one_row(s, room, c);
  if (c.bar == 0) two_rows(s, room, c);
  c.strip_button = strip_button_height(s);
  const int air = s.px(s.low() ? kLowStripAirMm : kStripAirMm);
  const int strip = c.strip_button + air;
  const int foot = s.px(4);
  const int bar = s.panel().size.h - c.bar;
  if (s.low_reach()) {
    c.strip = {s.margin(), bar - strip, room, strip};
    c.page = {s.margin(), c.banner + foot, room, c.strip.y - c.banner - foot};
  } else {
    c.strip = {s.margin(), c.banner, room, strip};
    const int top = c.strip.bottom() + air;
    c.page = {s.margin(), top, room, bar - foot - top};
  }
  return c;
}

}  // namespace kiosk
