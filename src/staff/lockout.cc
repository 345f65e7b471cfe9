#include "staff/lockout.h"

#include <algorithm>
#include <cstdio>

namespace kiosk {
namespace {

using std::chrono::seconds;

constexpr const char* kName = "tries";
constexpr int kMostFailed = 1'000'000;

struct KeptTries {
  int failed = 0;
  std::int64_t since = 0;  ///< when the last one was made
};

std::optional<KeptTries> parse(const std::string& text) {
  KeptTries tries;
  long long since = 0;
  char rest = 0;
  const int read = std::sscanf(text.c_str(), "failed = %7d\nsince = %18lld%c", &tries.failed, &since, &rest);
  if (read != 3 || rest != '\n' || tries.failed < 0 || tries.failed > kMostFailed) return std::nullopt;
  tries.since = since;
  return tries;
}

std::string text_of(const KeptTries& tries) {
  return "failed = " + std::to_string(tries.failed) + "\nsince = " + std::to_string(tries.since) + "\n";
}

}  // namespace

Lockout::Lockout(Store& store, Moment now, Diagnostics& diagnostics) : store_(store) {
  const StoredValue found = store.read(kName);
  const auto kept = found.value ? parse(*found.value) : std::nullopt;
  if (!kept && (found.value || !found.fault.empty()))
    diagnostics.error(
        store.place(kName), 0, 0,
        "What was kept of tries at the staff PIN " +
            (found.value ? "is damaged; it counts as " + std::to_string(kFreeTries) + " that failed."
                         : found.fault + "; it counts for nothing."),
        "Nothing needs to be done; the next try writes it anew.", FaultKind::unreadable);
  if (!kept && found.value) {
    // Whoever spoils the file gains no tries.
    failed_ = kFreeTries - 1;
    begin(now);
  }
  if (!kept || kept->failed == 0) return;
  failed_ = kept->failed;
  const std::int64_t gone = now.wall - kept->since;
  if (gone < 0) keep(now.wall);
  const auto left = length() - seconds(std::clamp<std::int64_t>(gone, 0, kMostWait.count()));
  if (left > seconds(0)) until_ = now.steady + left;
}

/// Of the wait that the last try has begun.
seconds Lockout::length() const {
  if (failed_ < kFreeTries) return seconds(0);
  const int doublings = std::min(failed_ - kFreeTries, 8);
  return std::min(kMostWait, kLeastWait * (1 << doublings));
}

seconds Lockout::wait(TimePoint now) const {
  if (!until_ || now >= *until_) return seconds(0);
  return std::min(kMostWait, std::chrono::ceil<seconds>(*until_ - now));
}

int Lockout::tries_left() const { return std::max(1, kFreeTries - failed_); }

std::string Lockout::begin(Moment now) {
  failed_ = std::min(failed_ + 1, kMostFailed);
  until_.reset();
  if (length() > seconds(0)) until_ = now.steady + length();
  return keep(now.wall);
}

std::string Lockout::right() {
  failed_ = 0;
  until_.reset();
  return keep(0);
}

std::string Lockout::keep(std::int64_t since) { return store_.write(kName, text_of({failed_, since})); }

}  // namespace kiosk
