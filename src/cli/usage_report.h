#pragma once

#include <optional>
#include <ostream>
#include <string>

#include "base/usage.h"
#include "cli/world.h"

namespace kiosk {

enum class UsageForm { table, csv, json };

/// Days to show, both among them: their sums, or each by itself.
struct UsageRange {
  Date first, last;
  bool by_day = false;
};

/// The days from `from` to `to`, each "2026-11-22" or nothing: up to today, and 28 days to its end. Nothing,
/// and a sentence, where one is no day or they are the wrong way round.
std::optional<UsageRange> usage_range(const std::string& from, const std::string& to, Date today,
                                      std::string& error);

/// Prints the totals of those days that the kiosk of that configuration kept; by the day without sums, which
/// would tell what is hidden. 0, or 1 where they cannot be read.
int run_usage(const ConfigResult& config, const std::filesystem::path& folder, const UsageRange& range,
              UsageForm form, std::ostream& out, std::ostream& err);

}  // namespace kiosk
