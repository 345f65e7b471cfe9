#include "cli/control_sheet.h"

#include <algorithm>

#include "screen/button.h"
#include "screen/choices.h"
#include "screen/furniture.h"
#include "screen/stage.h"

namespace kiosk {
namespace {

constexpr double kTopMm = 4;
constexpr double kControlMm = 22;
constexpr double kCaptionMm = 15;
constexpr double kNamesMm = 82;
constexpr double kGapMm = 8;

/// Kinds with longer words have fewer to a row.
bool is_wide(ControlKind kind) { return kind == ControlKind::toggle || kind == ControlKind::red; }

/// What a control of a kind does: by it pressed and focused are told.
Action action_of(ControlKind kind, ControlState how) {
  switch (kind) {
    case ControlKind::choice:
      return ChooseTextSize{TextSize::large};
    case ControlKind::toggle:
      return ChooseOption{Option::low_reach, how != ControlState::selected};
    case ControlKind::red:
      return OpenEmergency{};
    default:
      return CloseOverlay{};
  }
}

void draw_labelled(Stage& s, Rect rect, const Face& face, const char* key) {
  const Message label = s.message(key);
  const SetText text = s.set(label, bar_label(s, face.bold, Align::centre), rect.w);
  s.text(text, rect, face.ink, face.fill, Vertical::middle);
}

void draw_choice_of(Stage& s, ControlKind kind, ControlState how, Rect rect) {
  const bool toggle = kind == ControlKind::toggle;
  Choice choice{toggle ? Choice::Kind::toggle : Choice::Kind::size,
                toggle ? "display.low_reach" : "display.large", action_of(kind, how)};
  choice.selected = how == ControlState::selected;
  choice.enabled = how != ControlState::disabled;
  choice.icon = "lower";
  choice.sample_px = s.body_px() * 1.25;
  const ChoiceGroup group{"display.layout", {choice}};
  const Piece piece = choices_piece(s, group, {s.label_px(), Caption::none, Arrangement::inline_});
  rect.h = std::min(rect.h, piece.height(rect.w));  // too narrow a column cuts its words
  piece.place(rect);
}

void draw_kind(Stage& s, ControlKind kind, ControlState how, Rect rect) {
  const Action action = action_of(kind, how);
  const Message close = s.message("tools.close");
  const bool enabled = how != ControlState::disabled;
  switch (kind) {
    case ControlKind::button:
      return draw_labelled(s, rect,
                           s.control(rect, action, close.text, close.locale, Look::plain,
                                     how == ControlState::selected, enabled),
                           "tools.close");
    case ControlKind::primary:
      return draw_labelled(s, rect,
                           s.control(rect, action, close.text, close.locale, Look::primary, false, enabled),
                           "reading.next");
    case ControlKind::row:
      s.frame(rect.inset(-s.px(s.space().border)), s.colour(Token::surface), s.colour(Token::accent),
              s.px(s.space().border), s.px(s.space().radius));
      return draw_labelled(s, rect, s.row_control(rect, action, close.text, close.locale),
                           "reading.contents");
    case ControlKind::choice:
    case ControlKind::toggle:
      return draw_choice_of(s, kind, how, rect);
    case ControlKind::red:
      return draw_red_button(s, rect);
  }
}

}  // namespace

const char* name_of(ControlState state) {
  constexpr const char* kNames[] = {"rest", "pressed", "focused", "selected", "disabled"};
  return kNames[static_cast<int>(state)];
}

const char* name_of(ControlKind kind) {
  constexpr const char* kNames[] = {"button", "main button", "row of a list",
                                    "choice", "switch",      "emergency"};
  return kNames[static_cast<int>(kind)];
}

bool occurs(ControlKind kind, ControlState state) {
  const bool choosable =
      kind == ControlKind::button || kind == ControlKind::choice || kind == ControlKind::toggle;
  return choosable || (state != ControlState::selected && state != ControlState::disabled);
}

Scene control_scene(const Resources& resources, State state, const Panel& panel, ControlKind kind,
                    ControlState how, Rect rect) {
  const Action action = action_of(kind, how);
  if (how == ControlState::pressed) state = with_pressed(state, action);
  if (how == ControlState::focused) state = with_focus(state, action);
  Stage stage(resources, state, panel);
  draw_kind(stage, kind, how, rect);
  return std::move(stage.scene);
}

Scene control_sheet(const Resources& resources, const State& state, const Panel& panel) {
  Stage s(resources, state, panel);
  s.scene.screen = kControlScreen;
  s.box({0, 0, panel.size.w, panel.size.h}, s.colour(Token::paper));
  const auto caption = [&](const std::string& words, Rect rect, Align align, Token ink) {
    const TextStyle style = label_style(s.type_px(resources.design.type.body), s.leading()).aligned(align);
    s.text(s.set({words, LocaleTag()}, style, rect.w), rect, s.colour(ink), s.colour(Token::paper),
           Vertical::middle);
  };
  const int names = s.px(kNamesMm);
  const int gap = s.px(kGapMm);
  const int room = panel.size.w - 2 * s.margin() - names;
  int y = s.px(kTopMm);
  for (const ControlKind kind : kControlKinds) {
    const int columns = is_wide(kind) ? 2 : static_cast<int>(std::size(kControlStates));
    const int w = room / columns - gap;
    const int h = s.px(kControlMm);
    const int row = h + s.px(kCaptionMm) + s.px(3);
    caption(name_of(kind), {s.margin(), y, names, h}, Align::start, Token::ink);
    int column = 0;
    for (const ControlState how : kControlStates) {
      if (!occurs(kind, how)) continue;
      if (column == columns) {
        column = 0;
        y += row;
      }
      const Rect rect{s.margin() + names + column * (w + gap), y, w, h};
      for (DrawCommand& command : control_scene(resources, state, panel, kind, how, rect).commands)
        s.scene.commands.push_back(std::move(command));
      caption(name_of(how), {rect.x, rect.bottom() + s.px(1), w, s.px(kCaptionMm)}, Align::centre,
              Token::muted);
      ++column;
    }
    y += row;
  }
  s.scene.size.h = y;
  std::get<DrawBox>(s.scene.commands.front()).rect.h = y;
  return std::move(s.scene);
}

}  // namespace kiosk
