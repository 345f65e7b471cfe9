#include "config/pin_key.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace kiosk {
namespace {

/// A hash of more would hold up the kiosk for seconds, or take the memory it runs in.
constexpr int kMostKilobytes = 256 * 1024;
constexpr int kMostPasses = 8;

/// Takes `name` and the number behind it off the front; -1 where they do not stand there.
int take_number(std::string_view& text, std::string_view name) {
  if (!text.starts_with(name)) return -1;
  text.remove_prefix(name.size());
  int number = -1;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return -1;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

/// So many letters of base 64 without padding.
bool is_base64(std::string_view text, std::size_t least, std::size_t most) {
  const auto letter = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
  };
  return text.size() >= least && text.size() <= most && std::all_of(text.begin(), text.end(), letter);
}

std::string read_pin_hash(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::string>();
  if (!read || (!read->empty() && !is_pin_hash(*read))) return "is no hash of a PIN";
  config.pin_hash = *read;
  return "";
}

}  // namespace

bool is_pin_hash(const std::string& text) {
  std::string_view rest = text;
  if (take_number(rest, "$argon2id$v=") != 19) return false;
  const int memory = take_number(rest, "$m=");
  const int passes = take_number(rest, ",t=");
  if (memory < 8 || memory > kMostKilobytes || passes < 1 || passes > kMostPasses) return false;
  if (take_number(rest, ",p=") != 1 || !rest.starts_with('$')) return false;
  rest.remove_prefix(1);
  const std::size_t at = rest.find('$');
  if (at == std::string_view::npos) return false;
  return is_base64(rest.substr(0, at), 22, 22) && is_base64(rest.substr(at + 1), 43, 43);
}

KeyRule pin_rule() {
  return {std::string(kPinKey), "Set a PIN with \"clinic-kiosk set-pin\"; \"\" means none.", read_pin_hash,
          "no PIN is set, and staff can do only what needs none"};
}

}  // namespace kiosk
