// The end of a visit nobody ends: the warning, then a kiosk that remembers nothing of it.

#include <gtest/gtest.h>

#include "e2e/kiosk_program.h"

namespace kiosk::e2e {
namespace {

TEST(Reset, AfterTheWarningNothingOfTheVisitStays) {
  const TempFolder folder;
  const auto server = start_xvfb(folder);
  ASSERT_EQ(server->why_not(), "");
  // Large text, so that few words are on a page and the shortest idle time holds.
  const auto config =
      write_config(folder, {{"text_size", "200"}, {"idle_seconds", "30"}, {"warning_seconds", "10"}});
  const Tour tour(
      folder.path() / "tour",
      {config, {"ar", "en"}, {"idle", "article", "display", "still-reading"}, {"--text-size", "200"}});
  const Tour dark(folder.path() / "dark",
                  {config, {"ar"}, {"article"}, {"--text-size", "200", "--theme", "dark"}});
  KioskProgram kiosk(*server, folder, config);
  const Hands hands(*server, folder);
  kiosk.await(tour.find("en", "idle"));
  hands.click(tour.find("en", "idle"), "choose-locale ar");
  kiosk.await(tour.find("ar", "article"));
  hands.click(tour.find("ar", "article"), "open-overlay display");
  EXPECT_TRUE(wait_until([&] { return kiosk.frames().back().screen == "display"; }));
  hands.click(tour.find("ar", "display"), "choose-theme dark");
  EXPECT_TRUE(wait_until([&] { return kiosk.frames().back().theme == "dark"; }));
  hands.key("Escape");
  kiosk.await(dark.find("ar", "article"));
  EXPECT_TRUE(
      wait_until([&] { return kiosk.frames().back().screen == "still-reading"; }, std::chrono::seconds(45)));
  kiosk.await(tour.find("en", "idle"), std::chrono::seconds(30));
  EXPECT_EQ(kiosk.frames().back().theme, "light");
  kiosk.stop();
}

}  // namespace
}  // namespace kiosk::e2e
