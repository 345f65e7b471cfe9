#pragma once

#include "screen/stage.h"

namespace kiosk {

enum class NumberLines { one, two };

/// Whether the emergency number has groups, between which it may part.
bool number_has_groups(const Stage& stage);

/// The emergency number, isolated and bold, at an em of `px`: on one line, or in two that part between its
/// groups where they are most alike.
SetText set_number(const Stage& stage, double px, NumberLines lines);

}  // namespace kiosk
