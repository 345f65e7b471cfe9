#pragma once

#include "screen/gauge.h"

namespace kiosk {

enum class NumberLines { one, two };

/// Whether the emergency number has groups, between which it may part.
bool number_has_groups(const Gauge& stage);

/// The emergency number, isolated and bold, at an em of `px`: on one line, or in two that part between its
/// groups where they are most alike.
SetText set_number(const Gauge& stage, double px, NumberLines lines);

}  // namespace kiosk
