#include "assets/font_table.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "support/temp_folder.h"

namespace kiosk {
namespace {

class FontTableFile : public testing::Test {
 protected:
  FontTable load(const std::string& toml) {
    const auto file = folder_.path() / "fonts.toml";
    std::ofstream(file) << toml;
    diagnostics_ = {};
    return load_font_table(file, diagnostics_);
  }
  /// "line: sentence" of the only fault.
  std::string fault() const {
    if (diagnostics_.findings().size() != 1)
      return std::to_string(diagnostics_.findings().size()) + " faults";
    const Finding& finding = diagnostics_.findings()[0];
    return std::to_string(finding.line) + ": " + finding.sentence;
  }

  TempFolder folder_;
  Diagnostics diagnostics_;
};

constexpr const char* kFallback = "[fallback]\nfamilies = [\"Noto Sans\"]\n";

TEST_F(FontTableFile, FindsTheLanguagesRowBeforeTheScripts) {
  const FontTable table =
      load(std::string(kFallback) +
           "[[font]]\nscript = \"Arab\"\nfamily = \"Naskh\"\npackage = \"p\"\nfactor = 1.12\n"
           "[[font]]\nscript = \"Arab\"\nlanguage = \"ur\"\nfamily = \"Nastaliq\"\npackage = \"p\"\n");
  EXPECT_TRUE(diagnostics_.findings().empty());
  ASSERT_NE(table.find("Arab", "ur"), nullptr);
  EXPECT_EQ(table.find("Arab", "ur")->family, "Nastaliq");
  EXPECT_EQ(table.find("Arab", "ur")->factor, 1.0);
  EXPECT_EQ(table.find("Arab", "fa")->family, "Naskh");
  EXPECT_EQ(table.find("Arab", "")->factor, 1.12);
  EXPECT_EQ(table.find("Thai", "th"), nullptr);
  EXPECT_EQ(table.fallback, std::vector<std::string>{"Noto Sans"});
}

TEST_F(FontTableFile, TellsEveryFaultWithItsLine) {
  const std::string row = "[[font]]\nscript = \"Latn\"\nfamily = \"Noto Sans\"\npackage = \"p\"\n";
  load(kFallback + row + "factor = 9\n");
  EXPECT_EQ(fault(), "7: \"factor\" is not a number between 0.5 and 2.");
  load(std::string(kFallback) + "[[font]]\nscript = \"Latn\"\npackage = \"p\"\n");
  EXPECT_EQ(fault(), "3: A [[font]] has no \"family\".");
  load(std::string(kFallback) + "[[font]]\nscript = \"Latin\"\nfamily = \"a\"\npackage = \"p\"\n");
  EXPECT_EQ(fault(), "3: \"Latin\" is no ISO 15924 script.");
  load(std::string(kFallback) + "[[font]]\nscript = 3\nfamily = \"a\"\npackage = \"p\"\n");
  EXPECT_EQ(fault(), "4: \"script\" is not a string.");
  for (const char* pitch : {"0.5", "\"tall\"", "9", "true"}) {
    load(kFallback + row + "pitch = " + pitch + "\n");
    EXPECT_EQ(fault(), "7: \"pitch\" is not a number between 1 and 3.") << pitch;
  }
  EXPECT_EQ(load(kFallback + row + "pitch = 1.9\n").rows.at(0).pitch, 1.9);
  EXPECT_TRUE(diagnostics_.findings().empty());
  EXPECT_EQ(load(kFallback + row).rows.at(0).pitch, 0.0) << "the font's own line box";
  load(row);
  EXPECT_EQ(fault(), "1: There is no list of families under [fallback].");
  load(kFallback);
  EXPECT_EQ(fault(), "1: The font table has no [[font]].");
}

TEST_F(FontTableFile, SaysWhereTheTomlIsBroken) {
  load("[[font]\n");
  EXPECT_EQ(fault().rfind("1: This is not TOML", 0), 0u) << fault();
  diagnostics_ = {};
  load_font_table(folder_.path() / "nothing.toml", diagnostics_);
  EXPECT_EQ(fault(), "0: The file cannot be read: it does not exist.");
}

TEST(ShippedFontTable, HasEveryScriptOfTheLanguagesToCome) {
  Diagnostics diagnostics;
  const FontTable table = load_font_table(KIOSK_SOURCE_DIR "/assets/fonts.toml", diagnostics);
  EXPECT_TRUE(diagnostics.findings().empty());
  for (const char* script : {"Latn", "Cyrl", "Grek", "Arab", "Hebr", "Deva", "Beng", "Guru", "Gujr",
                             "Taml", "Telu", "Knda", "Mlym", "Sinh", "Thai", "Laoo", "Khmr", "Mymr",
                             "Ethi", "Geor", "Armn", "Tibt", "Hans", "Hant", "Jpan", "Kore"})
    EXPECT_NE(table.find(script, ""), nullptr) << script;
  EXPECT_EQ(table.find("Arab", "ur")->family, "Noto Nastaliq Urdu");
  EXPECT_EQ(table.find("Arab", "fa")->family, "Noto Naskh Arabic");
  EXPECT_EQ(table.find("Hant", "zh-Hant-HK")->family, "Noto Sans CJK HK");
  for (const FontRow& row : table.rows) EXPECT_FALSE(row.package.empty()) << row.family;
}

}  // namespace
}  // namespace kiosk
