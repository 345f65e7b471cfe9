#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "e2e/process.h"
#include "e2e/tour_pictures.h"
#include "e2e/x_server.h"

namespace kiosk::e2e {

/// The shipped kiosk.conf with some keys set otherwise, written to the folder. Nothing in it moves by itself.
std::filesystem::path write_config(const TempFolder& folder, std::map<std::string, std::string> keys = {});

/// A line of the program's trace: one presented frame.
struct Frame {
  std::string screen, locale, theme, position;
  int page = 0;
  int pages = 0;
};

/// Screen, language, place and page, as a failing test tells them.
std::string to_text(const Frame& frame);

/// The real program, fullscreen on a display.
class KioskProgram {
 public:
  /// What the constructor waits for: the compiled-in screen makes no frame where it is all there is.
  enum class Awaits { a_frame, nothing };

  KioskProgram(const XServer& server, const TempFolder& folder, const std::filesystem::path& config,
               Awaits awaits = Awaits::a_frame);

  /// Every frame it has presented, in order.
  std::vector<Frame> frames() const;
  /// Until a frame is on the display that it had not shown when there were `after` of them; fails the test
  /// where none comes.
  void await_frame_after(std::size_t after) const;
  /// Until it works at nothing but waiting: what it makes ready while nobody touches is made. Fails the test
  /// where it never rests.
  void await_rest() const;
  /// Until the last frame is of this picture's screen, language and page, and every pixel of the display is
  /// the tour's. Fails the test where that does not come about, and says where the pictures of it are.
  void await(const TourPicture& picture) const;
  /// As above, with a limit of its own, for what takes its time to come.
  void await(const TourPicture& picture, std::chrono::milliseconds limit) const;
  /// What it has said on standard output and standard error.
  std::string said() const { return process_.output(); }
  void signal(int number) const { process_.signal(number); }
  /// The exit status; nothing where it still runs after a time.
  std::optional<int> wait() { return process_.wait(); }
  bool running() { return process_.running(); }
  /// Asks it to end; fails the test where it has ended before, or with a fault.
  void stop();

 private:
  const XServer& server_;
  std::filesystem::path trace_;
  Process process_;
};

/// A person with a mouse and a keyboard on a display: xdotool.
class Hands {
 public:
  Hands(const XServer& server, const TempFolder& folder) : server_(server), folder_(folder) {}
  /// Presses and releases the mouse on the control of the picture that has this action.
  void click(const TourPicture& picture, const std::string& action) const;
  /// The same with the control of this label.
  void click_label(const TourPicture& picture, const std::string& label) const;
  /// Holds the mouse's button on a control for so long.
  void hold(const TourPicture& picture, const std::string& action, double seconds) const;
  /// Types a text on the keyboard.
  void type(const std::string& text) const;
  /// A key by xdotool's name: "Next" is Page Down.
  void key(const std::string& name) const;

 private:
  void xdotool(std::vector<std::string> words) const;

  const XServer& server_;
  const TempFolder& folder_;
};

}  // namespace kiosk::e2e
