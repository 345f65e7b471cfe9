#pragma once

#include "port/input.h"

namespace kiosk {

/// SIGTERM and SIGINT ask the program to end, SIGHUP to start anew. SDL turns the first two into its quit
/// event and knows nothing of the third; these handlers stand before SDL's and remember which it was. One
/// object at a time, alive while SDL's video is.
class Signals {
 public:
  Signals() = default;
  ~Signals();
  Signals(const Signals&) = delete;
  Signals& operator=(const Signals&) = delete;

  /// Once SDL's video has started.
  void watch();
  /// What a quit event of SDL means.
  static End meaning();

 private:
  bool watching_ = false;
};

}  // namespace kiosk
