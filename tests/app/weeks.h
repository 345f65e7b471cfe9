#pragma once

#include "config/opening_times.h"

namespace kiosk {

/// The same hours on so many days, closed on the rest of the week.
inline OpeningTimes hours_on(int days, OpeningTimes::Spans spans) {
  OpeningTimes times;
  for (int day = 0; day < 7; ++day)
    times.week[static_cast<std::size_t>(day)] = day < days ? spans : OpeningTimes::Spans();
  return times;
}

/// Monday to Friday.
inline OpeningTimes weekdays(int opens_hour, int closes_hour) {
  return hours_on(5, {{opens_hour * 60, closes_hour * 60}});
}

}  // namespace kiosk
