#include "locale/messages.h"

#include <unicode/datefmt.h>
#include <unicode/dtptngen.h>
#include <unicode/msgfmt.h>
#include <unicode/numfmt.h>
#include <unicode/smpdtfmt.h>

#include <utility>
#include <vector>

#include "locale/icu.h"
#include "locale/pattern.h"

namespace kiosk {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

icu::Locale with_digits(const LocaleTag& tag, Digits digits) {
  icu::Locale locale = icu_locale(tag);
  UErrorCode status = U_ZERO_ERROR;
  locale.setKeywordValue("numbers", digits == Digits::latn ? "latn" : "native", status);
  return locale;
}

icu::Formattable formattable(const std::variant<std::int64_t, std::string>& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) return {*number};
  return {icu::UnicodeString::fromUTF8(std::get<std::string>(value))};
}

std::optional<std::string> run_pattern(const std::string& pattern, const icu::Locale& locale,
                                       const MessageArgs& args) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), locale, status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : args) {
    names.push_back(icu::UnicodeString::fromUTF8(name));
    values.push_back(formattable(value));
  }
  icu::UnicodeString out;
  if (U_FAILURE(status)) return std::nullopt;
  format.format(names.data(), values.data(), static_cast<int>(names.size()), out, status);
  if (U_FAILURE(status)) return std::nullopt;
  return utf8(out);
}

UDate utc(const DayTime& when) {
  using Milliseconds = std::chrono::duration<double, std::milli>;
  const auto minutes = when.date.time_since_epoch() + std::chrono::minutes(when.minute);
  return std::chrono::duration_cast<Milliseconds>(minutes).count();
}

}  // namespace

struct MessageCatalogue::Impl {
  struct Entry {
    std::string pattern;
    std::set<std::string> arguments;
    bool literal = false;  ///< no braces and no quotes: shown as it stands
  };
  LocaleTag tag;
  Digits digits = Digits::latn;
  icu::Locale locale;
  std::map<std::string, Entry> entries;

  icu::Locale for_dates() const {
    // Plain "en" would print the American order; the kiosk's English is British.
    icu::Locale out = tag.str() == "en" ? with_digits(*LocaleTag::parse("en-001"), digits) : locale;
    // The same calendar as the records and the clinic's letters, whatever a region prefers.
    UErrorCode status = U_ZERO_ERROR;
    out.setKeywordValue("calendar", "gregorian", status);
    return out;
  }
};

PatternParse parse_pattern(const std::string& pattern, const LocaleTag&) {
  const PatternText text = read_pattern(pattern);
  if (!text.ok) return {std::nullopt, text.error};
  return {PatternInfo{text.arguments}, ""};
}

MessageCatalogue::MessageCatalogue() : MessageCatalogue(LocaleTag(), Digits::latn, {}) {}

MessageCatalogue::MessageCatalogue(LocaleTag locale, Digits digits,
                                   std::map<std::string, std::string> patterns) {
  auto impl = std::make_shared<Impl>();
  impl->locale = with_digits(locale, digits);
  impl->tag = std::move(locale);
  impl->digits = digits;
  while (!patterns.empty()) {
    auto taken = patterns.extract(patterns.begin());
    Impl::Entry entry;
    entry.pattern = std::move(taken.mapped());
    entry.literal = entry.pattern.find_first_of("{}'") == std::string::npos;
    if (!entry.literal) entry.arguments = read_pattern(entry.pattern).arguments;
    impl->entries.emplace(taken.key(), std::move(entry));
  }
  impl_ = std::move(impl);
}

bool MessageCatalogue::has(const std::string& key) const { return impl_->entries.contains(key); }

std::optional<std::string> MessageCatalogue::format(const std::string& key, const MessageArgs& args) const {
  const auto found = impl_->entries.find(key);
  if (found == impl_->entries.end()) return std::nullopt;
  const Impl::Entry& entry = found->second;
  if (entry.literal) return entry.pattern;
  for (const auto& name : entry.arguments) {
    if (!args.contains(name)) return std::nullopt;
  }
  return run_pattern(entry.pattern, impl_->locale, args);
}

std::string MessageCatalogue::number(std::int64_t value) const {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::NumberFormat> format(icu::NumberFormat::createInstance(impl_->locale, status));
  if (U_FAILURE(status)) return std::to_string(value);
  format->setGroupingUsed(false);
  icu::UnicodeString out;
  return utf8(format->format(value, out));
}

std::string MessageCatalogue::date(const std::string& iso) const {
  const auto day = read_date(iso);
  if (!day) return iso;
  const std::unique_ptr<icu::DateFormat> format(
      icu::DateFormat::createDateInstance(icu::DateFormat::kLong, impl_->for_dates()));
  if (!format) return iso;
  format->setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString out;
  return utf8(format->format(utc({*day, 0}), out));
}

std::string MessageCatalogue::weekday(const DayTime& when, bool with_date) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale locale = impl_->for_dates();
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  if (U_FAILURE(status)) return to_text(when.date);
  const icu::UnicodeString pattern = patterns->getBestPattern(with_date ? u"EEEEdMMMMHHmm" : u"EEEEHHmm",
                                                              UDATPG_MATCH_HOUR_FIELD_LENGTH, status);
  icu::SimpleDateFormat format(pattern, locale, status);
  if (U_FAILURE(status)) return to_text(when.date);
  format.setTimeZone(*icu::TimeZone::getGMT());
  icu::UnicodeString out;
  return utf8(format.format(utc(when), out));
}

std::string isolated_number(const std::string& number) {
  return number.empty() ? number : "\u2066" + number + "\u2069";
}

}  // namespace kiosk
