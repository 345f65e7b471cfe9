#pragma once

#include <string>
#include <vector>

#include "page/frame.h"

namespace kiosk {

/// The pages of the questions for the clinic: what to do, then a row that can be ticked for each question. In
/// the reader's language alone: the site's stands on the card that shows them.
std::vector<Page> asking_pages(const PageMaker& maker, const Part& part, std::vector<std::string>& cut);

}  // namespace kiosk
