#pragma once

#include <functional>
#include <string>

#include "port/log.h"
#include "port/pin_gate.h"
#include "staff/lockout.h"

namespace kiosk {

/// The staff PIN of kiosk.conf behind its lock-out.
class StaffGate : public PinGate {
 public:
  /// `hash` is empty where no PIN is set. `wall` gives seconds since 1970. Store and log outlive it; the log
  /// may be null. It tells of tries that cannot be kept, once, and of each wait that begins.
  StaffGate(std::string hash, Store& store, std::function<std::int64_t()> wall, TimePoint now, Log* log);

  bool is_set() const override { return !hash_.empty(); }
  PinTries stand(TimePoint now) const override;
  PinTries attempt(std::string_view pin, TimePoint now) override;

 private:
  void tell(const std::string& fault);

  std::string hash_;
  Store& store_;
  std::function<std::int64_t()> wall_;
  Log* log_;
  Diagnostics found_;
  Lockout lockout_;
  bool told_ = false;
};

}  // namespace kiosk
