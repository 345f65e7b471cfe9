#pragma once

#include <set>
#include <string>
#include <vector>

namespace kiosk {

/// How a placeholder is written: `{n}`, `{n, number}`, plural, selectordinal or select.
enum class ArgumentForm { plain, number, plural, ordinal, select };

struct PatternArgument;

/// A piece of a message, in the order of the pattern: words, a `#` of the plural round it, or a placeholder.
struct PatternPiece {
  enum class Kind { words, count, argument };
  Kind kind = Kind::words;
  std::string words;
  std::vector<PatternArgument> argument;  ///< one, where the kind says so
};

/// A branch of a plural or select; `keyword` is "few", "=1", "other" or a word to select by.
struct PatternBranch {
  std::string keyword;
  std::vector<PatternPiece> pieces;
};

struct PatternArgument {
  std::string name;
  ArgumentForm form = ArgumentForm::plain;
  std::vector<PatternBranch> branches;
};

/// What a MessageFormat pattern is made of, for comparing a translation with its source.
struct PatternText {
  bool ok = false;
  std::string error;                ///< a sentence, where it is not ok
  std::string advice;               ///< what to do about it; may be empty
  std::set<std::string> arguments;  ///< at any depth
  std::set<std::string> always;     ///< plain `{name}` outside every branch: shown in any case
  std::string outer;                ///< the literal words outside every branch, UTF-8
  std::vector<std::string> inner;   ///< the literal words of each branch
  std::vector<PatternPiece> pieces;
};

/// Takes a pattern apart. Allowed are `{name}`, `{name, number}`, plural, selectordinal and select, with no
/// style and no offset. An apostrophe that quotes is an error wherever it stands: it swallows a placeholder.
PatternText read_pattern(const std::string& pattern);

}  // namespace kiosk
