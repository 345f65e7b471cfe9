#include "sdl/shapes.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "sdl/dashes.h"

namespace kiosk {
namespace {

/// How much of a pixel lies inside an edge that passes `inside` px beyond its middle.
std::uint8_t coverage(double inside) {
  return static_cast<std::uint8_t>(std::lround(255.0 * std::clamp(inside + 0.5, 0.0, 1.0)));
}

std::uint8_t product(std::uint8_t a, std::uint8_t b) {
  return static_cast<std::uint8_t>((a * b + 127) / 255);
}

void blend(std::uint32_t& pixel, std::uint32_t over, std::uint8_t alpha) {
  if (alpha != 0) pixel = blended(pixel, over, alpha);
}

/// Coverage of a ring from twelve o'clock clockwise to `part`, at (dx, dy) from its middle.
std::uint8_t part_coverage(double dx, double dy, double part) {
  if (part >= 1.0) return 255;
  const double turn = 2 * std::numbers::pi;
  double angle = std::atan2(dx, -dy);
  if (angle < 0) angle += turn;
  const double end = part * turn;
  const double radius = std::hypot(dx, dy);
  const double inside = angle <= end ? std::min(angle, end - angle) : -std::min(angle - end, turn - angle);
  return coverage(inside * radius);
}

/// Distance from a point to a straight stretch.
double distance(double px, double py, double ax, double ay, double bx, double by) {
  const double dx = bx - ax;
  const double dy = by - ay;
  const double length2 = dx * dx + dy * dy;
  const double t = length2 > 0 ? std::clamp(((px - ax) * dx + (py - ay) * dy) / length2, 0.0, 1.0) : 0.0;
  return std::hypot(px - ax - t * dx, py - ay - t * dy);
}

Mask flipped(const Mask& mask, bool across, bool down) {
  Mask out = mask;
  for (int y = 0; y < mask.h; ++y)
    for (int x = 0; x < mask.w; ++x)
      out.a[static_cast<std::size_t>(y) * mask.w + x] =
          mask.at(across ? mask.w - 1 - x : x, down ? mask.h - 1 - y : y);
  return out;
}

}  // namespace

const Mask& Shapes::corner(int radius, int border) {
  const auto [it, fresh] = corners_.try_emplace({radius, border});
  Mask& mask = it->second;
  if (!fresh) return mask;
  mask = {radius, radius, std::vector<std::uint8_t>(static_cast<std::size_t>(radius) * radius)};
  for (int y = 0; y < radius; ++y)
    for (int x = 0; x < radius; ++x) {
      const double from_middle = std::hypot(radius - x - 0.5, radius - y - 0.5);
      const int outer = coverage(radius - from_middle);
      const int inner = border > 0 ? coverage(radius - border - from_middle) : 0;
      mask.a[static_cast<std::size_t>(y) * radius + x] =
          static_cast<std::uint8_t>(std::max(0, outer - inner));
    }
  return mask;
}

void Shapes::corners(const Pixels& to, const Rect& rect, int radius, int border, Colour colour) {
  const Mask& mask = corner(radius, border);
  const int right = rect.right() - radius;
  const int bottom = rect.bottom() - radius;
  blend_mask(to, {rect.x, rect.y}, mask, colour);
  blend_mask(to, {right, rect.y}, flipped(mask, true, false), colour);
  blend_mask(to, {rect.x, bottom}, flipped(mask, false, true), colour);
  blend_mask(to, {right, bottom}, flipped(mask, true, true), colour);
}

void Shapes::solid(const Pixels& to, const Rect& rect, int radius, Colour colour) {
  if (radius <= 0) return fill(to, rect, colour);
  fill(to, {rect.x + radius, rect.y, rect.w - 2 * radius, radius}, colour);
  fill(to, {rect.x, rect.y + radius, rect.w, rect.h - 2 * radius}, colour);
  fill(to, {rect.x + radius, rect.bottom() - radius, rect.w - 2 * radius, radius}, colour);
  corners(to, rect, radius, 0, colour);
}

void Shapes::frame(const Pixels& to, const DrawBox& box) {
  const Rect& r = box.rect;
  const int b = box.border_px;
  // Where the corner is smaller than the border, the inner edge is square: the corner square is then b wide.
  const int c = std::max(box.radius, b);
  if (box.radius < b) {
    solid(to, {r.x, r.y, r.w, c}, 0, *box.border);
    solid(to, {r.x, r.bottom() - c, r.w, c}, 0, *box.border);
  } else {
    corners(to, r, box.radius, b, *box.border);
    fill(to, {r.x + c, r.y, r.w - 2 * c, b}, *box.border);
    fill(to, {r.x + c, r.bottom() - b, r.w - 2 * c, b}, *box.border);
  }
  fill(to, {r.x, r.y + c, b, r.h - 2 * c}, *box.border);
  fill(to, {r.right() - b, r.y + c, b, r.h - 2 * c}, *box.border);
}

void Shapes::box(const Pixels& to, const DrawBox& drawn) {
  if (drawn.rect.empty() || !drawn.rect.intersects(to.clip)) return;
  DrawBox box = drawn;
  box.radius = std::clamp(box.radius, 0, std::min(box.rect.w, box.rect.h) / 2);
  box.border_px = box.border ? std::clamp(box.border_px, 0, std::min(box.rect.w, box.rect.h) / 2) : 0;
  const int b = box.border_px;
  if (box.dashed && b > 0) {
    if (box.fill) solid(to, box.rect, box.radius, *box.fill);
    return draw_dashes(to, box);
  }
  if (!box.fill) {
    if (b > 0) frame(to, box);
    return;
  }
  // The border's colour lies under the fill's smooth edge, so that what is beneath cannot shine through.
  if (b > 0) solid(to, box.rect, box.radius, *box.border);
  solid(to, box.rect.inset(b), std::max(0, box.radius - b), *box.fill);
}

void Shapes::ring(const Pixels& to, const DrawRing& ring) {
  const Rect area = intersection(ring.rect, to.clip);
  if (area.empty() || ring.part <= 0) return;
  const double outer = std::min(ring.rect.w, ring.rect.h) / 2.0;
  const double cx = ring.rect.x + ring.rect.w / 2.0;
  const double cy = ring.rect.y + ring.rect.h / 2.0;
  const std::uint32_t over = packed(ring.colour);
  for (int y = area.y; y < area.bottom(); ++y)
    for (int x = area.x; x < area.right(); ++x) {
      const double dx = x + 0.5 - cx;
      const double dy = y + 0.5 - cy;
      const double from_middle = std::hypot(dx, dy);
      const double inside = std::min(outer - from_middle, from_middle - (outer - ring.thickness));
      const std::uint8_t cover = coverage(inside);
      if (cover != 0) blend(to.row(y)[x], over, product(cover, part_coverage(dx, dy, ring.part)));
    }
}

void Shapes::line(const Pixels& to, const DrawLine& line) {
  // An odd line is centred on its pixel, an even one on the pixel's corner: both are sharp when upright.
  const double shift = line.thickness % 2 != 0 ? 0.5 : 0.0;
  const double half = line.thickness / 2.0;
  const double ax = line.from.x + shift, ay = line.from.y + shift;
  const double bx = line.to.x + shift, by = line.to.y + shift;
  const int reach = static_cast<int>(std::ceil(half)) + 1;
  const Rect ends = united({line.from.x, line.from.y, 1, 1}, {line.to.x, line.to.y, 1, 1});
  const Rect area = intersection(ends.inset(-reach), to.clip);
  const std::uint32_t over = packed(line.colour);
  const double rise = by - ay;
  const double slope = rise != 0 ? (bx - ax) / rise : 0;
  const double spread = rise != 0 ? (reach + 1) * std::hypot(1.0, slope) : 0;
  for (int y = area.y; y < area.bottom(); ++y) {
    int first = area.x, end = area.right();
    if (rise != 0) {  // only the stretch of this row that the line can reach
      const double middle = ax + (y + 0.5 - ay) * slope;
      first = std::max(first, static_cast<int>(std::floor(std::max(middle - spread, area.x - 1.0))));
      end = std::min(end, static_cast<int>(std::ceil(std::min(middle + spread, area.right() + 1.0))) + 1);
    }
    std::uint32_t* row = to.row(y);
    for (int x = first; x < end; ++x)
      blend(row[x], over, coverage(half - distance(x + 0.5, y + 0.5, ax, ay, bx, by)));
  }
}

void Shapes::scrim(const Pixels& to, const DrawScrim& scrim) {
  Colour colour = scrim.colour;
  colour.a = static_cast<std::uint8_t>(std::clamp((scrim.percent * 255 + 50) / 100, 0, 255));
  fill(to, scrim.rect, colour);
}

}  // namespace kiosk
