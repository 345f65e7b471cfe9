#pragma once

#include <filesystem>

#include "base/diagnostics.h"
#include "config/config.h"
#include "port/store.h"

namespace kiosk {

/// The last good settings of one kiosk.conf, in a store of its own. Each value stands below a seal (a digest
/// of the file's path and of the value): one that was cut, garbled, edited or copied from another kiosk.conf
/// counts as none, and is told.

/// What is kept of the file at `config_file`.
KeptSettings read_kept(const Store& store, const std::filesystem::path& config_file,
                       Diagnostics& diagnostics);

/// Keeps them; writes only what has changed, and never that there is nothing.
void keep(const KeptSettings& settings, Store& store, const std::filesystem::path& config_file,
          Diagnostics& diagnostics);

/// The folder of one kiosk.conf within the state folder, by its absolute path.
std::filesystem::path kept_folder(const std::filesystem::path& state,
                                  const std::filesystem::path& config_file);

}  // namespace kiosk
