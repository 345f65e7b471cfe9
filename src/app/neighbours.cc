#include "app/neighbours.h"

#include <utility>

namespace kiosk {

void Neighbours::plan(const State& state, const Scene& scene) {
  const State still = with_pressed(with_focus(state, std::nullopt), std::nullopt);
  std::vector<State> wanted;
  for (const auto& way : {scene.back, scene.next}) {
    if (!way) continue;
    State there = reduce(still, *way);
    if (there != still) wanted.push_back(std::move(there));
  }
  if (wanted == planned_) return;  // only a press or the focus has changed
  planned_ = wanted;
  waiting_ = std::move(wanted);
}

State Neighbours::take() {
  State next = std::move(waiting_.back());
  waiting_.pop_back();
  return next;
}

void Neighbours::clear() {
  planned_.clear();
  waiting_.clear();
}

}  // namespace kiosk
