#include "speech/child.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <utility>

namespace kiosk {
namespace {

/// Room in the pipe for a whole sentence, so that the program need not wait until the loop looks.
constexpr int kPipeBytes = 1 << 20;

/// A file descriptor, closed when it goes out of scope.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  ~Descriptor() {
    if (fd_ >= 0) ::close(fd_);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  int get() const { return fd_; }
  int release() { return std::exchange(fd_, -1); }

 private:
  int fd_;
};

/// A file in memory that holds the input, to be read from its start; -1 where there is no memory. A program
/// that ends without reading it all does no harm, as it would to a pipe.
int input_file(std::string_view input) {
  Descriptor file(::memfd_create("sentence", MFD_CLOEXEC));
  while (file.get() >= 0 && !input.empty()) {
    const ssize_t count = ::write(file.get(), input.data(), input.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return -1;
    input.remove_prefix(static_cast<std::size_t>(count));
  }
  if (file.get() < 0 || ::lseek(file.get(), 0, SEEK_SET) != 0) return -1;
  return file.release();
}

/// How the child begins: its own group, the usual signals, its input and output, nothing else of ours.
class Beginnings {
 public:
  Beginnings(int in, int out) {
    posix_spawn_file_actions_init(&files_);
    posix_spawn_file_actions_adddup2(&files_, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files_, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files_, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&files_, STDERR_FILENO + 1);
    posix_spawnattr_init(&attributes_);
    posix_spawnattr_setpgroup(&attributes_, 0);
    sigset_t signals;
    sigemptyset(&signals);
    posix_spawnattr_setsigmask(&attributes_, &signals);
    sigaddset(&signals, SIGPIPE);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    posix_spawnattr_setsigdefault(&attributes_, &signals);
    posix_spawnattr_setflags(&attributes_,
                             POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
  }
  ~Beginnings() {
    posix_spawn_file_actions_destroy(&files_);
    posix_spawnattr_destroy(&attributes_);
  }
  Beginnings(const Beginnings&) = delete;
  Beginnings& operator=(const Beginnings&) = delete;

  /// 0, or the number of the error.
  int spawn(pid_t& pid, const std::vector<std::string>& words) const {
    std::vector<char*> arguments;
    arguments.reserve(words.size() + 1);
    for (const std::string& word : words) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    return ::posix_spawnp(&pid, arguments.front(), &files_, &attributes_, arguments.data(), environ);
  }

 private:
  posix_spawn_file_actions_t files_{};
  posix_spawnattr_t attributes_{};
};

}  // namespace

std::unique_ptr<Child> Child::start(const std::vector<std::string>& words, std::string_view input,
                                    std::size_t most_output, std::string& fault) {
  std::array<int, 2> ends{-1, -1};
  const Descriptor in(input_file(input));
  if (words.empty() || in.get() < 0 || ::pipe2(ends.data(), O_CLOEXEC) != 0) {
    fault = "has nowhere to read or write";
    return nullptr;
  }
  Descriptor ours(ends[0]);
  const Descriptor theirs(ends[1]);
  ::fcntl(ours.get(), F_SETFL, O_NONBLOCK);
  // Less room where the machine allows no more: it is slower, no fault.
  ::fcntl(ours.get(), F_SETPIPE_SZ, kPipeBytes);
  pid_t pid = -1;
  if (const int error = Beginnings(in.get(), theirs.get()).spawn(pid, words); error != 0) {
    fault = std::string("cannot be started: ") + std::strerror(error);
    return nullptr;
  }
  return std::unique_ptr<Child>(new Child(pid, ours.release(), most_output));
}

Child::Child(pid_t pid, int out, std::size_t most_output) : pid_(pid), out_(out), most_output_(most_output) {}

Child::~Child() {
  kill_and_wait();
  ::close(out_);
}

int Child::kill_and_wait() {
  int status = 0;
  if (pid_ < 0) return status;
  ::kill(-pid_, SIGKILL);
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) {
  }
  pid_ = -1;
  return status;
}

bool Child::ended() const {
  siginfo_t info{};
  return ::waitid(P_PID, static_cast<id_t>(pid_), &info, WEXITED | WNOHANG | WNOWAIT) != 0 ||
         info.si_pid == pid_;
}

void Child::fail(const std::string& why) {
  state_ = ChildState::failed;
  fault_ = why;
}

bool Child::read_some() {
  std::array<char, 65536> buffer;
  while (output_.size() <= most_output_) {
    const ssize_t count = ::read(out_, buffer.data(), buffer.size());
    if (count > 0) {
      output_.append(buffer.data(), static_cast<std::size_t>(count));
    } else if (count == 0 || errno != EINTR) {
      return count < 0 && errno == EAGAIN;
    }
  }
  fail("writes without end");
  return false;
}

void Child::end(int status) {
  if (WIFSIGNALED(status)) {
    fail("was ended by signal " + std::to_string(WTERMSIG(status)));
  } else if (WEXITSTATUS(status) != 0) {
    fail("ended with status " + std::to_string(WEXITSTATUS(status)));
  } else {
    state_ = ChildState::succeeded;
  }
}

ChildState Child::look() {
  if (state_ != ChildState::running || read_some()) return state_;
  if (state_ == ChildState::failed) {
    kill_and_wait();
  } else if (ended()) {
    end(kill_and_wait());
  }
  return state_;
}

ChildState Child::wait(std::chrono::milliseconds limit) {
  const auto until = std::chrono::steady_clock::now() + limit;
  while (look() == ChildState::running) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
    if (left.count() <= 0) break;
    // Between the end of the answer and the end of the program the pipe is no guide: look again soon.
    pollfd pipe{out_, POLLIN, 0};
    ::poll(&pipe, 1, static_cast<int>(left.count()));
    if ((pipe.revents & POLLIN) == 0) ::poll(nullptr, 0, 1);
  }
  return state_;
}

}  // namespace kiosk
