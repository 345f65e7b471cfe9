#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/usage.h"
#include "locale/tag.h"

namespace kiosk {

/// A line of the picture of totals: a number with its bar, or the heading of those below it.
struct UsageRow {
  std::string key;      ///< the message that names it; empty where `name` does
  std::string name;     ///< of a language, a part, a question
  LocaleTag locale;     ///< of the name
  std::string text;     ///< the count as it may be shown; empty: a heading
  double share = 0;     ///< of the longest bar, 0 to 1
  bool inside = false;  ///< stands below a heading
  bool operator==(const UsageRow&) const = default;
};

/// What totals of some days come to, for a screen. A plain value: it tells no more than `shown_counts` does.
struct UsageSummary {
  int days = 0;
  std::vector<UsageRow> rows;
  bool operator==(const UsageSummary&) const = default;
};

/// What is counted by name, as staff read it.
struct UsageName {
  std::string text;
  LocaleTag locale;
};
/// The name of a language or of a part; its own where it has none.
using UsageNames = std::function<UsageName(const UsageKey&)>;

UsageSummary summary_of(const UsageCounts& counts, int days, const UsageNames& names);

}  // namespace kiosk
