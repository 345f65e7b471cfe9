#include <unicode/messagepattern.h>
#include <unicode/unistr.h>

#include <array>
#include <set>

#include "content/pseudo.h"
#include "content/pseudo_words.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

/// CLDR's for Arabic.
constexpr std::array<const char*, 6> kCategories{"zero", "one", "two", "few", "many", "other"};

/// Writes a pattern anew, part by part as ICU found them.
class Rewriter {
 public:
  Rewriter(const icu::MessagePattern& pattern, Pseudo kind)
      : pattern_(pattern), text_(to_view(pattern.getPatternString())), kind_(kind) {}

  /// The message between MSG_START and MSG_LIMIT, with neither.
  std::u16string message(int start) const {
    PseudoWords words(kind_);
    std::u16string out;
    const int limit = pattern_.getLimitPartIndex(start);
    int from = pattern_.getPart(start).getLimit();
    for (int i = start + 1; i <= limit; ++i) {
      const auto& part = pattern_.getPart(i);
      out += words.letters(between(from, part.getIndex()));
      from = part.getLimit();
      if (i == limit) break;
      const bool shown =
          part.getType() == UMSGPAT_PART_TYPE_ARG_START || part.getType() == UMSGPAT_PART_TYPE_REPLACE_NUMBER;
      const std::u16string kept = part.getType() == UMSGPAT_PART_TYPE_ARG_START
                                      ? argument(i)
                                      : std::u16string(between(part.getIndex(), from));
      out += kept;
      if (shown) words.placeholder(kept.size());
      if (!shown) words.syntax(kept.size());
      if (part.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
      i = pattern_.getLimitPartIndex(i);
      from = pattern_.getPart(i).getLimit();
    }
    return out.insert(words.end_of_words(), words.filler());
  }

 private:
  static std::u16string_view to_view(const icu::UnicodeString& text) {
    return {text.getBuffer(), static_cast<std::size_t>(text.length())};
  }

  std::u16string_view between(int from, int to) const {
    return text_.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(to - from));
  }

  /// An argument with its braces; all of it stays but the messages of its branches.
  std::u16string argument(int start) const {
    std::u16string out;
    std::u16string other;
    std::set<std::u16string> selectors;
    std::u16string selector;
    const int limit = pattern_.getLimitPartIndex(start);
    int from = pattern_.getPart(start).getIndex();
    for (int i = start + 1; i < limit; ++i) {
      const auto& part = pattern_.getPart(i);
      if (part.getType() == UMSGPAT_PART_TYPE_ARG_SELECTOR) {
        selector = between(part.getIndex(), part.getLimit());
        selectors.insert(selector);
      }
      if (part.getType() != UMSGPAT_PART_TYPE_MSG_START) continue;
      const std::u16string branch = message(i);
      if (selector == u"other") other = branch;
      out += between(from, part.getLimit());
      out += branch;
      i = pattern_.getLimitPartIndex(i);
      from = pattern_.getPart(i).getIndex();
    }
    const auto& end = pattern_.getPart(limit);
    out += between(from, end.getIndex());
    if (pattern_.getPart(start).getArgType() == UMSGPAT_ARG_TYPE_PLURAL) out += categories(selectors, other);
    return out += between(end.getIndex(), end.getLimit());
  }

  /// The branches that Arabic has and the source has not.
  std::u16string categories(const std::set<std::u16string>& there, const std::u16string& other) const {
    std::u16string out;
    if (kind_ != Pseudo::mirrored) return out;
    for (const char* name : kCategories) {
      if (!there.contains(to_utf16(name))) out += to_utf16(std::string(" ") + name + " {") + other + u"}";
    }
    return out;
  }

  const icu::MessagePattern& pattern_;
  std::u16string_view text_;
  Pseudo kind_;
};

}  // namespace

std::string pseudo_pattern(const std::string& pattern, Pseudo kind) {
  UErrorCode status = U_ZERO_ERROR;
  icu::MessagePattern parsed(status);
  parsed.parse(icu::UnicodeString::fromUTF8(pattern), nullptr, status);
  if (U_FAILURE(status)) return pattern;
  return to_utf8(Rewriter(parsed, kind).message(0));
}

}  // namespace kiosk
