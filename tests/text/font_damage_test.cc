// Fonts that go, or are cut, emptied or written over, before they are looked for, before they are opened and
// after.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <map>

#include "support/private_fonts.h"
#include "support/temp_folder.h"
#include "text/font_content.h"
#include "text/font_files.h"
#include "text/font_image.h"
#include "text/support.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

struct Sample {
  const char* locale;
  const char* family;
  const char* text;
};
constexpr Sample kSamples[] = {{"en", "NotoSans-", "Emergency? Call 999."},
                               {"ar", "NotoNaskhArabic", "حالة طوارئ"},
                               {"ur", "NotoNastaliqUrdu", "ہنگامی حالت"},
                               {"bn", "NotoSansBengali", "জরুরি অবস্থা"},
                               {"pa", "NotoSansGurmukhi", "ਐਮਰਜੈਂਸੀ"}};

class Damaged : public testing::TestWithParam<FontDamage> {
 protected:
  std::unique_ptr<Typesetter> typesetter() {
    Diagnostics told;
    auto made = make_typesetter(load_font_table(fs::path(KIOSK_SOURCE_DIR) / "assets/fonts.toml", told),
                                diagnostics_);
    return made;
  }
  static int missing(Typesetter& typesetter, const Sample& sample, bool bold) {
    Paragraph p = paragraph_of(sample.text, sample.locale);
    p.bold = bold;
    return typesetter.set(p, 2000)->missing_glyphs;
  }
  bool told(const std::string& words) const {
    for (const Finding& f : diagnostics_.findings())
      if ((f.sentence + f.advice).find(words) != std::string::npos) return true;
    return false;
  }

  TempFolder folder_;
  PrivateFonts fonts_{folder_.path()};
  Diagnostics diagnostics_;
};

TEST_P(Damaged, BeforeItIsLookedFor) {
  for (const Sample& sample : kSamples) {
    fonts_.restore();
    diagnostics_ = {};
    typesetter();  // fontconfig's cache now knows the file as it was
    fonts_.damage(GetParam(), sample.family);
    const auto setter = typesetter();
    EXPECT_TRUE(told("fonts-noto-core")) << sample.family;
    // The one Arabic family stands in for the other; the rest have nobody to do so.
    const bool lent = LocaleTag::parse(sample.locale)->script() == "Arab";
    for (const Sample& other : kSamples)
      for (const bool bold : {false, true})
        EXPECT_EQ(missing(*setter, other, bold) > 0, !lent && other.locale == std::string(sample.locale))
            << other.locale << " without " << sample.family;
    EXPECT_TRUE(!lent || !setter->borrowed().empty());
  }
}

TEST_P(Damaged, BetweenLookingAndOpening) {
  const auto setter = typesetter();
  // The family's files are known then, and the bold one alone is open.
  for (const Sample& sample : kSamples) missing(*setter, {sample.locale, "", " "}, true);
  fonts_.damage(GetParam());
  for (const Sample& sample : kSamples) EXPECT_GT(missing(*setter, sample, false), 0) << sample.locale;
  fonts_.restore();
  setter->look_again();
  for (const Sample& sample : kSamples) EXPECT_EQ(missing(*setter, sample, false), 0) << sample.locale;
}

TEST_P(Damaged, WhatWasOpenedStaysAsItWas) {
  const auto setter = typesetter();
  std::vector<std::shared_ptr<const ParagraphLayout>> before;
  for (const Sample& sample : kSamples)
    before.push_back(setter->set(paragraph_of(sample.text, sample.locale), 2000));
  fonts_.damage(GetParam());
  for (std::size_t i = 0; i < before.size(); ++i) {
    // Not what a cache holds: another size opens the face at another size.
    Paragraph p = paragraph_of(kSamples[i].text, kSamples[i].locale);
    p.px *= 2;
    EXPECT_EQ(setter->set(p, 4000)->missing_glyphs, 0) << kSamples[i].locale;
    // And the painter opens the very same bytes.
    for (const PlacedRun& run : before[i]->lines.at(0).runs) {
      const auto image = FontImage::open(*run.font);
      ASSERT_NE(image, nullptr) << run.font->file;
      EXPECT_GT(image->bytes().size(), 1000U);
    }
  }
}

/// Where the bold file alone is gone, the words stand in the regular one.
TEST_P(Damaged, BoldAloneCostsNoLetter) {
  const auto setter = typesetter();
  for (const Sample& sample : kSamples) EXPECT_EQ(missing(*setter, sample, false), 0);
  for (const fs::path& file : fonts_.files())
    if (file.string().find("-Bold") != std::string::npos) GetParam().do_to(file);
  for (const Sample& sample : kSamples) EXPECT_EQ(missing(*setter, sample, true), 0) << sample.locale;
  const auto late = typesetter();
  for (const Sample& sample : kSamples) EXPECT_EQ(missing(*late, sample, true), 0) << sample.locale;
}

INSTANTIATE_TEST_SUITE_P(Fonts, Damaged, testing::ValuesIn(kFontDamages),
                         [](const auto& one) { return std::string(one.param.name); });

/// What a machine without fonts is told to install.
TEST(MissingFamilies, EachNamesTheDebianPackageThatBringsIt) {
  Diagnostics told;
  const FontTable table = load_font_table(fs::path(KIOSK_SOURCE_DIR) / "assets/fonts.toml", told);
  std::map<std::string, std::string> files;  // while they are here
  {
    FontFiles found;
    for (const FontRow& row : table.rows)
      if (!row.on_demand) files[row.family] = found.find(row.family).regular->file;
  }
  const TempFolder folder;
  const PrivateFonts fonts(folder.path());
  fonts.damage(kFontDamages[0]);
  const auto missing = missing_families(table);
  EXPECT_EQ(missing.size(), files.size());
  for (const MissingFamily& family : missing) {
    ASSERT_FALSE(family.row.package.empty()) << family.row.family;
    EXPECT_NE(advice_of(family).find(family.row.package), std::string::npos);
    EXPECT_NE(sentence_of(family).find(family.row.family), std::string::npos);
    // dpkg's list of what the package brings.
    std::ifstream list("/var/lib/dpkg/info/" + family.row.package + ".list");
    bool brings = false;
    for (std::string line; std::getline(list, line);) brings = brings || line == files[family.row.family];
    EXPECT_TRUE(brings) << family.row.package << " does not bring " << files[family.row.family];
  }
}

TEST(MissingFamilies, ABrokenFileIsNamed) {
  Diagnostics told;
  const FontTable table = load_font_table(fs::path(KIOSK_SOURCE_DIR) / "assets/fonts.toml", told);
  for (const FontDamage& damage : kFontDamages) {
    if (damage.name == std::string("deleted")) continue;
    const TempFolder folder;
    const PrivateFonts fonts(folder.path());
    missing_families(table);  // fontconfig's cache has seen it whole
    fonts.damage(damage, "NotoSansBengali-Regular");
    bool named = false;
    for (const MissingFamily& family : missing_families(table))
      named = named || family.broken == fonts.file("NotoSansBengali-Regular.ttf").string();
    EXPECT_TRUE(named || damage.name == std::string("unreadable")) << damage.name;
  }
}

TEST(FontContent, AFileCutAnywhereIsNoFont) {
  const TempFolder folder;
  const PrivateFonts fonts(folder.path());
  const fs::path whole = fonts.file("NotoSans-Regular.ttf");
  ASSERT_NE(FontContent::take(whole.string()), nullptr);
  const auto size = fs::file_size(whole);
  for (int part = 0; part < 64; ++part) {
    const fs::path cut = folder.path() / "cut.ttf";
    fs::copy_file(whole, cut, fs::copy_options::overwrite_existing);
    fs::resize_file(cut, size * static_cast<std::uintmax_t>(part) / 64);
    EXPECT_EQ(FontContent::take(cut.string()), nullptr) << part;
  }
}

TEST(FontContent, NothingButAFileIsRead) {
  const TempFolder folder;
  EXPECT_EQ(FontContent::take(folder.path().string()), nullptr);
  EXPECT_EQ(FontContent::take((folder.path() / "nothing").string()), nullptr);
  EXPECT_EQ(FontContent::take("/dev/zero"), nullptr);
  const fs::path pipe = folder.path() / "pipe";
  ASSERT_EQ(std::system(("mkfifo " + pipe.string()).c_str()), 0);
  EXPECT_EQ(FontContent::take(pipe.string()), nullptr);
}

TEST(FontContent, EachMappingIsItsOwn) {
  const TempFolder folder;
  const PrivateFonts fonts(folder.path());
  const auto copy = FontContent::take(fonts.file("NotoSans-Regular.ttf").string());
  ASSERT_NE(copy, nullptr);
  EXPECT_TRUE(copy->copied());
  const FontBytes a = copy->map();
  a.data()[0] = 77;
  const FontBytes b = copy->map();
  EXPECT_EQ(b.data()[0], 0);
  EXPECT_EQ(b.size(), a.size());
}

}  // namespace
}  // namespace kiosk
