#include "cli/settings_checks.h"

#include <system_error>

#include "staff/kept_settings.h"
#include "totals/usage_file.h"

namespace kiosk {
namespace {

void check_folder(const World& world, const std::string& key, const std::filesystem::path& folder,
                  Diagnostics& faults) {
  std::error_code error;
  if (!world.config.places.contains(key) || std::filesystem::is_directory(folder, error)) return;
  faults.error(world.config.place(key, world.config_file),
               "\"" + key + "\" names " + folder.string() + ", which is no folder.",
               "Name a folder; it is taken from the place of kiosk.conf.");
}

}  // namespace

Diagnostics check_settings(const World& world, const Platform& platform) {
  Diagnostics faults;
  const Config& config = world.config.config;
  check_folder(world, "locales", config.locales, faults);
  check_folder(world, "assets", config.assets, faults);
  if (config.totals && !world.state.empty())
    UsageFile(kept_folder(world.state, world.config_file)).look(faults);
  if (!config.speech.enabled || !platform.speech_faults) return faults;
  for (const SpeechFault& fault : platform.speech_faults(config.speech))
    faults.error(world.config.place(fault.key, world.config_file), fault.sentence, fault.advice);
  return faults;
}

}  // namespace kiosk
