// What ends the kiosk, what starts it anew, and what it writes to its log.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <csignal>
#include <thread>

#include "e2e/kiosk_program.h"

namespace kiosk::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

/// How often it has started, by its log.
int starts(const std::string& said) {
  int count = 0;
  for (auto at = said.find("has started"); at != std::string::npos; at = said.find("has started", at + 1))
    ++count;
  return count;
}

class Endings : public testing::Test {
 protected:
  void SetUp() override {
    server_ = start_xvfb(folder_, {1366, 768});
    ASSERT_EQ(server_->why_not(), "");
    config_ = write_config(folder_);
  }
  Tour tour(const std::string& name, const std::string& tag, const std::string& theme = "light") const {
    return Tour(folder_.path() / name,
                {config_, {tag}, {"idle", "article"}, {"--theme", theme}, {1366, 768}});
  }

  TempFolder folder_;
  std::unique_ptr<XServer> server_;
  std::filesystem::path config_;
};

TEST_F(Endings, NobodyClosesTheScreen) {
  KioskProgram kiosk(*server_, folder_, config_);
  const Tour shown = tour("tour", "en");
  for (int times = 0; times < 3; ++times) server_->ask_to_close();
  const Hands hands(*server_, folder_);
  hands.click(shown.find("en", "idle"), "choose-locale en");
  kiosk.await(shown.find("en", "article"));
  server_->ask_to_close();
  hands.key("ctrl+q");
  std::this_thread::sleep_for(std::chrono::milliseconds(300));
  kiosk.stop();  // fails where it has ended before
}

TEST_F(Endings, TermAndIntEndItCleanly) {
  for (const int signal : {SIGTERM, SIGINT}) {
    KioskProgram kiosk(*server_, folder_, config_);
    // The trace of the one before is still there: its frame is not awaited, but its log begins anew.
    ASSERT_TRUE(wait_until([&] { return starts(kiosk.said()) == 1; })) << kiosk.said();
    kiosk.signal(signal);
    EXPECT_EQ(kiosk.wait(), 0) << kiosk.said();
    EXPECT_THAT(kiosk.said(), HasSubstr("The kiosk ends, as it was asked to.")) << signal;
  }
}

TEST_F(Endings, HangUpReadsEverythingAgainAndForgetsTheVisit) {
  KioskProgram kiosk(*server_, folder_, config_);
  const Tour before = tour("before", "en");
  const Hands hands(*server_, folder_);
  hands.click(before.find("en", "idle"), "choose-locale en");
  kiosk.await(before.find("en", "article"));
  config_ = write_config(folder_, {{"site_locale", "\"pl\""}, {"theme", "\"dark\""}});
  kiosk.signal(SIGHUP);
  kiosk.await(tour("after", "pl", "dark").find("pl", "idle"));
  EXPECT_THAT(kiosk.said(), HasSubstr("starts anew"));
  EXPECT_THAT(kiosk.said(), HasSubstr("languages.site_locale = \"pl\""));
  kiosk.signal(SIGHUP);
  EXPECT_TRUE(wait_until([&] { return starts(kiosk.said()) == 3; })) << kiosk.said();
  kiosk.stop();
}

/// One line at the start, none of the visit.
TEST_F(Endings, TheLogTellsOfTheMachineAndNotOfTheVisit) {
  KioskProgram kiosk(*server_, folder_, config_);
  const Tour shown = tour("tour", "en");
  EXPECT_TRUE(wait_until([&] { return kiosk.said().find("has started") != std::string::npos; }))
      << kiosk.said();
  const std::string start = kiosk.said();
  EXPECT_EQ(std::count(start.begin(), start.end(), '\n'), 1) << start;
  for (const char* part : {"Clinic Kiosk 0.", "1366 x 768", "21.5 inches", "Languages: en", "Fonts: ",
                           "Voices: none", "display.reduced_motion = true", "speech.enabled = false"})
    EXPECT_THAT(start, HasSubstr(part));
  const Hands hands(*server_, folder_);
  hands.click(shown.find("en", "idle"), "choose-locale en");
  kiosk.await(shown.find("en", "article"));
  hands.key("Return");
  hands.key("Tab");
  EXPECT_EQ(kiosk.said(), start);
  kiosk.stop();
}

}  // namespace
}  // namespace kiosk::e2e
