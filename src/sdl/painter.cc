#include "sdl/painter.h"

#include <algorithm>
#include <type_traits>
#include <variant>

#include "scene/drawn.h"

namespace kiosk {
namespace {

template <typename... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};
template <typename... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

/// Calls `draw` with each run that a text shows, its line, and where the layout's top left then lies.
template <typename Draw>
void each_run(const DrawText& text, const Draw& draw) {
  if (!text.layout) return;
  const auto& lines = text.layout->lines;
  const int end = std::min(text.end_line, static_cast<int>(lines.size()));
  if (text.first_line < 0 || text.first_line >= end) return;
  const Point origin = origin_of(text);
  for (int i = text.first_line; i < end; ++i) {
    const Line& line = lines[static_cast<std::size_t>(i)];
    for (const PlacedRun& run : line.runs)
      if (!run.ink.empty()) draw(run, line, origin);
  }
}

}  // namespace

Painter::Painter(const Pictures& pictures, const Design& design)
    : design_(design), images_(pictures, design) {}

Undrawn Painter::paint(const Scene& scene, const Pixels& to, const Rect& area) {
  Pixels within = to;
  within.clip = intersection(to.clip, area);
  Undrawn undrawn;
  if (within.clip.empty()) return undrawn;
  fill(within, within.clip, design_.theme(scene.theme)[Token::paper]);
  const auto try_to = [&](const auto& thing, bool is_words) {
    if (draw(within, thing)) return;
    undrawn.things.push_back(name_of(thing));
    undrawn.banner = undrawn.banner || (is_words && rect_of(thing).intersects(scene.banner));
    if constexpr (!std::is_same_v<std::decay_t<decltype(thing)>, DrawText>)
      undrawn.again = sooner(undrawn.again, images_.again(thing));
  };
  for (const DrawCommand& command : scene.commands)
    std::visit(Overloaded{[&](const DrawBox& box) { shapes_.box(within, box); },
                          [&](const DrawRing& ring) { shapes_.ring(within, ring); },
                          [&](const DrawLine& line) { shapes_.line(within, line); },
                          [&](const DrawScrim& scrim) { shapes_.scrim(within, scrim); },
                          [&](const DrawText& text) { try_to(text, true); },
                          [&](const auto& picture) { try_to(picture, false); }},
               command);
  runs_.drop_glyphs();
  return undrawn;
}

bool Painter::draw(const Pixels& to, const DrawText& text) {
  bool drawn = true;
  each_run(text, [&](const PlacedRun& run, const Line& line, Point origin) {
    // Ink may be off by a pixel of faint edge, hence the margin.
    if (!run.ink.moved(origin.x, origin.y).inset(-2).intersects(to.clip)) return;
    const RunPicture& picture = runs_.get(run, line.baseline);
    drawn = drawn && !picture.mask.empty();
    const Point at{origin.x + run.x + picture.offset.x, origin.y + line.baseline + picture.offset.y};
    picture.mask.blend(to, at, text.colour);
  });
  return drawn;
}

bool Painter::draw(const Pixels& to, const DrawIcon& icon) {
  if (!icon.rect.intersects(to.clip)) return true;
  const Mask& mask = images_.icon(icon);
  // An icon that is not square keeps its shape in the middle of its rectangle.
  blend_mask(to, {icon.rect.x + (icon.rect.w - mask.w) / 2, icon.rect.y + (icon.rect.h - mask.h) / 2}, mask,
             icon.colour);
  return !mask.a.empty();
}

bool Painter::draw(const Pixels& to, const DrawFigure& figure) {
  if (!figure.rect.intersects(to.clip)) return true;
  const PackedPicture& picture = images_.figure(figure);
  picture.blend(to, {figure.rect.x + (figure.rect.w - picture.size().w) / 2,
                     figure.rect.y + (figure.rect.h - picture.size().h) / 2});
  return !picture.empty();
}

void Painter::prepare(const Scene& scene) {
  for (const DrawCommand& command : scene.commands) {
    if (const auto* text = std::get_if<DrawText>(&command))
      each_run(*text, [&](const PlacedRun& run, const Line& line, Point) { runs_.get(run, line.baseline); });
    if (const auto* icon = std::get_if<DrawIcon>(&command)) images_.icon(*icon);
    if (const auto* figure = std::get_if<DrawFigure>(&command)) images_.figure(*figure);
  }
  runs_.drop_glyphs();
}

}  // namespace kiosk
