#include "config/hours_key.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace kiosk {
namespace {

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
  if (hours > 24 || minutes > 59 || all > kMinutesOfDay) return std::nullopt;
  return all;
}

/// "08:00-18:30"; else what is wrong with it, as the rest of a sentence.
struct SpanRead {
  OpeningHours span;
  std::string fault;
};

SpanRead read_span(const std::string& text) {
  const bool shaped = text.size() == 11 && text[5] == '-';
  const auto opens = shaped ? read_time(text.substr(0, 5)) : std::nullopt;
  const auto closes = shaped ? read_time(text.substr(6)) : std::nullopt;
  if (!opens || !closes) return {{}, "is neither \"closed\" nor times like \"08:00-18:30\""};
  if (*opens == kMinutesOfDay) return {{}, "opens at 24:00, when the day is over"};
  if (*opens == *closes) return {{}, "closes at the minute it opens"};
  return {{*opens, *closes}, ""};
}

/// The minute it ends, counted from the midnight before it begins.
int end_of(const OpeningHours& span) {
  return span.closes < span.opens ? span.closes + kMinutesOfDay : span.closes;
}

bool overlap(const OpeningTimes::Spans& spans) {
  return spans.size() == 2 && end_of(spans[0]) > spans[1].opens;
}

std::string read_list(const toml::array& list, OpeningTimes::Spans& spans) {
  if (list.empty()) return "is an empty list";
  if (list.size() > 2) return "has " + std::to_string(list.size()) + " spans, and a day has two at the most";
  for (const auto& item : list) {
    const auto text = item.value_exact<std::string>();
    if (!text) return "holds something that is no text";
    const auto [span, fault] = read_span(*text);
    if (!fault.empty()) return "has the span \"" + text->substr(0, 24) + "\", which " + fault;
    spans.push_back(span);
  }
  std::sort(spans.begin(), spans.end(),
            [](const OpeningHours& a, const OpeningHours& b) { return a.opens < b.opens; });
  return overlap(spans) ? "has spans that overlap" : "";
}

std::string read_hours(const toml::node& value, std::size_t day, Config& config) {
  OpeningTimes::Spans spans;
  std::string fault;
  if (const auto* list = value.as_array()) {
    fault = read_list(*list, spans);
  } else if (value.value_exact<std::string>() != "closed") {
    const auto [span, wrong] = read_span(value.value_exact<std::string>().value_or(""));
    fault = wrong;
    spans = {span};
  }
  if (fault.empty()) config.hours.week[day] = std::move(spans);
  return fault;
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
  if (!from || !to || *from == kMinutesOfDay) return "";
  return *from == *to ? "00:00-24:00" : opens + "-" + closes;
}

/// "9-5" as "09:00-05:00"; empty where nothing is near.
std::string near_span(const std::string& text) {
  // A hyphen, or what typewriting programs make of one.
  for (const std::string_view mark : {"-", "\u2013", "\u2014", "\u2212"}) {
    const auto dash = text.find(mark);
    if (dash == std::string::npos || text.size() > 24) continue;
    return near_times(tidy_time(text.substr(0, dash)), tidy_time(text.substr(dash + mark.size())));
  }
  return "";
}

/// The texts of a list, or of one text what stands between commas and such.
std::vector<std::string> spans_meant(const toml::node& value) {
  std::vector<std::string> out;
  if (const auto* list = value.as_array())
    for (const auto& item : *list) out.push_back(item.value_exact<std::string>().value_or(""));
  std::string rest = value.value_exact<std::string>().value_or("");
  for (std::size_t end = 0; !rest.empty(); rest.erase(0, end + 1)) {
    end = std::min(rest.find_first_of(",;&/+"), rest.size());
    out.push_back(rest.substr(0, end));
    if (end == rest.size()) break;
  }
  return out;
}

std::string near_hours(const toml::node& value) {
  std::vector<std::string> near;
  for (const std::string& text : spans_meant(value)) {
    near.push_back(near_span(text));
    if (near.back().empty() || near.size() > 2) return "";
  }
  if (near.empty()) return "";
  std::sort(near.begin(), near.end());
  if (near.size() == 1) return "\"" + near[0] + "\"";
  const OpeningTimes::Spans spans = {read_span(near[0]).span, read_span(near[1]).span};
  if (!overlap(spans)) return "[\"" + near[0] + "\", \"" + near[1] + "\"]";
  const std::string& last = end_of(spans[0]) > end_of(spans[1]) ? near[0] : near[1];
  const std::string whole = near[0].substr(0, 6) + last.substr(6);
  return read_span(whole).fault.empty() ? "\"" + whole + "\"" : "";
}

}  // namespace

KeyRule hours_rule(std::size_t day) {
  KeyRule rule;
  rule.name = std::string("opening_hours.") + kDays[day];
  rule.advice =
      "Write \"closed\", or when it opens and closes: \"08:00-18:30\", \"20:00-06:00\" to the next morning, "
      "[\"08:00-12:00\", \"13:00-18:00\"] with a rest between.";
  rule.read = [day](const toml::node& value, Config& config) { return read_hours(value, day, config); };
  rule.near = near_hours;
  return rule;
}

}  // namespace kiosk
