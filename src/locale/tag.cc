#include "locale/tag.h"

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/ucol.h>
#include <unicode/uloc.h>
#include <unicode/ures.h>

#include <algorithm>
#include <memory>

#include "locale/icu.h"

namespace kiosk {
namespace {

struct CloseBundle {
  void operator()(UResourceBundle* bundle) const { ures_close(bundle); }
};
using Resource = std::unique_ptr<UResourceBundle, CloseBundle>;

/// Whether `list` (a string or an array of strings in ICU's data) holds `id`.
bool holds(UResourceBundle* list, const std::string& id) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString wanted = icu::UnicodeString::fromUTF8(id);
  for (int i = 0; i < ures_getSize(list); ++i) {
    int length = 0;
    const UChar* text = ures_getStringByIndex(list, i, &length, &status);
    if (U_FAILURE(status)) return false;
    if (wanted == icu::UnicodeString(text, length)) return true;
  }
  return false;
}

/// The parent that CLDR's parentLocales names outright ("root" is one); nothing where the list is silent.
std::optional<std::string> listed_parent(const std::string& id) {
  UErrorCode status = U_ZERO_ERROR;
  const Resource data(ures_openDirect(nullptr, "supplementalData", &status));
  const Resource parents(ures_getByKey(data.get(), "parentLocales", nullptr, &status));
  if (U_FAILURE(status)) return std::nullopt;
  while (ures_hasNext(parents.get())) {
    const Resource entry(ures_getNextResource(parents.get(), nullptr, &status));
    if (U_FAILURE(status)) return std::nullopt;
    if (holds(entry.get(), id)) return ures_getKey(entry.get());
  }
  return std::nullopt;
}

std::string likely_script(const std::string& id) {
  icu::Locale locale(id.c_str());
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  return locale.getScript();
}

std::string without_last_subtag(const std::string& id) {
  const auto cut = id.find_last_of('_');
  return cut == std::string::npos ? "" : id.substr(0, cut);
}

/// CLDR's parent of an ICU locale id without keywords; empty for root. A cut that would change the script
/// (zh_HK to zh) goes by the full id first.
std::string parent_id(const std::string& id) {
  if (const auto listed = listed_parent(id)) return *listed == "root" ? "" : *listed;
  std::string cut = without_last_subtag(id);
  if (cut.empty() || likely_script(cut) == likely_script(id)) return cut;
  const icu::Locale locale(id.c_str());
  if (*locale.getScript() != 0) return "";
  return std::string(locale.getLanguage()) + "_" + likely_script(id) + "_" + locale.getCountry();
}

std::string tag_of(const std::string& id) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale(id.c_str()).toLanguageTag<std::string>(status);
}

}  // namespace

std::optional<LocaleTag> LocaleTag::parse(std::string_view text) {
  if (text.empty()) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale =
      icu::Locale::forLanguageTag(icu::StringPiece(text.data(), static_cast<int>(text.size())), status);
  locale.canonicalize(status);
  const auto canonical = locale.toLanguageTag<std::string>(status);
  if (U_FAILURE(status) || locale.isBogus() || canonical != text) return std::nullopt;
  return LocaleTag(std::string(text));
}

std::string LocaleTag::language() const { return icu_locale(*this).getLanguage(); }

std::string LocaleTag::script() const {
  const std::string script = likely_script(icu_locale(*this).getBaseName());
  return script.empty() ? "Latn" : script;
}

Direction LocaleTag::direction() const {
  return icu_locale(*this).isRightToLeft() ? Direction::rtl : Direction::ltr;
}

std::vector<LocaleTag> fallback_chain(const LocaleTag& tag, const LocaleTag& source) {
  std::vector<LocaleTag> chain{tag};
  const auto add = [&chain](const LocaleTag& next) {
    if (std::find(chain.begin(), chain.end(), next) == chain.end()) chain.push_back(next);
  };
  // A private or extension subtag ("en-x-easyread") is dropped before anything else.
  for (std::string id = icu_locale(tag).getBaseName(); !id.empty(); id = parent_id(id)) {
    if (const auto parsed = LocaleTag::parse(tag_of(id))) add(*parsed);
  }
  add(source);
  return chain;
}

std::string display_name(const LocaleTag& tag, const LocaleTag& in) {
  // ICU would print "English (Private-Use: easyread)", which is no name.
  if (("-" + tag.str()).find("-x-") != std::string::npos) return "";
  const icu::Locale locale = icu_locale(tag);
  icu::UnicodeString name;
  icu::UnicodeString language;
  locale.getDisplayLanguage(icu_locale(in), language);
  if (language.isEmpty() || language == icu::UnicodeString(locale.getLanguage())) return "";
  locale.getDisplayName(icu_locale(in), name);
  std::string text;
  return name.toUTF8String(text);
}

bool collates_before(const std::string& a, const std::string& b) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::Collator> collator(
      icu::Collator::createInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) return a < b;
  const auto order =
      collator->compare(icu::UnicodeString::fromUTF8(a), icu::UnicodeString::fromUTF8(b), status);
  return order == UCOL_LESS;
}

}  // namespace kiosk
