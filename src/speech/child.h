#pragma once

#include <sys/types.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

enum class ChildState { running, succeeded, failed };

/// A program that reads its standard input and answers on its standard output. It has a process group of its
/// own, which is killed and waited for at the latest with this object. No shell, no signal to the kiosk.
class Child {
 public:
  /// The first word is the program, looked up in PATH where it has no "/". Null where it cannot be started;
  /// `fault` then says why. More than `most_output` bytes make it fail.
  static std::unique_ptr<Child> start(const std::vector<std::string>& words, std::string_view input,
                                      std::size_t most_output, std::string& fault);
  ~Child();
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  /// Takes what there is of the answer, without waiting.
  ChildState look();
  /// Waits for the end, no longer than the limit.
  ChildState wait(std::chrono::milliseconds limit);
  /// The answer so far; all of it once it has succeeded.
  const std::string& output() const { return output_; }
  /// Why it failed, as the end of a sentence that begins with the program.
  const std::string& fault() const { return fault_; }

 private:
  Child(pid_t pid, int out, std::size_t most_output);
  /// False at the end of the answer or where it is too long.
  bool read_some();
  void fail(const std::string& why);
  void end(int status);
  /// Whether it has ended; leaves it to be waited for, so that its group's number stays taken.
  bool ended() const;
  int kill_and_wait();

  pid_t pid_;  ///< below 0: waited for
  int out_;
  std::size_t most_output_;
  ChildState state_ = ChildState::running;
  std::string output_, fault_;
};

}  // namespace kiosk
