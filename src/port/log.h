#pragma once

#include <string>

namespace kiosk {

/// As the journal has them: an error takes something from readers, a warning may, a notice is a change.
enum class LogLevel { error, warning, notice };

/// Where the kiosk tells whoever looks after it what it met. Never anything of a visit: no language, no
/// article, no touch.
class Log {
 public:
  virtual ~Log() = default;
  /// One line, without its end.
  virtual void write(LogLevel level, const std::string& line) = 0;
};

}  // namespace kiosk
