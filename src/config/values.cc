#include "config/values.h"

#include <algorithm>
#include <sstream>

namespace kiosk {
namespace {

void collect(const toml::table& table, const std::string& prefix, const KeyTable& keys, Values& out) {
  for (const auto& [key, value] : table) {
    const std::string name = prefix + std::string(key.str());
    const toml::table* inner = value.as_table();
    if (inner != nullptr && keys.is_table(name)) {
      collect(*inner, name + ".", keys, out);
      continue;
    }
    const auto rule = keys.find(name);
    Config unused;
    if (rule && rule->read(value, unused).empty()) out[name] = &value;
  }
}

/// The table of that name, made where it is not there yet.
toml::table& table_in(toml::table& root, const std::string& name) {
  if (name.empty()) return root;
  toml::table& outer = table_in(root, table_of(name));
  const std::string last = name.substr(name.rfind('.') + 1);
  return *outer.insert(last, toml::table{}).first->second.as_table();
}

}  // namespace

std::string table_of(const std::string& key) {
  const auto dot = key.rfind('.');
  return dot == std::string::npos ? "" : key.substr(0, dot);
}

Values sound_values(const toml::table& text, const KeyTable& keys) {
  Values out;
  collect(text, "", keys, out);
  return out;
}

std::string to_toml(const Values& values) {
  if (values.empty()) return "";
  toml::table root;
  for (const auto& [name, value] : values) {
    toml::table& table = table_in(root, table_of(name));
    value->visit([&table, key = name.substr(name.rfind('.') + 1)](const auto& node) {
      table.insert_or_assign(key, node);
    });
  }
  std::ostringstream out;
  out << root << "\n";
  return std::move(out).str();
}

Config config_of(const Values& values, const KeyTable& keys) {
  Config config;
  for (const auto& [name, value] : values) {
    if (const auto rule = keys.find(name)) rule->read(*value, config);
  }
  return config;
}

}  // namespace kiosk
