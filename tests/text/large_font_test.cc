// A font too large to be copied is read from its file while the kiosk runs: what is set in it is right or
// missing, whatever becomes of the file.
#include <gtest/gtest.h>

#include <thread>

#include "same_layout.h"
#include "support.h"
#include "support/private_fonts.h"
#include "support/temp_folder.h"
#include "text/font_content.h"
#include "text/font_image.h"
#include "text/fonts.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* kName = "NotoSansCJK-Regular.ttc";
const std::vector<std::string> kTexts = {"紧急情况？", "请拨打",   "腿部血栓",
                                         "肺栓塞",     "呼吸困难", "立即求助"};

bool is_removal(const FontDamage& damage) {
  return damage.name == std::string("deleted") || damage.name == std::string("unreadable");
}

class LargeFont : public testing::TestWithParam<FontDamage> {
 protected:
  std::unique_ptr<Typesetter> typesetter() {
    Diagnostics told;
    return make_typesetter(load_font_table(fs::path(KIOSK_SOURCE_DIR) / "assets/fonts.toml", told), told);
  }
  static std::shared_ptr<const ParagraphLayout> set(Typesetter& typesetter, const std::string& text) {
    return typesetter.set(paragraph_of(text, "zh-Hans"), 2000);
  }
  std::vector<std::shared_ptr<const ParagraphLayout>> reference() {
    const auto setter = typesetter();
    std::vector<std::shared_ptr<const ParagraphLayout>> set;
    for (const std::string& text : kTexts) set.push_back(this->set(*setter, text));
    return set;
  }

  TempFolder folder_;
  PrivateFonts fonts_{folder_.path(), Han::with};
};

TEST_P(LargeFont, SetsRightOrNothingBehindEachText) {
  const auto right = reference();
  for (std::size_t before = 0; before <= kTexts.size(); ++before) {
    fonts_.restore();
    const auto setter = typesetter();
    set(*setter, "。");  // opened
    for (std::size_t i = 0; i < kTexts.size(); ++i) {
      if (i == before) fonts_.damage(GetParam(), "NotoSansCJK");
      const auto layout = set(*setter, kTexts[i]);
      if (i < before || is_removal(GetParam())) {
        expect_same(*layout, *right[i], kTexts[i]);
      } else {
        EXPECT_GT(layout->missing_glyphs, 0) << kTexts[i] << " after " << before;
      }
    }
    fonts_.restore();
    setter->look_again();
    for (std::size_t i = 0; i < kTexts.size(); ++i)
      expect_same(*set(*setter, kTexts[i]), *right[i], kTexts[i]);
  }
}

/// The file changes in the midst of a text.
TEST_P(LargeFont, SetsRightOrNothingWhileItIsDamaged) {
  const auto right = reference();
  for (int round = 0; round < 8; ++round) {
    fonts_.restore();
    const auto setter = typesetter();
    set(*setter, "。");
    std::thread damager([&] {
      std::this_thread::sleep_for(std::chrono::microseconds(300 * round));
      // The bold one first: it would stand in for the other.
      fonts_.damage(GetParam(), "NotoSansCJK");
    });
    for (std::size_t i = 0; i < kTexts.size(); ++i) {
      const auto layout = set(*setter, kTexts[i]);
      if (layout->missing_glyphs == 0) expect_same(*layout, *right[i], kTexts[i]);
    }
    damager.join();
  }
}

TEST_P(LargeFont, LosesWhatIsReadOnceItIsNotAsItWas) {
  const auto content = FontContent::take(fonts_.file(kName).string());
  ASSERT_NE(content, nullptr);
  EXPECT_FALSE(content->copied());
  EXPECT_EQ(content->map().size(), 0U);
  std::vector<std::uint8_t> bytes(1000);
  EXPECT_TRUE(content->read(0, bytes.data(), bytes.size()));
  GetParam().do_to(fonts_.file(kName));
  EXPECT_EQ(content->read(0, bytes.data(), bytes.size()), is_removal(GetParam()));
  EXPECT_EQ(content->lost(), !is_removal(GetParam()));
  FontFace face{fonts_.file(kName).string(), 0};
  face.content = content;
  EXPECT_EQ(FontImage::open(face) == nullptr, content->lost());
  fonts_.restore();
  EXPECT_EQ(content->lost(), !is_removal(GetParam())) << "another file of the name is not the one that was";
}

INSTANTIATE_TEST_SUITE_P(Damages, LargeFont, testing::ValuesIn(kFontDamages),
                         [](const auto& one) { return std::string(one.param.name); });

/// What a face speaks is read as a copy of it would hold it, wherever a read begins and ends.
TEST(LargeFontImage, SpeaksALanguageInEveryRead) {
  const TempFolder folder;
  const PrivateFonts fonts(folder.path(), Han::with);
  FontFace face{fonts.file(kName).string(), 2};
  const auto systems = language_systems(face);
  ASSERT_FALSE(systems.empty());
  const auto plain = FontImage::open(face);
  face.language = systems.front();
  const auto spoken = FontImage::open(face);
  ASSERT_TRUE(plain && spoken);
  std::vector<std::uint8_t> one(plain->size());
  std::vector<std::uint8_t> two(plain->size());
  ASSERT_EQ(plain->read(0, one.data(), one.size()), one.size());
  ASSERT_EQ(spoken->read(0, two.data(), two.size()), two.size());
  std::vector<std::size_t> changed;
  for (std::size_t i = 0; i < one.size(); ++i)
    if (one[i] != two[i]) changed.push_back(i);
  ASSERT_FALSE(changed.empty());
  for (const std::size_t at : changed)
    for (const std::size_t before : {0U, 1U, 2U})
      for (const std::size_t count : {1U, 2U, 4U}) {
        std::vector<std::uint8_t> some(count);
        ASSERT_EQ(spoken->read(at - before, some.data(), count), count);
        EXPECT_TRUE(
            std::equal(some.begin(), some.end(), two.begin() + static_cast<std::ptrdiff_t>(at - before)));
      }
  EXPECT_EQ(spoken->read(spoken->size(), two.data(), 1), 0U);
  EXPECT_EQ(spoken->read(spoken->size() - 1, two.data(), 8), 1U);
}

}  // namespace
}  // namespace kiosk
