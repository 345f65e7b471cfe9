#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::bench {

/// One line of the kiosk's --trace file: a frame that was shown.
struct Frame {
  double time = 0;  ///< ms of the monotonic clock when it was shown
  std::string screen;
  int page = 0;
  int pages = 0;
  std::optional<double> input_to_present;  ///< ms; absent where no input led to the frame
  double frame = 0;                        ///< ms from state to present
};

/// Follows a trace file as it grows.
class Trace {
 public:
  explicit Trace(std::filesystem::path file) : file_(std::move(file)) {}
  /// Waits until the file holds more than `count` whole lines; false when that takes longer than `limit`.
  bool wait_beyond(std::size_t count, std::chrono::milliseconds limit);
  const std::vector<Frame>& frames();

 private:
  void read_on();

  std::filesystem::path file_;
  std::streamoff read_ = 0;
  std::vector<Frame> frames_;
};

}  // namespace kiosk::bench
