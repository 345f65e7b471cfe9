#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <variant>

#include "base/day_time.h"
#include "locale/tag.h"

namespace kiosk {

/// Digits of numbers that the program prints: Western, or the locale's own. Numbers to dial are strings.
enum class Digits { latn, native };

using MessageArgs = std::map<std::string, std::variant<std::int64_t, std::string>>;

/// What a pattern needs: read from the pattern itself.
struct PatternInfo {
  std::set<std::string> arguments;
};

/// Parses an ICU MessageFormat pattern; the error says what is wrong in words.
struct PatternParse {
  std::optional<PatternInfo> info;
  std::string error;
};
PatternParse parse_pattern(const std::string& pattern, const LocaleTag& locale);

/// The messages of one locale: key ("emergency.question") to pattern, formatted on demand. Immutable and
/// cheap to copy.
class MessageCatalogue {
 public:
  MessageCatalogue();
  /// Patterns must have passed parse_pattern.
  MessageCatalogue(LocaleTag locale, Digits digits, std::map<std::string, std::string> patterns);

  bool has(const std::string& key) const;
  /// UTF-8; nothing where the key is not there or an argument is missing.
  std::optional<std::string> format(const std::string& key, const MessageArgs& args = {}) const;
  /// An integer in the locale's digits by its `digits` setting, with no grouping.
  std::string number(std::int64_t value) const;
  /// A date "2026-11-22" in the locale's medium or long form; the text itself where it is no date.
  std::string date(const std::string& iso) const;
  /// A day of the week and a time of 24 hours in the locale's order, such as "Monday 08:00"; `with_date`: the
  /// day and the month too.
  std::string weekday(const DayTime& when, bool with_date) const;

 private:
  struct Impl;
  std::shared_ptr<const Impl> impl_;
};

/// A phone number in LRI...PDI (U+2066, U+2069), so that no direction turns its groups round.
std::string isolated_number(const std::string& number);

}  // namespace kiosk
