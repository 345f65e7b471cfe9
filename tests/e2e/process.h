#pragma once

#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "support/temp_folder.h"

namespace kiosk::e2e {

/// How long to wait for what should come at once. A sanitizer build on a busy machine takes its time.
constexpr std::chrono::seconds kPatience{20};

/// Asks again and again until the answer is yes; false where it is still no after the limit.
bool wait_until(const std::function<bool()>& done, std::chrono::milliseconds limit = kPatience);

struct Command {
  std::vector<std::string> words;                  ///< the program first, looked up in PATH
  std::map<std::string, std::string> environment;  ///< over the test's own; an empty value unsets
  std::filesystem::path log;                       ///< gets standard output and standard error
};

/// A child process in a process group of its own. It dies with the test, however the test ends.
class Process {
 public:
  explicit Process(const Command& command);
  ~Process() { stop(); }
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Processor time it has used, in clock ticks; -1 where it has ended.
  long processor_ticks() const;
  bool running();
  /// Asks the process to end, in time by force. The exit status; 128 + the signal where one ended it.
  int stop();
  /// The exit status; nothing where it still runs after the limit.
  std::optional<int> wait(std::chrono::milliseconds limit = kPatience);
  /// What it has written so far.
  std::string output() const;

  /// Sends a signal to the whole group.
  void signal(int number) const;

 private:
  pid_t pid_ = -1;
  std::optional<int> status_;
  Command command_;
};

/// The text of a file; empty where there is none.
std::string text_of(const std::filesystem::path& file);

}  // namespace kiosk::e2e
