#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/diagnostics.h"
#include "config/config.h"
#include "port/store.h"

namespace kiosk {

// What staff chose on the screen, in the store of one kiosk.conf: sealed, and beside it the copy before.

/// What is kept of the file at `config_file`, each line where it stands in the store's file. Where it is
/// damaged that is told, and the copy before stands in.
StaffLayer read_choices(const Store& store, const std::filesystem::path& config_file,
                        Diagnostics& diagnostics);

/// Puts a damaged copy aside, as "choices_damaged", and the copy before in its place. Does nothing where what
/// is kept is sound.
void set_aside_damaged(Store& store, const std::filesystem::path& config_file);

/// Keeps the choices, by key as they are written in kiosk.conf; writes only where they have changed. Why they
/// could not be kept, as the rest of a sentence; empty where they are. The old ones or the new ones are kept,
/// whatever happens.
std::string keep_choices(const std::map<std::string, std::string>& chosen, Store& store,
                         const std::filesystem::path& config_file);

}  // namespace kiosk
