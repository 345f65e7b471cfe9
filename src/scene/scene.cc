#include "scene/scene.h"

#include <algorithm>

namespace kiosk {

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

}  // namespace kiosk
