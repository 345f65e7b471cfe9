#include "config/staff_keys.h"

#include <algorithm>

#include "config/values.h"

namespace kiosk {
namespace {

constexpr int kFunctionKeys = 12;

}  // namespace

std::vector<std::string> staff_keys() {
  std::vector<std::string> out = {"languages.site_locale", "languages.offered", "languages.who_may_switch",
                                  "display.theme",         "display.text_size", "speech.volume"};
  for (const std::string& name : language_key_names()) out.push_back(kKeyPrefix + name);
  return out;
}

bool is_locked(const std::vector<std::string>& locked, const std::string& key) {
  return std::any_of(locked.begin(), locked.end(),
                     [&](const std::string& name) { return name == key || name == table_of(key); });
}

std::vector<std::string> language_key_names() {
  std::vector<std::string> out;
  for (int i = 1; i <= kFunctionKeys; ++i) out.push_back("F" + std::to_string(i));
  for (int i = 0; i <= 9; ++i) out.push_back(std::to_string(i));
  return out;
}

}  // namespace kiosk
