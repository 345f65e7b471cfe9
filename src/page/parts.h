#pragma once

#include <string>
#include <vector>

#include "page/frame.h"

namespace kiosk {

/// The pages of a part: in two languages where there are two, else in the cheapest of the ways of setting its
/// picture.
std::vector<Page> part_pages(const PageMaker& maker, const Part& part, std::vector<std::string>& cut);

}  // namespace kiosk
