#include "app/bulletin_timer.h"

#include <algorithm>

namespace kiosk {

std::optional<Action> bulletin_due(const State& state, DayTime local) {
  const auto& bulletin = state.site.bulletin;
  return bulletin && local >= bulletin->until ? std::optional<Action>(SetBulletin{}) : std::nullopt;
}

std::optional<TimePoint> bulletin_deadline(const State& state, TimePoint now, Clock::LocalTime local) {
  if (!state.site.bulletin) return std::nullopt;
  // No notice outlives the day after; a date that is far off would be no time to sleep until.
  const auto days =
      std::clamp(state.site.bulletin->until.date - local.date, std::chrono::days(0), std::chrono::days(2));
  const auto ahead = days + std::chrono::minutes(state.site.bulletin->until.minute - local.minute) -
                     std::chrono::seconds(local.second);
  return now + std::max(ahead, std::chrono::seconds(0));
}

}  // namespace kiosk
