#include "content/short_forms.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <memory>

#include "content/rule_texts.h"
#include "locale/icu.h"

namespace kiosk {
namespace {

using Code = UChar32;

icu::UnicodeString wide(const std::u32string& text) {
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const Code*>(text.data()),
                                       static_cast<int>(text.size()));
}

/// Titles and short forms that stand before a capital, for languages of which ICU has no list.
bool is_short_form(const std::u32string& word) {
  constexpr std::array kForms{"dr",  "mr",  "mrs", "ms",  "st",  "prof", "vs",  "approx", "fig", "figs",
                              "no",  "nos", "inc", "ltd", "jr",  "sr",   "sra", "dra",    "mme", "art",
                              "nr",  "ul",  "hab", "inż", "lek", "mgr",  "ing", "tel",    "str", "ca",
                              "bzw", "max", "min", "av",  "ex",  "pág",  "д",   "проф",   "г",   "ст"};
  std::string text;
  text = folded(wide(word).toUTF8String(text));
  return std::any_of(kForms.begin(), kForms.end(), [&](const char* form) { return text == form; });
}

bool is_mark(Code c) {
  return u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK;
}

std::set<int> sentence_starts(const icu::UnicodeString& text, icu::BreakIterator& sentences) {
  std::set<int> out;
  sentences.setText(text);
  for (int at = sentences.first(); at != icu::BreakIterator::DONE; at = sentences.next()) out.insert(at);
  return out;
}

}  // namespace

bool ShortForms::hold(std::size_t stop, std::size_t next) const {
  const auto at = [this](std::size_t i) { return static_cast<Code>(text_[i]); };
  std::size_t from = stop;
  int letters = 0;
  bool dotted = false;
  while (from > 0 && (u_isalnum(at(from - 1)) || is_mark(at(from - 1)) || at(from - 1) == '.')) {
    --from;
    if (at(from) == '.') dotted = true;
    if (u_isalpha(at(from))) ++letters;
  }
  const std::u32string word = text_.substr(from, stop - from);
  if (word.empty()) return false;
  if (std::all_of(word.begin(), word.end(), [](char32_t c) { return u_isdigit(static_cast<Code>(c)); }))
    return word.size() < 3 && words_.has_dotted_ordinals();
  if (dotted || letters == 1) return true;
  const bool caseless = u_charType(static_cast<Code>(word.front())) == U_OTHER_LETTER;
  return (caseless && letters <= 2 && words_.tag().script() != "Arab") || is_short_form(word) ||
         is_listed_by_icu(next);
}

bool ShortForms::is_listed_by_icu(std::size_t next) const {
  if (!joined_) ask_icu();
  return joined_->contains(next);
}

/// The starts of sentences that ICU's rules have and its list of short forms takes back.
void ShortForms::ask_icu() const {
  joined_.emplace();
  UErrorCode status = U_ZERO_ERROR;
  icu::BreakIterator* heeding = words_.heeding_short_forms();
  const std::unique_ptr<icu::BreakIterator> plain(
      icu::BreakIterator::createSentenceInstance(icu_locale(words_.tag()), status));
  if (heeding == nullptr || U_FAILURE(status)) return;
  const icu::UnicodeString text = wide(text_);
  const std::set<int> held = sentence_starts(text, *heeding);
  for (const int start : sentence_starts(text, *plain))
    if (!held.contains(start)) joined_->insert(static_cast<std::size_t>(text.countChar32(0, start)));
}

}  // namespace kiosk
