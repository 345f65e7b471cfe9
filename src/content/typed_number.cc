#include <unicode/uchar.h>

#include <algorithm>

#include "content/number_company.h"
#include "content/number_tokens.h"
#include "content/numbers.h"

namespace kiosk {
namespace {

/// In two groups, a shorter number than this is a range, a fraction or a decimal.
constexpr std::size_t kLeastInTwo = 5;
constexpr std::size_t kThousand = 3;
/// "1, 5" are two numbers.
constexpr std::size_t kLeastListed = 3;

bool is_dash(char32_t c) {
  return c == U'-' || u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION || c == 0x2212;
}
bool is_blank(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0; }
/// What leaves nothing to see by itself, and the frame of a key.
bool is_unseen(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_FORMAT_CHAR || c == 0x20E3 || c == 0x034F ||
         (c >= 0xFE00 && c <= 0xFE0F);
}
/// Marks inside a decimal, a thousand or a time.
bool is_inner_mark(char32_t c) {
  return c == U'.' || c == U',' || c == U'\'' || c == U':' || c == 0x066B || c == 0x066C || c == 0x00B7;
}
bool is_filler(char32_t c) {
  return is_blank(c) || is_dash(c) || is_unseen(c) || c == U'.' || c == U'/' || c == 0x00B7 || c == U'_' ||
         c == 0x2022 || c == U'*' || c == U'(' || c == U')';
}
/// Between single digits, and only there, they part what is spelled out: "1, 1, 2".
bool is_lister(char32_t c) { return c == U',' || c == U':' || c == U'|' || c == 0x3001 || c == 0x060C; }
bool is_letter_of_code(char32_t c) { return (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z'); }

/// A number found: its groups, and what stands between the first two.
struct Found {
  std::size_t from = 0;
  std::size_t end = 0;  ///< behind the last digit
  std::vector<std::size_t> groups;
  char32_t between = 0;  ///< the mark of the gaps that is most telling
};

class Searcher {
 public:
  /// Without company every number that stands alone is one to dial.
  Searcher(const std::u32string& text, const NumberCompany* company) : text_(text), company_(company) {}

  bool holds(const std::u32string& digits, const std::vector<std::u32string>& others) const {
    if (digits.empty()) return false;
    for (std::size_t at = 0; at < text_.size(); ++at) {
      Found found;
      if (read(at, digits, found) && stands_alone(found) && !is_other(found, others)) return true;
    }
    return false;
  }

 private:
  char32_t get(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }
  bool digit(std::size_t at) const { return is_western_digit(get(at)); }

  bool read(std::size_t at, const std::u32string& digits, Found& found) const {
    if (get(at) != digits[0]) return false;
    found.from = at;
    std::size_t count = 0;
    std::size_t group = 0;
    bool listed = false;
    for (; at < text_.size(); ++at) {
      if (text_[at] == digits[count]) {
        ++count;
        ++group;
        if (count == digits.size()) break;
      } else if (is_unseen(text_[at])) {
        continue;
      } else if (is_filler(text_[at]) || is_lister(text_[at])) {
        listed = listed || is_lister(text_[at]);
        if (group > 0) found.groups.push_back(group);
        group = 0;
        if (!is_blank(text_[at]) || found.between == 0) found.between = text_[at];
      } else {
        return false;
      }
    }
    found.groups.push_back(group);
    found.end = at + 1;
    if (listed && (digits.size() < kLeastListed || found.groups.size() != digits.size())) return false;
    return count == digits.size();
  }

  std::size_t behind_unseen(std::size_t at) const {
    while (at < text_.size() && is_unseen(text_[at]) && text_[at] != 0x2063) ++at;
    return at;
  }
  std::size_t behind_blanks(std::size_t at) const {
    while (at < text_.size() && (is_blank(text_[at]) || is_unseen(text_[at]))) ++at;
    return at;
  }
  /// The place before `at` that holds something to see; text_.size() where there is none.
  std::size_t before(std::size_t at, bool blanks) const {
    while (at > 0 && (is_unseen(text_[at - 1]) || (blanks && is_blank(text_[at - 1])))) --at;
    return at == 0 ? text_.size() : at - 1;
  }

  bool stands_alone(const Found& found) const {
    const std::size_t left = before(found.from, false);
    // "NG158" is the name of a guideline, not a number to dial.
    if (digit(left) || is_letter_of_code(get(left)) || digit(behind_unseen(found.end))) return false;
    const std::size_t right = behind_unseen(found.end);
    if (is_inner_mark(get(right)) && digit(right + 1)) return false;
    if (is_inner_mark(get(left)) && left > 0 && left < text_.size() && digit(left - 1)) return false;
    if (found.groups.size() <= 2 && found.between != 0 && looks_like_two(found)) return false;
    return company_ == nullptr || !company_->counts(text_, found.from, found.end);
  }

  /// "1-5", "1/12" and "11.2" for 15, 112 and 112.
  static bool looks_like_two(const Found& found) {
    std::size_t digits = 0;
    for (const std::size_t group : found.groups) digits += group;
    return digits < kLeastInTwo && !is_blank(found.between) && found.groups.size() == 2;
  }

  std::u32string digits_from(std::size_t at) const {
    std::u32string out;
    for (; digit(at); ++at) out += text_[at];
    return out;
  }
  std::u32string digits_before(std::size_t end) const {
    std::u32string out;
    while (end > 0 && digit(end - 1)) out.insert(out.begin(), text_[--end]);
    return out;
  }

  /// Part of a range, a fraction, a date, a thousand or a longer row of digits. Beside another number to dial
  /// ("112/999") it is none of them.
  bool is_other(const Found& found, const std::vector<std::u32string>& others) const {
    const auto known = [&others](const std::u32string& n) {
      return std::find(others.begin(), others.end(), n) != others.end();
    };
    const std::size_t mark = behind_blanks(found.end);
    const bool joined = is_dash(get(mark)) || get(mark) == U'/';
    const std::u32string next = digits_from(joined ? behind_blanks(mark + 1) : mark);
    const std::size_t left = before(found.from, true);
    const bool joined_left = left < text_.size() && (is_dash(get(left)) || get(left) == U'/');
    const std::size_t left_end = joined_left ? before(left, true) + 1 : left + 1;
    const std::u32string last = left < text_.size() ? digits_before(std::min(left_end, text_.size())) : U"";
    if (joined && !next.empty() && !known(next)) return true;
    if (joined_left && !last.empty() && !known(last)) return true;
    const bool spelled = found.groups.size() > 1 && found.between != 0;
    if (!joined && mark > found.end && !next.empty() && !known(next))
      return spelled ? next.size() == 1 && found.groups.back() == 1 : next.size() == kThousand;
    if (joined_left || last.empty() || known(last)) return false;
    return spelled ? last.size() == 1 && found.groups.front() == 1
                   : last.size() <= kThousand && found.end - found.from == kThousand;
  }

  const std::u32string& text_;
  const NumberCompany* company_;
};

std::u32string digits_of(std::string_view number) {
  std::u32string digits = western(number);
  digits.erase(std::remove_if(digits.begin(), digits.end(), [](char32_t c) { return !is_western_digit(c); }),
               digits.end());
  return digits;
}

}  // namespace

bool types_number(std::string_view text, const std::vector<std::string_view>& numbers,
                  const LanguageWords& words) {
  const std::u32string plain = western(text);
  if (std::none_of(plain.begin(), plain.end(), is_western_digit)) return false;
  std::vector<std::u32string> others;
  others.reserve(kWellKnownNumbers.size() + numbers.size());
  for (const auto number : kWellKnownNumbers) others.push_back(digits_of(number));
  for (const auto number : numbers) others.push_back(digits_of(number));
  return std::any_of(numbers.begin(), numbers.end(), [&](std::string_view number) {
    const std::u32string digits = digits_of(number);
    // Most texts hold none of the digits in a row, and words cost much to ask for.
    if (!Searcher(plain, nullptr).holds(digits, others)) return false;
    using Known = NumberCompany::Known;
    const auto dialled = [&](Known known) {
      return Searcher(plain, &words.company(digits, known)).holds(digits, others);
    };
    return dialled(Known::units) && dialled(Known::everything);
  });
}

}  // namespace kiosk
