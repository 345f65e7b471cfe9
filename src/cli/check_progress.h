#pragma once

#include <chrono>
#include <iosfwd>
#include <map>
#include <string>
#include <vector>

#include "cli/check_plan.h"

namespace kiosk {

enum class Progress { lines, live };

/// Says how far a check is: on a terminal in one line that changes, elsewhere in a line for each language.
class ProgressTeller {
 public:
  ProgressTeller(const std::vector<CheckLook>& looks, Progress progress, std::ostream& out);
  void done(const CheckLook& look, int frames, bool faults);
  void end();

 private:
  struct Language {
    int left = 0;
    int frames = 0;
    bool faults = false;
  };
  void show();

  std::size_t count_;
  std::size_t done_ = 0;
  Progress progress_;
  std::ostream& out_;
  std::map<std::string, Language> languages_;
  std::chrono::steady_clock::time_point shown_ = {};
};

}  // namespace kiosk
