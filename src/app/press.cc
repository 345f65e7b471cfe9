#include "app/press.h"

#include <cstdint>
#include <utility>

namespace kiosk {
namespace {

bool within(Point a, Point b, int reach) {
  const auto dx = static_cast<std::int64_t>(a.x) - b.x;
  const auto dy = static_cast<std::int64_t>(a.y) - b.y;
  return dx * dx + dy * dy <= static_cast<std::int64_t>(reach) * reach;
}

}  // namespace

void Press::begin(const Scene& scene, Point at) {
  held_.reset();
  const HitTarget* target = hit_test(scene, at);
  if (target && target->enabled)
    held_ = Held{{target->action, target->control()}, at, target->focusable, true};
}

/// What the finger counts as being on: the control it came down on, while it only trembles.
const HitTarget* Press::under(const Scene& scene, Point at) const {
  return hit_test(scene, within(at, held_->down, tremor_) ? held_->down : at);
}

void Press::follow(const Scene& scene, Point at) {
  if (!held_) return;
  // By what it does, not by its place, for a countdown may lay the panel out anew beneath the finger; nor by
  // its name, for the voice may have turned the page, and Next is then another page than the one that was
  // meant.
  const HitTarget* target = under(scene, at);
  held_->inside = target && target->enabled && target->action == held_->control.action &&
                  target->focusable == held_->focusable;
}

std::optional<Action> Press::release(const Scene& scene, Point at) {
  follow(scene, at);
  const std::optional<Held> held = std::exchange(held_, std::nullopt);
  if (!held || !held->inside) return std::nullopt;
  return held->control.action;
}

std::optional<Control> Press::shown() const {
  if (!held_ || !held_->inside || !held_->focusable) return std::nullopt;
  return held_->control;
}

bool RepeatReject::rejects(Point at, TimePoint when) const {
  return last_ && when - last_->when < within_ && within(at, last_->at, reach_);
}

}  // namespace kiosk
