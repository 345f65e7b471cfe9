#include "config/key_names.h"

#include <algorithm>
#include <utility>

#include "config/file_reader.h"
#include "config/language_keys.h"
#include "config/staff_keys.h"
#include "locale/tag.h"

namespace kiosk {
namespace {

std::string read_key(const std::string& name, const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::string>();
  if (!read) return "is no text";
  if (read->empty()) {
    config.language_keys.erase(name);
    return "";
  }
  if (!LocaleTag::parse(*read)) return "is \"" + printable(*read) + "\", which is no language's tag";
  config.language_keys[name] = *read;
  return "";
}

}  // namespace

std::optional<KeyRule> language_key_rule(const std::string& name, std::vector<std::string> tags) {
  const std::vector<std::string> known = language_key_names();
  const std::string key = name.substr(kKeyPrefix.size());
  if (std::find(known.begin(), known.end(), key) == known.end()) return std::nullopt;
  KeyRule rule;
  rule.name = name;
  rule.advice = "Write the tag of a language, as its folder in locales is called, or \"\" for none.";
  rule.otherwise = "that key does nothing";
  rule.read = [key](const toml::node& value, Config& config) { return read_key(key, value, config); };
  rule.near = [tags = std::move(tags)](const toml::node& value) {
    return near_tag(value.value_exact<std::string>().value_or(""), tags);
  };
  return rule;
}

}  // namespace kiosk
