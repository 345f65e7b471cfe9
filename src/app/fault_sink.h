#pragma once

#include <functional>

#include "base/diagnostics.h"

namespace kiosk {

/// Hears of faults that are met while the kiosk runs.
using FaultSink = std::function<void(const Diagnostics&)>;

}  // namespace kiosk
