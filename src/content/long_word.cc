#include "content/long_word.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include "base/limits.h"

namespace kiosk {
namespace {

/// Whether `c` belongs to the letter before it: a mark, a joiner and what it joins, a Hangul jamo.
class Clusters {
 public:
  /// How many characters the letter has that `c` ends.
  int with(UChar32 c) {
    const int kind = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK);
    const bool jamo = kind == U_GCB_L || kind == U_GCB_V || kind == U_GCB_T || kind == U_GCB_LV ||
                      kind == U_GCB_LVT || kind == U_GCB_PREPEND;
    const bool goes_on = kind == U_GCB_EXTEND || kind == U_GCB_SPACING_MARK || kind == U_GCB_ZWJ ||
                         last_ == U_GCB_ZWJ || kind == U_GCB_V || kind == U_GCB_T ||
                         (jamo && (last_ == U_GCB_L || last_ == U_GCB_PREPEND));
    last_ = kind;
    return length_ = goes_on ? length_ + 1 : 1;
  }

 private:
  int last_ = U_GCB_CONTROL;
  int length_ = 0;
};

/// Whether a line may not end before `c`: a letter, digit or mark of a writing that has spaces.
bool is_of_word(UChar32 c) {
  switch (u_getIntPropertyValue(c, UCHAR_LINE_BREAK)) {
    case U_LB_ALPHABETIC:
    case U_LB_HEBREW_LETTER:
    case U_LB_NUMERIC:
    case U_LB_COMBINING_MARK:
    case U_LB_ZWJ:
    case U_LB_GLUE:
    case U_LB_WORD_JOINER:
    case U_LB_AMBIGUOUS:
    case U_LB_QUOTATION:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<LongWord> long_word(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const int length = static_cast<int>(text.size());
  Clusters clusters;
  LongWord word, letter;
  Place at{1, 1};
  int letters = 0;
  for (int i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    const int points = clusters.with(c);
    if (points == 1) letter = {static_cast<char32_t>(c), at, ""};
    letters = is_of_word(c) ? letters + (points == 1 ? 1 : 0) : 0;
    if (letters == 1 && points == 1) word = letter;
    if (points > limits::kClusterPoints) {
      letter.sentence = "A letter has more than " + std::to_string(limits::kClusterPoints) + " characters.";
      return letter;
    }
    if (letters > limits::kWordLetters) {
      word.sentence = "A word has more than " + std::to_string(limits::kWordLetters) + " letters.";
      return word;
    }
    at = c == '\n' ? Place{at.line + 1, 1} : Place{at.line, at.column + 1};
  }
  return std::nullopt;
}

}  // namespace kiosk
