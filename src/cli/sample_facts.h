#pragma once

#include <memory>

#include "content/catalogue.h"
#include "state/staff.h"

namespace kiosk {

/// What staff might see of a kiosk, with long words and large numbers: for the frames that are looked at.
std::shared_ptr<const KioskFacts> sample_facts(const Catalogue& catalogue);

}  // namespace kiosk
