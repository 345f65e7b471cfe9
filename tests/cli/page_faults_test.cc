#include "cli/page_faults.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "english_site.h"
#include "real_world.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

CheckLook breaks_at(const char* locale, Size size, TextSize text) {
  CheckLook look{CheckLook::Kind::breaks, make_panel(size, 21.5, 600), {}};
  look.filter.locales = {*LocaleTag::parse(locale)};
  look.filter.text_size = text;
  return look;
}

constexpr const char* kAway = "a picture stands on another page than the text";

class PageFaultsOf : public RealWorld {};

TEST_F(PageFaultsOf, ShippedTextsAreNoneAtTheNormalSize) {
  for (const Bundle& bundle : world().catalogue.bundles)
    for (const Size size : {Size{1920, 1080}, Size{1080, 1920}}) {
      const CheckLook look = breaks_at(bundle.tag.str().c_str(), size, TextSize::normal);
      for (const auto& [key, fault] : Looks(world()).at(look).faults) {
        // On the panel that stands Urdu's second picture has its labels, and no room beside its text.
        const bool known =
            bundle.tag.str() == "ur" && size.h > size.w && key.find(kAway) != std::string::npos;
        EXPECT_TRUE(known) << fault.first.sentence;
      }
    }
}

constexpr double kLowInches = 15.6;
constexpr double kLowestInches = 15.4;  // 340 x 190 mm: the smallest panel

std::string told_on_a_low_panel(const World& world, const char* locale, TextSize text,
                                double inches = kLowInches) {
  CheckLook look = breaks_at(locale, {1366, 768}, text);
  look.panel = make_panel({1366, 768}, inches, 600);
  std::string told;
  for (const auto& [key, fault] : Looks(world).at(look).faults) told += fault.first.sentence + "\n";
  return told;
}

TEST_F(PageFaultsOf, ShortPagesAreToldWhereTheyAreMoreThanATenth) {
  EXPECT_THAT(told_on_a_low_panel(world(), "ur", TextSize::normal, kLowestInches),
              testing::HasSubstr("two lines or fewer"));
  for (const Bundle& bundle : world().catalogue.bundles)
    EXPECT_THAT(told_on_a_low_panel(world(), bundle.tag.str().c_str(), TextSize::normal),
                testing::Not(testing::HasSubstr("two lines")))
        << bundle.tag.str();
}

TEST_F(PageFaultsOf, APictureAwayFromItsTextIsTold) {
  EXPECT_THAT(told_on_a_low_panel(world(), "en", TextSize::largest), testing::HasSubstr(kAway));
}

/// A site with the shipped English in which one text is another.
class ChangedText : public ::testing::Test {
 protected:
  void SetUp() override {
    make_english_site(temp_.path());
    std::ofstream(temp_.path() / "kiosk.conf") << "[emergency]\nnumber = \"999\"\n";
  }

  std::string file() const { return (temp_.path() / "locales/en/articles/dvt-to-pe.md").string(); }

  /// Puts `to` in place of `from`; gives its line.
  int replace(const std::string& from, const std::string& to) const {
    std::ifstream in(file(), std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    std::ofstream(file(), std::ios::binary) << text.replace(at, from.size(), to);
    return 1 +
           static_cast<int>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'));
  }

  /// Whether a check at the largest size tells those words of that line.
  void expect_told(int line, const std::string& words) const {
    const World world = load_world(temp_.path() / "kiosk.conf");
    const Sight sight = Looks(world).at(breaks_at("en", {1920, 1080}, TextSize::largest));
    const bool told = std::any_of(sight.faults.begin(), sight.faults.end(), [&](const auto& each) {
      const Finding& finding = each.second.first;
      return fs::path(finding.file) == fs::path(file()) && finding.line == line &&
             finding.sentence.find(words) != std::string::npos;
    });
    std::ostringstream all;
    for (const auto& [key, fault] : sight.faults)
      all << fault.first.file << ":" << fault.first.line << ": " << fault.first.sentence << "\n";
    EXPECT_TRUE(told) << line << " " << words << "\n" << all.str();
  }

 private:
  TempFolder temp_;
};

std::string long_words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) text += (i == 0 ? "So" : " vessels");
  return text;
}

TEST_F(ChangedText, ASentenceThatNoPageHoldsIsToldAtItsLine) {
  expect_told(replace("Your blood goes round your body in a single closed loop.", long_words(200) + "."),
              "a sentence that no page holds goes on over the next");
}

TEST_F(ChangedText, ASentenceOfTheShortAnswerIsToldAtItsLine) {
  expect_told(replace("It leads to a PE (pulmonary", long_words(200) + ". It leads to a PE (pulmonary"),
              "a sentence that no page holds goes on over the next");
}

TEST_F(ChangedText, ARowThatNoPageHoldsIsToldAtItsLine) {
  expect_told(replace("Rapid changes can tear", long_words(200) + " can tear"), "a table's row");
}

}  // namespace
}  // namespace kiosk
