// Every script that a font of this machine has: a row of the table, and no box.

#include <gtest/gtest.h>
#include <unicode/uniset.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include "text/scripts.h"
#include "text/support.h"

namespace kiosk {
namespace {

/// A script's sample letter and its first letters that Unicode 11 had; empty for one that nobody writes.
std::u16string sample_of(UScriptCode script) {
  const icu::UnicodeString letter = uscript_getSampleUnicodeString(script);
  if (letter.isEmpty()) return {};
  UErrorCode status = U_ZERO_ERROR;
  const std::string pattern = "[[:sc=" + std::string(uscript_getShortName(script)) + ":]&[:L:]&[:age=11.0:]]";
  const icu::UnicodeSet letters(icu::UnicodeString::fromUTF8(pattern), status);
  std::u16string text(letter.getBuffer(), static_cast<std::size_t>(letter.length()));
  for (int i = 0; U_SUCCESS(status) && i < std::min(letters.size(), 12); ++i)
    append(text, static_cast<char32_t>(letters.charAt(i)));
  return text;
}

TEST(NotoScripts, EachHasItsRowAndRendersWithoutABox) {
  RealFonts fonts;
  EXPECT_TRUE(fonts.diagnostics.findings().empty());
  std::set<std::string> rendered;
  std::string boxes;
  for (int code = 0; code < USCRIPT_CODE_LIMIT; ++code) {
    const auto script = static_cast<UScriptCode>(code);
    const std::u16string text = sample_of(script);
    if (text.empty()) continue;
    for (const bool bold : {false, true}) {
      Paragraph p = paragraph_of(to_utf8(text), "en");
      p.bold = bold;
      const auto layout = fonts.set(p, 4000);
      if (layout.missing_glyphs == 0)
        rendered.insert(uscript_getShortName(script));
      else
        boxes += std::string(uscript_getShortName(script)) + " ";
    }
  }
  for (const FontRow& row : fonts.table.rows) {
    if (row.on_demand) {
      EXPECT_TRUE(rendered.contains(row.script)) << row.script;
    }
  }
  // Any font of the machine is tried, so that a box stands for a script that none has.
  for (const BorrowedFamily& family : fonts.typesetter->borrowed())
    if (family.family.starts_with("Noto")) ADD_FAILURE() << family.script << " has no row: " << family.family;
  EXPECT_GE(rendered.size(), 145U) << "boxes: " << boxes;
}

TEST(NotoScripts, AFontOfTheMachineIsTriedBeforeABoxIsDrawnAndNamed) {
  FontTable table;
  table.rows.push_back({"Latn", "", "Noto Sans", "fonts-noto-core", 1.0, 0.0, false});
  table.fallback = {"Noto Sans"};
  Diagnostics diagnostics;
  const auto typesetter = make_typesetter(table, diagnostics);
  EXPECT_TRUE(typesetter->borrowed().empty());
  const std::vector<Sample> texts = {{"or", "ଆଣ୍ଠୁ"},
                                     {"dv", "ދިވެހި"},
                                     {"syr", "ܣܘܪܝܝܐ"},
                                     {"nqo", "ߒߞߏ"},
                                     {"ff-Adlm", "𞤀𞤣𞤤"},
                                     {"sat", "ᱥᱟᱱ"},
                                     {"rhg-Rohg", "𐴌𐴟"},
                                     {"en", "knee ଆଣ୍ଠୁ"}};
  for (const Sample& text : texts)
    EXPECT_EQ(typesetter->set(paragraph_of(text.text, text.locale), 4000)->missing_glyphs, 0) << text.locale;
  std::set<std::string> scripts;
  for (const BorrowedFamily& family : typesetter->borrowed()) {
    scripts.insert(family.script);
    EXPECT_NE(sentence_of(family).find(family.family), std::string::npos);
    EXPECT_NE(advice_of(family).find("fonts.toml"), std::string::npos);
  }
  EXPECT_TRUE(scripts.contains("Orya") && scripts.contains("Thaa") && scripts.contains("Adlm"));
  EXPECT_GT(typesetter->set(paragraph_of("\U0001FAF6", "en"), 4000)->missing_glyphs, 0) << "no font at all";
}

}  // namespace
}  // namespace kiosk
