// Fonts that are deleted, emptied, cut or written over, before the start and while the kiosk runs: the banner
// with its number stands in every case, and nothing crashes.

#include <gtest/gtest.h>

#include <fstream>
#include <thread>

#include "e2e/banner_pixels.h"
#include "e2e/kiosk_program.h"
#include "support/private_fonts.h"

namespace kiosk::e2e {
namespace {

namespace fs = std::filesystem;

class Fonts : public testing::TestWithParam<FontDamage> {
 protected:
  void SetUp() override {
    server_ = start_xvfb(folder_);
    ASSERT_EQ(server_->why_not(), "");
    config_ = write_config(folder_);
    ASSERT_EQ(fonts_.files().size(), 12U) << "fonts-noto-core or fonts-noto-cjk is missing.";
  }
  /// Once frames have come after `after`, the display has a banner with a number.
  void keeps_the_banner(const KioskProgram& kiosk, std::size_t after, const std::string& when) {
    kiosk.await_frame_after(after);
    std::string fault;
    EXPECT_TRUE(wait_until([&] { return (fault = banner_fault_in(server_->picture())).empty(); }))
        << GetParam().name << ", " << when << ": " << fault << "\n"
        << kiosk.said();
  }

  /// Whatever stands there, Escape leads to the first screen. By key, for without its fonts a screen may be
  /// laid out otherwise than the tour's; what is pressed is answered before the next.
  void goes_home(const KioskProgram& kiosk, const std::string& when) {
    const Hands hands(*server_, folder_);
    EXPECT_TRUE(wait_until(
        [&] {
          const auto frames = kiosk.frames();
          if (frames.back().screen == "finished" || frames.back().screen == "idle") return true;
          hands.key("Escape");
          wait_until([&] { return kiosk.frames().size() > frames.size(); }, kPatience / 4);
          return false;
        },
        2 * kPatience))
        << when << ": " << to_text(kiosk.frames().back()) << "\n"
        << kiosk.said();
  }

  TempFolder folder_;
  PrivateFonts fonts_{folder_.path(), Han::with};
  std::unique_ptr<XServer> server_;
  fs::path config_;
};

TEST_P(Fonts, BeforeTheStart) {
  fonts_.damage(GetParam());
  KioskProgram kiosk(*server_, folder_, config_, KioskProgram::Awaits::nothing);
  std::string fault;
  EXPECT_TRUE(wait_until([&] { return (fault = banner_fault_in(server_->picture())).empty(); })) << fault;
  EXPECT_NE(kiosk.said().find("fonts-noto-core"), std::string::npos) << kiosk.said();
  kiosk.stop();
}

/// fontconfig's cache still has the fonts as they were: it goes by the time of the folder.
TEST_P(Fonts, BeforeTheStartWithACacheOfOldTimes) {
  {
    KioskProgram kiosk(*server_, folder_, config_);
    kiosk.stop();
  }
  fonts_.damage(GetParam());
  KioskProgram kiosk(*server_, folder_, config_, KioskProgram::Awaits::nothing);
  std::string fault;
  EXPECT_TRUE(wait_until([&] { return (fault = banner_fault_in(server_->picture())).empty(); })) << fault;
  kiosk.stop();
}

/// Then languages are chosen whose letters may not have been needed yet. Those of Chinese are read from their
/// files as they are needed.
TEST_P(Fonts, WhileItRuns) {
  const Tour tour(folder_.path() / "tour", {config_, {}, {"idle", "article"}});
  const TourPicture idle = tour.find("en", "idle");
  KioskProgram kiosk(*server_, folder_, config_);
  const Hands hands(*server_, folder_);
  kiosk.await(idle);
  fonts_.damage(GetParam());
  for (const char* locale : {"zh-Hans", "ur", "bn", "ar", "pa", "pl", "en"}) {
    std::size_t frames = kiosk.frames().size();
    // A press that finds the fonts gone may be answered by the safe screen, which leads nowhere.
    EXPECT_TRUE(wait_until(
        [&] {
          hands.click(idle, std::string("choose-locale ") + locale);
          return wait_until([&] { return kiosk.frames().size() > frames; }, kPatience);
        },
        3 * kPatience))
        << locale;
    keeps_the_banner(kiosk, frames, locale);
    frames = kiosk.frames().size();
    if (kiosk.frames().back().screen == "article")
      hands.click(tour.find(locale, "article"), "open-emergency");
    keeps_the_banner(kiosk, frames - 1, std::string("emergency in ") + locale);
    goes_home(kiosk, locale);
    if (HasFailure()) break;
  }
  kiosk.stop();
}

INSTANTIATE_TEST_SUITE_P(Damages, Fonts, testing::ValuesIn(kFontDamages),
                         [](const auto& one) { return std::string(one.param.name); });

/// A look in which the number is not seen: the running program shows what the tour shows of it, the safe
/// screen, and goes on showing a banner whatever is pressed.
TEST(SafeScreen, StandsInForAFrameWithoutAWholeBanner) {
  const TempFolder folder;
  const auto server = start_xvfb(folder);
  ASSERT_EQ(server->why_not(), "");
  const fs::path assets = folder.path() / "assets";
  fs::copy(fs::path(KIOSK_SOURCE_DIR) / "assets", assets, fs::copy_options::recursive);
  std::string theme = text_of(assets / "theme.toml");
  // White on white: sizes that break the banner are refused in the file.
  const std::string white = "on-emergency = \"#ffffff\"";
  ASSERT_NE(theme.find(white), std::string::npos);
  theme.replace(theme.find(white), white.size(), "on-emergency = \"#a8140c\"");
  std::ofstream(assets / "theme.toml") << theme;
  const auto config = write_config(folder, {{"assets", "\"" + assets.string() + "\""}});
  const Tour tour(folder.path() / "tour", {config, {"en"}, {"idle"}});
  const auto safe = load_png(tour.find("en", "out-of-service").file);
  ASSERT_TRUE(safe);
  EXPECT_EQ(banner_fault_in(*safe), "");
  KioskProgram kiosk(*server, folder, config);
  EXPECT_TRUE(wait_until([&] { return server->picture() == *safe; })) << kiosk.said();
  EXPECT_NE(kiosk.said().find("banner"), std::string::npos) << "the fault is told";
  const Hands hands(*server, folder);
  for (const char* key : {"Tab", "Return", "Escape", "Next"}) {
    hands.key(key);
    EXPECT_EQ(banner_fault_in(server->picture()), "") << key;
  }
  EXPECT_EQ(kiosk.frames().back().screen, "out-of-service");
  kiosk.stop();
}

}  // namespace
}  // namespace kiosk::e2e
