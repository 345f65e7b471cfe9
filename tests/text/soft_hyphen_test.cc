// Soft hyphens: seen where they end a line and nowhere else.

#include <gtest/gtest.h>

#include "text/pango_lines.h"
#include "text/support.h"

namespace kiosk {
namespace {

struct Word {
  const char* locale;
  const char* first;
  const char* rest;
  const char* hyphen;
};

constexpr Word kWords[] = {{"en", "under", "stand", "‐"},    {"de", "Blut", "gerinnsel", "‐"},
                           {"ru", "крово", "течение", "‐"},  {"el", "θρόμ", "βωση", "‐"},
                           {"hy", "արյու", "նություն", "֊"}, {"he", "קריש", "ים", "־"},
                           {"ar", "تخثر", "الدم", "‐"},      {"hi", "रक्त", "स्राव", "‐"},
                           {"cr", "ᐊᐢᑭ", "ᐩᐊᐧᐣ", "᐀"},       {"th", "โรง", "พยาบาล", "‐"}};

std::string drawn(const Line& line) {
  std::string all;
  for (const PlacedRun& run : line.runs) all += run.utf8;
  return all;
}

class SoftHyphen : public testing::Test {
 protected:
  ParagraphLayout set(const std::string& text, const Word& word, Breaking breaking, int width) {
    Paragraph p = paragraph_of(text, word.locale);
    p.breaking = breaking;
    return fonts_.set(p, width);
  }
  int wide(const std::string& text, const Word& word) {
    return set(text, word, Breaking::greedy, 1 << 16).lines.at(0).width;
  }
  RealFonts fonts_;
};

TEST_F(SoftHyphen, ThatEndsALineIsTheScriptsHyphenInLineGlyphsAndWidth) {
  for (const Word& word : kWords)
    for (const Breaking breaking : {Breaking::greedy, Breaking::body, Breaking::balanced}) {
      SCOPED_TRACE(word.locale);
      const std::string text = std::string(word.first) + "\u00AD" + word.rest;
      const std::string shown = std::string(word.first) + word.hyphen;
      const int width = std::max(wide(shown, word), wide(word.rest, word)) + 4;
      const auto layout = set(text, word, breaking, width);
      ASSERT_EQ(layout.lines.size(), 2U);
      EXPECT_EQ(layout.missing_glyphs, 0);
      EXPECT_FALSE(layout.cuts_word);
      const Line& line = layout.lines[0];
      EXPECT_EQ(drawn(line), shown);
      EXPECT_EQ(line.width, wide(shown, word));
      const int at = static_cast<int>(to_utf16(word.first).size());
      EXPECT_EQ(line.range, (TextRange{0, at + 1}));
      int glyphs = 0;
      for (const PlacedRun& run : line.runs)
        for (const Glyph& glyph : run.glyphs) glyphs += glyph.cluster == at && glyph.advance > 0 ? 1 : 0;
      EXPECT_EQ(glyphs, 1) << "the hyphen's cluster is the soft hyphen's";
    }
}

TEST_F(SoftHyphen, ElsewhereIsNotSeen) {
  for (const Word& word : kWords) {
    SCOPED_TRACE(word.locale);
    const std::string first = std::string(word.first) + "\u00AD";
    for (const std::string& text : {first + word.rest, first, first + " " + word.rest}) {
      const auto layout = set(text, word, Breaking::body, 1 << 16);
      EXPECT_EQ(layout.lines.size(), 1U);
      EXPECT_EQ(drawn(layout.lines[0]).find(word.hyphen), std::string::npos);
    }
    const auto parted = set(first + " " + word.rest, word, Breaking::greedy,
                            std::max(wide(word.first, word), wide(word.rest, word)) + 1);
    ASSERT_EQ(parted.lines.size(), 2U);
    EXPECT_EQ(drawn(parted.lines[0]).find(word.hyphen), std::string::npos)
        << "before a space no word is parted";
  }
}

TEST_F(SoftHyphen, TakesItsWidthIntoAccount) {
  for (const Word& word : kWords) {
    const std::string text = std::string("5 ") + word.first + "\u00AD" + word.rest;
    const int needed = wide(std::string("5 ") + word.first + word.hyphen, word);
    for (const int width : {needed - 1, needed}) {
      const auto lines = set(text, word, Breaking::greedy, width).lines;
      EXPECT_EQ(drawn(lines.at(0)).find(word.hyphen) != std::string::npos, width == needed) << word.locale;
      for (const Line& line : lines) EXPECT_LE(line.width, width) << word.locale;
    }
  }
}

/// A soft hyphen behind every third letter of a text.
std::string hyphened(const std::string& text) {
  std::u16string out;
  int letters = 0;
  for (const char16_t c : to_utf16(text)) {
    letters = c == u' ' || c < u'A' ? 0 : letters + 1;
    if (letters > 3) {
      out += u'\u00AD';
      letters = 1;
    }
    out += c;
  }
  return to_utf8(out);
}

TEST_F(SoftHyphen, LinesAreThoseOfPango) {
  PangoLines pango;
  int all = 0;
  int same = 0;
  for (const char* locale : {"en", "pl", "cy"})
    for (const std::string& text :
         lines_of(std::string(KIOSK_SOURCE_DIR) + "/locales/" + locale + "/articles/dvt-to-pe.md")) {
      if (text.size() < 60 || std::string("|!-+").find(text[0]) != std::string::npos) continue;
      Paragraph p = paragraph_of(hyphened(text), locale);
      p.breaking = Breaking::greedy;
      p.size_correction = false;
      const auto whole = fonts_.set(p, 1 << 20);
      for (const int width : {300, 500, 800}) {
        const auto theirs = pango.lines(p, whole.lines.at(0).runs, width);
        for (const Line& line : fonts_.set(p, width).lines) {
          ++all;
          same += std::find(theirs.begin(), theirs.end(), line.range) != theirs.end() ? 1 : 0;
        }
      }
    }
  EXPECT_GT(all, 500);
  EXPECT_GE(same, all * 99 / 100) << same << " of " << all;
}

}  // namespace
}  // namespace kiosk
