// The window on SDL's dummy driver: what can be known without a screen.
#include <gtest/gtest.h>

#include <cstdlib>

#include "scenes.h"
#include "sdl/sdl.h"
#include "sdl/window.h"

namespace kiosk {
namespace {

class SessionTest : public testing::Test {
 protected:
  void SetUp() override { setenv("SDL_VIDEODRIVER", "dummy", 1); }
  void TearDown() override { unsetenv("SDL_VIDEODRIVER"); }

  std::unique_ptr<SdlSession> open() {
    return open_session({true, {640, 480}}, shipped_.pictures, shipped_.design, error_);
  }
  static void push(SDL_Event event) { SDL_PushEvent(&event); }

  Shipped shipped_;
  std::string error_;
};

TEST_F(SessionTest, WithoutADisplayThereIsASentence) {
  setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
  EXPECT_EQ(open(), nullptr);
  EXPECT_NE(error_.find("There is no display"), std::string::npos) << error_;
}

TEST_F(SessionTest, HasTheWindowsSizeAndPresents) {
  const auto session = open();
  ASSERT_NE(session, nullptr) << error_;
  EXPECT_EQ(session->display().size(), (Size{640, 480}));
  Scene scene;
  scene.size = {640, 480};
  scene.commands.push_back(shipped_.text("Start", "en", 42, {10, 10}));
  session->display().prepare(scene);
  session->display().present(scene);
  session->display().present(scene);
  session->display().present_safe_screen("999", 0);
  session->display().present(scene);
  SDL_Surface* shown = SDL_GetWindowSurface(SDL_GetWindowFromID(1));
  ASSERT_NE(shown, nullptr);
  Board board(scene.size);
  Painter painter(shipped_.pictures, shipped_.design);
  painter.paint(scene, board.pixels(), {0, 0, 640, 480});
  const Pixels pixels = pixels_of(*shown);
  for (int y = 0; y < 480; ++y)
    for (int x = 0; x < 640; ++x) ASSERT_EQ(pixels.row(y)[x] & 0xffffffU, board.at(x, y));
}

TEST_F(SessionTest, TheDeadlinePassesWithoutAnEvent) {
  const auto session = open();
  ASSERT_NE(session, nullptr) << error_;
  SDL_PumpEvents();
  SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
  const auto now = make_system_clock()->now();
  EXPECT_FALSE(session->input().wait(now).has_value());
  EXPECT_FALSE(session->input().wait(now + std::chrono::milliseconds(20)).has_value());
  EXPECT_GE(make_system_clock()->now(), now + std::chrono::milliseconds(20));
}

TEST_F(SessionTest, EventsComeInOrderAndStrangersAreSkipped) {
  const auto session = open();
  ASSERT_NE(session, nullptr) << error_;
  SDL_PumpEvents();
  SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
  SDL_Event stranger{};
  stranger.type = SDL_KEYUP;
  push(stranger);
  SDL_Event key{};
  key.type = SDL_KEYDOWN;
  key.key.keysym.sym = SDLK_TAB;
  push(key);
  SDL_Event quit{};
  quit.type = SDL_QUIT;
  push(quit);
  const auto first = session->input().wait(std::nullopt);
  ASSERT_TRUE(first && std::holds_alternative<KeyEvent>(*first));
  const auto second = session->input().wait(std::nullopt);
  EXPECT_TRUE(second && std::holds_alternative<QuitRequested>(*second));
}

TEST_F(SessionTest, AChangeOfSizeIsTold) {
  const auto session = open();
  ASSERT_NE(session, nullptr) << error_;
  SDL_PumpEvents();
  SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
  SDL_SetWindowSize(SDL_GetWindowFromID(1), 320, 200);
  const auto event = session->input().wait(make_system_clock()->now() + std::chrono::seconds(5));
  ASSERT_TRUE(event && std::holds_alternative<DisplayChanged>(*event));
  EXPECT_EQ(std::get<DisplayChanged>(*event).size, (Size{320, 200}));
  Scene scene;
  scene.size = {320, 200};
  session->display().present(scene);
  EXPECT_EQ(session->display().size(), (Size{320, 200}));
}

TEST(Window, ADriverThatShowsNothingIsTakenOnlyWhenAskedFor) {
  EXPECT_TRUE(unseen("offscreen", nullptr));
  EXPECT_TRUE(unseen("dummy", "x11"));
  EXPECT_FALSE(unseen("dummy", "dummy"));
  EXPECT_FALSE(unseen("x11", nullptr));
  EXPECT_FALSE(unseen("wayland", nullptr));
}

TEST(SystemClock, LocalTimeIsWithinItsRanges) {
  const auto local = make_system_clock()->local();
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  EXPECT_LE(local.date - today, std::chrono::days(1));
  EXPECT_GE(local.date - today, std::chrono::days(-1));
  EXPECT_GE(local.minute, 0);
  EXPECT_LT(local.minute, 24 * 60);
  EXPECT_LE(local.second, 60);
}

}  // namespace
}  // namespace kiosk
