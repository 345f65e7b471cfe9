#pragma once

#include <memory>
#include <string>

#include "base/geometry.h"
#include "e2e/process.h"
#include "support/png.h"

namespace kiosk::e2e {

/// The size of the displays that tests start, where they do not ask for another.
constexpr Size kPanelSize{1920, 1080};

/// An X server of the test's own, on a display number that it found free itself.
class XServer {
 public:
  /// Where the server does not come up, why_not() says so.
  XServer(Command command, std::string what);

  /// Empty where the server answers.
  const std::string& why_not() const { return why_not_; }
  /// ":7".
  const std::string& name() const { return name_; }
  /// What the display shows now, all of it, without the pointer; an empty picture where it cannot be read.
  TestPicture picture() const;
  /// Asks every window to close, as a window manager does.
  void ask_to_close() const;
  /// Puts a window of another program over a part of all that is there, for as long as it is kept.
  std::shared_ptr<void> put_window(Rect where) const;
  /// Whether a window manager has taken the display over.
  bool is_managed() const;

 private:
  std::unique_ptr<Process> process_;
  std::string name_, why_not_;
};

/// A display in memory. Clicks and keys come from xdotool.
std::unique_ptr<XServer> start_xvfb(const TempFolder& folder, Size size = kPanelSize);

/// Gives the display another mode, not larger than it began with. Empty, or why it could not.
std::string set_mode(const XServer& server, const TempFolder& folder, Size size);

/// The real X server with a display in memory and a touch panel at `touch.sock` in the folder. Needs root.
std::unique_ptr<XServer> start_xorg(const TempFolder& folder);

}  // namespace kiosk::e2e
