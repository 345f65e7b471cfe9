#include <algorithm>
#include <array>
#include <utility>

#include "screen/furniture.h"

namespace kiosk {
namespace {

constexpr double kLeastSegmentMm = 4;
constexpr double kSegmentGapMm = 2;
constexpr double kSegmentEdgeMm = 0.5;
constexpr int kSlow = 75;

using Tools = std::vector<VoiceTool>;

/// In the order in which they stand; where room is short the least important go.
Tools voice_tools(std::size_t count) {
  using enum VoiceTool;
  switch (count) {
    case 6:
      return {pause, stop, again, speed, quieter, louder};
    case 5:
      return {pause, stop, again, quieter, louder};
    default:
      return {pause, stop, quieter, louder};
  }
}

/// The narrow ways of setting a bar's buttons.
std::vector<ButtonLook> narrow_looks(const ButtonLook& bar) {
  std::vector<ButtonLook> looks;
  for (const IconPlace icon : {IconPlace::beside, IconPlace::above})
    for (const int lines : {1, 2}) {
      ButtonLook look = bar;
      look.icon = icon;
      look.lines = lines;
      look.narrow = true;
      looks.push_back(look);
    }
  return looks;
}

struct VoiceWay {
  std::size_t tools = 6;
  ButtonLook look;
};

std::vector<VoiceWay> voice_ways(const ButtonLook& bar) {
  std::vector<VoiceWay> ways;
  for (const std::size_t tools : {std::size_t{6}, std::size_t{5}, std::size_t{4}})
    for (const ButtonLook& look : narrow_looks(bar))
      if (look.lines <= bar.lines) ways.push_back({tools, look});
  return ways;
}

Piece voice_row(Stage& s, const VoiceWay& way) {
  std::vector<Lane> lanes;
  for (const VoiceTool tool : voice_tools(way.tools)) {
    Piece button = button_room(s, voice_words(s, tool), way.look);
    button.place = button_piece(s, voice_slot(s, tool), way.look).place;
    lanes.push_back(by_need(std::move(button)));
  }
  return row(std::move(lanes), s.px(s.space().narrow_gap));
}

void draw_voice(Stage& s, const Furniture& f) {
  const std::vector<VoiceWay> ways = voice_ways(f.button);
  const auto make = [&](const VoiceWay& way) { return voice_row(s, way); };
  const auto fitting = first_that_fits(ways, {f.tools.w, f.tools.h}, make);
  (fitting ? *fitting : make({4, f.button})).place(f.tools);
}

/// A tool, and the place that was measured for it.
struct Tool {
  Slot slot;
  Rect place;
};

std::vector<Tool> tools_of(const Stage& s, const Furniture& f, const BarContent& content) {
  std::vector<Tool> tools;
  if (content.contents) tools.push_back({*content.contents, f.contents});
  if (!f.listen.empty() && is_heard(s.state(), content.spoken)) tools.push_back({start_slot(), f.listen});
  tools.push_back({text_size_slot(), f.text_size});
  if (!f.language.empty()) tools.push_back({language_slot(), f.language});
  return tools;
}

/// Where the page lists the contents itself their place beside it is the way back's too: no hole is left.
Rect back_place(const Stage& s, const Furniture& f, const BarContent& content) {
  const bool free = !content.contents && !f.contents.empty() && !s.reads_page();
  return free && f.contents.y == f.back.y ? united(f.back, f.contents) : f.back;
}

/// Where a word was not measured for its place, all find their room anew. First their icons give way, but for
/// that of the language, which is known to who cannot read its word; then the text size.
void draw_tools_anew(Stage& s, const Furniture& f, std::vector<Tool> tools) {
  std::vector<ButtonLook> looks = narrow_looks(f.button);
  looks.insert(looks.begin(), f.button);
  looks.push_back(looks[1]);
  looks.back().icon = IconPlace::none;
  const auto make = [&](const ButtonLook& look) {
    std::vector<Lane> lanes;
    lanes.reserve(tools.size());
    for (const Tool& tool : tools) {
      ButtonLook own = look;
      if (own.icon == IconPlace::none && tool.slot.key == language_slot().key) own.icon = IconPlace::beside;
      lanes.push_back(by_need(button_piece(s, tool.slot, own)));
    }
    return row(std::move(lanes), s.px(s.space().narrow_gap));
  };
  const Size room{f.tools.w, f.tools.h};
  auto fitting = first_that_fits(looks, room, make);
  if (!fitting) {
    std::erase_if(tools, [](const Tool& tool) { return tool.slot.key == text_size_slot().key; });
    fitting = first_that_fits(looks, room, make);
  }
  (fitting ? *fitting : make(f.button)).place(f.tools);
}

void draw_tools(Stage& s, const Furniture& f, const BarContent& content) {
  const auto fits = [&](const Slot& slot) {
    return button_room(s, {s.message(slot.key)}, f.button).fits({f.contents.w, f.contents.h});
  };
  std::vector<Tool> tools = tools_of(s, f, content);
  if (content.contents && !fits(*content.contents)) return draw_tools_anew(s, f, std::move(tools));
  for (const Tool& tool : tools) button_piece(s, tool.slot, f.button).place(tool.place);
}

/// How much is read and how much is left; nothing where there is no room for it.
void draw_progress(Stage& s, const std::vector<Segment>& segments, Rect room) {
  const int count = static_cast<int>(segments.size());
  int total = 0;
  for (const Segment& segment : segments) total += segment.weight;
  if (count == 0 || total == 0) return;
  const int least = s.px(kLeastSegmentMm);
  const int gap = s.px(kSegmentGapMm);
  const int spread = room.w - gap * (count - 1) - least * count;
  if (spread < 0) return;
  int x = room.x;
  int weight = 0;
  for (const Segment& segment : segments) {
    // The whole line is used: what rounding leaves goes to one or another.
    const int before = spread * weight / total;
    weight += segment.weight;
    const int w = least + spread * weight / total - before;
    const bool reached = segment.filled > 0;
    const Colour edge = s.colour(reached ? Token::accent : Token::line);
    s.frame({x, room.y, w, room.h}, s.colour(Token::surface), edge, std::max(2, s.px(kSegmentEdgeMm)),
            room.h / 2);
    if (reached)
      s.box({x, room.y, std::max(room.h, static_cast<int>(w * segment.filled)), room.h}, edge, room.h / 2);
    x += w + gap;
  }
}

}  // namespace

Slot voice_slot(const Stage& s, VoiceTool tool) {
  const int volume = s.state().visit.volume;
  const bool paused = s.state().aloud.paused;
  switch (tool) {
    case VoiceTool::pause:
      return {paused ? "listen.go_on" : "listen.pause", paused ? "go-on" : "pause", PauseListening{!paused}};
    case VoiceTool::stop:
      return {"listen.stop", "stop", StopListening{}};
    case VoiceTool::again:
      return {"listen.again", "again", SayAgain{}};
    case VoiceTool::quieter:
      return {"listen.quieter", "quieter", ChooseVolume{std::max(0, volume - kVolumeStep)},
              ControlId("quieter")};
    case VoiceTool::louder:
      return {"listen.louder", "louder", ChooseVolume{std::min(100, volume + kVolumeStep)},
              ControlId("louder")};
    case VoiceTool::speed:
      break;
  }
  if (s.state().visit.speed < kUsualSpeed) return {"listen.faster", "faster", ChooseSpeed{kUsualSpeed}};
  return {"listen.slower", "slower", ChooseSpeed{kSlow}};
}

std::vector<Message> voice_words(const Gauge& g, VoiceTool tool) {
  switch (tool) {
    case VoiceTool::pause:
      return {g.message("listen.pause"), g.message("listen.go_on")};
    case VoiceTool::stop:
      return {g.message("listen.stop")};
    case VoiceTool::again:
      return {g.message("listen.again")};
    case VoiceTool::quieter:
      return {g.message("listen.quieter")};
    case VoiceTool::louder:
      return {g.message("listen.louder")};
    case VoiceTool::speed:
      break;
  }
  return {g.message("listen.slower"), g.message("listen.faster")};
}

int red_button_height(const Gauge& g, int width) {
  ButtonLook look;
  look.px = g.label_px();
  look.lines = 2;
  look.look = Look::primary;  // its words are bold
  return button_room(g, {g.message("emergency.open")}, look).height(width);
}

void draw_red_button(Stage& s, Rect rect) {
  const Message label = s.message("emergency.open");
  const Action open = OpenEmergency{};
  const Colour white = s.colour(Token::on_emergency);
  const Colour red = s.colour(Token::emergency);
  const bool pressed = s.is_pressed(open);
  s.bare_target(rect, open, label.text, label.locale, true);
  s.frame(rect, pressed ? white : red, pressed || s.theme_id() == ThemeId::light ? red : white,
          s.px(pressed ? s.space().pressed_border : s.space().border), s.px(s.space().radius));
  s.ring_if_focused(rect, open, s.px(s.space().radius));
  ButtonLook look;
  look.px = s.label_px();
  look.lines = 2;
  const Face face{pressed ? red : white, pressed ? white : red, true};
  put_button_words(s, rect, label, "handset", look, face);
}

void draw_bar(Stage& s, const Furniture& f, const BarContent& content) {
  s.set_chrome(true);
  draw_progress(s, content.progress, f.progress);
  // Each page leads elsewhere: these are the same controls on all of them.
  if (content.back) button_piece(s, named(*content.back, "back"), f.button).place(back_place(s, f, content));
  if (s.reads_page()) {
    draw_voice(s, f);
    s.scene.escape = Action(StopListening{});
  } else {
    draw_tools(s, f, content);
  }
  if (content.next) {
    ButtonLook next = f.button;
    next.look = Look::primary;
    Slot slot = named(*content.next, "next");
    const bool wordy = slot.key == "reading.start" || slot.key == "reading.questions";
    if (f.plain_next && wordy && slot.icon == "next")
      slot.key = "reading.next";
    else if (f.plain_next && wordy)
      next.icon = IconPlace::none;
    if (next.icon == IconPlace::beside && slot.icon == "next") next.icon = IconPlace::after;
    button_piece(s, slot, next).place(f.next);
  }
  if (!f.emergency.empty() && !has_care_card(s.state())) draw_red_button(s, f.emergency);
  s.set_chrome(false);
}

}  // namespace kiosk
