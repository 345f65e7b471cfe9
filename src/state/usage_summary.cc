#include "state/usage_summary.h"

#include <optional>
#include <utility>

namespace kiosk {
namespace {

std::string key_of(Counted counted) {
  switch (counted) {
    case Counted::visit:
      return "staff.usage_visits";
    case Counted::language:
      return "staff.usage_language";
    case Counted::part:
      return "staff.usage_part";
    case Counted::question:
      return "staff.usage_question";
    case Counted::emergency:
      return "staff.usage_emergency";
    case Counted::aloud:
      return "staff.usage_aloud";
    case Counted::yes:
      return "answered.yes";
    case Counted::no:
      return "answered.no";
    case Counted::ask:
      return "answered.ask";
  }
  return "";
}

/// The heading that stands over what is counted; empty where it names itself.
std::string heading_over(Counted counted) {
  switch (counted) {
    case Counted::language:
    case Counted::part:
    case Counted::question:
      return key_of(counted);
    case Counted::yes:
    case Counted::no:
    case Counted::ask:
      return "staff.usage_answered";
    default:
      return "";
  }
}

bool is_named(Counted counted) {
  return counted == Counted::language || counted == Counted::part || counted == Counted::question;
}

}  // namespace

UsageSummary summary_of(const UsageCounts& counts, int days, const UsageNames& names) {
  UsageSummary summary;
  summary.days = days;
  std::string under;
  for (const ShownCount& shown : shown_counts(counts)) {
    const std::string heading = heading_over(shown.key.counted);
    if (!heading.empty() && heading != under) summary.rows.push_back({heading, "", {}, "", 0, false});
    under = heading;
    UsageRow row;
    if (is_named(shown.key.counted)) {
      const UsageName name = names(shown.key);
      row.name = name.text;
      row.locale = name.locale;
    } else {
      row.key = key_of(shown.key.counted);
    }
    row.text = shown.text;
    row.share = shown.share;
    row.inside = !heading.empty();
    summary.rows.push_back(std::move(row));
  }
  return summary;
}

}  // namespace kiosk
