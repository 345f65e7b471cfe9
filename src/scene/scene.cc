#include "scene/scene.h"

#include <algorithm>

namespace kiosk {
const HitTarget* hit_test(const Scene& scene, Point at) {
  const auto found = std::find_if(scene.targets.rbegin(), scene.targets.rend(),
                                  [&](const HitTarget& target) { return target.rect.contains(at); });
  return found == scene.targets.rend() ? nullptr : &*found;
}

const HitTarget* find_target(const Scene& scene, const Action& action) {
  const HitTarget* found = nullptr;
  for (const HitTarget& target : scene.targets) {
    if (target.action != action) continue;
    if (target.focusable) return &target;
    if (!found) found = &target;
  }
  return found;
}

}  // namespace kiosk
