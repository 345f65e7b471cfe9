#include "app/neighbours.h"

#include <algorithm>
#include <utility>
#include <variant>

namespace kiosk {
namespace {

/// More would push the first out of the caches again.
constexpr std::size_t kMost = 8;

/// Whether a control leads to something that takes long to make.
bool is_costly(const Action& action) {
  return std::holds_alternative<OpenArticle>(action) || std::holds_alternative<ChooseTextSize>(action) ||
         std::holds_alternative<ChooseTheme>(action) || std::holds_alternative<ChooseOption>(action);
}

}  // namespace

void Neighbours::plan(const State& state, const Scene& scene) {
  const State still = with_pressed(with_focus(state, std::nullopt), std::nullopt);
  std::vector<State> wanted;
  const auto want = [&](const Action& action) {
    State there = reduce(still, action);
    const bool known = there == still || std::find(wanted.begin(), wanted.end(), there) != wanted.end();
    if (!known && wanted.size() < kMost) wanted.push_back(std::move(there));
  };
  // The last is prepared first.
  for (const HitTarget& target : scene.targets)
    if (target.enabled && is_costly(target.action)) want(target.action);
  for (const auto& way : {scene.back, scene.next})
    if (way) want(*way);
  if (wanted == planned_) return;  // only a press or the focus has changed
  planned_ = wanted;
  waiting_ = std::move(wanted);
}

void Neighbours::clear() {
  planned_.clear();
  waiting_.clear();
}

}  // namespace kiosk
