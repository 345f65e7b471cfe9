#include "locale/nearest.h"

#include <unicode/locid.h>

#include <algorithm>

#include "base/spelling.h"

namespace kiosk {
namespace {

/// No tag and no language's name is longer.
constexpr std::size_t kLongest = 60;

bool holds(const std::vector<std::string>& tags, const std::string& tag) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// The tag, what it is a variety of, else one of its language and script.
std::string by_tag(const LocaleTag& meant, const std::vector<std::string>& tags) {
  for (std::string text = meant.str(); !text.empty(); text = text.substr(0, text.rfind('-'))) {
    if (holds(tags, text)) return text;
    if (text.find('-') == std::string::npos) break;
  }
  for (const std::string& tag : tags) {
    const auto known = LocaleTag::parse(tag);
    if (known && known->language() == meant.language() && known->script() == meant.script()) return tag;
  }
  return "";
}

std::vector<std::string> names_of(const LocaleTag& tag) {
  return {tag.str(), display_name(tag, tag), display_name(tag, LocaleTag())};
}

std::string by_name(const std::string& text, const std::vector<std::string>& tags) {
  const std::string wanted = lower_ascii(text);
  // In a short word one letter is all that can be wrong.
  std::size_t least = wanted.size() < 5 ? 2 : 3;
  std::string best;
  for (const std::string& tag : tags) {
    const auto known = LocaleTag::parse(tag);
    for (const std::string& name : known ? names_of(*known) : std::vector<std::string>{tag}) {
      const std::size_t far = name.empty() ? least : letters_between(wanted, lower_ascii(name));
      if (far >= least || far >= name.size()) continue;
      least = far;
      best = tag;
    }
  }
  return best;
}

}  // namespace

std::optional<LocaleTag> canonical_tag(const std::string& text) {
  std::string plain = text.substr(0, text.find_first_of(".@"));
  std::replace(plain.begin(), plain.end(), '_', '-');
  if (plain.empty() || plain.size() > kLongest) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale locale = icu::Locale::forLanguageTag(plain, status);
  locale.canonicalize(status);
  const auto tag = locale.toLanguageTag<std::string>(status);
  if (U_FAILURE(status) || locale.isBogus() || *locale.getLanguage() == 0) return std::nullopt;
  // What is no code of ISO 639 is a word: "polish".
  constexpr std::size_t kLongestCode = 3;
  if (std::min(tag.find('-'), tag.size()) > kLongestCode) return std::nullopt;
  return LocaleTag::parse(tag);
}

std::string nearest_tag(const std::string& text, const std::vector<std::string>& tags) {
  if (text.empty() || text.size() > kLongest) return "";
  if (const auto meant = canonical_tag(text)) {
    std::string found = by_tag(*meant, tags);
    if (!found.empty()) return found;
  }
  return by_name(text, tags);
}

}  // namespace kiosk
