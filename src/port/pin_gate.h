#pragma once

#include <string_view>

#include "port/time_point.h"

namespace kiosk {

/// How it stands with tries at the staff PIN.
struct PinTries {
  bool right = false;  ///< the last one was it
  int left = 0;        ///< before the next wait begins, while nobody has to wait
  int wait = 0;        ///< seconds until the next try; 0: at once
};

/// What a staff PIN is tried at.
class PinGate {
 public:
  virtual ~PinGate() = default;
  /// Whether a PIN is set. Where none is, none is right.
  virtual bool is_set() const = 0;
  virtual PinTries stand(TimePoint now) const = 0;
  /// Tries a PIN; it may take half a second. While one has to wait it is not looked at. Nothing of it is
  /// kept.
  virtual PinTries attempt(std::string_view pin, TimePoint now) = 0;
};

}  // namespace kiosk
