#include "app/press.h"

#include <utility>

namespace kiosk {

void Press::begin(const Scene& scene, Point at) {
  held_.reset();
  const HitTarget* target = hit_test(scene, at);
  if (target && target->enabled) held_ = Held{target->action, target->focusable, true};
}

void Press::follow(const Scene& scene, Point at) {
  if (!held_) return;
  // By identity, not by place: a countdown may lay the panel out anew beneath the finger.
  const HitTarget* target = hit_test(scene, at);
  held_->inside =
      target && target->enabled && target->action == held_->action && target->focusable == held_->focusable;
}

std::optional<Action> Press::release(const Scene& scene, Point at) {
  follow(scene, at);
  const std::optional<Held> held = std::exchange(held_, std::nullopt);
  if (!held || !held->inside) return std::nullopt;
  return held->action;
}

std::optional<Action> Press::shown() const {
  if (!held_ || !held_->inside || !held_->focusable) return std::nullopt;
  return held_->action;
}

}  // namespace kiosk
