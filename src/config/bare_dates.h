#pragma once

#include <string>

namespace kiosk {

/// A TOML text in which each date without quotes that does not exist ("2026-02-30") stands in quotes. TOML
/// takes such a date for the end of the whole file; so only what it stands in is told and passed over. Lines
/// keep their numbers.
std::string with_quoted_dates(const std::string& text);

}  // namespace kiosk
