#include "content/answers.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>

namespace kiosk {
namespace {

icu::UnicodeString folded_text(const std::string& text) {
  icu::UnicodeString out = icu::UnicodeString::fromUTF8(text);
  out.foldCase();
  return out;
}

/// Marks that may stand before the first word: quotes, "¡", isolates.
int first_word(const icu::UnicodeString& text) {
  int at = 0;
  while (at < text.length() && !u_isalnum(text.char32At(at))) at = text.moveIndex32(at, 1);
  return at;
}

bool is_unspaced(UChar32 c) {
  const int breaks = u_getIntPropertyValue(c, UCHAR_LINE_BREAK);
  return breaks == U_LB_IDEOGRAPHIC || breaks == U_LB_COMPLEX_CONTEXT ||
         breaks == U_LB_CONDITIONAL_JAPANESE_STARTER;
}

enum class Follows { mark, space, letter };

/// How long the longest entry is that the text begins with, and what follows it.
struct Match {
  int length = 0;
  Follows follows = Follows::letter;
};

Match match(const icu::UnicodeString& text, const std::vector<std::string>& entries) {
  Match best;
  const int from = first_word(text);
  for (const auto& entry : entries) {
    const icu::UnicodeString word = folded_text(entry).trim();
    if (word.isEmpty() || !text.tempSubString(from).startsWith(word)) continue;
    const int behind = from + word.length();
    Match found{word.length(), Follows::mark};
    if (behind < text.length()) {
      const UChar32 c = text.char32At(behind);
      const bool joined = u_isalnum(c) || c == '\'' || c == 0x2019 || u_getCombiningClass(c) != 0 ||
                          u_charType(c) == U_COMBINING_SPACING_MARK;
      if (joined && !is_unspaced(text.char32At(behind - 1))) continue;
      found.follows = joined ? Follows::letter : u_isUWhiteSpace(c) ? Follows::space : Follows::mark;
    }
    if (found.length > best.length) best = found;
  }
  return best;
}

/// By the longer word where both lists match: "不会" is no, though "会" were yes.
Answer begins_with(const std::string& text, const AnswerWords& words, bool marked) {
  const icu::UnicodeString all = folded_text(text);
  Match yes = match(all, words.yes);
  Match no = match(all, words.no);
  if (yes.length > no.length) no = Match();
  if (no.length > yes.length) yes = Match();
  const auto holds = [marked](const Match& m) {
    return m.length > 0 && (!marked || m.follows == Follows::mark);
  };
  if (holds(yes) == holds(no)) return Answer::neither;
  return holds(yes) ? Answer::yes : Answer::no;
}

std::string listed_words(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "\"" : ", \"") + word + "\"";
  return out;
}

}  // namespace

Answer answer_of(const std::string& text, const AnswerWords& words) { return begins_with(text, words, true); }

std::optional<RuleFault> answer_fault(const std::string& own, const AnswerWords& words,
                                      const std::string& source, const AnswerWords& source_words) {
  const Answer wanted = answer_of(source, source_words);
  if (wanted == Answer::neither) {
    const Answer here = answer_of(own, words);
    if (here == Answer::neither) return std::nullopt;
    return RuleFault{std::string("The answer begins with a ") + (here == Answer::yes ? "yes" : "no") +
                         ", which the source's does not.",
                     "Begin it as the source does."};
  }
  const auto& list = wanted == Answer::yes ? words.yes : words.no;
  if (list.empty() || begins_with(own, words, false) == wanted) return std::nullopt;
  const std::string name = wanted == Answer::yes ? "yes" : "no";
  return RuleFault{"The source's answer begins with a " + name + ", this one does not.",
                   "Begin it with one of " + listed_words(list) + ", or add its word to " + name +
                       " under [answers] in locale.toml."};
}

std::optional<RuleFault> lists_fault(const AnswerWords& words) {
  if (words.yes.empty() || words.no.empty())
    return RuleFault{
        "The language has no list of the words that answers begin with.",
        "Add [answers] with yes = [\"...\"] and no = [\"...\"]: without them an answer turned round "
        "is not found."};
  for (const auto& word : words.yes) {
    if (std::find(words.no.begin(), words.no.end(), word) != words.no.end())
      return RuleFault{"\"" + word + "\" stands under yes and under no.", "Take it out of one of them."};
  }
  return std::nullopt;
}

}  // namespace kiosk
