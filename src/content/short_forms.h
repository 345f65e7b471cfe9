#pragma once

#include <optional>
#include <set>
#include <string>

#include "locale/tag.h"

namespace kiosk {

/// Full stops of a text that belong to the word before them and end no sentence: "Dr. Lis", "z. B. Aspirin",
/// "am 3. Mai". ICU's list of the language counts, where it has one.
class ShortForms {
 public:
  /// Of one character a unit; `text` must outlive this.
  ShortForms(const std::u32string& text, const LocaleTag& tag) : text_(text), tag_(tag) {}

  /// Whether the full stop at `stop`, behind which the next sentence would begin at `next`, ends none.
  bool hold(std::size_t stop, std::size_t next) const;

 private:
  bool is_listed_by_icu(std::size_t next) const;
  bool has_dotted_ordinals() const;
  void ask_icu() const;

  const std::u32string& text_;
  const LocaleTag& tag_;
  mutable std::optional<std::set<std::size_t>> joined_;  ///< asked for once, and only where it matters
};

}  // namespace kiosk
