#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "locale/tag.h"

namespace kiosk {

enum class PluralKind { cardinal, ordinal };

/// CLDR's plural rules of a language, for whole numbers: what a message counts.
class Plurals {
 public:
  Plurals(const LocaleTag& tag, PluralKind kind);

  /// The categories that whole numbers need, less those whose numbers are all in `given` ("=0"): "few",
  /// "one".
  std::set<std::string> needed(const std::set<int>& given) const;
  /// Whether the language has the category at all, for fractions too.
  bool knows(const std::string& category) const { return known_.contains(category); }
  /// The number, where a keyword ("one", "=1") stands for one alone: Polish "one" is 1, Russian "one"
  /// 1, 21...
  std::optional<int> only_number(const std::string& keyword) const;

 private:
  std::set<std::string> known_;
  std::vector<std::string> category_;  ///< of 0, 1, 2, ...
};

}  // namespace kiosk
