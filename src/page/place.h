#pragma once

#include <string>
#include <vector>

#include "page/frame.h"

namespace kiosk {

/// The pages of a paging: each slice's rows below what stands above them. What runs out of its page goes to
/// `cut`.
std::vector<Page> place_pages(const Material& material, const Paging& paging, const PageFrame& frame,
                              std::vector<std::string>& cut);

}  // namespace kiosk
