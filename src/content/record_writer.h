#pragma once

#include <map>
#include <string>
#include <vector>

#include "content/provenance.h"

namespace kiosk {

/// Records to be written, in the order they are to stand in.
using NewRecords = std::vector<std::pair<std::string, Review>>;

/// Which records of a file are kept besides the new ones.
enum class Others { kept, dropped };

/// The text of a review file with `records` in the place of the old ones of the same names. Comments and,
/// where they are kept, other records stay as they are. `old` must be sound; it may be empty.
std::string with_records(const std::string& old, const NewRecords& records, Others others);

/// The header of a record's table: [way], ["faq/go"], [messages.emergency].
std::string record_header(const std::string& record);

}  // namespace kiosk
