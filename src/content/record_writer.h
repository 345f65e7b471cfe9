#pragma once

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "content/provenance.h"

namespace kiosk {

/// Records to be written, in the order they are to stand in.
using NewRecords = std::vector<std::pair<std::string, Review>>;

/// The text of a review file with `records` in the place of the old ones of the same names. Comments stay as
/// they are. Without `standing` so do other records, and the order; with it the file is written whole, in the
/// order of `records`, and behind them those others that are in `standing`. `old` must be sound; it may be
/// empty.
std::string with_records(const std::string& old, const NewRecords& records,
                         const std::optional<std::set<std::string>>& standing = std::nullopt);

/// The header of a record's table: [way], ["faq/go"], [messages.emergency].
std::string record_header(const std::string& record);

}  // namespace kiosk
