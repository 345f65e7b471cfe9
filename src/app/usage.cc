#include "app/usage.h"

#include <chrono>

namespace kiosk {
namespace {

constexpr int kQuarter = 15;  // minutes between two writes at least

TimePoint next_quarter(const Clock& clock) {
  const Clock::LocalTime local = clock.local();
  const std::chrono::seconds gone =
      std::chrono::minutes(local.minute % kQuarter) + std::chrono::seconds(local.second);
  return clock.now() + std::chrono::minutes(kQuarter) - gone;
}

}  // namespace

void Usage::follow(const State& before, const Action& action, const State& after, const Clock& clock) {
  if (tally_ == nullptr) return;
  const UsageCounts counts = counts_of(before, action, after, seen_);
  if (counts.empty()) return;
  add(waiting_[clock.local().date], counts);
  if (!due_) due_ = next_quarter(clock);
}

void Usage::tick(const Clock& clock) {
  if (!due_ || clock.now() < *due_) return;
  write();
  if (!waiting_.empty()) due_ = next_quarter(clock);
}

void Usage::write() {
  due_.reset();
  if (tally_ == nullptr || waiting_.empty()) return;
  Diagnostics told;
  const bool written = tally_->add(waiting_, told);
  for (const Finding& finding : told.findings()) journal_.fault(Topic::totals, finding);
  journal_.set(Topic::totals, written);
  if (written) waiting_.clear();
}

UsageCounts Usage::sums(int days, const Clock& clock) const {
  UsageCounts sums;
  if (tally_ == nullptr) return sums;
  const Date last = clock.local().date - std::chrono::days(1);
  const Date first = last + std::chrono::days(1 - days);
  Diagnostics told;
  sums = tally_->sums(first, last, told);
  for (const Finding& finding : told.findings()) journal_.fault(Topic::totals, finding);
  for (const auto& [day, counts] : waiting_)
    if (first <= day && day <= last) add(sums, counts);
  return sums;
}

}  // namespace kiosk
