#include "base/toml_guard.h"

#include <cstddef>

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

std::optional<TomlLetter> too_deep_key(std::string_view text) {
  constexpr int kMostDots = 16;
  int dots = 0;
  return Scanner(text).scan([&dots](char c, TomlLetter) {
    const bool between_keys = std::string_view("\n=,[{").find(c) != std::string_view::npos;
    dots = between_keys ? 0 : dots + (c == '.' ? 1 : 0);
    return dots > kMostDots;
  });
}

}  // namespace kiosk
