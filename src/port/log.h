#pragma once

#include <string>

#include "base/diagnostics.h"

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
  /// The same of a fault whose kind is known.
  virtual void write_fault(LogLevel level, FaultKind, const std::string& line) { write(level, line); }
};

/// Tells a fault as `check` does.
inline void tell(Log& log, const Finding& finding) {
  log.write_fault(finding.severity == Severity::error ? LogLevel::error : LogLevel::warning, finding.kind,
                  to_text(finding));
}

}  // namespace kiosk
