#include "app/journal.h"

namespace kiosk {
namespace {

struct Lines {
  LogLevel level;  ///< of the first; that all is well again is a notice
  FaultKind kind;
  const char* ill;
  const char* well;
};

Lines lines_of(Topic topic) {
  switch (topic) {
    case Topic::hours:
      return {LogLevel::notice, FaultKind::other, "The screen is dark: these are no opening hours.",
              "The screen is lit: these are opening hours."};
    case Topic::safe_screen:
      return {LogLevel::error, FaultKind::screen,
              "The built-in screen is shown: an emergency banner would not be whole.",
              "The kiosk's own screens are shown again."};
    case Topic::display:
      return {LogLevel::error, FaultKind::screen, "The display takes no picture.",
              "The display takes pictures again."};
    case Topic::sound:
      return {LogLevel::warning, FaultKind::sound, "Nothing can be heard: the sound device is gone or fails.",
              "Sound can be heard again."};
    case Topic::voice:
      return {LogLevel::warning, FaultKind::sound,
              "A voice fails. \"clinic-kiosk check\" names programs that are missing.",
              "The voices speak again."};
    case Topic::totals:
      return {LogLevel::warning, FaultKind::disk, "Totals wait in memory: they cannot be written.",
              "Totals are written again."};
  }
  return {LogLevel::notice, FaultKind::other, "", ""};
}

}  // namespace

void Journal::set(Topic topic, bool well) {
  bool& ill = ill_[static_cast<std::size_t>(topic)];
  if (ill == !well) return;
  ill = !well;
  if (well) told_[static_cast<std::size_t>(topic)].clear();
  const Lines lines = lines_of(topic);
  if (log_ == nullptr) return;
  if (well)
    log_->write(LogLevel::notice, lines.well);
  else
    log_->write_fault(lines.level, lines.kind, lines.ill);
}

void Journal::fault(Topic topic, const Finding& finding) {
  const std::string line = to_text(finding);
  if (!told_[static_cast<std::size_t>(topic)].insert(line).second) return;
  if (log_ != nullptr) tell(*log_, finding);
}

}  // namespace kiosk
