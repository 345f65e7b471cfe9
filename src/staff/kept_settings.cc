#include "staff/kept_settings.h"

#include <optional>
#include <string>

#include "staff/sealed_value.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

constexpr const char* kSettings = "settings";
constexpr const char* kNumber = "number";
constexpr const char* kAdvice = "Start the kiosk once with a sound kiosk.conf; that keeps the settings anew.";

std::string read_one(const Store& store, const std::string& name, const std::string& path,
                     Diagnostics& diagnostics) {
  const StoredValue found = store.read(name);
  if (!found.fault.empty())
    diagnostics.error(store.place(name), 0, 0, "What was kept " + found.fault + ".", kAdvice,
                      FaultKind::unreadable);
  if (!found.value) return "";
  const auto value = unsealed(name, path, *found.value);
  if (!value)
    diagnostics.error(store.place(name), 0, 0,
                      "What was kept was changed or damaged since; it counts for nothing.", kAdvice,
                      FaultKind::unreadable);
  return value.value_or("");
}

void keep_one(Store& store, const std::string& name, const std::string& path, const std::string& value,
              Diagnostics& diagnostics) {
  if (value.empty()) return;
  const std::string bytes = sealed(name, path, value);
  if (store.read(name).value == bytes) return;
  const std::string fault = store.write(name, bytes);
  if (fault.empty()) return;
  diagnostics.error(store.place(name), 0, 0,
                    "The last good " + std::string(name == kNumber ? "emergency number" : "settings") +
                        " of kiosk.conf cannot be kept: this file " + fault + ".",
                    "The kiosk runs on. Give this user a state folder to write to.", FaultKind::disk);
}

}  // namespace

KeptSettings read_kept(const Store& store, const fs::path& config_file, Diagnostics& diagnostics) {
  const std::string path = whole_path(config_file);
  KeptSettings kept;
  kept.settings = read_one(store, kSettings, path, diagnostics);
  kept.number = read_one(store, kNumber, path, diagnostics);
  // Only numbers are ever kept; the seal alone does not make one.
  if (!is_emergency_number(kept.number)) kept.number.clear();
  return kept;
}

void keep(const KeptSettings& settings, Store& store, const fs::path& config_file, Diagnostics& diagnostics) {
  const std::string path = whole_path(config_file);
  keep_one(store, kNumber, path, settings.number, diagnostics);
  keep_one(store, kSettings, path, settings.settings, diagnostics);
}

fs::path kept_folder(const fs::path& state, const fs::path& config_file) {
  constexpr std::size_t kLetters = 32;
  return state / sha256(whole_path(config_file)).substr(0, kLetters);
}

}  // namespace kiosk
