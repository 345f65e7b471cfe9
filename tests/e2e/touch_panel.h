#pragma once

#include <cstdint>
#include <filesystem>

#include "base/geometry.h"

namespace kiosk::e2e {

/// A touch panel with fingers: the other end of the X server's inputtest driver. Points are pixels of a panel
/// of kPanelSize. A false answer means that the server no longer listens.
class TouchPanel {
 public:
  explicit TouchPanel(const std::filesystem::path& socket);
  ~TouchPanel();
  TouchPanel(const TouchPanel&) = delete;
  TouchPanel& operator=(const TouchPanel&) = delete;

  /// The driver answered in the same version of its language.
  bool connected() const { return connected_; }
  void begin(std::uint32_t finger, Point at);
  void move(std::uint32_t finger, Point at);
  void end(std::uint32_t finger, Point at);
  /// Until the server has dealt with everything so far; false where it does not.
  bool sync();

 private:
  void send(std::uint32_t finger, std::uint32_t type, Point at);

  int socket_ = -1;
  bool connected_ = false;
};

}  // namespace kiosk::e2e
