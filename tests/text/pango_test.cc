// Greedy lines against Pango's at the same font, size and width: whole texts, a thousand words a script.

#include <gtest/gtest.h>
#include <unicode/brkiter.h>

#include <iostream>

#include "text/opportunities.h"
#include "text/pango_lines.h"
#include "text/support.h"

namespace kiosk {
namespace {

constexpr int kPixels = 42;
constexpr int kWidths[] = {700, 900, 1100, 1500};

struct Text {
  const char* locale;
  double least;  ///< part of the lines that must agree
};

void PrintTo(const Text& text, std::ostream* out) { *out << text.locale; }

constexpr Text kTexts[] = {{"en", 0.99},      {"vi", 0.99}, {"yo", 0.99}, {"el", 0.99}, {"ru", 0.99},
                           {"fa", 0.99},      {"ur", 0.99}, {"he", 0.99}, {"hi", 0.99}, {"bn", 0.99},
                           {"pa", 0.99},      {"gu", 0.99}, {"ta", 0.99}, {"te", 0.99}, {"kn", 0.99},
                           {"ml", 0.99},      {"si", 0.99}, {"am", 0.99}, {"ka", 0.99}, {"hy", 0.99},
                           {"zh-Hant", 0.99}, {"ja", 0.99}, {"ko", 0.99}, {"bo", 0.99}, {"th", 0.95}};

/// The long text of a language; for those of the first article, its running text.
std::vector<std::string> paragraphs_of(const std::string& locale) {
  const std::string root = KIOSK_SOURCE_DIR;
  auto lines = lines_of(root + "/tests/data/texts/" + locale + ".txt");
  if (!lines.empty()) return lines;
  for (const std::string& line : lines_of(root + "/locales/" + locale + "/articles/dvt-to-pe.md"))
    if (line.size() > 25 && std::string("|!-+").find(line[0]) == std::string::npos) lines.push_back(line);
  return lines;
}

std::string words_of(const std::u16string& text, TextRange range) {
  return to_utf8(
      text.substr(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.length())));
}

Paragraph part_of(Paragraph p, TextRange range) {
  p.text = p.text.substr(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.length()));
  return p;
}

struct Count {
  int lines = 0;
  int same = 0;
};

class AgainstPango : public testing::TestWithParam<Text> {
 protected:
  /// Compares a paragraph at one width and tells its first difference, which moves the lines behind it.
  Count compare(const Paragraph& p, int width) {
    const auto whole = fonts_.set(p, 1 << 20);
    const auto theirs = pango_.lines(p, whole.lines.at(0).runs, width);
    const auto ours = fonts_.set(p, width).lines;
    Count count;
    for (const Line& line : ours) {
      ++count.lines;
      if (std::find(theirs.begin(), theirs.end(), line.range) != theirs.end()) {
        ++count.same;
      } else if (count.lines == count.same + 1) {
        const TextRange other = theirs.at(static_cast<std::size_t>(count.same));
        std::cout << "At " << width << ": " << words_of(p.text, line.range) << "| " << line.width << " px\n"
                  << "  Pango: " << words_of(p.text, other) << "| "
                  << fonts_.set(part_of(p, other), 1 << 20).natural_width << " px\n";
      }
    }
    return count;
  }

  RealFonts fonts_;
  PangoLines pango_;
};

TEST_P(AgainstPango, GreedyLinesAgree) {
  int words = 0;
  Count all;
  for (const std::string& text : paragraphs_of(GetParam().locale)) {
    Paragraph p = paragraph_of(text, GetParam().locale, kPixels);
    p.breaking = Breaking::greedy;
    p.size_correction = false;
    words += count_words(p.text, p.locale);
    for (const int width : kWidths) {
      const Count count = compare(p, width);
      all.lines += count.lines;
      all.same += count.same;
    }
  }
  std::cout << GetParam().locale << ": " << all.same << " of " << all.lines << " lines agree, " << words
            << " words\n";
  EXPECT_GE(words, 1000) << "the text is too short";
  EXPECT_GE(all.same, GetParam().least * all.lines) << all.same << " of " << all.lines;
}

/// Khmer, Lao and Burmese, which Pango can't break, against ICU's own iterator: every line ends at one of its
/// places and as far on as fits.
TEST(AgainstIcu, LinesOfKhmerLaoAndBurmeseEndWhereTheDictionarySays) {
  RealFonts fonts;
  for (const char* locale : {"km", "lo", "my"}) {
    int lines = 0;
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> rules(
        icu::BreakIterator::createLineInstance(icu::Locale::forLanguageTag(locale, status), status));
    for (const std::string& text : paragraphs_of(locale)) {
      Paragraph p = paragraph_of(text, locale, kPixels);
      p.breaking = Breaking::greedy;
      rules->setText(icu::UnicodeString(false, p.text.data(), static_cast<int32_t>(p.text.size())));
      for (const Line& line : fonts.set(p, kWidths[0]).lines) {
        ++lines;
        ASSERT_TRUE(rules->isBoundary(line.range.end)) << locale << ": " << words_of(p.text, line.range);
        int next = rules->following(line.range.end);
        // Our own rule: no line begins with a mark that repeats a word.
        while (next != icu::BreakIterator::DONE && next < static_cast<int>(p.text.size()) &&
               repeats_word(p.text[static_cast<std::size_t>(next)]))
          next = rules->following(next);
        if (next == icu::BreakIterator::DONE) continue;
        const Paragraph longer = part_of(p, {line.range.start, next});
        EXPECT_GT(fonts.set(longer, 1 << 20).natural_width, kWidths[0]) << words_of(p.text, line.range);
      }
    }
    EXPECT_GT(lines, 100) << locale;
  }
}

INSTANTIATE_TEST_SUITE_P(Texts, AgainstPango, testing::ValuesIn(kTexts),
                         [](const auto& one) { return test_name(one.param.locale); });

}  // namespace
}  // namespace kiosk
