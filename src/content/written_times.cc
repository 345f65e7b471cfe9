#include "content/written_times.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>

#include "content/calendar_words.h"
#include "content/number_tokens.h"

namespace kiosk {
namespace {

constexpr std::size_t kLongestOrdinal = 3;  ///< "15th", "1er"
constexpr std::size_t kLongestLink = 3;     ///< "15 de mayo", "15 of May"
constexpr std::size_t kLongestGap = 10;
constexpr int kLastDay = 31;
constexpr int kHalfDay = 12;

bool is_blank(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_isUWhiteSpace(code) || u_charType(code) == U_FORMAT_CHAR;
}
bool is_dash(char32_t c) {
  return c == U'-' || u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION || c == U'~';
}
bool is_latin(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == 0xBA; }
bool is_letter(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  return u_isalpha(static_cast<UChar32>(c)) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

/// Digits at a place, and what they say.
struct Digits {
  std::size_t from = 0;
  std::size_t end = 0;
  int value = 0;

  std::size_t size() const { return end - from; }
  bool is_day() const { return size() <= 2 && value >= 1 && value <= kLastDay; }
  bool is_year() const { return size() == 4 && value >= 1000 && value < 3000; }
};

class Times {
 public:
  Times(const std::u32string& text, const CalendarWords& words) : text_(text), words_(words) {}

  std::vector<WrittenTime> find() {
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (const auto month = words_.month_at(text_, at)) date(*month);
    }
    const std::size_t dates = found_.size();
    for (std::size_t at = 0; at < text_.size(); ++at) {
      if (digit(at) && (at == 0 || !digit(at - 1))) clock(at);
    }
    std::inplace_merge(found_.begin(), found_.begin() + static_cast<std::ptrdiff_t>(dates), found_.end(),
                       [](const auto& a, const auto& b) { return a.from < b.from; });
    std::vector<WrittenTime> out;
    for (auto& one : found_)
      if (out.empty() || one.from >= out.back().end) out.push_back(std::move(one));
    return out;
  }

 private:
  char32_t get(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }
  bool digit(std::size_t at) const { return is_western_digit(get(at)); }

  std::optional<Digits> digits_at(std::size_t at) const {
    Digits out{at, at, 0};
    for (; digit(out.end) && out.size() < 5; ++out.end)
      out.value = out.value * 10 + static_cast<int>(text_[out.end] - U'0');
    // "15.5" and "15,000" are numbers of another kind; "15.-20." are two days.
    const bool goes_on = (get(out.end) == U'.' || get(out.end) == U',') && digit(out.end + 1);
    const bool goes_back = at > 1 && (text_[at - 1] == U'.' || text_[at - 1] == U',') && digit(at - 2);
    if (out.size() == 0 || goes_on || goes_back) return std::nullopt;
    return out;
  }
  std::optional<Digits> digits_before(std::size_t end) const {
    std::size_t from = end;
    while (from > 0 && digit(from - 1)) --from;
    if (from == end) return std::nullopt;
    const auto out = digits_at(from);
    return out && out->end == end ? out : std::nullopt;
  }

  /// Whether `text_` from `from` to `end` may stand between the pieces of a date: blanks, a full stop, comma,
  /// dash or stroke, the letters of an ordinal, one short word.
  bool is_gap(std::size_t from, std::size_t end) const {
    if (end - from > kLongestGap) return false;
    std::size_t at = from;
    std::size_t ordinal = 0;
    while (at < end && ordinal < kLongestOrdinal && is_latin(text_[at])) ++at, ++ordinal;
    std::size_t words = 0;
    std::size_t marks = 0;
    while (at < end) {
      const char32_t c = text_[at];
      if (is_letter(c)) {
        std::size_t letters = 0;
        for (; at < end && is_letter(text_[at]); ++at) letters += u_isalpha(static_cast<UChar32>(text_[at]));
        if (++words > 1 || letters > kLongestLink) return false;
        continue;
      }
      if (!is_blank(c) && (++marks > 2 || (c != U'.' && c != U',' && c != U'/' && !is_dash(c)))) return false;
      ++at;
    }
    return true;
  }

  std::optional<Digits> digits_behind(std::size_t end) const {
    std::size_t at = end;
    while (at < text_.size() && at - end <= kLongestGap && !digit(at)) ++at;
    return digit(at) && is_gap(end, at) ? digits_at(at) : std::nullopt;
  }
  std::optional<Digits> digits_ahead(std::size_t from) const {
    std::size_t end = from;
    while (end > 0 && from - end <= kLongestGap && !digit(end - 1)) --end;
    return end > 0 && digit(end - 1) && is_gap(end, from) ? digits_before(end) : std::nullopt;
  }

  void date(const CalendarWord& month) {
    // "May 2 or 3 June": the numbers of one date are not another's.
    const std::size_t free = found_.empty() ? 0 : found_.back().end;
    if (month.from < free) return;
    auto left = digits_ahead(month.from);
    if (left && left->from < free) left.reset();
    const auto right = digits_behind(month.end);
    const bool day_left = left && left->is_day();
    const bool year_left = left && left->is_year();
    if (day_left && right && right->is_year()) return whole(month, *left, *right, left->from, right->end);
    if (year_left && right && right->is_day()) return whole(month, *right, *left, left->from, right->end);
    const std::string sign = kMonthSign + std::to_string(month.month);
    if (day_left || year_left) {
      found_.push_back({left->from, month.end, {std::to_string(left->value), sign}});
    } else if (right && right->is_day()) {
      const auto year = digits_behind(right->end);
      if (year && year->is_year()) return whole(month, *right, *year, month.from, year->end);
      found_.push_back({month.from, right->end, {sign, std::to_string(right->value)}});
    } else if (right && right->is_year()) {
      found_.push_back({month.from, right->end, {sign, std::to_string(right->value)}});
    }
  }

  void whole(const CalendarWord& month, const Digits& day, const Digits& year, std::size_t from,
             std::size_t end) {
    found_.push_back(
        {from,
         end,
         {std::to_string(year.value) + "-" + std::to_string(month.month) + "-" + std::to_string(day.value)}});
  }

  std::size_t behind_blanks(std::size_t at) const {
    while (at < text_.size() && is_blank(text_[at])) ++at;
    return at;
  }
  std::size_t before_blanks(std::size_t end) const {
    while (end > 0 && is_blank(text_[end - 1])) --end;
    return end;
  }

  /// Hours and minutes of the twelve-hour clock.
  struct Clock {
    std::size_t from = 0;
    std::size_t end = 0;
    int hour = 0;
    int minute = -1;
  };

  std::optional<Clock> clock_at(std::size_t at) const {
    Clock out{at, at, 0, -1};
    for (; digit(out.end) && out.end - at < 3; ++out.end)
      out.hour = out.hour * 10 + static_cast<int>(text_[out.end] - U'0');
    if (out.end - at > 2 || out.hour < 1 || out.hour > kHalfDay) return std::nullopt;
    if (at > 1 && !is_blank(text_[at - 1]) && digit(at - 2) && !is_dash(text_[at - 1])) return std::nullopt;
    const std::size_t m = out.end + 1;
    if ((get(out.end) != U':' && get(out.end) != U'.') || !digit(m)) return out;
    const int minute = static_cast<int>(get(m) - U'0') * 10 + static_cast<int>(get(m + 1) - U'0');
    if (!digit(m + 1) || digit(m + 2) || minute > 59) return std::nullopt;
    out.minute = minute;
    out.end = m + 2;
    return out;
  }

  /// Which half of the day the words say; nothing where they fit neither or both.
  static std::optional<int> hour_of_day(int hour, const Hours& hours) {
    const auto first = static_cast<std::size_t>(hour % kHalfDay);
    const bool morning = hours[first];
    if (morning == hours[first + kHalfDay]) return std::nullopt;
    return static_cast<int>(first) + (morning ? 0 : kHalfDay);
  }

  static std::string told(int hour, const Clock& clock) {
    const int minute = std::max(clock.minute, 0);
    const std::string rest = ":" + std::string(minute < 10 ? "0" : "") + std::to_string(minute);
    return std::to_string(hour) + rest + " (" + std::to_string(clock.hour) + rest + ")";
  }

  /// Of a script without spaces, a lone hour before or behind its half of the day is told by 点, 时 or 시.
  bool is_hour_sign(char32_t c) const { return c == 0x70B9 || c == 0x65F6 || c == 0x6642 || c == 0xC2DC; }

  void clock(std::size_t at) {
    const auto read = clock_at(at);
    if (!read) return;
    const bool minutes = read->minute >= 0 && text_[read->end - 3] == U':';
    if (const auto behind = words_.hours_at(text_, behind_blanks(read->end), minutes)) {
      const auto hour = hour_of_day(read->hour, behind->hours);
      if (!hour) return;
      start_of_range(*read, *hour);
      found_.push_back({read->from, behind->end, {told(*hour, *read)}});
      return;
    }
    if (!minutes && !is_hour_sign(get(behind_blanks(read->end)))) return;
    const auto before = words_.hours_before(text_, before_blanks(read->from), minutes);
    const auto hour = before ? hour_of_day(read->hour, before->hours) : std::nullopt;
    if (hour && !minutes_behind(read->end)) found_.push_back({before->from, read->end, {told(*hour, *read)}});
  }

  /// "下午8点30分": its minutes are a number of their own.
  bool minutes_behind(std::size_t end) const {
    return is_hour_sign(get(end)) && digit(behind_blanks(end + 1));
  }

  /// "8-10 pm", "11 to 1 pm": the word behind the last tells for the first.
  void start_of_range(const Clock& last, int hour) {
    std::size_t end = before_blanks(last.from);
    std::size_t letters = 0;
    if (end > 0 && is_dash(text_[end - 1])) {
      end = before_blanks(end - 1);
    } else {
      for (; end > 0 && is_letter(text_[end - 1]); --end) ++letters;
      if (letters == 0 || letters > kLongestLink) return;
      end = before_blanks(end);
    }
    std::size_t from = end;
    while (from > 0 && (digit(from - 1) || ((text_[from - 1] == U':' || text_[from - 1] == U'.') &&
                                            from > 1 && digit(from - 2))))
      --from;
    const auto first = from < end ? clock_at(from) : std::nullopt;
    if (!first || first->end != end) return;
    const int same_half = first->hour % kHalfDay + (hour >= kHalfDay ? kHalfDay : 0);
    const int other = (same_half + kHalfDay) % kHoursOfDay;
    found_.push_back({first->from, first->end, {told(same_half <= hour ? same_half : other, *first)}});
  }

  const std::u32string& text_;
  const CalendarWords& words_;
  std::vector<WrittenTime> found_;
};

/// Whether a letter stands so near to a digit that a date or time may be there.
bool may_tell(const std::u32string& text) {
  return std::any_of(text.begin(), text.end(), is_western_digit) &&
         std::any_of(text.begin(), text.end(), is_letter);
}

}  // namespace

std::vector<WrittenTime> written_times(const std::u32string& text, const LanguageWords& words) {
  if (!may_tell(text)) return {};
  return Times(text, words.calendar()).find();
}

}  // namespace kiosk
