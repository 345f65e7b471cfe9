#include "config/closed_key.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "config/file_reader.h"

namespace kiosk {
namespace {

/// A date in quotes, or as TOML has its own; as a text in any case. Nothing where it is neither.
std::optional<std::string> text_of(const toml::node& item) {
  if (const auto text = item.value_exact<std::string>()) return text;
  const auto* date = item.as_date();
  if (date == nullptr) return std::nullopt;
  char out[16];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", date->get().year, date->get().month, date->get().day);
  return out;
}

std::string read_closed(const toml::node& value, Config& config) {
  const auto* list = value.as_array();
  if (list == nullptr) return "is no list";
  std::vector<Date> dates;
  for (const auto& item : *list) {
    const auto text = text_of(item);
    if (!text) return "holds something that is no date";
    if (const auto date = read_date(*text)) dates.push_back(*date);
  }
  if (dates.empty() && !list->empty()) return "names no date that exists";
  std::sort(dates.begin(), dates.end());
  dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
  config.hours.closed_on = std::move(dates);
  return "";
}

/// The date that a text means: with other marks, the day first, or behind the end of its month.
std::string near_date(const std::string& text) {
  std::array<int, 3> part{};
  std::size_t n = 0;
  std::array<std::size_t, 3> digits{};
  for (std::size_t i = 0; i < text.size() && text.size() <= 24; ++i) {
    if (text[i] < '0' || text[i] > '9') {
      if (digits[n] > 0 && ++n > 2) break;
      continue;
    }
    if (++digits[n] > 4) return "";
    part[n] = 10 * part[n] + (text[i] - '0');
  }
  if (digits[2] == 4) {
    std::swap(part[0], part[2]);
    std::swap(digits[0], digits[2]);
  }
  if (digits[0] != 4 || digits[1] == 0 || digits[1] > 2 || digits[2] == 0 || digits[2] > 2) return "";
  const std::chrono::year_month month{std::chrono::year(part[0]),
                                      std::chrono::month(static_cast<unsigned>(part[1]))};
  if (!month.ok() || part[0] == 0 || part[2] == 0) return "";
  const auto last = (month / std::chrono::last).day();
  return to_text(Date(month / std::min(last, std::chrono::day(static_cast<unsigned>(part[2])))));
}

/// The list as it was meant; empty where one of its texts is near to no date.
std::string near_closed(const toml::node& value) {
  std::vector<std::string> meant;
  if (const auto* list = value.as_array())
    for (const auto& item : *list) meant.push_back(text_of(item).value_or(""));
  if (!value.is_array()) meant.push_back(text_of(value).value_or(""));
  std::string out;
  for (const std::string& text : meant) {
    const std::string near = read_date(text) ? text : near_date(text);
    if (near.empty() || meant.size() > 10) return "";
    out += (out.empty() ? "[\"" : ", \"") + near + "\"";
  }
  return out.empty() ? "" : out + "]";
}

/// The dates beside what is none.
toml::array dates_in(const toml::array& list) {
  toml::array dates;
  for (const auto& item : list)
    if (const auto text = text_of(item); text && read_date(*text)) dates.push_back(*text);
  return dates;
}

/// Each date of a list which does not exist.
std::vector<Remark> no_dates(const toml::node& value) {
  std::vector<Remark> out;
  const auto* list = value.as_array();
  if (list == nullptr) return out;
  for (const auto& item : *list) {
    const auto found = text_of(item);
    if (!found) continue;  // the fault of the whole list
    const std::string& text = *found;
    if (read_date(text)) continue;
    const std::string near = near_date(text);
    out.push_back({item.source().begin,
                   "\"opening_hours.closed_on\" has \"" + printable(text) +
                       "\", which is no date that exists; it is passed over.",
                   near.empty() ? "Write it as \"2026-12-25\"." : "Did you mean \"" + near + "\"?"});
  }
  return out;
}

}  // namespace

KeyRule closed_rule() {
  KeyRule rule;
  rule.name = "opening_hours.closed_on";
  rule.advice = "Write a list of dates: [\"2026-12-25\", \"2027-01-01\"].";
  rule.read = read_closed;
  rule.near = near_closed;
  rule.sound_part = dates_in;
  rule.remarks = no_dates;
  return rule;
}

}  // namespace kiosk
