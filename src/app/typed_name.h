#pragma once

#include <optional>
#include <string>
#include <vector>

#include "locale/tag.h"
#include "port/time_point.h"

namespace kiosk {

/// A language and what it is called: in itself, in the clinic's language and in English.
struct NamedLanguage {
  LocaleTag tag;
  std::vector<std::string> names;
};

/// The first letters of a language's name, typed on a keyboard. Marks and case do not count. A pause of three
/// seconds begins a new name.
class TypedName {
 public:
  explicit TypedName(std::vector<NamedLanguage> languages);

  /// What a letter comes to: the language where the letters leave but one.
  std::optional<LocaleTag> type(char32_t letter, TimePoint when);
  /// What is typed so far, as it was typed; empty after a pause.
  const std::string& letters() const { return letters_; }
  /// Forgets it where the pause is over; whether it did.
  bool tick(TimePoint now);
  std::optional<TimePoint> deadline() const { return until_; }
  void clear();

 private:
  std::vector<NamedLanguage> languages_;  ///< names folded
  std::string letters_;
  std::optional<TimePoint> until_;
};

}  // namespace kiosk
