// Staff at the real program: in by the hold and the PIN, over each sheet, a notice, and out again. A picture
// of each is kept beside the other outputs of the tests, by its name in the tour.

#include <gtest/gtest.h>

#include <algorithm>
#include <thread>

#include "e2e/banner_pixels.h"
#include "e2e/kiosk_program.h"

namespace kiosk::e2e {
namespace {

constexpr Size kSize{1366, 768};
/// Of 135790.
constexpr const char* kHash =
    R"("$argon2id$v=19$m=32768,t=3,p=1$vz7lLtd+M2LKd3UOvCNOWw$HHPWf/V/WZCaTDcOGvMa5lApVULIG7W/G1Z2NvXTKaw")";

class StaffAtTheProgram : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(server_->why_not(), "");
    config_ = write_config(folder_, {{"pin_hash", kHash}});
    tour_ =
        std::make_unique<Tour>(folder_.path() / "tour",
                               TourRequest{config_, {"en"}, {"idle", "staff-menu", "staff-pin"}, {}, kSize});
    kiosk_ = std::make_unique<KioskProgram>(*server_, folder_, config_);
    kiosk_->await(tour_->named("en-idle"));
  }
  const TourPicture& seen(const std::string& name) const { return tour_->named("en-" + name); }

  /// The heading's half with the banner over it is the tour's; what stands below tells of this computer.
  static bool has_head_of(const TestPicture& shown, const TestPicture& wanted) {
    if (shown.size != wanted.size) return false;
    for (int y = 0; y < kSize.h * 18 / 100; ++y)
      for (int x = 0; x < kSize.w / 2; ++x)
        if (shown.at(x, y) != wanted.at(x, y)) return false;
    return true;
  }
  /// Until the sheet of this name is shown. It has the banner, and is kept as a picture.
  void shows(const std::string& name) {
    if (HasFailure()) return;
    const auto wanted = load_png(seen(name).file);
    ASSERT_TRUE(wanted) << name;
    TestPicture shown;
    EXPECT_TRUE(wait_until([&] {
      shown = server_->picture();
      return has_head_of(shown, *wanted);
    })) << name
        << " never came. The kiosk said:\n"
        << kiosk_->said();
    EXPECT_EQ(banner_fault_in(shown), "") << name;
    EXPECT_FALSE(shown == last_) << name << " looks as the one before";
    last_ = std::move(shown);
    std::filesystem::create_directories(golden_out());
    save_png(last_, golden_out() / (name + ".png"));
  }
  /// Until the first screen is shown, whatever stands on it.
  void shows_the_first_screen() {
    EXPECT_TRUE(wait_until([&] { return kiosk_->frames().back().screen == "idle"; }));
    last_ = server_->picture();
    EXPECT_EQ(banner_fault_in(last_), "");
  }
  void press(const std::string& on, const std::string& action) {
    if (!HasFailure()) hands_.click(seen(on), action);
  }
  void unlock() {
    hands_.hold(seen("idle"), "hold-for-staff", 3.4);
    shows("staff-menu-locked");
    press("staff-menu-locked", "open-overlay staff-pin");
    shows("staff-pin");
    for (const char* digit : {"1", "3", "5", "7", "9", "0"})
      if (!HasFailure()) hands_.click_label(seen("staff-pin"), digit);
    press("staff-pin-typed", "enter-pin");
    shows("staff-menu-menu");
  }
  /// From the menu's first page to a sheet, on whichever page its button stands.
  void open_sheet(const std::string& sheet, const std::string& picture) {
    const std::string action = "open-sheet " + sheet;
    std::string page = "staff-menu-menu";
    if (!seen(page).offers(action)) {
      press(page, "turn-picker 1");
      page = "staff-menu-menu-02";
      std::this_thread::sleep_for(std::chrono::milliseconds(300));
    }
    press(page, action);
    shows(picture);
  }
  std::string state_files() const {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_.path() / "state"))
      if (entry.is_regular_file()) all += text_of(entry.path());
    return all;
  }

  TempFolder folder_;
  std::unique_ptr<XServer> server_ = start_xvfb(folder_, kSize);
  Hands hands_{*server_, folder_};
  std::filesystem::path config_;
  std::unique_ptr<Tour> tour_;
  std::unique_ptr<KioskProgram> kiosk_;
  TestPicture last_;
};

TEST_F(StaffAtTheProgram, GoOverEverySheetAndLeaveANoticeBehind) {
  unlock();
  for (const auto& [sheet, picture] : {std::pair("site-language", "site-language"),
                                       {"languages", "languages"},
                                       {"display", "display"},
                                       {"switching", "switching"},
                                       {"keys", "keys"},
                                       {"usage", "usage"},
                                       {"content", "content"},
                                       {"kiosk", "kiosk"},
                                       {"restart", "restart"},
                                       {"leave", "leave"}}) {
    open_sheet(sheet, std::string("staff-menu-") + picture);
    if (!HasFailure()) hands_.key("Escape");
    shows("staff-menu-menu");
  }
  open_sheet("notice", "staff-menu-notice");
  press("staff-menu-notice", "choose-notice late 20");
  EXPECT_TRUE(wait_until([&] { return state_files().find("late") != std::string::npos; }));
  press("staff-menu-notice", "open-sheet typing");
  shows("staff-menu-typing");
  hands_.type("Lift 2 is out of order");
  hands_.key("Return");
  shows("staff-menu-notice-typed");
  EXPECT_NE(state_files().find("Lift 2 is out of order"), std::string::npos);
  EXPECT_EQ(text_of(folder_.path() / "trace").find("Lift"), std::string::npos);
  hands_.key("Escape");
  shows("staff-menu-menu");
  hands_.key("Escape");
  shows_the_first_screen();
  save_png(last_, golden_out() / "staff-first-screen.png");
  EXPECT_FALSE(last_ == *load_png(seen("idle").file)) << "the notice stands on it";
  kiosk_->stop();
}

TEST_F(StaffAtTheProgram, NoChordOfADesktopDoesAnythingNorAnyKeyWhileTheGlassIsCleaned) {
  for (const char* chord : {"alt+F4", "ctrl+alt+Delete", "ctrl+alt+BackSpace", "ctrl+shift+Escape", "alt+Tab",
                            "super+d", "super+l", "ctrl+alt+t", "ctrl+w", "ctrl+q", "alt+space", "Print"})
    hands_.key(chord);
  server_->ask_to_close();
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  kiosk_->await(seen("idle"));
  hands_.key("ctrl+alt+s");
  shows("staff-menu-locked");
  for (const char* chord : {"alt+F4", "ctrl+alt+Delete", "super+d"}) hands_.key(chord);
  server_->ask_to_close();
  hands_.key("Escape");
  kiosk_->await(seen("idle"));
  hands_.key("ctrl+alt+s");
  EXPECT_TRUE(wait_until([&] { return kiosk_->frames().back().screen == "staff-menu"; }));
  press("staff-menu-locked", "clean 60");
  EXPECT_TRUE(wait_until([&] { return kiosk_->frames().back().screen == "cleaning"; }));
  for (const char* key : {"Escape", "Return", "Tab", "ctrl+alt+s", "F1", "e"}) hands_.key(key);
  hands_.click(seen("idle"), "choose-locale en");
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  EXPECT_EQ(kiosk_->frames().back().screen, "cleaning");
  EXPECT_EQ(banner_fault_in(server_->picture()), "");
  kiosk_->stop();
}

}  // namespace
}  // namespace kiosk::e2e
