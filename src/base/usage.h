#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/day_time.h"

namespace kiosk {

/// What is counted, by the day: totals only. No time, no order, nothing of one visit.
enum class Counted { visit, language, part, question, emergency, aloud, yes, no, ask };

/// "visits", "languages" ... "answered-ask": in the file and in what `usage` prints.
std::string_view name_of(Counted counted);
std::optional<Counted> counted_named(std::string_view name);

struct UsageKey {
  Counted counted = Counted::visit;
  std::string which;  ///< the language's tag, or the part as "article/part"; empty where there is but one
  auto operator<=>(const UsageKey&) const = default;
};

using UsageCounts = std::map<UsageKey, std::int64_t>;
/// Counts by the day.
using UsageDays = std::map<Date, UsageCounts>;

/// Adds the counts of `more` to those of `counts`.
void add(UsageCounts& counts, const UsageCounts& more);

/// Smaller numbers could tell of a person.
inline constexpr std::int64_t kLeastShown = 5;

/// A count as it may be shown.
struct ShownCount {
  UsageKey key;
  std::string text;  ///< "0", "<5", "12"; of visits also ">20"
  bool exact = true;
  double share = 0;  ///< of the longest bar of its kind, 0 to 1; it tells no more than `text`
};

/// What may be shown of counts: a number under five as "<5", none as "0". Visits are the sum of the
/// languages they began in: where one of those is hidden they are given as more than the others', so that
/// nothing can be worked out. Kinds stand in their order, what is counted only once of them always there;
/// within a kind the largest first, and what is hidden by name.
std::vector<ShownCount> shown_counts(const UsageCounts& counts);

}  // namespace kiosk
