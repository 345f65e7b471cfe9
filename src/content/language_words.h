#pragma once

#include <unicode/brkiter.h>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "content/calendar_words.h"
#include "content/number_company.h"
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
  /// What stands beside that number where it is no number to dial. Lives as long as this does.
  const NumberCompany& company(const std::u32string& digits, NumberCompany::Known known) const;

 private:
  LocaleTag tag_;
  mutable std::optional<CalendarWords> calendar_;
  mutable std::optional<bool> dotted_ordinals_;
  mutable std::optional<std::shared_ptr<icu::BreakIterator>> sentences_;
  mutable std::map<std::pair<std::u32string, NumberCompany::Known>, std::shared_ptr<const NumberCompany>>
      companies_;
};

/// A translation's language and its source's.
struct LanguagePair {
  LanguageWords own, source;
};

}  // namespace kiosk
