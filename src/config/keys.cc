#include "config/keys.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/spelling.h"
#include "config/closed_key.h"
#include "config/hours_key.h"
#include "config/key_names.h"
#include "config/language_keys.h"
#include "config/pin_key.h"
#include "config/readers.h"
#include "config/staff_layer.h"
#include "config/values.h"
#include "config/voice_key.h"

namespace kiosk {
namespace {

std::string read_text_size(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::int64_t>();
  for (const int size : {100, 125, 150, 200}) {
    if (read && *read == size) {
      config.text_size = size;
      return "";
    }
  }
  return "is none of 100, 125, 150, 200";
}

std::string read_number(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::string>();
  if (read && is_emergency_number(*read)) {
    config.emergency_number = *read;
    return "";
  }
  return "is no number to dial";
}

std::string read_speech(const toml::node& value, Config& config) {
  const auto read = value.value_exact<bool>();
  if (!read) return "is neither true nor false";
  config.speech.enabled = *read;
  return "";
}

std::string read_volume(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::int64_t>();
  if (!read || *read < 0 || *read > 100) return "is no whole number from 0 to 100";
  config.speech.volume = static_cast<int>(*read);
  return "";
}

std::string read_program(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::string>();
  if (!read || read->empty()) return "is no program";
  const std::string fault = fault_of_text(*read, kLongestPath);
  if (!fault.empty()) return "is no program: it " + fault;
  config.speech.program = *read;
  return "";
}

/// A name longer than that fits no screen.
constexpr std::size_t kLongestName = 200;

const Choices<TextPolicy> kPolicies{{"hide", TextPolicy::hide}, {"notice", TextPolicy::notice}};
const Choices<WhoMaySwitch> kSwitchers{{"everyone", WhoMaySwitch::everyone}, {"staff", WhoMaySwitch::staff}};
const Choices<std::string> kThemes{{"light", "light"}, {"dark", "dark"}, {"high-contrast", "high-contrast"}};
const std::string kBuiltIn = KeyRule().otherwise;

KeyRule choice(const std::string& name, TextPolicy Config::*field) {
  return {name, "Choose one of them.", one_of(field, kPolicies), kBuiltIn, near_one_of(kPolicies)};
}

KeyRule flag(const std::string& name, bool Config::*field) {
  return {name, "Write true or false.", yes_or_no(field), kBuiltIn, near_yes_or_no};
}

template <typename T>
KeyRule number(const std::string& name, const std::string& advice, T Config::*field, double least,
               double most) {
  return {name, advice, within(field, least, most), kBuiltIn,
          near_within(least, most, !std::is_integral_v<T>)};
}

std::string near_text_size(const toml::node& value) {
  const std::string read = near_within(1, 1000)(value);
  const double wanted = read.empty() ? 0 : std::stod(read);
  std::string best;
  double least = 1e9;
  for (const int size : {100, 125, 150, 200}) {
    if (read.empty() || std::abs(size - wanted) >= least) continue;
    least = std::abs(size - wanted);
    best = std::to_string(size);
  }
  return best;
}

std::vector<KeyRule> display_keys() {
  return {
      number("display.diagonal_in", "Measure the screen from corner to corner, in inches.",
             &Config::diagonal_in, 7, 100),
      number("display.viewing_distance_mm", "Measure from the reader's eyes to the screen, in millimetres.",
             &Config::viewing_mm, 300, 2000),
      {"display.theme", "Choose one of them.", one_of(&Config::theme, kThemes), kBuiltIn,
       near_one_of(kThemes)},
      {"display.text_size", "Choose one of them.", read_text_size, kBuiltIn, near_text_size},
      flag("display.low_reach", &Config::low_reach),
      flag("display.reduced_motion", &Config::reduced_motion),
      number("touch.repeat_reject_ms", "Write whole milliseconds; 0 takes every touch.",
             &Config::repeat_reject_ms, 0, 2000),
      number("time.idle_seconds", "Write whole seconds.", &Config::idle_seconds, 30, 3600),
      number("time.warning_seconds", "Write whole seconds.", &Config::warning_seconds, 10, 300),
      choice("content.unreviewed", &Config::unreviewed),
      choice("content.outdated", &Config::outdated),
      {"speech.enabled", "Write true or false.", read_speech, kBuiltIn, near_yes_or_no},
      {"speech.volume", "Write per cent, 0 to 100.", read_volume, kBuiltIn, near_within(0, 100)},
      {"speech.program", "Name espeak-ng, or a program that takes the same options.", read_program},
      flag("usage.totals", &Config::totals),
      {kVoicePrefix + "<tag>", voice_advice(), nullptr},
  };
}

std::vector<KeyRule> make_keys(const std::vector<std::string>& tags) {
  const std::string folder = "Name a folder; it is taken from the place of kiosk.conf.";
  std::vector<KeyRule> keys{
      {"clinic_name", "Put a name of one line in double quotes.", text(&Config::clinic_name, kLongestName)},
      {"locales", folder, path(&Config::locales)},
      {"assets", folder, path(&Config::assets)},
      site_rule(tags),
      offered_rule(tags),
      {"languages.who_may_switch", "Choose one of them.", one_of(&Config::who_may_switch, kSwitchers),
       kBuiltIn, near_one_of(kSwitchers)},
      pin_rule(),
      locked_rule(),
      {std::string(kNumberKey), "Write 2 to 15 digits in double quotes, single spaces between groups.",
       read_number, "no number is shown and the banner tells to find staff"},
  };
  for (KeyRule& key : display_keys()) keys.push_back(std::move(key));
  keys.push_back({kKeyPrefix + "<key>", "Write F1 to F12 or 0 to 9, and the tag of a language.", nullptr});
  for (std::size_t day = 0; day < 7; ++day) keys.push_back(hours_rule(day));
  keys.push_back(closed_rule());
  return keys;
}

std::string last_part(const std::string& name) { return name.substr(name.rfind('.') + 1); }

/// How far a name may be from the one it means.
std::size_t reach(const std::string& name) { return std::max<std::size_t>(2, name.size() / 3) + 1; }

}  // namespace

KeyTable::KeyTable(std::vector<std::string> tags) : tags_(std::move(tags)), keys_(make_keys(tags_)) {}

std::optional<KeyRule> KeyTable::find(const std::string& name) const {
  if (name.starts_with(kVoicePrefix)) return voice_rule(name, tags_);
  if (name.starts_with(kKeyPrefix)) return language_key_rule(name, tags_);
  for (const auto& key : keys_) {
    if (key.name == name) return key;
  }
  return std::nullopt;
}

bool KeyTable::is_table(const std::string& name) const {
  const std::string prefix = name + ".";
  return std::any_of(keys_.begin(), keys_.end(),
                     [&prefix](const KeyRule& key) { return key.name.rfind(prefix, 0) == 0; });
}

std::vector<std::string> KeyTable::tables() const {
  std::vector<std::string> found;
  for (const KeyRule& key : keys_) {
    const std::string table = key.name.substr(0, std::max<std::size_t>(key.name.rfind('.') + 1, 1) - 1);
    if (!table.empty() && std::find(found.begin(), found.end(), table) == found.end()) found.push_back(table);
  }
  return found;
}

std::string KeyTable::nearest_table(const std::string& name) const {
  std::string best;
  std::size_t least = reach(name);
  for (const std::string& table : tables()) {
    const std::size_t far = letters_between(lower_ascii(name), table);
    if (far >= least) continue;
    least = far;
    best = table;
  }
  return best;
}

bool KeyTable::alike(const std::string& name, const std::string& key) const {
  const std::string last = lower_ascii(last_part(name));
  return letters_between(last, last_part(key)) < reach(last);
}

std::string KeyTable::nearest(const std::string& name) const {
  const std::string table = table_of(name);
  // It has but one.
  if (table == kNumberTable) return std::string(kNumberKey);
  std::string best;
  std::size_t least = reach(name);
  const std::string last = lower_ascii(last_part(name));
  for (const auto& key : keys_) {
    // A key of another table is meant only by its very name: it stands in the wrong one. Above all tables a
    // heading may be missing.
    const std::string own = last_part(key.name);
    if (!table.empty() && table_of(key.name) != table && last != own) continue;
    const std::size_t far =
        std::min(letters_between(lower_ascii(name), key.name), letters_between(last, own) + 1);
    if (far >= least) continue;
    least = far;
    best = key.name;
  }
  return best;
}

}  // namespace kiosk
