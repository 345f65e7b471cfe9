#pragma once

#include "config/keys.h"

namespace kiosk {

/// How the hours of one day are read, 0 being Monday: "08:00-18:30", "20:00-06:00" (to the next morning),
/// ["08:00-12:00", "13:00-18:00"], "closed".
KeyRule hours_rule(std::size_t day);

}  // namespace kiosk
