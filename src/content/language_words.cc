#include "content/language_words.h"

#include <unicode/dtptngen.h>

#include <utility>

#include "locale/icu.h"

namespace kiosk {
namespace {

bool asks_for_dots(const LocaleTag& tag) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::DateTimePatternGenerator> dates(
      icu::DateTimePatternGenerator::createInstance(icu_locale(tag), status));
  if (U_FAILURE(status)) return false;
  const icu::UnicodeString pattern = dates->getBestPattern("MMMMd", status);
  return U_SUCCESS(status) && pattern.indexOf("d.") >= 0;
}

}  // namespace

const CalendarWords& LanguageWords::calendar() const {
  if (!calendar_) calendar_.emplace(tag_);
  return *calendar_;
}

bool LanguageWords::has_dotted_ordinals() const {
  if (!dotted_ordinals_) dotted_ordinals_ = asks_for_dots(tag_);
  return *dotted_ordinals_;
}

icu::BreakIterator* LanguageWords::heeding_short_forms() const {
  if (!sentences_) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale heeding = icu_locale(tag_);
    heeding.setKeywordValue("ss", "standard", status);
    std::shared_ptr<icu::BreakIterator> found(icu::BreakIterator::createSentenceInstance(heeding, status));
    sentences_ = U_SUCCESS(status) ? std::move(found) : nullptr;
  }
  return sentences_->get();
}

const NumberCompany& LanguageWords::company(const std::u32string& digits, NumberCompany::Known known) const {
  auto& company = companies_[{digits, known}];
  if (!company) company = std::make_shared<const NumberCompany>(tag_, digits, known);
  return *company;
}

}  // namespace kiosk
