#pragma once

#include <optional>
#include <string>

namespace kiosk {

/// Small values that outlive the program: staff settings and the last good emergency number. Never of a
/// person.
class Store {
 public:
  virtual ~Store() = default;
  virtual std::optional<std::string> read(const std::string& name) const = 0;
  /// Atomic: the old value or the new one, whatever happens. False where it could not be written.
  virtual bool write(const std::string& name, const std::string& value) = 0;
};

}  // namespace kiosk
