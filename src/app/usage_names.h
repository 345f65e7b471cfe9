#pragma once

#include "content/catalogue.h"
#include "state/usage_summary.h"

namespace kiosk {

/// Names in the site's language: a language's, a part's heading, a question. Articles are opened as they are
/// asked for, and kept. The catalogue outlives it.
UsageNames usage_names(const Catalogue& catalogue);

}  // namespace kiosk
