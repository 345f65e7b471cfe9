#pragma once

#include "config/keys.h"

namespace kiosk {

/// opening_hours.closed_on: single dates on which the clinic is closed. One that does not exist is passed
/// over by itself.
KeyRule closed_rule();

}  // namespace kiosk
