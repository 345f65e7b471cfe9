#include "kiosk_process.h"

#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>

#include <cstdio>
#include <cstdlib>
#include <fstream>

extern char** environ;

namespace kiosk::bench {
namespace {

/// The number behind "name:" in a file of /proc; 0 where it is not there.
long proc_number(const std::filesystem::path& file, const std::string& name) {
  std::ifstream in(file);
  for (std::string word; in >> word;) {
    long number = 0;
    if (word == name + ":" && in >> number) return number;
  }
  return 0;
}

}  // namespace

KioskProcess::KioskProcess(const std::vector<std::string>& words) {
  std::vector<char*> arguments;
  for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
  arguments.push_back(nullptr);
  started_ = std::chrono::steady_clock::now();
  if (posix_spawn(&pid_, arguments[0], nullptr, nullptr, arguments.data(), environ) != 0) {
    std::perror(arguments[0]);
    std::exit(1);
  }
}

KioskProcess::~KioskProcess() {
  kill(pid_, SIGTERM);
  waitpid(pid_, nullptr, 0);
}

bool KioskProcess::alive() const {
  siginfo_t info{};
  waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT);
  return info.si_pid == 0;
}

double KioskProcess::pss_mb() const {
  const auto file = std::filesystem::path("/proc") / std::to_string(pid_) / "smaps_rollup";
  return static_cast<double>(proc_number(file, "Pss")) * 1024 / 1e6;
}

long KioskProcess::voluntary_switches() const {
  long sum = 0;
  const auto tasks = std::filesystem::path("/proc") / std::to_string(pid_) / "task";
  for (const auto& task : std::filesystem::directory_iterator(tasks)) {
    sum += proc_number(task.path() / "status", "voluntary_ctxt_switches");
  }
  return sum;
}

}  // namespace kiosk::bench
