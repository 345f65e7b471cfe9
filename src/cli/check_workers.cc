#include "cli/check_workers.h"

#include <poll.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "base/descriptor.h"

namespace kiosk {
namespace {

/// What a worker writes: which piece it begins, or its result.
struct Head {
  std::uint64_t piece = 0;
  std::uint64_t bytes = 0;
  bool finished = false;
};

bool write_all(int to, const char* bytes, std::size_t size) {
  while (size > 0) {
    const ssize_t written = ::write(to, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

bool tell(int to, const Head& head, const std::string& bytes) {
  char raw[sizeof(Head)] = {};
  std::memcpy(raw, &head, sizeof head);
  return write_all(to, raw, sizeof raw) && write_all(to, bytes.data(), bytes.size());
}

/// The number of the next piece, in memory that all processes share.
class Counter {
 public:
  Counter() {
    void* memory = ::mmap(nullptr, sizeof(Value), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (memory != MAP_FAILED) value_ = new (memory) Value(0);
  }
  ~Counter() {
    if (value_ != nullptr) ::munmap(value_, sizeof(Value));
  }
  Counter(const Counter&) = delete;
  Counter& operator=(const Counter&) = delete;

  bool usable() const { return value_ != nullptr; }
  std::size_t take() { return value_->fetch_add(1); }
  std::size_t taken() const { return value_->load(); }

 private:
  using Value = std::atomic<std::size_t>;
  static_assert(Value::is_always_lock_free);
  Value* value_ = nullptr;
};

struct Worker {
  pid_t child = -1;
  std::unique_ptr<Descriptor> from;
  std::string read;                  ///< what it wrote and is not taken yet
  std::optional<std::size_t> begun;  ///< the piece it is at
};

/// The workers of one work, and what comes back of them.
class Crew {
 public:
  using Work = std::function<std::string(std::size_t)>;
  using Done = std::function<void(std::size_t, std::optional<std::string>)>;

  Crew(std::size_t count, const Work& work, const Done& done) : count_(count), work_(work), done_(done) {}

  void run(int workers) {
    if (next_.usable())
      for (int i = 0; i < workers; ++i) hire();
    while (!workers_.empty()) listen();
    // Where no child can be made, the work is done all the same.
    while (next_.usable() && next_.taken() < count_) do_here(next_.take());
    if (!next_.usable())
      for (std::size_t piece = 0; piece < count_; ++piece) do_here(piece);
  }

 private:
  void do_here(std::size_t piece) {
    if (piece < count_) done_(piece, work_(piece));
  }

  void hire() {
    int ends[2] = {-1, -1};
    if (::pipe(ends) != 0) return;
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child == 0) {
      ::prctl(PR_SET_PDEATHSIG, SIGKILL);
      if (::getppid() == parent) toil(ends[1]);
      ::_exit(0);
    }
    ::close(ends[1]);
    auto from = std::make_unique<Descriptor>(ends[0]);
    if (child < 0) return;
    workers_.push_back({child, std::move(from), {}, std::nullopt});
  }

  /// In the child. It ends without the parent's unwritten streams.
  void toil(int to) {
    for (std::size_t piece = next_.take(); piece < count_; piece = next_.take()) {
      if (!tell(to, {piece, 0, false}, "")) return;
      const std::string result = work_(piece);
      if (!tell(to, {piece, result.size(), true}, result)) return;
    }
  }

  void listen() {
    std::vector<pollfd> ears;
    ears.reserve(workers_.size());
    for (const Worker& worker : workers_) ears.push_back({worker.from->get(), POLLIN, 0});
    if (::poll(ears.data(), ears.size(), -1) < 0) return;
    for (std::size_t i = ears.size(); i-- > 0;)
      if (ears[i].revents != 0) hear(i);
  }

  void hear(std::size_t index) {
    Worker& worker = workers_[index];
    char bytes[65536];
    const ssize_t got = ::read(worker.from->get(), bytes, sizeof bytes);
    if (got < 0 && errno == EINTR) return;
    if (got > 0) {
      worker.read.append(bytes, static_cast<std::size_t>(got));
      while (take(worker)) {
      }
      return;
    }
    ::waitpid(worker.child, nullptr, 0);
    const auto lost = worker.begun;
    workers_.erase(workers_.begin() + static_cast<std::ptrdiff_t>(index));
    if (!lost) return;
    done_(*lost, std::nullopt);
    if (next_.taken() < count_) hire();
  }

  /// Takes one whole message of what was read.
  bool take(Worker& worker) {
    Head head;
    if (worker.read.size() < sizeof head) return false;
    std::memcpy(&head, worker.read.data(), sizeof head);
    if (worker.read.size() - sizeof head < head.bytes) return false;
    std::string result = worker.read.substr(sizeof head, head.bytes);
    worker.read.erase(0, sizeof head + head.bytes);
    worker.begun = head.finished ? std::nullopt : std::optional<std::size_t>(head.piece);
    if (head.finished) done_(head.piece, std::move(result));
    return true;
  }

  std::size_t count_;
  const Work& work_;
  const Done& done_;
  Counter next_;
  std::vector<Worker> workers_;
};

}  // namespace

void share_out(std::size_t count, int workers, const std::function<std::string(std::size_t)>& work,
               const std::function<void(std::size_t, std::optional<std::string>)>& done) {
  const auto most = static_cast<int>(std::min<std::size_t>(count, 256));
  Crew(count, work, done).run(std::clamp(workers, 1, std::max(1, most)));
}

int processors() {
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) != 0) return 1;
  return std::max(1, CPU_COUNT(&set));
}

}  // namespace kiosk
