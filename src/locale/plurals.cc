#include "locale/plurals.h"

#include <unicode/plurrule.h>
#include <unicode/strenum.h>

#include <cstdlib>
#include <memory>

#include "locale/icu.h"

namespace kiosk {
namespace {

/// CLDR's rules repeat within 200; the millions of French ("many") are never counted here.
constexpr int kNumbers = 1001;

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

}  // namespace

Plurals::Plurals(const LocaleTag& tag, PluralKind kind) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::PluralRules> rules(icu::PluralRules::forLocale(
      icu_locale(tag), kind == PluralKind::cardinal ? UPLURAL_TYPE_CARDINAL : UPLURAL_TYPE_ORDINAL, status));
  known_.insert("other");
  if (U_FAILURE(status) || !rules) return;
  const std::unique_ptr<icu::StringEnumeration> names(rules->getKeywords(status));
  for (const icu::UnicodeString* name = names ? names->snext(status) : nullptr;
       U_SUCCESS(status) && name != nullptr; name = names->snext(status))
    known_.insert(utf8(*name));
  category_.reserve(kNumbers);
  for (int n = 0; n < kNumbers; ++n) category_.push_back(utf8(rules->select(n)));
}

std::set<std::string> Plurals::needed(const std::set<int>& given) const {
  std::set<std::string> out;
  for (int n = 0; n < static_cast<int>(category_.size()); ++n) {
    if (!given.contains(n)) out.insert(category_[static_cast<std::size_t>(n)]);
  }
  return out;
}

std::optional<int> Plurals::only_number(const std::string& keyword) const {
  if (keyword.starts_with('=')) return std::atoi(keyword.c_str() + 1);
  std::optional<int> found;
  for (int n = 0; n < static_cast<int>(category_.size()); ++n) {
    if (category_[static_cast<std::size_t>(n)] != keyword) continue;
    if (found) return std::nullopt;
    found = n;
  }
  return found;
}

}  // namespace kiosk
