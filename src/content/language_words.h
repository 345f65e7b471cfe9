#pragma once

#include <unicode/brkiter.h>

#include <memory>
#include <optional>
#include <utility>

#include "content/calendar_words.h"
#include "locale/tag.h"

namespace kiosk {

/// A language and what reading its texts asks of ICU. ICU takes long over it, so whoever reads many texts of
/// a language makes one of these and hands it on; a tag will do for a single text. Asked for when first
/// needed.
class LanguageWords {
 public:
  LanguageWords(LocaleTag tag) : tag_(std::move(tag)) {}  // NOLINT(google-explicit-constructor)

  const LocaleTag& tag() const { return tag_; }
  const CalendarWords& calendar() const;
  /// Whether the day of a date is written as an ordinal with a full stop: "3. Mai", "3. května".
  bool has_dotted_ordinals() const;
  /// ICU's ends of sentences, without those behind its list of short forms; null where it has none.
  icu::BreakIterator* heeding_short_forms() const;

 private:
  LocaleTag tag_;
  mutable std::optional<CalendarWords> calendar_;
  mutable std::optional<bool> dotted_ordinals_;
  mutable std::optional<std::shared_ptr<icu::BreakIterator>> sentences_;
};

/// A translation's language and its source's.
struct LanguagePair {
  LanguageWords own, source;
};

}  // namespace kiosk
