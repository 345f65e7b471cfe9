// The window is the screen: at the start and after each change of mode, whatever window manager runs, or
// none.

#include <gtest/gtest.h>

#include "e2e/banner_pixels.h"
#include "e2e/kiosk_program.h"

namespace kiosk::e2e {
namespace {

constexpr Size kSizes[] = {{1366, 768}, {1080, 1920}, {1280, 1024}};
/// Holds every mode of the tests.
constexpr Size kRoom{1920, 1920};

std::string text_of(Size size) { return std::to_string(size.w) + "x" + std::to_string(size.h); }

struct Managed {
  const char* name;
  std::vector<std::string> manager;  ///< empty: none runs
};

class WindowUnder : public testing::TestWithParam<Managed> {
 protected:
  void start(Size size) {
    start_server(size);
    start_manager();
  }
  void start_server(Size size) {
    server_ = start_xvfb(folder_, size);
    ASSERT_EQ(server_->why_not(), "");
    config_ = write_config(folder_);
  }
  void start_manager() {
    if (GetParam().manager.empty()) return;
    manager_ =
        std::make_unique<Process>(Command{GetParam().manager,
                                          {{"DISPLAY", server_->name()}, {"HOME", folder_.path().string()}},
                                          folder_.path() / "manager.log"});
    ASSERT_TRUE(wait_until([&] { return server_->is_managed(); }))
        << GetParam().name << " (a package of that name) did not start: " << manager_->output();
  }
  /// The idle screen fills the display, pixel by pixel.
  void fills(const KioskProgram& kiosk, Size size) {
    const Tour tour(folder_.path() / text_of(size), {config_, {"en"}, {"idle"}, {}, size});
    kiosk.await(tour.find("en", "idle"));
    const TestPicture shown = server_->picture();
    EXPECT_EQ(shown.size, size);
    EXPECT_EQ(banner_fault_in(shown), "") << text_of(size);
  }

  TempFolder folder_;
  std::unique_ptr<XServer> server_;
  std::unique_ptr<Process> manager_;
  std::filesystem::path config_;
};

TEST_P(WindowUnder, IsTheScreenFromTheStart) {
  for (const Size size : kSizes) {
    manager_.reset();
    start(size);
    KioskProgram kiosk(*server_, folder_, config_);
    fills(kiosk, size);
    kiosk.stop();
    if (HasFailure()) return;
  }
}

TEST_P(WindowUnder, FollowsEachChangeOfMode) {
  start(kRoom);
  KioskProgram kiosk(*server_, folder_, config_);
  for (const Size size : {kSizes[0], kSizes[1], kSizes[2], kPanelSize, kSizes[0]}) {
    if (HasFailure()) break;
    ASSERT_EQ(set_mode(*server_, folder_, size), "");
    fills(kiosk, size);
  }
  kiosk.stop();
}

TEST_P(WindowUnder, TakesKeysAndTouches) {
  start(kSizes[0]);
  const Tour tour(folder_.path() / "tour", {config_, {"en"}, {"idle", "article"}, {}, kSizes[0]});
  KioskProgram kiosk(*server_, folder_, config_);
  const Hands hands(*server_, folder_);
  kiosk.await(tour.find("en", "idle"));
  hands.click(tour.find("en", "idle"), "choose-locale en");
  kiosk.await(tour.find("en", "article"));
  const std::size_t frames = kiosk.frames().size();
  hands.key("Tab");
  kiosk.await_frame_after(frames);
  kiosk.stop();
}

/// A key turns the page to a control, so the keyboard is the kiosk's.
TEST_P(WindowUnder, StaysTheScreenWhenAManagerStartsLater) {
  start_server(kSizes[0]);
  const Tour tour(folder_.path() / "tour", {config_, {"en"}, {"idle", "article"}, {}, kSizes[0]});
  KioskProgram kiosk(*server_, folder_, config_);
  const Hands hands(*server_, folder_);
  kiosk.await(tour.find("en", "idle"));
  for (int start = 0; start < 2; ++start) {
    manager_.reset();
    start_manager();
    kiosk.await(tour.find("en", "idle"));
  }
  // A manager that is still at its start may take the keyboard between press and release, which cancels them.
  for (int tries = 0; tries < 5 && kiosk.frames().back().screen != "article"; ++tries) {
    hands.click(tour.find("en", "idle"), "choose-locale en");
    wait_until([&] { return kiosk.frames().back().screen == "article"; }, std::chrono::seconds(2));
  }
  kiosk.await(tour.find("en", "article"));
  {
    const auto over = server_->put_window({100, 20, 600, 300});
    ASSERT_TRUE(over);
    kiosk.await(tour.find("en", "article"));
  }
  ASSERT_EQ(set_mode(*server_, folder_, {1280, 720}), "");
  ASSERT_EQ(set_mode(*server_, folder_, kSizes[0]), "");
  kiosk.await(tour.find("en", "article"));
  const std::size_t frames = kiosk.frames().size();
  hands.key("Tab");
  kiosk.await_frame_after(frames);
  kiosk.stop();
}

// openbox can make a window fill the screen when it is asked; twm knows nothing of it.
INSTANTIATE_TEST_SUITE_P(Managers, WindowUnder,
                         testing::Values(Managed{"none", {}}, Managed{"openbox", {"openbox"}},
                                         Managed{"twm", {"twm", "-v"}}),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace kiosk::e2e
