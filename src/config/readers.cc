#include "config/readers.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace kiosk {
namespace {

/// The length in bytes of what may not stand at `at`: controls (C0, DEL, C1), the separators of lines and
/// paragraphs, what turns directions round (U+202A to U+202E, U+2066 to U+2069), a byte order mark. 0:
/// nothing.
std::size_t unseen_at(const std::string& text, std::size_t at) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const unsigned first = byte(0);
  if (first < 0x20 || first == 0x7F) return 1;
  if (first == 0xC2 && byte(1) >= 0x80 && byte(1) <= 0x9F) return 2;
  if (first == 0xEF && byte(1) == 0xBB && byte(2) == 0xBF) return 3;
  if (first != 0xE2) return 0;
  const bool separator = byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE;
  const bool isolate = byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9;
  return separator || isolate ? 3 : 0;
}

}  // namespace

std::string fault_of_text(const std::string& text, std::size_t most) {
  if (text.size() > most) return "is longer than " + std::to_string(most) + " bytes";
  for (std::size_t at = 0; at < text.size(); ++at)
    if (unseen_at(text, at) > 0)
      return "holds a control character, as its byte " + std::to_string(at + 1) + " of " +
             std::to_string(text.size());
  return "";
}

Read text(std::string Config::*field, std::size_t most) {
  return [field, most](const toml::node& value, Config& config) -> std::string {
    const auto read = value.value_exact<std::string>();
    if (!read) return "is no text";
    std::string fault = fault_of_text(*read, most);
    if (fault.empty()) config.*field = *read;
    return fault;
  };
}

Read path(std::filesystem::path Config::*field) {
  return [field](const toml::node& value, Config& config) -> std::string {
    const auto read = value.value_exact<std::string>();
    if (!read || read->empty()) return "is no path";
    std::string fault = fault_of_text(*read, kLongestPath);
    if (fault.empty()) config.*field = *read;
    return fault;
  };
}

std::string plain(double value) {
  char out[32];
  std::snprintf(out, sizeof out, "%g", value);
  return out;
}

Read yes_or_no(bool Config::*field) {
  return [field](const toml::node& value, Config& config) -> std::string {
    const auto read = value.value_exact<bool>();
    if (!read) return "is neither true nor false";
    config.*field = *read;
    return "";
  };
}

std::string near_yes_or_no(const toml::node& value) {
  const std::string word = lower_ascii(value.value_exact<std::string>().value_or(""));
  const auto number = value.value_exact<std::int64_t>();
  if (word == "true" || word == "yes" || word == "on" || number == 1) return "true";
  if (word == "false" || word == "no" || word == "off" || number == 0) return "false";
  return "";
}

Near near_within(double least, double most, bool keep_fraction) {
  return [=](const toml::node& value) -> std::string {
    double read = std::nan("");
    if (const auto* whole = value.as_integer()) read = static_cast<double>(whole->get());
    if (const auto* broken = value.as_floating_point()) read = broken->get();
    if (const auto* word = value.as_string()) {
      char* end = nullptr;
      read = std::strtod(word->get().c_str(), &end);
      if (end == word->get().c_str()) return "";
    }
    return std::isnan(read) ? "" : plain(std::clamp(keep_fraction ? read : std::round(read), least, most));
  };
}

std::string near_name(const toml::node& value, const std::vector<std::string>& names) {
  const std::string word = lower_ascii(value.value_exact<std::string>().value_or(""));
  std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
  std::string best;
  for (const std::string& name : names) {
    const std::size_t far = letters_between(word.substr(0, 100), name);
    if (word.empty() || far >= least) continue;
    least = far;
    best = "\"" + name + "\"";
  }
  return best;
}

}  // namespace kiosk
