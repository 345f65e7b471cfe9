// Fingers on a touch panel of the real X server: the kiosk's own view of them is in its trace.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <thread>

#include "base/panel.h"
#include "e2e/banner_pixels.h"
#include "e2e/kiosk_program.h"
#include "e2e/touch_panel.h"

namespace kiosk::e2e {
namespace {

/// Longer than any ghost (30 ms), shorter than anything that lies on the glass. How long a finger stays is
/// what is tested here, so time really passes.
constexpr std::chrono::milliseconds kHold{120};

class Touching : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_EQ(server_->why_not(), "");
    panel_ = std::make_unique<TouchPanel>(folder_.path() / "touch.sock");
    ASSERT_TRUE(panel_->connected()) << "The X server's touch panel does not answer.";
    const auto config = write_config(folder_, keys());
    tour_ = std::make_unique<Tour>(folder_.path() / "tour",
                                   TourRequest{config, {"en", "pl"}, {"idle", "article", "resting"}});
    kiosk_ = std::make_unique<KioskProgram>(*server_, folder_, config);
    kiosk_->await(tour_->find("en", first()));
  }
  virtual std::map<std::string, std::string> keys() const { return {}; }
  virtual const char* first() const { return "idle"; }
  void TearDown() override {
    if (kiosk_) kiosk_->stop();
  }

  Point language(const std::string& tag) const {
    return tour_->find("en", "idle").control("choose-locale " + tag).value_or(Point{});
  }
  /// Puts a finger down and waits until the kiosk shows that it did.
  void hold(std::uint32_t finger, Point at) {
    const std::size_t before = kiosk_->frames().size();
    panel_->begin(finger, at);
    ASSERT_TRUE(panel_->sync());
    kiosk_->await_frame_after(before);
    std::this_thread::sleep_for(kHold);
  }
  void lift(std::uint32_t finger, Point at) {
    panel_->end(finger, at);
    ASSERT_TRUE(panel_->sync());
  }
  /// A tap on Polish opens the article in Polish, and no frame before it was anything but the idle screen: so
  /// what went before did nothing.
  void expect_only_this_tap_acts() {
    hold(9, language("pl"));
    lift(9, language("pl"));
    kiosk_->await(tour_->find("pl", "article"));
    expect_no_visit_but("pl");
  }
  void expect_no_visit_but(const std::string& locale) {
    for (const Frame& frame : kiosk_->frames())
      EXPECT_TRUE(frame.screen == "idle" || frame.locale == locale) << frame.screen << " " << frame.locale;
  }

  TempFolder folder_;
  std::unique_ptr<XServer> server_ = start_xorg(folder_);
  std::unique_ptr<TouchPanel> panel_;
  std::unique_ptr<Tour> tour_;
  std::unique_ptr<KioskProgram> kiosk_;
};

TEST_F(Touching, TapActsOnRelease) {
  const Point english = language("en");
  hold(1, english);
  EXPECT_EQ(kiosk_->frames().back().screen, "idle");
  lift(1, english);
  kiosk_->await(tour_->find("en", "article"));
}

TEST_F(Touching, SlidingOffCancels) {
  const Point off{kPanelSize.w / 2, kPanelSize.h - 2};
  hold(1, language("en"));
  const std::size_t before = kiosk_->frames().size();
  panel_->move(1, off);
  ASSERT_TRUE(panel_->sync());
  kiosk_->await_frame_after(before);
  lift(1, off);
  expect_only_this_tap_acts();
}

TEST_F(Touching, SlidingBackTakesHoldAgain) {
  hold(1, language("en"));
  panel_->move(1, {kPanelSize.w / 2, kPanelSize.h - 2});
  panel_->move(1, language("en"));
  lift(1, language("en"));
  kiosk_->await(tour_->find("en", "article"));
}

/// Pixels of the panel for so many millimetres: the tour tells how many there are.
int px(double mm) { return make_panel(kPanelSize, 21.5, 600).px(mm); }

TEST_F(Touching, ATremblingFingerTaps) {
  Rect rect;
  for (const auto& target : tour_->find("en", "idle").targets)
    if (target.action == "choose-locale en") rect = target.rect;
  const Point by_the_edge{rect.x + 3, rect.y + rect.h / 2};
  hold(1, by_the_edge);
  for (const double mm : {3.0, -2.0, 5.0})
    panel_->move(1, {by_the_edge.x - px(mm), by_the_edge.y + px(mm / 2)});
  ASSERT_TRUE(panel_->sync());
  lift(1, {by_the_edge.x - px(6), by_the_edge.y});
  kiosk_->await(tour_->find("en", "article"));
}

class Bouncing : public Touching {
  std::map<std::string, std::string> keys() const override { return {{"repeat_reject_ms", "500"}}; }
};

TEST_F(Bouncing, ASecondTapOfTheSamePlaceTooSoonIsOne) {
  const Point polish = language("pl");
  hold(1, polish);
  lift(1, polish);
  // An entry of the contents lies where the language was; a bounce of the finger must not open it.
  panel_->begin(2, polish);
  ASSERT_TRUE(panel_->sync());
  std::this_thread::sleep_for(kHold);
  lift(2, polish);
  kiosk_->await(tour_->find("pl", "article"));
  std::this_thread::sleep_for(kHold);
  for (const Frame& frame : kiosk_->frames())
    EXPECT_TRUE(frame.screen == "idle" || frame.screen == "article") << frame.screen;
}

TEST_F(Touching, ASlowTapIsNeverLost) {
  hold(1, language("en"));
  std::this_thread::sleep_for(std::chrono::seconds(3));
  lift(1, language("en"));
  kiosk_->await(tour_->find("en", "article"));
}

TEST_F(Touching, SecondFingerDoesNothing) {
  hold(1, language("pl"));
  panel_->begin(2, language("en"));
  ASSERT_TRUE(panel_->sync());
  std::this_thread::sleep_for(kHold);
  lift(2, language("en"));
  lift(1, language("pl"));
  kiosk_->await(tour_->find("pl", "article"));
  expect_no_visit_but("pl");
}

TEST_F(Touching, GhostIsIgnored) {
  // How short it is can be told while the kiosk looks: what waits behind its work counts as longer.
  kiosk_->await_rest();
  panel_->begin(1, language("en"));
  panel_->end(1, language("en"));
  ASSERT_TRUE(panel_->sync());
  std::this_thread::sleep_for(kHold);
  expect_only_this_tap_acts();
}

TEST_F(Touching, PalmIsIgnored) {
  // That its fingers came together can be told while the kiosk looks.
  kiosk_->await_rest();
  const std::vector<std::string> under = {"en", "cy", "pl"};
  for (std::uint32_t finger = 0; finger < under.size(); ++finger)
    panel_->begin(finger + 1, language(under[finger]));
  ASSERT_TRUE(panel_->sync());
  std::this_thread::sleep_for(kHold);
  for (std::uint32_t finger = 0; finger < under.size(); ++finger)
    panel_->end(finger + 1, language(under[finger]));
  ASSERT_TRUE(panel_->sync());
  expect_only_this_tap_acts();
}

/// Out of hours: the screen is dark.
class Waking : public Touching {
  std::map<std::string, std::string> keys() const override {
    std::map<std::string, std::string> closed;
    for (const char* day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
      closed[day] = "\"closed\"";
    return closed;
  }
  const char* first() const override { return "resting"; }
};

TEST_F(Waking, TheTouchThatWakesPressesNothing) {
  panel_->begin(1, language("en"));
  ASSERT_TRUE(panel_->sync());
  std::this_thread::sleep_for(kHold);
  lift(1, language("en"));
  kiosk_->await(tour_->find("en", "idle"));
  std::this_thread::sleep_for(kHold);
  for (const Frame& frame : kiosk_->frames())
    EXPECT_TRUE(frame.screen == "resting" || frame.screen == "idle") << frame.screen;
  std::this_thread::sleep_for(kHold);
  hold(2, language("pl"));
  lift(2, language("pl"));
  kiosk_->await(tour_->find("pl", "article"));
}

TEST_F(Waking, OnTheBannerItOpensTheEmergencyScreen) {
  const Point banner{kPanelSize.w / 2, 40};
  panel_->begin(1, banner);
  ASSERT_TRUE(panel_->sync());
  std::this_thread::sleep_for(kHold);
  lift(1, banner);
  // Outside of a visit the card has nothing to finish, so that it is not the tour's.
  EXPECT_TRUE(wait_until([&] { return kiosk_->frames().back().screen == "emergency"; }));
  std::string fault;
  EXPECT_TRUE(wait_until([&] { return (fault = banner_fault_in(server_->picture())).empty(); })) << fault;
}

}  // namespace
}  // namespace kiosk::e2e
