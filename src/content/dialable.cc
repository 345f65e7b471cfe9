#include "content/dialable.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "content/number_tokens.h"
#include "content/numbers.h"

namespace kiosk {
namespace {

constexpr std::size_t kLeastInARow = 3;
constexpr std::size_t kLeastInAll = 7;
constexpr std::size_t kMostTimes = 4;

UChar32 unit(char32_t c) { return static_cast<UChar32>(c); }

bool is_unseen(char32_t c) {
  const int type = u_charType(unit(c));
  return type == U_FORMAT_CHAR || c == 0x20E3 || c == 0x034F || (c >= 0xFE00 && c <= 0xFE0F);
}
bool is_dash(char32_t c) { return u_charType(unit(c)) == U_DASH_PUNCTUATION || c == 0x2212; }
bool ends_sentence(char32_t c) {
  return c == U'.' || c == U',' || c == U';' || c == U':' || c == U'!' || c == U'?' || c == 0x3002 ||
         c == 0x060C || c == 0x06D4 || c == 0x0964;
}
bool is_list_comma(char32_t c) { return c == 0x3001; }

/// With every numeral as a digit, a lone one of Chinese too, and nothing that is not seen.
std::u32string with_digits(std::string_view text) {
  std::u32string out = western(text);
  std::erase_if(out, is_unseen);
  for (char32_t& c : out) {
    const double value = u_getNumericValue(unit(c));
    if (!is_western_digit(c) && value >= 0 && value <= 9 && fraction_sign(c) < 0)
      c = U'0' + static_cast<char32_t>(value);
  }
  return out;
}

/// What somebody who looks for a number sees in a text.
struct Token {
  enum class Kind { digits, time, date, word, pause, dash } kind;
  std::u32string digits = {};
  int minute = 0;  ///< of a time
};

class Reader {
 public:
  explicit Reader(const std::u32string& text) : text_(text) {}

  std::vector<Token> read() {
    while (at_ < text_.size()) step();
    return std::move(out_);
  }

 private:
  using Kind = Token::Kind;

  char32_t get(std::size_t at) const { return at < text_.size() ? text_[at] : U'\0'; }
  bool digit(std::size_t at) const { return is_western_digit(get(at)); }
  std::size_t digits_end(std::size_t at) const {
    while (digit(at)) ++at;
    return at;
  }
  int number(std::size_t from, std::size_t end) const {
    int out = 0;
    for (; from < end; ++from) out = out * 10 + static_cast<int>(get(from) - U'0');
    return out;
  }

  void step() {
    const char32_t c = get(at_);
    if (is_western_digit(c)) {
      const bool alone = at_ < 2 || get(at_ - 1) == U'-' || !mark(at_ - 1) || !digit(at_ - 2);
      if (alone && (take_date() || take_time())) return;
      const std::size_t end = digits_end(at_);
      put({Kind::digits, text_.substr(at_, end - at_)}, end);
      return;
    }
    if (u_isalpha(unit(c)) != 0) {
      if (out_.empty() || out_.back().kind != Kind::word) out_.push_back({Kind::word});
    } else if (is_list_comma(c) || (ends_sentence(c) && u_isUWhiteSpace(unit(get(at_ + 1))) != 0)) {
      out_.push_back({Kind::pause});
    } else if (is_dash(c)) {
      out_.push_back({Kind::dash});
    }
    ++at_;
  }
  void put(Token token, std::size_t end) {
    out_.push_back(std::move(token));
    at_ = end;
  }
  /// A mark within a time or a date.
  bool mark(std::size_t at) const {
    return get(at) == U':' || get(at) == U'.' || get(at) == U'/' || get(at) == U'-';
  }
  bool ends_at(std::size_t end) const { return !digit(end) && !(mark(end) && digit(end + 1)); }

  /// "18:30", "8.30". A dash behind it leads to another.
  bool take_time() {
    const std::size_t colon = digits_end(at_);
    const std::size_t end = digits_end(colon + 1);
    if (colon - at_ > 2 || (get(colon) != U':' && get(colon) != U'.') || end - colon != 3) return false;
    if (!is_dash(get(end)) && !ends_at(end)) return false;
    const int hour = number(at_, colon);
    const int minute = number(colon + 1, end);
    if (hour > 24 || minute > 59) return false;
    std::u32string digits = text_.substr(at_, colon - at_) + text_.substr(colon + 1, end - colon - 1);
    put({Kind::time, std::move(digits), hour * 60 + minute}, end);
    return true;
  }

  /// "27.11.2026", "27/11/2026", "2026-11-27".
  bool take_date() {
    std::vector<int> parts;
    std::vector<std::size_t> lengths;
    std::u32string digits;
    const char32_t between = get(digits_end(at_));
    std::size_t at = at_;
    for (int i = 0; i < 3; ++i) {
      const std::size_t end = digits_end(at);
      if (end == at || end - at > 4) return false;
      parts.push_back(number(at, end));
      lengths.push_back(end - at);
      digits += text_.substr(at, end - at);
      at = end;
      if (i < 2 && (!mark(at) || get(at) == U':' || get(at++) != between)) return false;
    }
    if (!ends_at(at)) return false;
    if (lengths[0] == 4) {
      std::reverse(parts.begin(), parts.end());
      std::reverse(lengths.begin(), lengths.end());
    }
    const auto [low, high] = std::minmax(parts[0], parts[1]);
    if (lengths[0] > 2 || lengths[1] > 2 || low < 1 || low > 12 || high > 31) return false;
    if (lengths[2] != 4 || parts[2] < 1900 || parts[2] > 2099) return false;
    put({Kind::date, std::move(digits)}, at);
    return true;
  }

  const std::u32string& text_;
  std::size_t at_ = 0;
  std::vector<Token> out_;
};

bool is_well_known(const std::u32string& digits) {
  const std::string plain(digits.begin(), digits.end());
  return std::find(kWellKnownNumbers.begin(), kWellKnownNumbers.end(), plain) != kWellKnownNumbers.end();
}

/// Whether the last groups of digits make a number that everybody knows.
bool end_well_known(const std::vector<std::u32string>& groups) {
  std::u32string joined;
  for (auto group = groups.rbegin(); group != groups.rend() && joined.size() < kLeastInARow; ++group) {
    joined.insert(0, *group);
    if (is_well_known(joined)) return true;
  }
  return false;
}

/// Whether the times of a text are hours that people read as such.
bool are_hours(const std::vector<Token>& tokens) {
  const Token* last = nullptr;
  bool parted = true;
  bool ordered = true;
  std::size_t count = 0;
  for (const Token& token : tokens) {
    if (token.kind == Token::Kind::word || token.kind == Token::Kind::dash) parted = true;
    if (token.kind != Token::Kind::time) continue;
    if (!parted || is_well_known(token.digits)) return false;
    ordered = ordered && (last == nullptr || last->minute < token.minute);
    last = &token;
    parted = false;
    ++count;
  }
  return count <= 2 || (count <= kMostTimes && ordered);
}

/// The first date and sound times count for nothing: as words they part what stands round them.
void pass_over_times(std::vector<Token>& tokens) {
  const bool hours = are_hours(tokens);
  bool dated = false;
  for (Token& token : tokens) {
    const bool date = token.kind == Token::Kind::date;
    if (!date && token.kind != Token::Kind::time) continue;
    token.kind = (date ? !dated : hours) ? Token::Kind::word : Token::Kind::digits;
    dated = dated || date;
  }
}

}  // namespace

bool holds_dialable_number(std::string_view text) {
  const std::u32string plain = with_digits(text);
  std::vector<Token> tokens = Reader(plain).read();
  pass_over_times(tokens);
  std::size_t row = 0;
  std::size_t all = 0;
  std::vector<std::u32string> listed;
  for (const Token& token : tokens) {
    if (token.kind == Token::Kind::word || token.kind == Token::Kind::pause) row = 0;
    if (token.kind == Token::Kind::word) listed.clear();
    if (token.kind != Token::Kind::digits) continue;
    row += token.digits.size();
    all += token.digits.size();
    listed.push_back(token.digits);
    if (row >= kLeastInARow || all >= kLeastInAll || end_well_known(listed)) return true;
  }
  return false;
}

}  // namespace kiosk
