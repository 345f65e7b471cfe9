#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/spelling.h"
#include "config/keys.h"

namespace kiosk {

/// How values of the common kinds are read. Each gives what is wrong as the rest of a sentence, or nothing.
using Read = std::function<std::string(const toml::node&, Config&)>;
/// The right value that is nearest, as it is written in the file; empty where none is.
using Near = std::function<std::string(const toml::node&)>;

/// What no text of kiosk.conf may hold or be: characters that are not seen and turn or break lines, and more
/// than so many bytes. Empty where it is sound.
std::string fault_of_text(const std::string& text, std::size_t most);

/// The longest path and the longest word of a command, in bytes, as Linux has it.
inline constexpr std::size_t kLongestPath = 4095;

/// A text of at most so many bytes; it may be empty.
Read text(std::string Config::*field, std::size_t most);
Read path(std::filesystem::path Config::*field);
Read yes_or_no(bool Config::*field);
/// true for "yes", "on" and 1, false for "no", "off" and 0.
std::string near_yes_or_no(const toml::node& value);

/// A number in short: 21.5, 100.
std::string plain(double value);

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

/// The limit that is passed, or the number that stands in quotes; whole unless its fraction may be kept.
Near near_within(double least, double most, bool keep_fraction = false);

template <typename T>
using Choices = std::vector<std::pair<std::string, T>>;

template <typename T>
Read one_of(T Config::*field, Choices<T> choices) {
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

/// The name that is a slip of the pen away.
std::string near_name(const toml::node& value, const std::vector<std::string>& names);

template <typename T>
Near near_one_of(const Choices<T>& choices) {
  std::vector<std::string> names;
  names.reserve(choices.size());
  for (const auto& [name, choice] : choices) names.push_back(name);
  return [names](const toml::node& value) { return near_name(value, names); };
}

}  // namespace kiosk
