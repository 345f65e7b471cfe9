#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "config/staff_keys.h"
#include "config/values.h"

namespace kiosk {

// The layer of settings above kiosk.conf: what staff chose on the screen.

/// How [staff] locked is read. What staff may not choose anyway is passed over and told.
KeyRule locked_rule();

/// What of the staff's choices counts above the settings `beneath`: sound values of keys that are theirs, not
/// locked. All else is told at its line of `file`, and the setting beneath holds. The values belong to
/// `text`.
Values staff_values(const toml::table& text, const KeyTable& keys, const Config& beneath,
                    const std::string& file, Diagnostics& diagnostics);

/// Takes out, and tells, what of the staff's values the disk does not bear out: a value, so that the one
/// beneath holds; of the languages on offer the ones that are not there, where others are. Those are given
/// back.
std::vector<std::string> drop_not_working(Values& staff, const Values& beneath,
                                          const std::filesystem::path& file, const StaffLayer& layer,
                                          Diagnostics& diagnostics);

/// A value as it is written in kiosk.conf.
std::string written(const toml::node& value);

}  // namespace kiosk
