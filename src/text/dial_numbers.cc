#include "text/dial_numbers.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "text/dial_grammar.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

constexpr int kMostSpaces = 2;
constexpr std::size_t kLeastAfterStar = 3;
constexpr std::size_t kLeastLetters = 3;
constexpr std::size_t kLeastWithLetters = 9;   ///< digits and letters together: no "1800-KCAL"
constexpr std::size_t kMostAfterOnePause = 6;  ///< digits: behind one comma more are another number
constexpr std::u16string_view kExtensions[] = {u"extension", u"extn.", u"extn", u"ext.", u"ext", u"x", u"#"};

bool is_hyphen(char16_t c) {
  return c == u'-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D || c == 0xFE63 ||
         c == 0x2043 || c == 0xFE58;
}
bool is_space(char16_t c) { return u_charType(c) == U_SPACE_SEPARATOR; }
bool is_plus(char16_t c) { return c == u'+' || c == 0xFF0B || c == 0xFE62; }
bool is_open(char16_t c) { return c == u'(' || c == u'[' || c == 0xFF08; }
bool is_close(char16_t c) { return c == u')' || c == u']' || c == 0xFF09; }
bool is_dot(char16_t c) { return c == u'.' || c == 0x00B7 || c == u'_'; }
bool is_star(char16_t c) { return c == u'*' || c == u'#'; }
/// Joiners and marks that leave nothing to see, and do not end a number.
bool is_unseen(char16_t c) {
  return c == 0x2060 || c == 0x00AD || (c >= 0x200B && c <= 0x200F) || c == 0x061C || c == 0xFEFF;
}
/// What a dialler waits at: commas, semicolons, and p and w, as telephones write them.
bool is_pause_mark(char16_t c) { return c == u',' || c == u';' || c == 0x060C || c == 0x061B; }
bool is_pause_letter(char16_t c) { return c == u'p' || c == u'P' || c == u'w' || c == u'W'; }
/// Marks inside a time, a decimal or a thousand.
bool is_inner_mark(char16_t c) {
  return c == u':' || c == u',' || c == 0x066B || c == 0x066C || c == u'\'' || c == 0x2019;
}

class Finder {
 public:
  explicit Finder(const std::u16string& text) : text_(text), length_(static_cast<int>(text.size())) {}

  std::vector<TextRange> find() {
    for (int at = 0; at < length_;) {
      if (const auto star = star_code(at)) {
        found_.push_back(*star);
        at = star->end;
      } else if (auto row = read_row(at)) {
        settle(*row);
        at = std::max(row->range.end, found_.empty() ? 0 : found_.back().end);
      } else {
        ++at;
      }
    }
    return std::move(found_);
  }

 private:
  char16_t get(int at) const { return at >= 0 && at < length_ ? text_[static_cast<std::size_t>(at)] : u'\0'; }

  /// The value of a digit that UAX #9 takes for a number's, and where it ends; -1 where there is none.
  int digit(int at, int& end) const {
    if (at < 0 || at >= length_) return -1;
    end = at;
    const auto c = static_cast<UChar32>(next_code_point(text_, end));
    const auto direction = u_charDirection(c);
    if (!u_isdigit(c) ||
        (direction != U_EUROPEAN_NUMBER && direction != U_ARABIC_NUMBER && direction != U_LEFT_TO_RIGHT))
      return -1;
    return u_charDigitValue(c);
  }
  bool digit_at(int at) const {
    int end = 0;
    return digit(at, end) >= 0;
  }

  int skip_unseen(int at) const {
    while (is_unseen(get(at))) ++at;
    return at;
  }

  std::optional<DialGroup> group(int at) const {
    DialGroup out{u"", {at, at}};
    int end = at;
    for (int value = digit(at, end); value >= 0; value = digit(skip_unseen(out.range.end), end)) {
      out.digits += static_cast<char16_t>(u'0' + value);
      out.range.end = end;
    }
    if (out.digits.empty()) return std::nullopt;
    return out;
  }

  /// A group, or one in brackets with another behind it; moves behind it.
  bool element(int& at, DialRow& row) const {
    const bool open = is_open(get(at));
    const bool plus = open && is_plus(get(at + 1));
    const auto read = group(at + (open ? 1 : 0) + (plus ? 1 : 0));
    if (!read) return false;
    int end = read->range.end;
    // "(98+)", as a country code is often typed in right-to-left text.
    const bool plus_behind = open && !plus && is_plus(get(end));
    if (plus_behind) ++end;
    if (open) {
      if (!is_close(get(end))) return false;
      DialGap gap = DialGap::none;
      const int next = behind_gap(++end, gap);
      const bool opens_group = is_open(get(next)) && digit_at(next + 1);
      if (!digit_at(next) && !opens_group) return false;
    }
    row.groups.push_back(*read);
    row.bracket = row.bracket || open;
    row.plus = row.plus || plus || plus_behind;
    at = end;
    return true;
  }

  int behind_spaces(int at) const {
    for (int count = 0; is_unseen(get(at)) || (is_space(get(at)) && count < kMostSpaces); ++at)
      if (is_space(get(at))) ++count;
    return at;
  }

  /// Where the next group would start, and what stands before it.
  int behind_gap(int from, DialGap& gap) const {
    int at = behind_spaces(from);
    gap = at == from ? DialGap::none : DialGap::space;
    if (is_hyphen(get(at))) {
      gap = DialGap::hyphen;
      return behind_spaces(at + 1);
    }
    if (!is_dot(get(at)) && get(at) != u'/') return at;
    const int next = behind_spaces(at + 1);
    if (at == from && next == at + 1) {
      gap = is_dot(get(at)) ? DialGap::dot : DialGap::slash;
    } else if (at == from || next == at + 1) {
      return at;  // the full stop of a sentence
    } else {
      gap = DialGap::wide_mark;
    }
    return next;
  }

  /// "5+6" and "x+1" are sums; a word of Arabic or Hebrew may hang on a number.
  static bool ends_word(char16_t c) {
    return u_isdigit(c) || (u_isalpha(c) && u_charDirection(c) == U_LEFT_TO_RIGHT);
  }

  std::optional<DialRow> read_row(int start) const {
    DialRow row;
    int at = start;
    if (is_plus(get(at)) && !ends_word(get(at - 1))) {
      row.plus = true;
      at = behind_spaces(at + 1);
    }
    if (!element(at, row)) return std::nullopt;
    for (;;) {
      DialGap gap = DialGap::none;
      int next = behind_gap(at, gap);
      const bool touching = gap == DialGap::none && !is_open(get(next)) && !is_close(get(at - 1));
      if (touching || !element(next, row)) break;
      row.gaps.push_back(gap);
      at = next;
    }
    row.range = {start, at};
    return row;
  }

  /// The row without its first groups.
  static DialRow behind(const DialRow& row, std::size_t count) {
    DialRow rest;
    rest.groups.assign(row.groups.begin() + static_cast<std::ptrdiff_t>(count), row.groups.end());
    if (rest.groups.empty()) return rest;
    rest.gaps.assign(row.gaps.begin() + static_cast<std::ptrdiff_t>(count), row.gaps.end());
    rest.range = {rest.groups.front().range.start, row.range.end};
    return rest;
  }
  static DialRow before(const DialRow& row, std::size_t count) {
    DialRow rest = row;
    rest.groups.resize(count);
    rest.gaps.resize(count == 0 ? 0 : count - 1);
    if (count > 0) rest.range.end = rest.groups.back().range.end;
    return rest;
  }

  /// "NG158", "8:30", "1,5": what stands there is no group of its own.
  bool hangs_before(int at) const {
    return (u_isalpha(get(at - 1)) && u_charDirection(get(at - 1)) == U_LEFT_TO_RIGHT) ||
           (is_inner_mark(get(at - 1)) && digit_before(at - 1));
  }
  bool hangs_behind(int at) const {
    return (u_isalpha(get(at)) && u_charDirection(get(at)) == U_LEFT_TO_RIGHT && !extension(at)) ||
           (is_inner_mark(get(at)) && digit_at(at + 1));
  }
  bool digit_before(int at) const { return at > 0 && u_isdigit(get(at - 1)); }

  void settle(DialRow row) {
    if (!row.groups.empty() && hangs_before(row.range.start)) row = behind(row, 1);
    if (!row.groups.empty() && hangs_behind(row.range.end) && !pauses(row, row.range.end))
      row = before(row, row.groups.size() - 1);
    if (!row.plus && !row.bracket) {
      for (std::size_t i = 0; i + 3 <= row.groups.size(); ++i) {
        if (!is_date(row, i)) continue;
        settle_plain(before(row, i));
        return settle(behind(row, i + 3));
      }
      for (std::size_t i = 0; i + 3 <= row.groups.size(); ++i) {
        const std::size_t count = range_of_pairs(row, i);
        if (count == 0) continue;
        settle_plain(before(row, i));
        return settle(behind(row, i + count));
      }
    }
    settle_plain(row);
  }

  void settle_plain(const DialRow& row) {
    if (row.groups.empty()) return;
    if (const std::size_t middle = range_of_thousands(row); middle > 0) {
      settle_plain(before(row, middle));
      return settle_plain(behind(row, middle));
    }
    if (row.plus && row.groups.size() == 1 && is_measured(row.range.end)) return;
    if (const auto end = letters(row)) {
      found_.push_back({row.range.start, *end});
      return;
    }
    const auto more = extension(row.range.end);
    const bool long_group = row.groups.size() == 1 && row.groups[0].digits.size() >= kLeastAfterStar;
    const int end = more.value_or(row.range.end);
    const auto paused = pauses(row, end);
    if (!is_to_dial(row) && !((more || paused) && long_group)) return;
    found_.push_back({row.range.start, paused.value_or(end)});
  }

  /// Where letters end that stand for digits behind the row: "1-800-GO-FEDEX", "0800-REVERSE".
  std::optional<int> letters(const DialRow& row) const {
    if (!takes_letters(row)) return std::nullopt;
    const auto is_capital = [](char16_t c) { return c >= u'A' && c <= u'Z'; };
    const auto is_of_word = [&](char16_t c) {
      return is_capital(c) || (c >= u'a' && c <= u'z') || u_isdigit(c);
    };
    const bool dots = !row.gaps.empty() && row.gaps.back() == DialGap::dot;
    int end = row.range.end;
    std::size_t count = 0;
    while ((is_hyphen(get(end)) || (dots && is_dot(get(end)))) &&
           (is_capital(get(end + 1)) || (count > 0 && is_of_word(get(end + 1)))))
      for (++end; is_of_word(get(end)); ++end) ++count;
    if (count < kLeastLetters || count + digits_of(row) < kLeastWithLetters || u_isalpha(get(end)))
      return std::nullopt;
    return end;
  }

  /// "+5 %", "+38 C": a change or a temperature.
  bool is_measured(int at) const {
    at = behind_spaces(at);
    const char16_t c = get(at);
    return c == u'%' || c == 0x066A || c == 0x00B0 || c == 0x2103 || c == 0x2109;
  }

  /// Where an extension ends that starts at `at`: " ext. 89", "#12".
  std::optional<int> extension(int at) const {
    at = behind_spaces(at);
    const auto rest = std::u16string_view(text_).substr(static_cast<std::size_t>(std::min(at, length_)));
    for (const auto mark : kExtensions) {
      if (rest.size() < mark.size() || !equal_letters(rest.substr(0, mark.size()), mark)) continue;
      const auto digits = group(behind_spaces(at + static_cast<int>(mark.size())));
      if (digits) return digits->range.end;
    }
    return std::nullopt;
  }
  /// Where the codes end that are sent after a pause: ",,12", ";1#,,2", "p12". One mark alone could as well
  /// part two numbers or be a decimal's: only behind a country code or a nought it is a pause.
  std::optional<int> pauses(const DialRow& row, int at) const {
    std::optional<int> end;
    for (;;) {
      int next = at;
      while (is_pause_mark(get(next))) ++next;
      const bool one = next - at < 2 && !end;
      if (next == at && is_pause_letter(get(at))) ++next;
      if (next == at) return end;
      while (is_star(get(next))) ++next;
      const auto digits = group(next);
      if (!digits || (one && !is_code(row, *digits))) return end;
      at = digits->range.end;
      while (is_star(get(at))) ++at;
      end = at;
    }
  }
  bool is_code(const DialRow& row, const DialGroup& digits) const {
    const bool sure = row.plus || row.groups.front().digits.front() == u'0';
    DialGap gap = DialGap::none;
    return sure && is_to_dial(row) && digits.digits.size() <= kMostAfterOnePause &&
           !digit_at(behind_gap(digits.range.end, gap));
  }
  static bool equal_letters(std::u16string_view a, std::u16string_view b) {
    for (std::size_t i = 0; i < b.size(); ++i)
      if (u_tolower(a[i]) != static_cast<UChar32>(b[i])) return false;
    return true;
  }

  /// "*2700", "*123*1#".
  std::optional<TextRange> star_code(int start) const {
    if (!is_star(get(start)) || ends_word(get(start - 1))) return std::nullopt;
    int at = start;
    std::size_t digits = 0;
    for (bool more = true; more;) {
      more = false;
      while (is_star(get(at))) ++at, more = true;
      if (const auto read = group(at)) {
        digits += read->digits.size();
        at = read->range.end;
        more = true;
      }
    }
    if (digits < kLeastAfterStar) return std::nullopt;
    return TextRange{start, at};
  }

  const std::u16string& text_;
  int length_;
  std::vector<TextRange> found_;
};

}  // namespace

std::vector<TextRange> numbers_to_dial(const std::u16string& text) { return Finder(text).find(); }

std::u16string with_whole_numbers(const std::u16string& text) {
  std::u16string seen = text;
  for (const TextRange range : numbers_to_dial(text)) {
    // Arabic-Indic digits are another class than all others; the first tells for the whole.
    char16_t digit = u'0';
    for (int at = range.end - 1; at >= range.start; --at) {
      const auto c = text[static_cast<std::size_t>(at)];
      if (u_isdigit(c)) digit = u_charDirection(c) == U_ARABIC_NUMBER ? u'\u0660' : u'0';
    }
    for (int at = range.start; at < range.end; ++at) seen[static_cast<std::size_t>(at)] = digit;
  }
  return seen;
}

}  // namespace kiosk
