#pragma once

#include <optional>
#include <string>

namespace kiosk {

struct StoredValue {
  std::optional<std::string> value;  ///< nothing where none is kept, or it cannot be read
  std::string fault;  ///< why one that is there cannot be read: the rest of a sentence; empty: no fault
};

/// Small values that outlive the program: staff settings and the last good settings of kiosk.conf. Never of a
/// person.
class Store {
 public:
  virtual ~Store() = default;
  virtual StoredValue read(const std::string& name) const = 0;
  /// Atomic: the old value or the new one, whatever happens. Why it could not be written, as the rest of a
  /// sentence; empty where it was.
  virtual std::string write(const std::string& name, const std::string& value) = 0;
  /// Where a value is kept, to be told to people.
  virtual std::string place(const std::string& name) const = 0;
};

}  // namespace kiosk
