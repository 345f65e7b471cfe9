#include <algorithm>
#include <array>
#include <utility>

#include "screen/furniture.h"

namespace kiosk {
namespace {

constexpr double kLeastSegmentMm = 4;
constexpr double kVoiceGapMm = 2.2;  // between its buttons, which are more than the tools
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

/// The ways of setting a bar's buttons that are no taller, from its own to the narrowest.
std::vector<ButtonLook> denser(const ButtonLook& bar) {
  std::vector<ButtonLook> looks = {bar};
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
    for (const IconPlace icon : {IconPlace::beside, IconPlace::above})
      for (const int lines : {1, 2}) {
        if (lines > bar.lines) continue;
        ButtonLook look = bar;
        look.icon = icon;
        look.lines = lines;
        look.narrow = true;
        ways.push_back({tools, look});
      }
  return ways;
}

Piece voice_row(Stage& s, const VoiceWay& way) {
  std::vector<Lane> lanes;
  for (const VoiceTool tool : voice_tools(way.tools)) {
    Piece button = button_room(s, voice_words(s, tool), way.look);
    button.place = button_piece(s, voice_slot(s, tool), way.look).place;
    const double share = button.least_width;
    lanes.push_back({std::move(button), share});
  }
  return row(std::move(lanes), s.px(kVoiceGapMm));
}

void draw_voice(Stage& s, const Furniture& f) {
  const std::vector<VoiceWay> ways = voice_ways(f.button);
  const auto make = [&](const VoiceWay& way) { return voice_row(s, way); };
  const auto fitting = first_that_fits(ways, {f.tools.w, f.tools.h}, make);
  (fitting ? *fitting : make({4, f.button})).place(f.tools);
}

/// A word that the slot was not measured for: it finds its room among the tools, of which the text size can
/// give way.
void draw_tools_anew(Stage& s, const Furniture& f, const BarContent& content) {
  std::vector<Slot> slots = {*content.contents};
  if (!f.listen.empty() && is_heard(s.state(), content.spoken))
    slots.push_back({"listen.start", "listen", Listen{}});
  slots.push_back({"tools.text_size", "text-size", OpenOverlay{Overlay::display}});
  slots.push_back({"tools.language", "language", OpenOverlay{Overlay::language}});
  const auto make = [&](const ButtonLook& look) {
    std::vector<Lane> lanes;
    for (const Slot& slot : slots) {
      Piece button = button_piece(s, slot, look);
      const double share = button.least_width;
      lanes.push_back({std::move(button), share});
    }
    return row(std::move(lanes), s.px(kVoiceGapMm));
  };
  const Size room{f.tools.w, f.tools.h};
  auto fitting = first_that_fits(denser(f.button), room, make);
  if (!fitting) {
    slots.erase(slots.end() - 2);
    fitting = first_that_fits(denser(f.button), room, make);
  }
  (fitting ? *fitting : make(f.button)).place(f.tools);
}

void draw_tools(Stage& s, const Furniture& f, const BarContent& content) {
  const auto fits = [&](const Slot& slot) {
    return button_room(s, {s.message(slot.key)}, f.button).fits({f.contents.w, f.contents.h});
  };
  if (content.contents && !fits(*content.contents)) return draw_tools_anew(s, f, content);
  if (content.contents) button_piece(s, *content.contents, f.button).place(f.contents);
  if (!f.listen.empty() && is_heard(s.state(), content.spoken))
    button_piece(s, {"listen.start", "listen", Listen{}}, f.button).place(f.listen);
  button_piece(s, {"tools.text_size", "text-size", OpenOverlay{Overlay::display}}, f.button)
      .place(f.text_size);
  button_piece(s, {"tools.language", "language", OpenOverlay{Overlay::language}}, f.button).place(f.language);
}

/// How much is read and how much is left; nothing where there is no room for it.
void draw_progress(Stage& s, const std::vector<Segment>& segments, Rect room) {
  const int count = static_cast<int>(segments.size());
  int total = 0;
  for (const Segment& segment : segments) total += segment.weight;
  if (count == 0 || total == 0) return;
  const int least = s.px(kLeastSegmentMm);
  const int gap = s.px(2);
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
    s.frame({x, room.y, w, room.h}, s.colour(Token::surface), edge, std::max(2, s.px(0.5)), room.h / 2);
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
      return {"listen.quieter", "quieter", ChooseVolume{std::max(0, volume - kVolumeStep)}};
    case VoiceTool::louder:
      return {"listen.louder", "louder", ChooseVolume{std::min(100, volume + kVolumeStep)}};
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
  if (content.back) button_piece(s, *content.back, f.button).place(f.back);
  if (s.reads_page()) {
    draw_voice(s, f);
    s.scene.escape = Action(StopListening{});
  } else {
    draw_tools(s, f, content);
  }
  if (content.next) {
    ButtonLook next = f.button;
    next.look = Look::primary;
    Slot slot = *content.next;
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
