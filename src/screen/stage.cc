#include "screen/stage.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "page/book.h"
#include "scene/drawn.h"

namespace kiosk {

Stage::Stage(const Resources& resources, const State& state, const Panel& panel)
    : Gauge(resources, setting_of(state, panel)),
      state_(state),
      theme_id_(parse_theme(state.visit.theme).value_or(ThemeId::light)),
      mirrored_(state.visit.locale.direction() == Direction::rtl) {
  scene.size = panel.size;
  scene.theme = theme_id_;
  scene.locale = state.visit.locale;
}

void Stage::use_theme(ThemeId id) {
  theme_id_ = id;
  scene.theme = id;
}

Rect Stage::place(Rect r) const { return mirrored_ ? turned_round(r, panel().size.w) : r; }

void Stage::box(Rect rect, Colour fill, int radius) {
  scene.commands.emplace_back(DrawBox{place(rect), radius, fill, std::nullopt, 0, false});
}

void Stage::frame(Rect rect, std::optional<Colour> fill, Colour border, int border_px, int radius,
                  bool dashed) {
  scene.commands.emplace_back(DrawBox{place(rect), radius, fill, border, border_px, dashed});
}

void Stage::line(Point from, Point to, int thickness, Colour ink) {
  if (mirrored_) {
    from = turned_round(from, panel().size.w);
    to = turned_round(to, panel().size.w);
  }
  scene.commands.emplace_back(DrawLine{from, to, thickness, ink});
}

void Stage::ring(Rect rect, int thickness, double part, Colour ink) {
  scene.commands.emplace_back(DrawRing{place(rect), thickness, part, ink});
}

void Stage::icon(const std::string& name, Rect rect, Colour ink, bool directional) {
  scene.commands.emplace_back(DrawIcon{name, place(rect), ink, directional && mirrored_});
}

void Stage::figure(const std::string& id, Rect rect, int step) {
  scene.commands.emplace_back(DrawFigure{id, place(rect), theme_id_, step});
}

void Stage::scrim(Rect rect) {
  scene.commands.emplace_back(DrawScrim{place(rect), colour(Token::scrim), 72});
}

int Stage::text_top(const SetText& set, int box_height, Vertical vertical) {
  const int height = set.height();
  const int top = vertical == Vertical::middle ? (box_height - height) / 2 : 0;
  // The line box of a tall script may reach out of the box; its ink stays in the middle of it.
  return set.is_tall() ? top + (height - set.layout->ink.h) / 2 - set.layout->ink.y : top;
}

void Stage::text(const SetText& set, Rect box, Colour ink, Colour background, Vertical vertical,
                 const TextNote& note) {
  if (set.layout->lines.empty()) return;
  const Rect placed = place(box);
  DrawText draw;
  draw.layout = set.layout;
  draw.end_line = static_cast<int>(set.layout->lines.size());
  draw.at = {placed.x, placed.y + text_top(set, placed.h, vertical)};
  draw.colour = ink;
  draw.background = background;
  put(std::move(draw), set, placed, note);
  if (set.height() > placed.h) scene.cut.push_back(set.string);
}

void Stage::text_by_ink(const SetText& set, Rect box, Colour ink, Colour background, const TextNote& note) {
  const Rect placed = place(box);
  DrawText draw;
  draw.layout = set.layout;
  draw.end_line = static_cast<int>(set.layout->lines.size());
  draw.at = {placed.x, placed.y + (placed.h - set.layout->ink.h) / 2 - set.layout->ink.y};
  draw.colour = ink;
  draw.background = background;
  put(std::move(draw), set, placed, note);
  if (set.layout->ink.h > placed.h) scene.cut.push_back(set.string);
}

void Stage::put(DrawText draw, const SetText& set, Rect placed, const TextNote& note,
                const std::string& lead) {
  draw.box = placed;
  draw.string = set.string;
  draw.locale = set.locale;
  draw.px = set.px;
  draw.staff_aid = note.staff_aid;
  draw.name = note.name;
  if (set.layout->overflows) scene.cut.push_back(set.string);
  add_readings(draw, lead);
  scene.commands.emplace_back(std::move(draw));
}

void Stage::lines(const Cell& cell, Rect box, Colour ink, Colour background, const std::string& lead) {
  const Rect placed = place(box);
  DrawText draw;
  draw.layout = cell.text.layout;
  draw.first_line = cell.first_line;
  draw.end_line = cell.end_line;
  draw.at = {placed.x, placed.y - cell.rise};
  draw.colour = ink;
  draw.background = background;
  put(std::move(draw), cell.text, placed, {}, lead);
}

void Stage::passage(const SetText& set, int first, int end, Rect column, const Passage& own, Colour ink,
                    Colour background) {
  if (first >= end) return;
  const Rect placed = place(column);
  const int top = placed.y + text_top(set, placed.h, Vertical::middle);
  const Line& above = set.layout->lines[static_cast<std::size_t>(first)];
  const Line& below = set.layout->lines[static_cast<std::size_t>(end - 1)];
  DrawText draw;
  draw.layout = set.layout;
  draw.first_line = first;
  draw.end_line = end;
  draw.at = {placed.x, top + above.top};
  draw.colour = ink;
  draw.background = background;
  const Rect box{placed.x, draw.at.y, placed.w, below.top + below.height - above.top};
  put(std::move(draw), set, box, {.name = own.name});
  std::get<DrawText>(scene.commands.back()).string = own.string;
}

void Stage::describe(const std::string& text, const LocaleTag& text_locale, Rect rect) {
  const std::u16string all = to_utf16(text);
  for (const TextRange& range : sentences(all, text_locale)) {
    const auto sentence =
        all.substr(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.length()));
    scene.readings.push_back({to_utf8(sentence), text_locale, {place(rect)}, "", chrome_});
  }
}

void Stage::add_readings(const DrawText& draw, const std::string& lead) {
  const std::u16string all = to_utf16(draw.string);
  for (const TextRange& range : sentences(all, draw.locale)) {
    Reading reading;
    for (int l = draw.first_line; l < draw.end_line; ++l) {
      const Line& line = draw.layout->lines[static_cast<std::size_t>(l)];
      if (line.range.start >= range.end || range.start >= line.range.end) continue;
      const int top =
          draw.at.y + line.top - draw.layout->lines[static_cast<std::size_t>(draw.first_line)].top;
      reading.rects.push_back({draw.box.x, top, draw.box.w, line.height});
    }
    if (reading.rects.empty()) continue;
    reading.sentence =
        to_utf8(all.substr(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.length())));
    reading.locale = draw.locale;
    reading.command = static_cast<int>(scene.commands.size());  // where the text comes to stand
    reading.chrome = chrome_;
    if (range.start == 0) reading.lead = lead;
    scene.readings.push_back(std::move(reading));
  }
}

void Stage::focus_ring(Rect placed, int radius) {
  const int ring = px(space().focus_ring);
  const int out = ring_reach();
  scene.commands.emplace_back(
      DrawBox{placed.inset(-out), radius + out, std::nullopt, colour(Token::focus), ring, false});
}

void Stage::ring_if_focused(Rect rect, const ControlId& control, int radius) {
  if (state_.focus == control) focus_ring(place(rect), radius);
}

void Stage::bare_target(Rect rect, const Action& action, const std::string& label,
                        const LocaleTag& label_locale, bool focusable) {
  HitTarget target{place(rect), action, label, label_locale};
  target.focusable = focusable;
  scene.targets.push_back(std::move(target));
}

Face Stage::control(Rect rect, const Control& what, const std::string& label, const LocaleTag& label_locale,
                    Look look, bool selected, bool enabled) {
  const Rect placed = place(rect);
  const int radius = px(space().radius);
  HitTarget target{placed, what.action, label, label_locale};
  target.named = what.id;
  target.enabled = enabled;
  target.selected = selected;
  scene.targets.push_back(std::move(target));
  Face face{colour(Token::accent), colour(Token::surface), look == Look::primary || selected};
  int border = px(space().border);
  Colour edge = colour(Token::accent);
  if (!enabled) {
    face = {colour(Token::muted), colour(Token::paper), false};
    edge = colour(Token::line);
  } else if (is_pressed(what.id)) {
    face.ink = colour(Token::ink);
    face.fill = colour(Token::pressed);
    border = px(space().pressed_border);
  } else if (look == Look::primary || selected) {
    face.ink = colour(Token::on_accent);
    face.fill = colour(Token::accent);
  } else if (look == Look::tinted) {
    face.ink = colour(Token::ink);
    face.fill = colour(Token::tint);
    edge = colour(Token::line);
  }
  scene.commands.emplace_back(DrawBox{placed, radius, face.fill, edge, border, !enabled});
  if (state_.focus == what.id) focus_ring(placed, radius);
  return face;
}

Face Stage::row_control(Rect rect, const Control& what, const std::string& label,
                        const LocaleTag& label_locale) {
  const Rect placed = place(rect);
  scene.targets.push_back({placed, what.action, label, label_locale});
  scene.targets.back().named = what.id;
  Face face{colour(Token::ink), colour(Token::surface), false};
  if (is_pressed(what.id)) {
    face.fill = colour(Token::pressed);
    scene.commands.emplace_back(DrawBox{placed.inset(px(space().border)), px(space().radius) / 2, face.fill,
                                        colour(Token::accent), px(space().pressed_border), false});
  }
  if (state_.focus == what.id) {
    // Rows touch each other, so the ring stands inside, thinner to leave the words their room.
    const int ring = px(space().focus_ring) * 2 / 3;
    scene.commands.emplace_back(DrawBox{placed.inset(px(space().border)), px(space().radius) / 2,
                                        std::nullopt, colour(Token::focus), ring, false});
  }
  return face;
}

}  // namespace kiosk
