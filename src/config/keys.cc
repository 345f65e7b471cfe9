#include "config/keys.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <set>
#include <utility>

#include "config/voice_key.h"

namespace kiosk {
namespace {

using Read = std::function<std::string(const toml::node&, Config&)>;

Read text(std::string Config::*field) {
  return [field](const toml::node& value, Config& config) -> std::string {
    const auto read = value.value_exact<std::string>();
    if (!read) return "is no text";
    config.*field = *read;
    return "";
  };
}

Read path(std::filesystem::path Config::*field) {
  return [field](const toml::node& value, Config& config) -> std::string {
    const auto read = value.value_exact<std::string>();
    if (!read || read->empty()) return "is no path";
    config.*field = *read;
    return "";
  };
}

std::string plain(double value) {
  char out[32];
  std::snprintf(out, sizeof out, "%g", value);
  return out;
}

/// A number, whole or not, from `least` to `most`.
template <typename T>
Read within(T Config::*field, double least, double most) {
  return [=](const toml::node& value, Config& config) -> std::string {
    const bool whole = value.is_integer();
    if (!whole && (std::is_integral_v<T> || !value.is_floating_point()))
      return std::is_integral_v<T> ? "is no whole number" : "is no number";
    const double read = whole ? static_cast<double>(*value.value<std::int64_t>()) : *value.value<double>();
    // Written so that a NaN is refused too.
    if (!(read >= least && read <= most))
      return "is " + plain(read) + ", not " + plain(least) + " to " + plain(most);
    config.*field = static_cast<T>(read);
    return "";
  };
}

Read yes_or_no(bool Config::*field) {
  return [field](const toml::node& value, Config& config) -> std::string {
    const auto read = value.value_exact<bool>();
    if (!read) return "is neither true nor false";
    config.*field = *read;
    return "";
  };
}

template <typename T>
Read one_of(T Config::*field, std::vector<std::pair<std::string, T>> choices) {
  return [field, choices = std::move(choices)](const toml::node& value, Config& config) -> std::string {
    const auto read = value.value_exact<std::string>();
    std::string names;
    for (const auto& [name, choice] : choices) {
      if (read && *read == name) {
        config.*field = choice;
        return "";
      }
      names += (names.empty() ? "\"" : ", \"") + name + "\"";
    }
    return "is none of " + names;
  };
}

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

std::string read_site(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::string>();
  if (!read) return "is no text";
  if (!looks_like_tag(*read)) return "is no language's tag";
  config.site_locale = *read;
  return "";
}

std::string read_who(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::string>();
  config.who_may_switch = WhoMaySwitch::everyone;
  if (read && *read == "everyone") return "";
  if (read && *read == "staff") return "is \"staff\", but there are no staff screens yet";
  return "is neither \"everyone\" nor \"staff\"";
}

std::string read_offered(const toml::node& value, Config& config) {
  const auto* list = value.as_array();
  if (list == nullptr) return "is no list";
  std::vector<std::string> tags;
  std::set<std::string> seen;
  for (const auto& item : *list) {
    const auto tag = item.value_exact<std::string>();
    if (!tag) return "holds something that is no text";
    if (!seen.insert(*tag).second) return "names \"" + *tag + "\" twice";
    tags.push_back(*tag);
  }
  config.offered = std::move(tags);
  return "";
}

std::string read_number(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::string>();
  if (read && is_emergency_number(*read)) {
    config.emergency_number = *read;
    return "";
  }
  return "is no number to dial";
}

/// "08:00" in minutes from midnight; 24:00 is the end of the day.
std::optional<int> read_time(std::string_view text) {
  const auto digit = [&text](std::size_t i) {
    return text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100000;
  };
  if (text.size() != 5 || text[2] != ':') return std::nullopt;
  const int hours = 10 * digit(0) + digit(1);
  const int minutes = 10 * digit(3) + digit(4);
  const int all = 60 * hours + minutes;
  if (hours > 24 || minutes > 59 || all > 24 * 60) return std::nullopt;
  return all;
}

Read hours_of(std::size_t day) {
  return [day](const toml::node& value, Config& config) -> std::string {
    const auto read = value.value_exact<std::string>();
    if (read && *read == "closed") {
      config.hours[day] = std::nullopt;
      return "";
    }
    const bool shaped = read && read->size() == 11 && (*read)[5] == '-';
    const auto opens = shaped ? read_time(read->substr(0, 5)) : std::nullopt;
    const auto closes = shaped ? read_time(read->substr(6)) : std::nullopt;
    if (!opens || !closes) return "is neither \"closed\" nor times like \"08:00-18:30\"";
    if (*opens >= *closes) return "closes before it opens";
    config.hours[day] = OpeningHours{*opens, *closes};
    return "";
  };
}

std::string read_speech(const toml::node& value, Config& config) {
  const auto read = value.value_exact<bool>();
  if (!read) return "is neither true nor false";
  config.speech.enabled = *read;
  return "";
}

std::string read_program(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::string>();
  if (!read || !is_word(*read)) return "is no program";
  config.speech.program = *read;
  return "";
}

std::vector<KeyRule> make_keys() {
  const std::string folder = "Name a folder; it is taken from the place of kiosk.conf.";
  const std::string quotes = "Put it in double quotes.";
  const std::vector<std::pair<std::string, TextPolicy>> policies{{"hide", TextPolicy::hide},
                                                                 {"notice", TextPolicy::notice}};
  const std::vector<std::pair<std::string, std::string>> themes{
      {"light", "light"}, {"dark", "dark"}, {"high-contrast", "high-contrast"}};
  std::vector<KeyRule> keys{
      {"clinic_name", quotes, text(&Config::clinic_name)},
      {"locales", folder, path(&Config::locales)},
      {"assets", folder, path(&Config::assets)},
      {"languages.site_locale", "Write a language tag, as the folders of locales are called.", read_site},
      {"languages.offered", "Write it as [\"en\", \"ar\"].", read_offered},
      {"languages.who_may_switch", "Write \"everyone\".", read_who},
      {std::string(kNumberKey), "Write 2 to 15 digits in double quotes, single spaces between groups.",
       read_number, "no number is shown and the banner tells to find staff"},
      {"display.diagonal_in", "Measure the screen from corner to corner, in inches.",
       within(&Config::diagonal_in, 7, 100)},
      {"display.viewing_distance_mm", "Measure from the reader's eyes to the screen, in millimetres.",
       within(&Config::viewing_mm, 300, 2000)},
      {"display.theme", "Choose one of them.", one_of(&Config::theme, themes)},
      {"display.text_size", "Choose one of them.", read_text_size},
      {"display.low_reach", "Write true or false.", yes_or_no(&Config::low_reach)},
      {"display.reduced_motion", "Write true or false.", yes_or_no(&Config::reduced_motion)},
      {"touch.repeat_reject_ms", "Write whole milliseconds; 0 takes every touch.",
       within(&Config::repeat_reject_ms, 0, 2000)},
      {"time.idle_seconds", "Write whole seconds.", within(&Config::idle_seconds, 30, 3600)},
      {"time.warning_seconds", "Write whole seconds.", within(&Config::warning_seconds, 10, 300)},
      {"content.unreviewed", "Choose one of them.", one_of(&Config::unreviewed, policies)},
      {"content.outdated", "Choose one of them.", one_of(&Config::outdated, policies)},
      {"speech.enabled", "Write true or false.", read_speech},
      {"speech.program", "Name espeak-ng, or a program that takes the same options.", read_program},
      {kVoicePrefix + "<tag>", voice_advice(), nullptr},
  };
  const std::array<const char*, 7> days{"monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday"};
  for (std::size_t day = 0; day < days.size(); ++day)
    keys.push_back({std::string("opening_hours.") + days[day],
                    "Write \"closed\", or when it opens and closes.", hours_of(day)});
  return keys;
}

/// Letters to change, add or take out to make `b` of `a`.
std::size_t distance(const std::string& a, const std::string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({row[j] + 1, row[j - 1] + 1, change});
    }
  }
  return row[b.size()];
}

std::string last_part(const std::string& name) { return name.substr(name.rfind('.') + 1); }

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// How far a name may be from the one it means.
std::size_t reach(const std::string& name) { return std::max<std::size_t>(2, name.size() / 3) + 1; }

}  // namespace

KeyTable::KeyTable() : keys_(make_keys()) {}

std::optional<KeyRule> KeyTable::find(const std::string& name) const {
  if (name.starts_with(kVoicePrefix)) return voice_rule(name);
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
    const std::size_t far = distance(lower(name), table);
    if (far >= least) continue;
    least = far;
    best = table;
  }
  return best;
}

bool KeyTable::alike(const std::string& name, const std::string& key) const {
  const std::string last = lower(last_part(name));
  return distance(last, last_part(key)) < reach(last);
}

std::string KeyTable::nearest(const std::string& name) const {
  std::string best;
  std::size_t least = reach(name);
  for (const auto& key : keys_) {
    // A key in the wrong table is as near as its last word.
    const std::size_t far =
        std::min(distance(lower(name), key.name), distance(lower(last_part(name)), last_part(key.name)) + 1);
    if (far >= least) continue;
    least = far;
    best = key.name;
  }
  return best;
}

}  // namespace kiosk
