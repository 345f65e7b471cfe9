#include "content/sentences.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>

#include "content/measure_names.h"
#include "content/rule_texts.h"
#include "content/short_forms.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

using Code = UChar32;

/// Marks that end a sentence wherever they stand: danda, Urdu and Arabic marks, Chinese, Burmese, Khmer,
/// Armenian, Ethiopic.
bool always_ends(Code c) {
  constexpr std::array<Code, 18> kMarks{0x0964, 0x0965, 0x06D4, 0x061F, 0x3002, 0xFF01,
                                        0xFF1F, 0xFF0E, 0xFF61, 0x104B, 0x17D4, 0x17D5,
                                        0x0589, 0x1362, 0x1367, 0x1368, 0x166E, 0xA4FF};
  return std::find(kMarks.begin(), kMarks.end(), c) != kMarks.end();
}

/// Those that need white space behind them: "8.30", "kiosk.conf".
bool may_end(Code c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }

bool closes(Code c) {
  return c == '"' || c == '\'' || c == '*' || u_charType(c) == U_END_PUNCTUATION ||
         u_charType(c) == U_FINAL_PUNCTUATION || u_charType(c) == U_INITIAL_PUNCTUATION;
}

class Splitter {
 public:
  Splitter(std::string_view text, const LanguageWords& words)
      : text_(code_points(text)), is_greek_(words.tag().language() == "el"), short_forms_(text_, words) {}

  std::vector<std::string> split() const {
    std::vector<std::string> out;
    std::size_t from = 0;
    for (std::size_t i = 0; i < text_.size(); ++i) {
      if (!ends_at(i)) continue;
      while (i + 1 < text_.size() && (closes(at(i + 1)) || always_ends(at(i + 1)) || may_end(at(i + 1)))) ++i;
      put(from, i + 1, out);
      from = i + 1;
    }
    put(from, text_.size(), out);
    return out;
  }

 private:
  Code at(std::size_t i) const { return static_cast<Code>(text_[i]); }

  bool ends_at(std::size_t i) const {
    const Code c = at(i);
    if (c == ';' && is_greek_) return true;
    if (always_ends(c)) return true;
    if (!may_end(c)) return false;
    std::size_t behind = i + 1;
    while (behind < text_.size() && (closes(at(behind)) || may_end(at(behind)))) ++behind;
    if (behind < text_.size() && !u_isUWhiteSpace(at(behind))) return false;
    while (behind < text_.size() && (u_isUWhiteSpace(at(behind)) || closes(at(behind)))) ++behind;
    if (behind >= text_.size()) return true;
    return !u_islower(at(behind)) && (c != '.' || !short_forms_.hold(i, behind));
  }

  static std::string utf8(const std::u32string& text) {
    const auto* codes = reinterpret_cast<const Code*>(text.data());
    std::string out;
    return icu::UnicodeString::fromUTF32(codes, static_cast<int>(text.size())).toUTF8String(out);
  }

  void put(std::size_t from, std::size_t to, std::vector<std::string>& out) const {
    const std::string sentence = trimmed(utf8(text_.substr(from, to - from)));
    if (holds_word(sentence)) out.push_back(sentence);
  }

  std::u32string text_;
  bool is_greek_;  ///< the semicolon asks
  ShortForms short_forms_;
};

int words_in(const std::string& text) {
  int words = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t';
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

}  // namespace

std::vector<std::string> sentences_of(std::string_view text, const LanguageWords& words) {
  return Splitter(text, words).split();
}

bool marks_sentences(const LocaleTag& tag) {
  const std::string script = tag.script();
  return script != "Thai" && script != "Laoo" && script != "Tibt" && script != "Khmr";
}

std::string untranslated(const std::string& own, const LanguageWords& words, const std::string& source,
                         const LanguageWords& source_words) {
  constexpr int kFewestWords = 3;
  const LocaleTag& tag = words.tag();
  if (tag.language() == source_words.tag().language() || !has_translatable(source)) return "";
  if (folded(own) == folded(source)) return is_measure_alone(own, tag) ? "" : own;
  const auto originals = sentences_of(source, source_words);
  for (const auto& sentence : sentences_of(own, words)) {
    if (words_in(sentence) < kFewestWords || !has_translatable(sentence)) continue;
    for (const auto& original : originals) {
      if (folded(sentence) == folded(original) && !is_measure_alone(sentence, tag)) return sentence;
    }
  }
  return "";
}

}  // namespace kiosk
