#pragma once

#include <string>

#include "support/png.h"

namespace kiosk::e2e {

/// What is wrong with the emergency banner in a picture of the whole display; empty where nothing is: red
/// over the full width of the top edge, with a white box in it, and something red within that: the number.
std::string banner_fault_in(const TestPicture& picture);

}  // namespace kiosk::e2e
