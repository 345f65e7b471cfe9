#include "scene/scene.h"

#include <algorithm>
#include <type_traits>
#include <variant>

namespace kiosk {
namespace {

/// The drawn lines of a text, clipped to those its layout has.
struct Lines {
  int first = 0;
  int end = 0;
  bool empty() const { return first >= end; }
};

Lines lines_of(const DrawText& text) {
  if (!text.layout) return {};
  const int count = static_cast<int>(text.layout->lines.size());
  return {std::clamp(text.first_line, 0, count), std::clamp(text.end_line, 0, count)};
}

}  // namespace

const HitTarget* hit_test(const Scene& scene, Point at) {
  const auto found = std::find_if(scene.targets.rbegin(), scene.targets.rend(),
                                  [&](const HitTarget& target) { return target.rect.contains(at); });
  return found == scene.targets.rend() ? nullptr : &*found;
}

namespace {

/// The first stop of Tab among those that are meant, else the first of them.
template <typename Meant>
const HitTarget* first_of(const Scene& scene, Meant meant) {
  const HitTarget* found = nullptr;
  for (const HitTarget& target : scene.targets) {
    if (!meant(target)) continue;
    if (target.focusable) return &target;
    if (!found) found = &target;
  }
  return found;
}

}  // namespace

const HitTarget* find_target(const Scene& scene, const Action& action) {
  return first_of(scene, [&](const HitTarget& target) { return target.action == action; });
}

const HitTarget* find_control(const Scene& scene, const ControlId& control) {
  return first_of(scene, [&](const HitTarget& target) { return target.control() == control; });
}

Rect ink_of(const DrawText& text) {
  const Lines lines = lines_of(text);
  if (lines.empty()) return {};
  Rect ink;
  for (int i = lines.first; i < lines.end; ++i) ink = united(ink, text.layout->lines[i].ink);
  return ink.empty() ? Rect{} : ink.moved(text.at.x, text.at.y - text.layout->lines[lines.first].top);
}

Rect rect_of(const DrawCommand& command) {
  return std::visit(
      [](const auto& c) -> Rect {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, DrawLine>) {
          const Rect a{c.from.x, c.from.y, 1, 1};
          return united(a, {c.to.x, c.to.y, 1, 1}).inset(-c.thickness / 2);
        } else if constexpr (std::is_same_v<T, DrawText>) {
          return ink_of(c);
        } else {
          return c.rect;
        }
      },
      command);
}

Rect bounds_of(const DrawText& text) {
  const Lines lines = lines_of(text);
  if (lines.empty()) return {};
  const Line& first = text.layout->lines[lines.first];
  const Line& last = text.layout->lines[lines.end - 1];
  return {text.at.x, text.at.y, text.layout->width, last.top + last.height - first.top};
}

}  // namespace kiosk
