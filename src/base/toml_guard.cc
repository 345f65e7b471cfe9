#include "base/toml_guard.h"

#include <cctype>
#include <cstddef>

namespace kiosk {
namespace {

/// Goes through the text once; a string or a comment is passed over whole.
class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  std::optional<TomlLetter> scan() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (static_cast<unsigned char>(c) >= 0x80 && !byte_order_mark()) return place_;
      if (c == '[' && opens_table() && !name_follows()) return place_;
      note(c);
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

  /// Lists may go over lines, and then a line may begin with the bracket of an inner one.
  void note(char c) {
    if (c == '\n') {
      line_is_empty_ = true;
    } else if (c != ' ' && c != '\t') {
      if (!(c == '[' && opens_table())) depth_ += c == '[' ? 1 : c == ']' && depth_ > 0 ? -1 : 0;
      line_is_empty_ = false;
    }
  }

  bool opens_table() const { return line_is_empty_ && depth_ == 0; }

  /// Whether a table's name can begin behind this bracket; "[]" is left to the parser.
  bool name_follows() const {
    std::size_t at = at_ + 1;
    if (at < text_.size() && text_[at] == '[') ++at;
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '\t')) ++at;
    if (at >= text_.size()) return true;
    const char c = text_[at];
    const auto byte = static_cast<unsigned char>(c);
    return std::isalnum(byte) != 0 || byte >= 0x80 || c == '_' || c == '-' || c == '"' || c == '\'' ||
           c == ']';
  }

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
  int depth_ = 0;  ///< of lists
  bool line_is_empty_ = true;
};

}  // namespace

std::optional<TomlLetter> letter_outside_quotes(std::string_view text) { return Scanner(text).scan(); }

}  // namespace kiosk
