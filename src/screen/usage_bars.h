#pragma once

#include "kit/piece.h"
#include "screen/stage.h"
#include "state/usage_summary.h"

namespace kiosk {

/// How many of a summary's rows, from the one numbered `first`, stand in a room of that size in the language
/// of the site; one at least, while one is left. A heading never stands last.
int usage_rows_in(const Stage& stage, const UsageSummary& summary, int first, Size room);

/// Rows [first, end) of totals: names, bars and numbers, in the site's language. It draws on `stage`, which
/// must outlive it.
Piece usage_bars(Stage& stage, const UsageSummary& summary, int first, int end);

}  // namespace kiosk
