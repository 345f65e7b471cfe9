#include "sdl/damage.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr std::size_t kMostRects = 8;

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

bool same_as(const DrawBox& a, const DrawBox& b) {
  return a.rect == b.rect && a.radius == b.radius && a.fill == b.fill && a.border == b.border &&
         a.border_px == b.border_px && a.dashed == b.dashed;
}
bool same_as(const DrawRing& a, const DrawRing& b) {
  return a.rect == b.rect && a.thickness == b.thickness && a.part == b.part && a.colour == b.colour;
}
bool same_as(const DrawLine& a, const DrawLine& b) {
  return a.from == b.from && a.to == b.to && a.thickness == b.thickness && a.colour == b.colour;
}
bool same_as(const DrawIcon& a, const DrawIcon& b) {
  return a.name == b.name && a.rect == b.rect && a.colour == b.colour && a.mirrored == b.mirrored;
}
bool same_as(const DrawFigure& a, const DrawFigure& b) {
  return a.id == b.id && a.rect == b.rect && a.theme == b.theme && a.step == b.step;
}
bool same_as(const DrawText& a, const DrawText& b) {
  return a.at == b.at && a.first_line == b.first_line && a.end_line == b.end_line && a.colour == b.colour &&
         same_layout(a.layout.get(), b.layout.get());
}
bool same_as(const DrawScrim& a, const DrawScrim& b) {
  return a.rect == b.rect && a.colour == b.colour && a.percent == b.percent;
}

Rect bounds(const DrawBox& box) { return box.rect; }
Rect bounds(const DrawRing& ring) { return ring.rect; }
Rect bounds(const DrawIcon& icon) { return icon.rect; }
Rect bounds(const DrawFigure& figure) { return figure.rect; }
Rect bounds(const DrawScrim& scrim) { return scrim.rect; }
Rect bounds(const DrawLine& line) {
  const Rect ends = united({line.from.x, line.from.y, 1, 1}, {line.to.x, line.to.y, 1, 1});
  return ends.inset(-(line.thickness / 2 + 2));
}
Rect bounds(const DrawText& text) {
  const Rect ink = ink_of(text);
  return ink.empty() ? Rect{} : ink.inset(-2);  // smooth edges may reach a pixel beyond the measured ink
}

/// Adds a rectangle, swallowing those it touches.
void add(std::vector<Rect>& rects, Rect rect) {
  if (rect.empty()) return;
  for (std::size_t i = 0; i < rects.size();) {
    if (!rects[i].intersects(rect)) {
      ++i;
      continue;
    }
    rect = united(rect, rects[i]);
    rects.erase(rects.begin() + static_cast<std::ptrdiff_t>(i));
    i = 0;  // the larger one may now touch one that was passed
  }
  rects.push_back(rect);
}

}  // namespace

bool same(const DrawCommand& a, const DrawCommand& b) {
  if (a.index() != b.index()) return false;
  return std::visit(
      [&](const auto& left) { return same_as(left, std::get<std::decay_t<decltype(left)>>(b)); }, a);
}

Rect bounds_of(const DrawCommand& command) {
  return std::visit([](const auto& drawn) { return bounds(drawn); }, command);
}

std::vector<Rect> damage(const std::vector<DrawCommand>& before, const std::vector<DrawCommand>& after) {
  std::vector<Rect> rects;
  if (before.size() == after.size()) {
    for (std::size_t i = 0; i < after.size(); ++i) {
      if (same(before[i], after[i])) continue;
      add(rects, bounds_of(before[i]));
      add(rects, bounds_of(after[i]));
    }
  } else {
    const auto [b, a] = std::mismatch(before.begin(), before.end(), after.begin(), after.end(), same);
    const auto [rb, ra] = std::mismatch(before.rbegin(), std::make_reverse_iterator(b), after.rbegin(),
                                        std::make_reverse_iterator(a), same);
    for (auto it = b; it != rb.base(); ++it) add(rects, bounds_of(*it));
    for (auto it = a; it != ra.base(); ++it) add(rects, bounds_of(*it));
  }
  if (rects.size() <= kMostRects) return rects;
  Rect all;
  for (const Rect& rect : rects) all = united(all, rect);
  return {all};
}

}  // namespace kiosk
