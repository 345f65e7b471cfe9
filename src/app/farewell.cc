#include "app/farewell.h"

namespace kiosk {

using std::chrono::seconds;

void Farewell::follow(const State& before, const State& now, TimePoint when) {
  if (now.left && !before.left) end_ = when + seconds(kGoOnSeconds);
}

std::optional<Action> Farewell::due(const State& state, TimePoint now) const {
  if (!state.left) return std::nullopt;
  const auto left = static_cast<int>(std::chrono::ceil<seconds>(end_ - now).count());
  return left < state.left->seconds ? std::optional<Action>(Offer{left}) : std::nullopt;
}

std::optional<TimePoint> Farewell::deadline(const State& state) const {
  if (!state.left) return std::nullopt;
  return end_ - seconds(state.left->seconds - 1);
}

}  // namespace kiosk
