#include "app/journal.h"

namespace kiosk {
namespace {

struct Lines {
  LogLevel level;  ///< of the first; that all is well again is a notice
  const char* ill;
  const char* well;
};

Lines lines_of(Topic topic) {
  switch (topic) {
    case Topic::hours:
      return {LogLevel::notice, "The screen is dark: these are no opening hours.",
              "The screen is lit: these are opening hours."};
    case Topic::safe_screen:
      return {LogLevel::error, "The built-in screen is shown: an emergency banner would not be whole.",
              "The kiosk's own screens are shown again."};
    case Topic::display:
      return {LogLevel::error, "The display takes no picture.", "The display takes pictures again."};
    case Topic::sound:
      return {LogLevel::warning, "Nothing can be heard: the sound device is gone or fails.",
              "Sound can be heard again."};
    case Topic::voice:
      return {LogLevel::warning, "A voice fails. \"clinic-kiosk check\" names programs that are missing.",
              "The voices speak again."};
    case Topic::totals:
      return {LogLevel::warning, "Totals wait in memory: they cannot be written.",
              "Totals are written again."};
  }
  return {LogLevel::notice, "", ""};
}

}  // namespace

void Journal::set(Topic topic, bool well) {
  bool& ill = ill_[static_cast<std::size_t>(topic)];
  if (ill == !well) return;
  ill = !well;
  if (well) told_[static_cast<std::size_t>(topic)].clear();
  const Lines lines = lines_of(topic);
  write(well ? LogLevel::notice : lines.level, well ? lines.well : lines.ill);
}

void Journal::fault(Topic topic, const Finding& finding) {
  const std::string line = to_text(finding);
  if (!told_[static_cast<std::size_t>(topic)].insert(line).second) return;
  write(finding.severity == Severity::error ? LogLevel::error : LogLevel::warning, line);
}

void Journal::write(LogLevel level, const std::string& line) const {
  if (log_ != nullptr) log_->write(level, line);
}

}  // namespace kiosk
