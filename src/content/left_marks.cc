#include "content/left_marks.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>

#include "content/line_join.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

constexpr int kLongestEntity = 32;

const std::string kStars = "Put the stars close to the words, **like this**, a pair for each; \\* is a star.";
const std::string kNoMarks = "There is no such mark in articles: take it out, and write the words.";
const std::string kLink = "Write a link as [words](#part) or [words](article:id); \\[ and \\] are brackets.";

/// Looks for one kind of mark after another at one place of a text.
class Looker {
 public:
  Looker(std::u16string_view text, TextPlace place) : text_(text), place_(place) {}

  std::optional<LeftMark> at(int i) const {
    switch (get(i)) {
      case u'*':
        return is_plain_star(i) ? std::nullopt : mark(i, run(i), kStars);
      case u'_':
        return mark(i, run(i), "Write **words** for bold; \\_ is the mark itself.");
      case u'~':
        return is_plain_tilde(i)
                   ? std::nullopt
                   : mark(i, run(i), "Nothing can be struck out or lowered; \\~ is the mark itself.");
      case u'`':
        return mark(i, run(i), "There is no code in articles: take it out; an apostrophe is \u2019.");
      case u'[':
        return bracket(i);
      case u']':
        return mark(i, 1, kLink);
      case u'<':
        return starts_tag(i)
                   ? mark(i, 2, "There is no HTML in articles: take it out; \\< is the mark itself.")
                   : std::nullopt;
      case u'|':
        return place_ == TextPlace::cell ? std::nullopt
                                         : mark(i, 1, "A table has its own lines; \\| is a bar.");
      case u'\\':
        return mark(i, 1, "Take it out: it stands only before a mark that is meant, as in \\*.");
      default:
        return rarer(i);
    }
  }

  /// What stands at the start of a line of the source.
  std::optional<LeftMark> at_line(int i, bool first) const {
    int signs = 0;
    while (get(i + signs) == u'#') ++signs;
    if (signs > 0 && !(signs == 1 && is_digit(get(i + 1))))
      return mark(i, signs,
                  "Put a space behind it, and an empty line above, and it begins a part: ## Heading {#id}.");
    if (place_ == TextPlace::heading || (place_ == TextPlace::item && first)) return std::nullopt;
    if ((get(i) == u'-' || get(i) == u'+') && is_letter(i + 1))
      return mark(i, 1, "Put a space behind it, and it begins a list item.");
    if (get(i) == u'\u2022') return mark(i, 1, "A list item begins with - and a space.");
    if (get(i) == u':' && is_space(get(i + 1)) && !first)
      return mark(i, 1, "There are no lists of terms: write a sentence, or a table.");
    int digits = 0;
    while (get(i + digits) >= u'0' && get(i + digits) <= u'9') ++digits;
    const char16_t stop = get(i + digits);
    if (digits > 0 && digits < 3 && (stop == u'.' || stop == u')') && is_letter(i + digits + 1))
      return mark(i, digits + 1, "Put a space behind it, and it begins a numbered item.");
    return std::nullopt;
  }

 private:
  char16_t get(int i) const {
    return i >= 0 && i < static_cast<int>(text_.size()) ? text_[static_cast<std::size_t>(i)] : u' ';
  }
  char32_t before(int i) const {
    if (i <= 0) return U' ';
    UChar32 c = 0;
    U16_PREV(text_.data(), 0, i, c);
    return static_cast<char32_t>(c);
  }
  char32_t behind(int i) const {
    if (i >= static_cast<int>(text_.size())) return U' ';
    UChar32 c = 0;
    U16_GET(text_.data(), 0, i, static_cast<int>(text_.size()), c);
    return static_cast<char32_t>(c);
  }
  static bool is_space(char32_t c) { return u_isUWhiteSpace(static_cast<UChar32>(c)); }
  static bool is_digit(char32_t c) { return u_isdigit(static_cast<UChar32>(c)); }
  static bool is_word(char32_t c) { return u_isalnum(static_cast<UChar32>(c)) || is_unspaced(c); }
  bool is_letter(int i) const { return u_isalpha(static_cast<UChar32>(behind(i))); }

  int run(int i) const {
    int end = i;
    while (get(end) == get(i)) ++end;
    return end - i;
  }

  std::optional<LeftMark> mark(int i, int length, const std::string& advice) const {
    const auto words = text_.substr(static_cast<std::size_t>(i), static_cast<std::size_t>(length));
    return LeftMark{i, i + length,
                    "\"" + to_utf8(words) + "\" is left in the text, and readers would see it.", advice};
  }

  bool is_plain_star(int i) const {
    if (run(i) > 1 || (i > 0 && get(i - 1) == u'*')) return false;
    const char32_t last = before(i);
    const char32_t next = behind(i + 1);
    if (is_space(last) && is_space(next) && i > 0) return true;
    return is_digit(next) && !is_word(last);
  }

  /// "~5 mg", "3~5", "9時~18時", but not "H~2~O".
  bool is_plain_tilde(int i) const {
    if (run(i) > 1 || (i > 0 && get(i - 1) == u'~') || is_paired(i)) return false;
    const char32_t last = before(i);
    const char32_t next = behind(i + 1);
    if (is_digit(next)) return true;
    if (is_space(next)) return is_space(last) || is_digit(behind(i + 2));
    const auto wide = [](char32_t c) {
      return is_unspaced(c) || u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_HANGUL_SYLLABLE_TYPE) !=
                                   U_HST_NOT_APPLICABLE;
    };
    return is_word(last) && is_word(next) && (wide(last) || wide(next));
  }

  /// Another tilde stands before or behind with a bare word between.
  bool is_paired(int i) const {
    int end = i + 1;
    while (is_word(get(end)) && get(end) != u'~') ++end;
    if (end > i + 1 && get(end) == u'~') return true;
    int start = i - 1;
    while (start >= 0 && is_word(get(start))) --start;
    return start >= 0 && start < i - 1 && get(start) == u'~';
  }

  /// With all up to the bracket that closes it.
  std::optional<LeftMark> bracket(int i) const {
    auto found = open_bracket(i);
    const auto close = text_.find(u']', static_cast<std::size_t>(i));
    if (close != std::u16string_view::npos) found->end = static_cast<int>(close) + 1;
    return found;
  }

  std::optional<LeftMark> open_bracket(int i) const {
    const auto rest = text_.substr(static_cast<std::size_t>(i));
    if (get(i + 1) == u'^') return mark(i, 2, "There are no footnotes: write it where it belongs.");
    for (const std::u16string_view box : {u"[ ]", u"[x]", u"[X]"})
      if (rest.starts_with(box) && get(i + 3) != u'[' && get(i + 3) != u'(')
        return mark(i, 3, "There are no boxes to tick: take it out.");
    return mark(i, 1, kLink);
  }

  bool starts_tag(int i) const {
    const char16_t next = get(i + 1);
    return (next < 0x80 && u_isalpha(next)) || next == u'/' || next == u'!' || next == u'?';
  }

  std::optional<LeftMark> rarer(int i) const {
    if (get(i) == u'&') {
      int end = i + 1;
      while (get(end) < 0x80 && (u_isalnum(get(end)) || get(end) == u'#')) ++end;
      if (end > i + 1 && end < i + kLongestEntity && get(end) == u';')
        return mark(i, end + 1 - i, "Write the character itself.");
    }
    if (get(i) == u'=' && get(i + 1) == u'=') return mark(i, run(i), "Write **words** for bold.");
    if (get(i) == u'^') {
      int end = i + 1;
      while (is_word(get(end))) ++end;
      if (end > i + 1 && get(end) == u'^')
        return mark(i, end + 1 - i, "Nothing can be raised: write \u00B2, \u00B3.");
    }
    return of_others(i);
  }

  /// What other kinds of Markdown and keyboards for Chinese and Japanese have.
  std::optional<LeftMark> of_others(int i) const {
    constexpr std::u16string_view kWide = u"\uFF0A\uFF5E\uFF3F\uFF40\uFF03\uFF1D";
    const int length = run(i);
    if (length > 1 && kWide.find(get(i)) != std::u16string_view::npos)
      return mark(i, length, "Marks are narrow: **words** for bold, ## for a heading.");
    if (length == 2 && get(i) == u'+' && !is_word(before(i)) && is_word(behind(i + 2)))
      return mark(i, length, kNoMarks);
    if (length > 2 && get(i) == u'\'')
      return mark(i, length, "Write **words** for bold, and \u2019 for an apostrophe.");
    if (get(i) != u':' && get(i) != u'$') return std::nullopt;
    const int end = closed_name(i);
    return end > i ? mark(i, end - i, kNoMarks) : std::nullopt;
  }

  /// Behind the second of two such signs with one word of English letters between; `i` where there is none.
  int closed_name(int i) const {
    int end = i + 1;
    const auto in_name = [&](char16_t c) {
      return c < 0x80 && (u_isalnum(c) || c == u'_' || c == u'-' || c == u'+' || c == u'^' || c == u'=');
    };
    while (in_name(get(end))) ++end;
    const bool name = end > i + 1 && get(i + 1) < 0x80 && u_isalpha(get(i + 1)) && get(end) == get(i);
    return name && !is_word(before(i)) && !is_word(behind(end + 1)) ? end + 1 : i;
  }

  std::u16string_view text_;
  TextPlace place_;
};

}  // namespace

std::vector<LeftMark> left_marks(std::u16string_view text, const std::vector<int>& lines, TextPlace place) {
  const Looker looker(text, place);
  std::vector<LeftMark> all;
  for (int i = 0; i < static_cast<int>(text.size());) {
    // What stands in braces is a placeholder or an anchor, or is told as none.
    const auto close = text[static_cast<std::size_t>(i)] == u'{'
                           ? text.find(u'}', static_cast<std::size_t>(i))
                           : std::u16string_view::npos;
    if (close != std::u16string_view::npos) {
      i = static_cast<int>(close) + 1;
      continue;
    }
    const bool line = i == 0 || std::find(lines.begin(), lines.end(), i) != lines.end();
    auto found = line && place != TextPlace::cell ? looker.at_line(i, i == 0) : std::nullopt;
    if (!found) found = looker.at(i);
    i = found ? found->end : i + 1;
    const auto same = [&found](const LeftMark& other) { return other.sentence == found->sentence; };
    if (found && std::none_of(all.begin(), all.end(), same)) all.push_back(std::move(*found));
  }
  return all;
}

std::optional<LeftMark> mark_in_plain(std::u16string_view text) {
  for (const std::u16string_view mark : {u"**", u"__", u"~~", u"](", u"[^"}) {
    const auto at = text.find(mark);
    if (at == std::u16string_view::npos) continue;
    return LeftMark{static_cast<int>(at), static_cast<int>(at + mark.size()),
                    "\"" + to_utf8(mark) + "\" stands in a text that is no Markdown: readers would see it.",
                    "Take it out: nothing can be bold or a link here."};
  }
  return std::nullopt;
}

}  // namespace kiosk
