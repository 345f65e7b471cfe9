// Whatever the texts, the distance and the panel: `check` names the smallest panel that holds the emergency
// card, or says that none does.

#include "cli/care_panel.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <iomanip>
#include <sstream>

#include "cli/check_look.h"
#include "english_site.h"
#include "real_world.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr double kSmallestIn = 15.5;
constexpr Size kGlasses[] = {{1366, 768}, {768, 1366}};

class CarePanel : public RealWorld {};

/// Letters grow with the distance, the panel does not. Each search goes on from where the last one ended.
TEST_F(CarePanel, IsNamedForEveryDistanceEitherWayUp) {
  for (const Size glass : kGlasses) {
    double before = kSmallestIn;
    for (const double viewing : {750.0, 1200.0, 2000.0}) {
      const auto least =
          least_care_diagonal(world(), make_panel(glass, kSmallestIn, viewing), tag_of("en"), before);
      ASSERT_TRUE(least) << words_of(glass) << " at " << viewing;
      EXPECT_GE(*least, before) << words_of(glass) << " at " << viewing;
      before = *least;
    }
    EXPECT_GT(before, 2 * kSmallestIn) << words_of(glass);
  }
}

TEST_F(CarePanel, IsNoLargerThanItMustBe) {
  const Panel panel = make_panel({1366, 768}, 15.6, 600);
  EXPECT_EQ(least_care_diagonal(world(), panel, tag_of("en"), 15.6), 15.6);
  const auto least = least_care_diagonal(world(), panel, tag_of("en"), 8.0);
  ASSERT_TRUE(least);
  EXPECT_GT(*least, 8.0);
  EXPECT_LE(*least, 15.6);
}

/// A site whose English says each thing on the card several times over.
class LongCard : public ::testing::Test {
 protected:
  void SetUp() override { make_english_site(temp_.path()); }

  World with(int times, double viewing) {
    std::ofstream(temp_.path() / "kiosk.conf")
        << "[emergency]\nnumber = \"999\"\n[display]\nviewing_distance_mm = " << viewing << "\n";
    std::ifstream in(KIOSK_SOURCE_DIR "/locales/en/locale.toml");
    std::ofstream out(temp_.path() / "locales/en/locale.toml");
    for (std::string line; std::getline(in, line); out << line << "\n") {
      const auto from = line.find(" = \"");
      const bool of_card =
          line.starts_with("when") || line.starts_with("critical") || line.starts_with("tell_staff");
      if (!of_card || from == std::string::npos) continue;
      const std::string key = line.substr(0, from);
      const std::string text = line.substr(from + 4, line.rfind('"') - from - 4);
      line = key + " = \"";
      for (int i = 0; i < times; ++i) line += (i > 0 ? " and " : "") + text;
      line += "\"";
    }
    out.close();
    return load_world(temp_.path() / "kiosk.conf");
  }

  /// What `check` says of the card.
  static std::string told(const World& world, const Panel& panel) {
    ViewFilter filter;
    filter.locales = {tag_of("en")};
    const Sight sight = Looks(world).at({CheckLook::Kind::card, panel, filter});
    std::string out;
    for (const auto& [key, fault] : sight.faults) out += fault.first.sentence + " " + fault.first.advice;
    return out;
  }

  TempFolder temp_;
};

TEST_F(LongCard, HasItsPanelNamedByCheckEitherWayUp) {
  const World world = with(3, 600);
  ASSERT_TRUE(world.catalogue.usable);
  for (const Size glass : {Size{1366, 768}, Size{768, 1366}}) {
    const Panel panel = make_panel(glass, 15.6, 600);
    const auto least = least_care_diagonal(world, panel, tag_of("en"), 15.6);
    ASSERT_TRUE(least) << words_of(glass);
    EXPECT_GT(*least, 15.6);
    std::ostringstream inches;
    inches << "Use one of " << std::fixed << std::setprecision(1) << *least << " inches or more";
    EXPECT_THAT(told(world, panel), HasSubstr(inches.str()));
    EXPECT_EQ(told(world, make_panel(glass, *least, 600)), "") << "of that size nothing is told";
  }
}

TEST_F(LongCard, ThatNoPanelHoldsIsToldAsSuch) {
  const World world = with(16, 2000);
  ASSERT_TRUE(world.catalogue.usable);
  const Panel panel = make_panel({1366, 768}, 90, 2000);
  EXPECT_THAT(told(world, panel), HasSubstr("does not hold the emergency card of en whole"));
  EXPECT_THAT(told(world, panel), HasSubstr("no panel of these pixels of up to 100 inches holds it"));
}

}  // namespace
}  // namespace kiosk
