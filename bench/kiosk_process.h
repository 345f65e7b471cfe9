#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace kiosk::bench {

/// A program started from here, seen from outside through /proc. Ended and waited for by the destructor.
class KioskProcess {
 public:
  /// Starts `words[0]` with the rest as its arguments. Ends this program where it cannot be started.
  explicit KioskProcess(const std::vector<std::string>& words);
  ~KioskProcess();
  KioskProcess(const KioskProcess&) = delete;
  KioskProcess& operator=(const KioskProcess&) = delete;

  /// Just before the start.
  std::chrono::steady_clock::time_point started() const { return started_; }
  bool alive() const;
  /// Proportional set size in MB (10^6 bytes): shared pages are counted by their share.
  double pss_mb() const;
  /// How often its threads gave up the processor by themselves: each is a sleep that ended in a wake-up.
  long voluntary_switches() const;

 private:
  std::chrono::steady_clock::time_point started_;
  pid_t pid_ = -1;
};

}  // namespace kiosk::bench
