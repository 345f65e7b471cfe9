#pragma once

#include <map>
#include <string>

#include "config/keys.h"

namespace kiosk {

/// Settings by key: "display.theme" and its value. The values belong to the TOML they were read from.
using Values = std::map<std::string, const toml::node*>;

/// The table a key stands in: "display"; empty for a key above all tables.
std::string table_of(const std::string& key);

/// The known keys of a text whose values are sound; all else is passed over in silence.
Values sound_values(const toml::table& text, const KeyTable& keys);

/// The values as a kiosk.conf, tables and all.
std::string to_toml(const Values& values);

/// The built-in settings with the values laid over them.
Config config_of(const Values& values, const KeyTable& keys);

}  // namespace kiosk
