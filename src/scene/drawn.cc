#include "scene/drawn.h"

#include <algorithm>
#include <type_traits>
#include <utility>
#include <variant>

namespace kiosk {
namespace {

constexpr int kSmoothPx = 2;  // by which smooth edges may reach out of what is measured

/// The drawn lines of a text, clipped to those its layout has.
struct DrawnLines {
  std::size_t first = 0;
  std::size_t end = 0;
  bool empty() const { return first >= end; }
};

DrawnLines lines_of(const DrawText& text) {
  if (!text.layout) return {};
  const int count = static_cast<int>(text.layout->lines.size());
  return {static_cast<std::size_t>(std::clamp(text.first_line, 0, count)),
          static_cast<std::size_t>(std::clamp(text.end_line, 0, count))};
}

/// A ground over the whole width keeps its edges: only its lower one moves.
Rect stretched(Rect r, Size screen, Point by) {
  if (r.w != screen.w) return r.moved(by.x, by.y);
  if (r.y != 0) return {r.x, r.y + by.y, r.w, r.h};
  return {r.x, r.y, r.w, r.h == screen.h ? r.h : r.h + by.y};
}

bool same_run(const PlacedRun& a, const PlacedRun& b) {
  return a.x == b.x && a.px == b.px && a.level == b.level && a.script == b.script && a.ink == b.ink &&
         a.utf8 == b.utf8 && (a.font == b.font || (a.font && b.font && *a.font == *b.font));
}

bool same_line(const Line& a, const Line& b) {
  return a.top == b.top && a.baseline == b.baseline &&
         std::equal(a.runs.begin(), a.runs.end(), b.runs.begin(), b.runs.end(), same_run);
}

bool same_layout(const ParagraphLayout* a, const ParagraphLayout* b) {
  if (a == b) return true;
  return a && b && std::equal(a->lines.begin(), a->lines.end(), b->lines.begin(), b->lines.end(), same_line);
}

bool alike(const DrawBox& a, const DrawBox& b) {
  return a.rect == b.rect && a.radius == b.radius && a.fill == b.fill && a.border == b.border &&
         a.border_px == b.border_px && a.dashed == b.dashed;
}
bool alike(const DrawRing& a, const DrawRing& b) {
  return a.rect == b.rect && a.thickness == b.thickness && a.part == b.part && a.colour == b.colour;
}
bool alike(const DrawLine& a, const DrawLine& b) {
  return a.from == b.from && a.to == b.to && a.thickness == b.thickness && a.colour == b.colour;
}
bool alike(const DrawIcon& a, const DrawIcon& b) {
  return a.name == b.name && a.rect == b.rect && a.colour == b.colour && a.mirrored == b.mirrored;
}
bool alike(const DrawFigure& a, const DrawFigure& b) {
  return a.id == b.id && a.rect == b.rect && a.theme == b.theme && a.step == b.step;
}
bool alike(const DrawText& a, const DrawText& b) {
  return a.at == b.at && a.first_line == b.first_line && a.end_line == b.end_line && a.colour == b.colour &&
         same_layout(a.layout.get(), b.layout.get());
}
bool alike(const DrawScrim& a, const DrawScrim& b) {
  return a.rect == b.rect && a.colour == b.colour && a.percent == b.percent;
}

std::string named(const DrawBox&) { return "a box"; }
std::string named(const DrawRing&) { return "a ring"; }
std::string named(const DrawLine&) { return "a line"; }
std::string named(const DrawIcon& icon) { return "the icon " + icon.name; }
std::string named(const DrawFigure& figure) { return "the figure " + figure.id; }
std::string named(const DrawText& text) { return "the words \"" + text.string + "\""; }
std::string named(const DrawScrim&) { return "a scrim"; }

}  // namespace

Point origin_of(const DrawText& text) {
  const DrawnLines lines = lines_of(text);
  return lines.empty() ? text.at : Point{text.at.x, text.at.y - text.layout->lines[lines.first].top};
}

std::vector<Rect> line_inks(const DrawText& text) {
  std::vector<Rect> inks;
  const DrawnLines lines = lines_of(text);
  const Point origin = origin_of(text);
  for (std::size_t i = lines.first; i < lines.end; ++i) {
    const Rect& ink = text.layout->lines[i].ink;
    if (!ink.empty()) inks.push_back(ink.moved(origin.x, origin.y));
  }
  return inks;
}

Rect ink_of(const DrawText& text) {
  const DrawnLines lines = lines_of(text);
  Rect ink;
  for (std::size_t i = lines.first; i < lines.end; ++i) ink = united(ink, text.layout->lines[i].ink);
  const Point origin = origin_of(text);
  return ink.empty() ? Rect{} : ink.moved(origin.x, origin.y);
}

Rect line_box_of(const DrawText& text) {
  const DrawnLines lines = lines_of(text);
  if (lines.empty()) return {};
  const Line& first = text.layout->lines[lines.first];
  const Line& last = text.layout->lines[lines.end - 1];
  return {text.at.x, text.at.y, text.layout->width, last.top + last.height - first.top};
}

Rect rect_of(const DrawCommand& command) {
  return std::visit(
      [](const auto& c) -> Rect {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, DrawLine>) {
          const Rect a{c.from.x, c.from.y, 1, 1};
          return united(a, {c.to.x, c.to.y, 1, 1}).inset(-(c.thickness / 2));
        } else if constexpr (std::is_same_v<T, DrawText>) {
          return ink_of(c);
        } else {
          return c.rect;
        }
      },
      command);
}

Rect bounds_of(const DrawCommand& command) {
  const Rect rect = rect_of(command);
  const bool smooth = std::holds_alternative<DrawText>(command) || std::holds_alternative<DrawLine>(command);
  return smooth && !rect.empty() ? rect.inset(-kSmoothPx) : rect;
}

DrawCommand moved(DrawCommand command, Point by) {
  std::visit(
      [&](auto& c) {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, DrawLine>) {
          c.from = {c.from.x + by.x, c.from.y + by.y};
          c.to = {c.to.x + by.x, c.to.y + by.y};
        } else if constexpr (std::is_same_v<T, DrawText>) {
          c.at = {c.at.x + by.x, c.at.y + by.y};
          c.box = c.box.moved(by.x, by.y);
        } else {
          c.rect = c.rect.moved(by.x, by.y);
        }
      },
      command);
  return command;
}

void shift(Scene& scene, Point by) {
  if (by == Point{}) return;
  for (DrawCommand& command : scene.commands) {
    command = moved(std::move(command), by);
    std::visit(
        [&](auto& c) {
          if constexpr (requires { c.rect; }) c.rect = stretched(c.rect.moved(-by.x, -by.y), scene.size, by);
        },
        command);
  }
  for (HitTarget& target : scene.targets) target.rect = stretched(target.rect, scene.size, by);
  for (Reading& reading : scene.readings)
    for (Rect& rect : reading.rects) rect = rect.moved(by.x, by.y);
  scene.banner = stretched(scene.banner, scene.size, by);
}

Rect turned_round(const Rect& rect, int width) { return {width - rect.right(), rect.y, rect.w, rect.h}; }
Point turned_round(Point point, int width) { return {width - 1 - point.x, point.y}; }

std::string drawn_words(const DrawText& text) {
  const DrawnLines lines = lines_of(text);
  std::string words;
  for (std::size_t i = lines.first; i < lines.end; ++i)
    for (const PlacedRun& run : text.layout->lines[i].runs) words += run.utf8;
  return words.empty() ? text.string : words;
}

std::string name_of(const DrawCommand& command) {
  return std::visit([](const auto& c) { return named(c); }, command);
}

Identity identity_of(const DrawText& text) {
  static const std::size_t kind = DrawCommand(DrawText{}).index();
  return {kind, drawn_words(text), text.locale, text.px};
}

Identity identity_of(const DrawCommand& command) {
  if (const auto* text = std::get_if<DrawText>(&command)) return identity_of(*text);
  Identity identity{command.index(), {}, {}, 0};
  if (const auto* icon = std::get_if<DrawIcon>(&command)) identity.name = icon->name;
  if (const auto* figure = std::get_if<DrawFigure>(&command)) {
    identity.name = figure->id;
    identity.size = figure->step;
  }
  return identity;
}

bool drawn_alike(const DrawCommand& a, const DrawCommand& b) {
  if (a.index() != b.index()) return false;
  return std::visit([&](const auto& left) { return alike(left, std::get<std::decay_t<decltype(left)>>(b)); },
                    a);
}

}  // namespace kiosk
