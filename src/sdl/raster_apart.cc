#include "sdl/raster_apart.h"

#include <signal.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>

namespace kiosk {
namespace {

constexpr long kProcessorMs = 80;
constexpr long kAllMs = 1000;  // for what waits and uses none; many may want the processor
constexpr rlim_t kMemory = rlim_t{100} << 20;

/// Memory that both processes see: a mark that the picture is whole, then its pixels.
class Shared {
 public:
  explicit Shared(Size size) : size_(size) {
    void* at = ::mmap(nullptr, bytes(), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (at != MAP_FAILED) words_ = static_cast<std::uint32_t*>(at);
  }
  ~Shared() {
    if (words_ != nullptr) ::munmap(words_, bytes());
  }
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;

  bool there() const { return words_ != nullptr; }
  void put(const Picture& picture) {
    if (picture.size != size_ || picture.pixels.size() != pixels()) return;
    std::copy(picture.pixels.begin(), picture.pixels.end(), words_ + 1);
    words_[0] = 1;
  }
  Picture take() const {
    if (words_[0] != 1) return {};
    return {size_, {words_ + 1, words_ + 1 + pixels()}};
  }

 private:
  std::size_t pixels() const { return static_cast<std::size_t>(size_.w) * static_cast<std::size_t>(size_.h); }
  std::size_t bytes() const { return (pixels() + 1) * sizeof(std::uint32_t); }

  Size size_;
  std::uint32_t* words_ = nullptr;
};

void end_after(int timer, int signal, long ms) {
  ::signal(signal, SIG_DFL);
  const itimerval when{{0, 0}, {ms / 1000, (ms % 1000) * 1000}};
  ::setitimer(timer, &when, nullptr);
}

/// What the process may not go beyond. A sanitizer needs more memory than any limit.
void set_limits() {
  sigset_t none;
  ::sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  end_after(ITIMER_PROF, SIGPROF, kProcessorMs);
  end_after(ITIMER_REAL, SIGALRM, kAllMs);
  const rlimit no_core{0, 0};
  ::setrlimit(RLIMIT_CORE, &no_core);
#if defined(__SANITIZE_ADDRESS__)
  constexpr bool kBounded = false;
#elif defined(__has_feature)
  constexpr bool kBounded = !__has_feature(address_sanitizer);
#else
  constexpr bool kBounded = true;
#endif
  rlimit memory{};
  if (!kBounded || ::getrlimit(RLIMIT_DATA, &memory) != 0) return;
  rusage used{};
  ::getrusage(RUSAGE_SELF, &used);
  memory.rlim_cur = static_cast<rlim_t>(used.ru_maxrss) * 1024 + kMemory;
  ::setrlimit(RLIMIT_DATA, &memory);
}

}  // namespace

Picture raster_apart(const std::string& svg, Size size) {
  if (size.w <= 0 || size.h <= 0) return {};
  Shared shared(size);
  if (!shared.there()) return {};
  const pid_t child = ::fork();
  if (child < 0) return {};
  if (child == 0) {
    set_limits();
    shared.put(raster_svg(svg, size));
    ::_exit(0);
  }
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  return shared.take();
}

}  // namespace kiosk
