// What ends the program, and what does not.
#include <gtest/gtest.h>

#include <csignal>
#include <cstdlib>

#include "scenes.h"
#include "sdl/sdl.h"

namespace kiosk {
namespace {

class Endings : public testing::Test {
 protected:
  void SetUp() override { setenv("SDL_VIDEODRIVER", "dummy", 1); }
  void TearDown() override { unsetenv("SDL_VIDEODRIVER"); }

  std::unique_ptr<SdlSession> open(bool windowed) {
    std::string error;
    auto session = open_session({windowed, {640, 480}}, shipped_.pictures, shipped_.design, error);
    EXPECT_NE(session, nullptr) << error;
    SDL_PumpEvents();
    SDL_FlushEvents(SDL_FIRSTEVENT, SDL_LASTEVENT);
    return session;
  }
  static std::optional<End> next(SdlSession& session) {
    while (const auto event =
               session.input().wait(make_system_clock()->now() + std::chrono::milliseconds(50)))
      if (const auto* quit = std::get_if<QuitRequested>(&*event)) return quit->end;
    return std::nullopt;
  }
  static Uint32 window() {
    for (Uint32 id = 1; id < 100; ++id)
      if (SDL_GetWindowFromID(id) != nullptr) return id;
    return 0;
  }
  static void ask_to_close() {
    SDL_Event close{};
    close.type = SDL_WINDOWEVENT;
    close.window.event = SDL_WINDOWEVENT_CLOSE;
    close.window.windowID = window();
    SDL_PushEvent(&close);
  }

  Shipped shipped_;
};

TEST_F(Endings, ARequestToCloseEndsOnlyAWindow) {
  for (const bool windowed : {true, false}) {
    const auto session = open(windowed);
    ask_to_close();
    EXPECT_EQ(next(*session), windowed ? std::optional(End::by_hand) : std::nullopt);
    EXPECT_STREQ(SDL_GetHint(SDL_HINT_QUIT_ON_LAST_WINDOW_CLOSE), "0") << "SDL would make an end of it";
  }
}

TEST_F(Endings, SignalsEndOrStartAnew) {
  for (const bool windowed : {true, false}) {
    for (int times = 0; times < 2; ++times) {
      const auto session = open(windowed);
      std::raise(SIGHUP);
      EXPECT_EQ(next(*session), End::anew);
    }
    for (const int signal : {SIGTERM, SIGINT}) {
      const auto session = open(windowed);
      std::raise(signal);
      EXPECT_EQ(next(*session), End::asked) << signal;
    }
  }
}

/// systemd ends what was just asked to start anew.
TEST_F(Endings, WhoIsToEndDoesNotStartAnew) {
  const auto session = open(false);
  std::raise(SIGHUP);
  std::raise(SIGTERM);
  EXPECT_EQ(next(*session), End::asked);
}

TEST_F(Endings, AfterwardsSignalsDoWhatTheyDid) {
  open(false).reset();
  for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGALRM}) {
    struct sigaction action {};
    ::sigaction(signal, nullptr, &action);
    EXPECT_EQ(action.sa_handler, SIG_DFL) << signal;
  }
}

}  // namespace
}  // namespace kiosk
