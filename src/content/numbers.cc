#include "content/numbers.h"

#include <unicode/dcfmtsym.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>

#include "content/big_numbers.h"
#include "content/measure_names.h"
#include "content/number_tokens.h"
#include "content/written_times.h"

namespace kiosk {
namespace {

constexpr std::size_t kGroup = 3;
/// "5个小时-6": a unit this long, and no longer, may stand before the dash of a range.
constexpr std::size_t kLongestUnit = 3;

/// The locale's decimal mark for Western digits.
char32_t decimal_mark(const LocaleTag& locale) {
  UErrorCode status = U_ZERO_ERROR;
  auto icu_locale = icu::Locale::forLanguageTag(locale.str(), status);
  icu_locale.setUnicodeKeywordValue("nu", "latn", status);
  const icu::DecimalFormatSymbols symbols(icu_locale, status);
  if (U_FAILURE(status)) return U'.';
  const auto mark = symbols.getSymbol(icu::DecimalFormatSymbols::kDecimalSeparatorSymbol);
  return mark.isEmpty() ? U'.' : static_cast<char32_t>(mark.char32At(0));
}

bool is_space(char32_t c) {
  return c == U' ' || c == 0x00A0 || c == 0x202F || c == 0x2009 || c == 0x2007 || c == 0x2008;
}
bool only_groups(char32_t c) { return is_space(c) || c == U'\'' || c == 0x066C; }
bool joins(char32_t c) { return only_groups(c) || c == U'.' || c == U',' || c == 0x066B || c == 0x00B7; }
bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == U'~' || c == 0xFF5E || c == 0x301C;
}
/// Any dash but the long ones: U+2013 is typed for a minus as often as not.
bool is_minus(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2013) || c == 0x2212 || c == 0xFE63 || c == 0xFF0D;
}
bool is_turn(char32_t c) { return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x2066 && c <= 0x2069); }
/// A letter of a script without spaces, where a sign may follow a word at once.
bool is_unspaced(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  const int breaking = u_getIntPropertyValue(code, UCHAR_LINE_BREAK);
  return u_isalpha(code) && (breaking == U_LB_IDEOGRAPHIC || breaking == U_LB_COMPLEX_CONTEXT);
}

/// "007" keeps its noughts, "05" is the 5 of a date.
std::string value_of(const std::string& digits) {
  return digits.size() == 2 && digits[0] == '0' ? digits.substr(1) : digits;
}

/// Groups of digits and the marks between them, as they stand.
struct Row {
  std::vector<std::string> groups;
  std::vector<char32_t> marks;
};

class Reader {
 public:
  Reader(std::string_view text, const LanguageWords& words)
      : text_(western(text)), locale_(words.tag()), times_(written_times(text_, words)) {}

  std::vector<std::string> read() {
    while (at_ < text_.size()) step();
    if (per_cent_) out_.emplace_back("%");
    return std::move(out_);
  }

 private:
  char32_t get(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }
  bool digit(std::size_t at) const { return is_western_digit(get(at)); }

  void step() {
    while (next_time_ < times_.size() && times_[next_time_].from < at_) ++next_time_;
    if (next_time_ < times_.size() && times_[next_time_].from == at_) {
      for (const auto& number : times_[next_time_].numbers) put(number);
      at_ = times_[next_time_].end;
      return;
    }
    const double fraction = fraction_sign(get(at_));
    if (digit(at_)) return number();
    if (fraction > 0) {
      ++at_;
      return put(decimal_text(fraction));
    }
    if (get(at_) == U'%') per_cent();
    ++at_;
  }

  bool blank(std::size_t at) const { return is_space(get(at)) || is_turn(get(at)); }

  /// The first place from `at` on that is no blank and turns nothing.
  std::size_t past_blanks(std::size_t at) const {
    while (blank(at)) ++at;
    return at;
  }

  /// The end of what stands before `at` and its blanks.
  std::size_t before_blanks(std::size_t at) const {
    while (at > 0 && blank(at - 1)) --at;
    return at;
  }

  /// "% 50" as "50 %"; behind a number it stays where it is.
  void per_cent() {
    const std::size_t back = before_blanks(at_);
    const bool behind = back > 0 && digit(back - 1);
    if (!behind && digit(past_blanks(at_ + 1)))
      per_cent_ = true;
    else
      out_.emplace_back(behind && repeats_per_cent(at_ + 1) ? kRepeatedPerCent : "%");
  }

  /// "50%-60%": whether a dash and another number with the sign follow.
  bool repeats_per_cent(std::size_t at) const {
    at = past_blanks(at);
    if (!is_dash(get(at))) return false;
    at = past_blanks(at + 1);
    if (!digit(at)) return false;
    while (digit(at) || ((get(at) == U'.' || get(at) == U',' || get(at) == 0x066B) && digit(at + 1))) ++at;
    return get(past_blanks(at)) == U'%';
  }

  /// Whether the mark before the number at `at` is its sign: not the dash of a range or of a name.
  bool negative(std::size_t at) const {
    while (at > 0 && is_turn(text_[at - 1])) --at;
    if (at == 0 || !is_minus(text_[at - 1])) return false;
    --at;
    while (at > 0 && is_turn(text_[at - 1])) --at;
    std::size_t letters = 0;
    while (at > 0 && is_unspaced(text_[at - 1])) --at, ++letters;
    if (letters > kLongestUnit) return true;
    const std::size_t word = at;
    while (at > 0 && is_space(text_[at - 1])) --at;
    if (at == 0) return true;
    const auto before = static_cast<UChar32>(text_[at - 1]);
    if (is_western_digit(text_[at - 1]) || fraction_sign(text_[at - 1]) > 0 || before == U'%' ||
        before == U'\u00B0')
      return false;
    if (at < word && is_behind_measure(at)) return false;
    if (at < word || letters > 0) return true;
    return !u_isalpha(before) && u_charType(before) != U_END_PUNCTUATION && !is_dash(text_[at - 1]) &&
           !u_hasBinaryProperty(before, UCHAR_QUOTATION_MARK) && u_charType(before) != U_OTHER_SYMBOL;
  }

  /// "5 mg -6 mg": whether a number and its unit end at `end`.
  bool is_behind_measure(std::size_t end) const {
    const auto parts = [this](std::size_t at) { return is_space(text_[at]) || is_turn(text_[at]); };
    std::size_t from = end;
    while (from > 0 && !parts(from - 1)) --from;
    std::size_t number = from;
    while (digit(from) || (from > number && joins(get(from)))) ++from;  // "5mg"
    if (from == number)
      while (number > 0 && parts(number - 1)) --number;
    const bool counted = number < from && (digit(number) || (number > 0 && digit(number - 1)));
    return counted && from < end && measure_at(text_, from, all_measure_names(locale_));
  }

  void put(const std::string& value) { out_.push_back(value); }

  static std::string decimal_text(double value) {
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    std::string out = text;
    while (out.back() == '0') out.pop_back();
    return out;
  }

  std::string digits(std::size_t& at) const {
    std::string out;
    for (; digit(at); ++at) out += static_cast<char>(text_[at]);
    return out;
  }

  Row row(std::size_t& at) const {
    Row out;
    out.groups.push_back(digits(at));
    while (joins(get(at)) && digit(at + 1)) {
      std::size_t end = at + 1;
      const std::string next = digits(end);
      const bool groups = only_groups(get(at)) && get(at) != 0x066C;
      if (groups && (next.size() != kGroup || out.groups.back().size() > kGroup ||
                     (out.groups.size() > 1 && out.marks.back() != get(at)) || out.groups[0][0] == '0'))
        break;
      if (groups && out.groups.size() > 1 && out.groups.back().size() != kGroup) break;
      out.marks.push_back(get(at));
      out.groups.push_back(next);
      at = end;
    }
    return out;
  }

  void number() {
    std::size_t end = at_;
    if (date(end) || time(end) || slashed(end)) {
      at_ = end;
    } else {
      const bool below = negative(at_);
      const Row read = row(end);
      at_ = end;
      const std::size_t first = out_.size();
      value(read);
      if (out_.size() == first + 1) at_ = take_power(text_, at_, out_[first]);
      if (below) out_[first].insert(0, 1, '-');
    }
    close_per_cent();
  }

  void close_per_cent() {
    if (!per_cent_) return;
    std::size_t next = past_blanks(at_);
    const bool range = is_dash(get(next));
    if (range) next = past_blanks(next + 1);
    if (range && digit(next)) return;
    per_cent_ = false;
    const bool repeats = range && get(next) == U'%' && digit(past_blanks(next + 1));
    out_.emplace_back(repeats ? kRepeatedPerCent : "%");
  }

  bool three(std::size_t& at, std::vector<std::string>& parts) const {
    std::size_t end = at;
    parts.push_back(digits(end));
    const char32_t mark = get(end);
    if (mark != U'.' && mark != U'/' && !is_dash(mark)) return false;
    for (int i = 0; i < 2; ++i) {
      if (get(end) != mark || !digit(end + 1)) return false;
      parts.push_back(digits(++end));
    }
    if (get(end) == mark && digit(end + 1)) return false;
    at = end;
    return true;
  }

  /// "2026-05-12", "12.5.2026", "12/05/2026": year, month and day, day first unless it cannot be.
  bool date(std::size_t& at) {
    std::vector<std::string> parts;
    std::size_t end = at;
    if (!three(end, parts)) return false;
    if (parts[0].size() == 4) std::swap(parts[0], parts[2]);
    if (parts[2].size() != 4 || parts[0].size() > 2 || parts[1].size() > 2) return false;
    if (std::stoi(parts[1]) > 12) std::swap(parts[0], parts[1]);
    if (std::stoi(parts[1]) > 12 || std::stoi(parts[0]) > 31) return false;
    put(parts[2] + "-" + value_of(parts[1]) + "-" + value_of(parts[0]));
    at = end;
    return true;
  }

  bool time(std::size_t& at) {
    std::size_t end = at;
    const std::string hour = digits(end);
    if (get(end) != U':' || !digit(end + 1)) return false;
    const std::string minute = digits(++end);
    if (hour.size() > 2 || minute.size() != 2) return false;
    put(value_of(hour) + ":" + minute);
    at = end;
    return true;
  }

  /// "1/2" is the sign ½; other strokes part two numbers.
  bool slashed(std::size_t& at) {
    std::size_t end = at;
    const std::string above = digits(end);
    if (above.size() != 1 || get(end) != U'/' || !digit(end + 1)) return false;
    const std::string below = digits(++end);
    const double value = below.size() == 1 && below != "0" ? std::stod(above) / std::stod(below) : 1;
    if (value >= 1 || value <= 0 || get(end) == U'/') return false;
    put(decimal_text(value));
    at = end;
    return true;
  }

  /// Groups of three, the first shorter, or as India writes them.
  static bool grouped(const Row& row, std::size_t count) {
    if (row.groups[0].size() > kGroup || row.groups[0][0] == '0') return false;
    for (std::size_t i = 1; i < count; ++i) {
      const std::size_t size = row.groups[i].size();
      if (size != kGroup && !(size == 2 && i + 1 < count && row.groups[0].size() <= 2)) return false;
    }
    return true;
  }

  bool is_decimal(const Row& row) const {
    const char32_t last = row.marks.back();
    if (only_groups(last)) return false;
    if (last == 0x066B || last == 0x00B7) return true;
    if (std::count(row.marks.begin(), row.marks.end(), last) > 1) return false;
    if (row.marks.size() > 1) return true;
    // Asked of ICU for such numbers alone: most texts of a bundle have none.
    return last == decimal_mark(locale_) || !grouped(row, 2);
  }

  void value(const Row& row) {
    if (row.marks.empty()) return put(mixed(value_of(row.groups[0])));
    const bool decimal = is_decimal(row);
    const std::size_t count = row.groups.size() - (decimal ? 1 : 0);
    if (count > 1 && !grouped(row, count)) {
      for (const auto& group : row.groups) put(value_of(group));
      return;
    }
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += row.groups[i];
    std::string rest = decimal ? row.groups.back() : "";
    while (!rest.empty() && rest.back() == '0') rest.pop_back();
    put(rest.empty() ? out : out + "." + rest);
  }

  /// "1½" and "1 ½" are one number.
  std::string mixed(const std::string& whole) {
    std::size_t next = at_;
    while (is_space(get(next))) ++next;
    const double fraction = fraction_sign(get(next));
    if (fraction <= 0) return whole;
    at_ = next + 1;
    return whole + decimal_text(fraction).substr(1);
  }

  std::u32string text_;
  const LocaleTag& locale_;
  std::vector<WrittenTime> times_;
  std::size_t next_time_ = 0;
  std::size_t at_ = 0;
  bool per_cent_ = false;
  std::vector<std::string> out_;
};

}  // namespace

std::vector<std::string> numbers_in(std::string_view text, const LanguageWords& words) {
  return Reader(text, words).read();
}

std::string number_advice(const LocaleTag& locale) {
  const char32_t mark = decimal_mark(locale);
  return std::string("Write the source's numbers as digits; the decimal mark of ") + locale.str() + " is \"" +
         (mark == U','   ? ","
          : mark == U'.' ? "."
                         : "\u066B") +
         "\".";
}

std::string listed(const std::vector<std::string>& numbers) {
  std::string out;
  for (const auto& number : numbers) {
    const bool month = number[0] == kMonthSign;
    out += (out.empty() ? "" : ", ") + (month ? "month " + number.substr(1) : number);
  }
  return out.empty() ? "none" : out;
}

}  // namespace kiosk
