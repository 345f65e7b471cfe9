#include "base/toml_guard.h"

#include <cstddef>
#include <string>

#include "base/limits.h"

namespace kiosk {
namespace {

/// Goes through the text once; a string or a comment is passed over whole.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  /// The first character outside strings and comments at which `found(character, place)` holds.
  template <typename Found>
  std::optional<TomlLetter> scan(Found found) {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (!byte_order_mark() && found(c, place_)) return place_;
      if (c == '#') {
        pass_comment();
      } else if (c == '"' || c == '\'') {
        pass_string(c);
      } else {
        step();
      }
    }
    return std::nullopt;
  }

 private:
  bool starts(std::string_view what) const { return text_.compare(at_, what.size(), what) == 0; }

  bool byte_order_mark() const { return at_ < 3 && text_.substr(0, 3) == "\xEF\xBB\xBF"; }

  void step() {
    if (at_ >= text_.size()) return;
    const auto c = static_cast<unsigned char>(text_[at_++]);
    if (c == '\n') {
      place_ = {place_.line + 1, 1};
    } else if ((c & 0xC0U) != 0x80U) {
      ++place_.column;  // counts characters: a following byte of one is none
    }
  }

  void pass_comment() {
    while (at_ < text_.size() && text_[at_] != '\n') step();
  }

  void pass_string(char quote) {
    const std::string_view three = quote == '"' ? "\"\"\"" : "'''";
    const bool multi = starts(three);
    for (int i = 0; i < (multi ? 3 : 1); ++i) step();
    while (at_ < text_.size()) {
      if (!multi && text_[at_] == '\n') return;  // an open string: the parser stops there
      if (multi ? starts(three) : text_[at_] == quote) break;
      if (quote == '"' && text_[at_] == '\\') step();
      step();
    }
    for (int i = 0; i < (multi ? 3 : 1); ++i) step();
    while (multi && at_ < text_.size() && text_[at_] == quote) step();  // two more may belong to the text
  }

  std::string_view text_;
  std::size_t at_ = 0;
  TomlLetter place_{1, 1};
};

}  // namespace

std::optional<TomlLetter> letter_outside_quotes(std::string_view text) {
  return Scanner(text).scan([](char c, TomlLetter) { return static_cast<unsigned char>(c) >= 0x80; });
}

namespace {

std::optional<TomlLetter> too_deep_key(std::string_view text) {
  int dots = 0;
  return Scanner(text).scan([&dots](char c, TomlLetter) {
    const bool between_keys = std::string_view("\n=,[{").find(c) != std::string_view::npos;
    dots = between_keys ? 0 : dots + (c == '.' ? 1 : 0);
    return dots > limits::kTomlDepth;
  });
}

/// Follows a text's lines and brackets. A line that begins with '[' outside all brackets is a heading.
class Brackets {
 public:
  /// What is wrong at `c`, the next character outside strings and comments; empty where nothing is.
  std::string_view fault_at(char c) {
    if (state_ == State::heading) return in_heading(c);
    if (c == '\n') {
      if (open_.empty()) state_ = State::line_start;
    } else if (c == '[' && state_ == State::line_start) {
      state_ = State::heading;
      marks_ = 1;
    } else if (c != ' ' && c != '\t' && c != '\r') {
      state_ = State::inside;
      return inside(c);
    }
    return {};
  }

 private:
  enum class State { line_start, heading, inside };

  std::string_view in_heading(char c) {
    if (c == ' ' || c == '\t') return {};
    if (c == '[' && marks_++ == 1) return {};
    state_ = State::inside;
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    // An empty heading is refused in good order.
    if (letter || std::string_view("-_\"']").find(c) != std::string_view::npos) return {};
    return "a heading in brackets has no name";
  }

  std::string_view inside(char c) {
    if (c == '[' || c == '{') open_ += c;
    if (open_.size() > static_cast<std::size_t>(limits::kTomlDepth))
      return "brackets stand deeper in each other than any that are known";
    if (c != ']' && c != '}') return {};
    if (c == '}' && !open_.empty() && open_.back() == '[') return "a list ends with the wrong bracket";
    if (!open_.empty()) open_.pop_back();
    return {};
  }

  State state_ = State::line_start;
  int marks_ = 0;
  std::string open_;
};

/// Finds a date with a 'T', or a space, behind it and then no hour: toml++ asserts that there is one.
class Dates {
 public:
  bool unsound_at(char c) {
    const bool digit = c >= '0' && c <= '9';
    const char mark = mark_;
    mark_ = '\0';
    if (mark == 'T' && !digit) return true;
    if (mark == ' ' && !digit && std::string_view("\t\r\n #,]}").find(c) == std::string_view::npos)
      return true;
    if (is_date() && (c == 'T' || c == 't')) mark_ = 'T';
    if (is_date() && c == ' ') mark_ = ' ';
    last_.erase(0, last_.size() < kLength ? 0 : 1);
    last_ += digit ? 'd' : c;
    return false;
  }

 private:
  static constexpr std::size_t kLength = 10;
  bool is_date() const { return last_ == "dddd-dd-dd"; }

  std::string last_;  ///< characters, each digit as 'd'
  char mark_ = '\0';  ///< what stood behind the date
};

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\r' && c != '\t') || c == 0x7f;
}

}  // namespace

std::optional<TomlHazard> toml_hazard(std::string_view text) {
  if (const auto at = Scanner(text).scan([](char c, TomlLetter) { return is_control(c); }))
    return TomlHazard{*at, "a control character stands in it"};
  Dates dates;
  if (const auto at = Scanner(text).scan([&dates](char c, TomlLetter) { return dates.unsound_at(c); }))
    return TomlHazard{*at, "a date has no time behind it where one was begun"};
  if (const auto at = letter_outside_quotes(text))
    return TomlHazard{*at, "a letter stands outside quotes where only English ones can"};
  if (const auto at = too_deep_key(text))
    return TomlHazard{*at, "a key has more dots than any that is known"};
  Brackets brackets;
  std::string_view fault;
  const auto wrong = [&](char c, TomlLetter) { return !(fault = brackets.fault_at(c)).empty(); };
  if (const auto at = Scanner(text).scan(wrong)) return TomlHazard{*at, fault};
  return std::nullopt;
}

}  // namespace kiosk
