#include "staff/staff_gate.h"

#include <utility>

#include "staff/pin.h"

namespace kiosk {

StaffGate::StaffGate(std::string hash, Store& store, std::function<std::int64_t()> wall, TimePoint now,
                     Log* log)
    : hash_(std::move(hash)),
      store_(store),
      wall_(std::move(wall)),
      log_(log),
      lockout_(store, {now, wall_()}, found_) {
  for (const Finding& one : found_.findings())
    if (log_ != nullptr) kiosk::tell(*log_, one);
}

PinTries StaffGate::stand(TimePoint now) const {
  const auto wait = static_cast<int>(lockout_.wait(now).count());
  return {false, lockout_.tries_left(), wait};
}

PinTries StaffGate::attempt(std::string_view pin, TimePoint now) {
  if (!is_set() || lockout_.wait(now).count() > 0) return stand(now);
  tell(lockout_.begin({now, wall_()}));
  if (is_pin_of(hash_, pin)) {
    tell(lockout_.right());
    return {true, kFreeTries, 0};
  }
  const PinTries tries = stand(now);
  if (tries.wait > 0 && log_ != nullptr)
    log_->write_fault(
        LogLevel::warning, FaultKind::pin,
        "Wrong staff PINs were typed: the next try is in " + std::to_string(tries.wait) + " seconds.");
  return tries;
}

void StaffGate::tell(const std::string& fault) {
  if (fault.empty() || std::exchange(told_, true) || log_ == nullptr) return;
  log_->write_fault(LogLevel::error, FaultKind::disk,
                    "Tries at the staff PIN cannot be kept: " + store_.place("tries") + " " + fault +
                        ". Give this user a state folder to write to.");
}

}  // namespace kiosk
