#include "cli/settings_checks.h"

#include <system_error>

#include "config/file_reader.h"
#include "config/staff_keys.h"
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

/// A key of the keyboard that starts nothing.
void check_keys(const World& world, Diagnostics& faults) {
  for (const auto& [name, text] : world.config.config.language_keys) {
    const auto tag = LocaleTag::parse(text);
    const Bundle* bundle = tag ? world.catalogue.find(*tag) : nullptr;
    if (bundle != nullptr && bundle->offered) continue;
    const std::string key = kKeyPrefix + name;
    faults.error(world.config.place(key, world.config_file),
                 "\"" + key + "\" names " + printable(text) +
                     ", which is no language on offer here; the key starts nothing.",
                 "Name a language that is on offer, or take the line out.");
  }
}

}  // namespace

Diagnostics check_settings(const World& world, const Platform& platform) {
  Diagnostics faults;
  const Config& config = world.config.config;
  check_folder(world, "locales", config.locales, faults);
  check_folder(world, "assets", config.assets, faults);
  check_keys(world, faults);
  faults.assume(FaultKind::setting);
  if (config.totals && !world.state.empty())
    UsageFile(kept_folder(world.state, world.config_file)).look(faults);
  if (!config.speech.on() || !platform.speech_faults) return faults;
  for (const SpeechFault& fault : platform.speech_faults(config.speech))
    faults.error(world.config.place(fault.key, world.config_file), fault.sentence, fault.advice,
                 FaultKind::sound);
  return faults;
}

}  // namespace kiosk
