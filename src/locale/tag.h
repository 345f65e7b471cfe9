#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

enum class Direction { ltr, rtl };

/// A BCP 47 language tag in canonical form ("zh-Hans", "pa-Arab", "en-x-easyread"). Default: "en".
class LocaleTag {
 public:
  LocaleTag() = default;
  /// Nothing where the text is no well-formed tag. The canonical form must equal the text.
  static std::optional<LocaleTag> parse(std::string_view text);

  const std::string& str() const { return text_; }
  /// The language subtag: "pa".
  std::string language() const;
  /// ISO 15924 script, likely subtags added: "Arab", "Guru", "Hans", "Latn".
  std::string script() const;
  Direction direction() const;

  auto operator<=>(const LocaleTag&) const = default;
  bool operator==(const LocaleTag&) const = default;

 private:
  explicit LocaleTag(std::string text) : text_(std::move(text)) {}
  std::string text_ = "en";
};

/// The tag, its CLDR parents, then the source; each once. CLDR's parentLocales hold: zh-Hant has no parent
/// zh.
std::vector<LocaleTag> fallback_chain(const LocaleTag& tag, const LocaleTag& source);

/// `tag`'s name in the language of `in`, by ICU ("Polish" for pl in en); empty where ICU has none.
std::string display_name(const LocaleTag& tag, const LocaleTag& in);

/// Sorts sort names by the root collation.
bool collates_before(const std::string& a, const std::string& b);

}  // namespace kiosk
