#pragma once

#include <optional>
#include <set>
#include <string>

#include "content/language_words.h"

namespace kiosk {

/// Full stops of a text that belong to the word before them and end no sentence: "Dr. Lis", "z. B. Aspirin",
/// "am 3. Mai". ICU's list of the language counts, where it has one.
class ShortForms {
 public:
  /// Of one character a unit; both must outlive this.
  ShortForms(const std::u32string& text, const LanguageWords& words) : text_(text), words_(words) {}

  /// Whether the full stop at `stop`, behind which the next sentence would begin at `next`, ends none.
  bool hold(std::size_t stop, std::size_t next) const;

 private:
  bool is_listed_by_icu(std::size_t next) const;
  void ask_icu() const;

  const std::u32string& text_;
  const LanguageWords& words_;
  mutable std::optional<std::set<std::size_t>> joined_;  ///< asked for once, and only where it matters
};

}  // namespace kiosk
