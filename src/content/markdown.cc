#include "content/markdown.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "content/line_join.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

/// Marks whose escaped form must be told from what the parser left. A bar is not among them: tables need it.
constexpr std::u16string_view kMarks = u"*_~`[]<>#\\&-+.)=^|";
constexpr char16_t kFirstEscaped = 0xFDD0;  // kMarks in their order
constexpr char16_t kLetter = 0xFDEE;        // nothing, but neither space nor punctuation
constexpr char16_t kBehindBar = 0xFDEF;     // the bar before it had a backslash
constexpr char32_t kRefused = 0xFFFF;       // a noncharacter too, which every text is refused for

bool is_reserved(char32_t c) { return c >= kFirstEscaped && c <= kBehindBar; }

/// Beside these a run of stars needs no space to open or close.
bool needs_no_space(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return is_unspaced(c) || u_getIntPropertyValue(code, UCHAR_HANGUL_SYLLABLE_TYPE) != U_HST_NOT_APPLICABLE;
}

bool is_punctuation(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  return u_ispunct(code) || (c < 0x80 && c > ' ' && !u_isalnum(code));
}

class Readier {
 public:
  explicit Readier(std::u32string text) : text_(std::move(text)) {}

  std::u32string ready() {
    while (at_ < text_.size()) {
      if (text_[at_] == U'\\')
        escape();
      else if (text_[at_] == U'*')
        stars();
      else
        out_ += text_[at_++];
    }
    return std::move(out_);
  }

 private:
  char32_t get(std::size_t at) const { return at < text_.size() ? text_[at] : U'\n'; }

  void escape() {
    const char32_t next = get(at_ + 1);
    const auto mark = next < 0x80 ? kMarks.find(static_cast<char16_t>(next)) : std::u16string_view::npos;
    if (next == U'|') {
      out_ += U"\\|";
      out_ += kBehindBar;
    } else if (mark != std::u16string_view::npos) {
      out_ += static_cast<char32_t>(kFirstEscaped + mark);
    } else {
      out_ += U'\\';
      --at_;
    }
    at_ += 2;
  }

  void stars() {
    const char32_t before = at_ == 0 ? U'\n' : text_[at_ - 1];
    const std::size_t start = at_;
    while (get(at_) == U'*') ++at_;
    const char32_t behind = get(at_);
    const bool free = needs_no_space(before) || needs_no_space(behind);
    if (free && is_punctuation(before)) out_ += kLetter;
    out_.append(at_ - start, U'*');
    if (free && is_punctuation(behind)) out_ += kLetter;
  }

  std::u32string text_;
  std::u32string out_;
  std::size_t at_ = 0;
};

}  // namespace

std::string for_parser(std::string_view body) {
  std::u32string text = code_points(body);
  std::replace_if(text.begin(), text.end(), is_reserved, kRefused);
  std::u16string out;
  for (const char32_t c : Readier(std::move(text)).ready()) {
    if (c > 0xFFFF) out += static_cast<char16_t>(0xD7C0 + (c >> 10));
    out += static_cast<char16_t>(c > 0xFFFF ? 0xDC00 + (c & 0x3FF) : c);
  }
  return to_utf8(out);
}

bool is_helper(char16_t c) { return c == kLetter || c == kBehindBar; }

bool take_read(char16_t c, std::u16string& text) {
  if (c == kBehindBar && !text.empty() && text.back() == u'|')
    text.back() = static_cast<char16_t>(kFirstEscaped + kMarks.find(u'|'));
  if (is_helper(c)) return false;
  text += c;
  return true;
}

std::u16string unescaped(std::u16string text) {
  for (char16_t& c : text)
    if (c >= kFirstEscaped && c < kFirstEscaped + kMarks.size()) c = kMarks[c - kFirstEscaped];
  return text;
}

}  // namespace kiosk
