#include "e2e/process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <sstream>
#include <stdexcept>
#include <thread>

namespace kiosk::e2e {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// Between two questions.
constexpr milliseconds kPause{5};

/// In the child, between fork and exec.
[[noreturn]] void become(const Command& command, std::vector<char*>& words, int log) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  setpgid(0, 0);
  // Whoever runs the tests in the background has them ignored.
  for (const int number : {SIGINT, SIGHUP}) ::signal(number, SIG_DFL);
  dup2(open("/dev/null", O_RDONLY), STDIN_FILENO);
  dup2(log, STDOUT_FILENO);
  dup2(log, STDERR_FILENO);
  for (const auto& [name, value] : command.environment) {
    if (value.empty()) {
      unsetenv(name.c_str());
    } else {
      setenv(name.c_str(), value.c_str(), 1);
    }
  }
  execvp(words.front(), words.data());
  _exit(127);
}

}  // namespace

bool wait_until(const std::function<bool()>& done, milliseconds limit) {
  const auto end = steady_clock::now() + limit;
  while (!done()) {
    if (steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(kPause);
  }
  return true;
}

Process::Process(const Command& command) : command_(command) {
  std::vector<char*> words;
  for (std::string& word : command_.words) words.push_back(word.data());
  words.push_back(nullptr);
  const int log = open(command_.log.c_str(), O_CREAT | O_TRUNC | O_WRONLY | O_CLOEXEC, 0644);
  pid_ = fork();
  if (pid_ == 0) become(command_, words, log);
  if (log >= 0) close(log);
}

bool Process::running() {
  if (pid_ < 0 || status_) return false;
  int raw = 0;
  if (waitpid(pid_, &raw, WNOHANG) != pid_) return true;
  status_ = WIFEXITED(raw) ? WEXITSTATUS(raw) : 128 + WTERMSIG(raw);
  return false;
}

long Process::processor_ticks() const {
  const std::string stat = text_of("/proc/" + std::to_string(pid_) + "/stat");
  const auto name_end = stat.rfind(')');  // the name may hold anything
  if (name_end == std::string::npos) return -1;
  std::istringstream fields(stat.substr(name_end + 1));
  std::string skipped;
  for (int field = 3; field < 14; ++field) fields >> skipped;  // proc(5): utime is the 14th, stime the next
  long user = 0;
  long system = 0;
  return fields >> user >> system ? user + system : -1;
}

std::optional<int> Process::wait(milliseconds limit) {
  wait_until([this] { return !running(); }, limit);
  return status_;
}

int Process::stop() {
  if (running()) signal(SIGTERM);
  if (!wait(std::chrono::seconds(10)) && pid_ > 0) {
    signal(SIGKILL);
    wait();
  }
  return status_.value_or(-1);
}

/// To the whole group. What runs by sudo is another user's: it takes sudo to end it.
void Process::signal(int number) const {
  if (kill(-pid_, number) == 0 && command_.words.front() != "sudo") return;
  const std::string word = "-" + std::to_string(number);
  Process(Command{{"sudo", "-n", "kill", word, "--", std::to_string(-pid_)}, {}, "/dev/null"}).wait();
}

std::string Process::output() const { return text_of(command_.log); }

std::string text_of(const std::filesystem::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

}  // namespace kiosk::e2e
