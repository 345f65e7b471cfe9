#pragma once

#include "page/items.h"
#include "page/maker.h"

namespace kiosk {

/// The table whose header is block `header` and whose rows run to `end`: columns where every cell is easily
/// read in them, or a card a row, two abreast where they fit, whichever costs fewer pages. A table with marks
/// (an icon, a level) is cards. Type is set smaller, down to the 100 % size, before a row is parted; `room`
/// is what every page has.
PageChoice table_choice(const PageMaker& maker, const Part& part, int header, int end, int room);

}  // namespace kiosk
