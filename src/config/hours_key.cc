#include "config/hours_key.h"

#include <array>

namespace kiosk {
namespace {

constexpr int kDay = 24 * 60;
constexpr std::array<const char*, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                           "friday", "saturday", "sunday"};

/// "08:00" in minutes from midnight; 24:00 is the end of the day.
std::optional<int> read_time(std::string_view text) {
  const auto digit = [&text](std::size_t i) {
    return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100000;
  };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hours = 10 * digit(0) + digit(1);
  const int minutes = 10 * digit(3) + digit(4);
  const int all = 60 * hours + minutes;
  if (hours > 24 || minutes > 59 || all > kDay) return std::nullopt;
  return all;
}

std::string read_hours(const toml::node& value, std::size_t day, Config& config) {
  const auto read = value.value_exact<std::string>();
  if (read && *read == "closed") {
    config.hours[day] = std::nullopt;
    return "";
  }
  const bool shaped = read && read->size() == 11 && (*read)[5] == '-';
  const auto opens = shaped ? read_time(read->substr(0, 5)) : std::nullopt;
  const auto closes = shaped ? read_time(read->substr(6)) : std::nullopt;
  if (!opens || !closes) return "is neither \"closed\" nor times like \"08:00-18:30\"";
  if (*opens == kDay) return "opens at 24:00, when the day is over";
  if (*opens == *closes) return "closes at the minute it opens";
  config.hours[day] = OpeningHours{*opens, *closes};
  return "";
}

std::string tidy_time(const std::string& text);

/// "6 pm", "6:30am" in 24 hours; empty where the letters are others.
std::string twelve_hours(const std::string& text) {
  std::string digits, letters;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (letter)
      letters += static_cast<char>(c | 0x20);
    else if (c != ' ' && (letters.empty() || c != '.'))
      digits += c;
  }
  const auto time = read_time(tidy_time(digits));
  if (!time || (letters != "am" && letters != "pm") || *time < 60 || *time >= 13 * 60) return "";
  const int all = *time % (12 * 60) + (letters == "pm" ? 12 * 60 : 0);
  const std::string hours = std::to_string(all / 60), minutes = std::to_string(all % 60);
  return std::string(2 - hours.size(), '0') + hours + ":" + std::string(2 - minutes.size(), '0') + minutes;
}

/// The digits of a time such as "8", "8.30", "8:5" or "0830" as "08:30"; empty where they are none.
std::string tidy_time(const std::string& text) {
  std::string hours, minutes;
  bool behind = false;
  for (const char c : text) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return twelve_hours(text);
    if (c >= '0' && c <= '9')
      (behind ? minutes : hours) += c;
    else if (!hours.empty() && c != ' ')
      behind = true;
  }
  if (!behind && (hours.size() == 3 || hours.size() == 4)) {
    minutes = hours.substr(hours.size() - 2);
    hours.resize(hours.size() - 2);
  }
  if (hours.empty() || hours.size() > 2 || minutes.size() > 2) return "";
  return std::string(2 - hours.size(), '0') + hours + ":" + minutes + std::string(2 - minutes.size(), '0');
}

std::string near_times(const std::string& opens, const std::string& closes) {
  const auto from = read_time(opens);
  const auto to = read_time(closes);
  if (!from || !to || *from == kDay) return "";
  return *from == *to ? "\"00:00-24:00\"" : "\"" + opens + "-" + closes + "\"";
}

std::string near_hours(const toml::node& value) {
  const std::string text = value.value_exact<std::string>().value_or("");
  // A hyphen, or what typewriting programs make of one.
  for (const std::string_view mark : {"-", "\u2013", "\u2014", "\u2212"}) {
    const auto dash = text.find(mark);
    if (dash == std::string::npos || text.size() > 24) continue;
    return near_times(tidy_time(text.substr(0, dash)), tidy_time(text.substr(dash + mark.size())));
  }
  return "";
}

}  // namespace

KeyRule hours_rule(std::size_t day) {
  KeyRule rule;
  rule.name = std::string("opening_hours.") + kDays[day];
  rule.advice =
      "Write \"closed\", or when it opens and closes: \"08:00-18:30\", \"20:00-06:00\" to the next morning.";
  rule.read = [day](const toml::node& value, Config& config) { return read_hours(value, day, config); };
  rule.near = near_hours;
  return rule;
}

}  // namespace kiosk
