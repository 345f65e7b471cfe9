#pragma once

#include <memory>

#include "port/log.h"

namespace kiosk {

/// The log on standard error: in systemd's journal with its priorities (<3>, <4>, <5>), elsewhere with the
/// time.
std::unique_ptr<Log> make_stderr_log();

}  // namespace kiosk
