#pragma once

#include <chrono>

namespace kiosk {

using TimePoint = std::chrono::steady_clock::time_point;

}  // namespace kiosk
