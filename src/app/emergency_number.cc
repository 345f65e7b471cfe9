#include "app/emergency_number.h"

namespace kiosk {
namespace {

constexpr const char* kName = "emergency_number";

}  // namespace

std::string emergency_number(const ConfigResult& config, Store* store) {
  const auto kept = store ? store->read(kName) : std::nullopt;
  if (config.number_ok) {
    const std::string& number = config.config.emergency_number;
    // Written only where it changed: nothing else is written at run time. A built-in default is no clinic's
    // number and must not take the place of one.
    if (store && config.found && is_emergency_number(number) && kept != number) store->write(kName, number);
    return number;
  }
  return kept && is_emergency_number(*kept) ? *kept : std::string();
}

}  // namespace kiosk
