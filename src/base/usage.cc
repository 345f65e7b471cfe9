#include "base/usage.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk {
namespace {

constexpr std::array<std::pair<Counted, std::string_view>, 9> kNames = {{{Counted::visit, "visits"},
                                                                         {Counted::language, "languages"},
                                                                         {Counted::part, "parts"},
                                                                         {Counted::question, "questions"},
                                                                         {Counted::emergency, "emergency"},
                                                                         {Counted::aloud, "read-aloud"},
                                                                         {Counted::yes, "answered-yes"},
                                                                         {Counted::no, "answered-no"},
                                                                         {Counted::ask, "answered-ask"}}};

bool has_many(Counted counted) {
  return counted == Counted::language || counted == Counted::part || counted == Counted::question;
}

/// Bars that are drawn on one scale.
int scale_of(Counted counted) {
  if (counted == Counted::no || counted == Counted::ask) return static_cast<int>(Counted::yes);
  return counted == Counted::emergency || counted == Counted::aloud ? static_cast<int>(Counted::visit)
                                                                    : static_cast<int>(counted);
}

bool is_hidden(std::int64_t count) { return count > 0 && count < kLeastShown; }

/// A count, and the number that its text speaks of: for its bar and its place.
struct Told {
  ShownCount shown;
  std::int64_t number = 0;
};

Told told(const UsageKey& key, std::int64_t count) {
  if (is_hidden(count)) return {{key, "<" + std::to_string(kLeastShown), false}, kLeastShown - 1};
  const std::int64_t number = std::max<std::int64_t>(0, count);
  return {{key, std::to_string(number)}, number};
}

/// Visits, of which the languages are the summands.
Told told_visits(std::int64_t visits, const UsageCounts& counts) {
  std::int64_t others = 0;
  bool hidden = false;
  for (const auto& [key, count] : counts) {
    if (key.counted != Counted::language) continue;
    hidden = hidden || is_hidden(count);
    if (!is_hidden(count)) others += count;
  }
  if (!hidden || visits < kLeastShown) return told({Counted::visit, ""}, visits);
  const std::int64_t more_than = std::max(others, kLeastShown - 1);
  return {{{Counted::visit, ""}, ">" + std::to_string(more_than), false}, more_than};
}

}  // namespace

std::string_view name_of(Counted counted) {
  for (const auto& [value, name] : kNames)
    if (value == counted) return name;
  return "";
}

std::optional<Counted> counted_named(std::string_view name) {
  for (const auto& [value, known] : kNames)
    if (known == name) return value;
  return std::nullopt;
}

void add(UsageCounts& counts, const UsageCounts& more) {
  for (const auto& [key, count] : more) counts[key] += count;
}

std::vector<ShownCount> shown_counts(const UsageCounts& counts) {
  UsageCounts all = counts;
  for (const auto& [counted, name] : kNames)
    if (!has_many(counted)) all.try_emplace({counted, ""}, 0);
  std::vector<Told> list;
  std::map<int, std::int64_t> longest;
  for (const auto& [key, count] : all) {
    list.push_back(key.counted == Counted::visit ? told_visits(count, all) : told(key, count));
    std::int64_t& most = longest.try_emplace(scale_of(key.counted), kLeastShown).first->second;
    most = std::max(most, list.back().number);
  }
  std::stable_sort(list.begin(), list.end(), [](const Told& a, const Told& b) {
    if (a.shown.key.counted != b.shown.key.counted) return a.shown.key.counted < b.shown.key.counted;
    return a.number > b.number;
  });
  std::vector<ShownCount> shown;
  for (Told& each : list) {
    each.shown.share =
        static_cast<double>(each.number) / static_cast<double>(longest[scale_of(each.shown.key.counted)]);
    shown.push_back(std::move(each.shown));
  }
  return shown;
}

}  // namespace kiosk
