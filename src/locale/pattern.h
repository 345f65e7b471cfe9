#pragma once

#include <set>
#include <string>
#include <vector>

namespace kiosk {

/// What a MessageFormat pattern is made of, for comparing a translation with its source.
struct PatternText {
  bool ok = false;
  std::string error;                ///< a sentence, where it is not ok
  std::set<std::string> arguments;  ///< at any depth
  std::set<std::string> always;     ///< plain `{name}` outside every branch: shown in any case
  std::string outer;                ///< the literal words outside every branch, UTF-8
  std::vector<std::string> inner;   ///< the literal words of each branch
};

/// Takes a pattern apart. Allowed are `{name}`, `{name, number}`, plural, selectordinal and select.
PatternText read_pattern(const std::string& pattern);

}  // namespace kiosk
