#include "config/staff_layer.h"

#include <algorithm>
#include <sstream>

#include "config/file_reader.h"
#include "config/key_names.h"
#include "config/readers.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostLocked = 100;

std::string read_locked(const toml::node& value, Config& config) {
  const auto* list = value.as_array();
  if (list == nullptr) return "is no list";
  if (list->size() > kMostLocked) return "has more than " + std::to_string(kMostLocked) + " names";
  std::vector<std::string> names;
  for (const auto& item : *list) {
    const auto name = item.value_exact<std::string>();
    if (!name) return "holds something that is no text";
    names.push_back(*name);
  }
  config.locked = std::move(names);
  return "";
}

/// The keys and the tables that a lock can name.
std::vector<std::string> lockable() {
  const std::vector<std::string> keys = staff_keys();
  std::vector<std::string> out = keys;
  for (const std::string& key : keys)
    if (std::find(out.begin(), out.end(), table_of(key)) == out.end()) out.push_back(table_of(key));
  return out;
}

std::vector<Remark> locks_nothing(const toml::node& value) {
  std::vector<Remark> out;
  const std::vector<std::string> known = lockable();
  for (const auto& item : *value.as_array()) {
    const std::string name = item.value_exact<std::string>().value_or("");
    if (std::find(known.begin(), known.end(), name) != known.end()) continue;
    const std::string near = near_name(item, known);
    out.push_back({item.source().begin,
                   "\"staff.locked\" names \"" + printable(name) +
                       "\", which staff cannot choose on the screen; it locks nothing.",
                   near.empty() ? "Take it out." : "Did you mean " + near + "?"});
  }
  return out;
}

}  // namespace

KeyRule locked_rule() {
  KeyRule rule;
  rule.name = "staff.locked";
  rule.advice = "Write it as [\"languages.offered\", \"display\"].";
  rule.read = read_locked;
  rule.remarks = locks_nothing;
  return rule;
}

Values staff_values(const toml::table& text, const KeyTable& keys, const Config& beneath,
                    const std::string& file, Diagnostics& diagnostics) {
  Values out;
  const std::vector<std::string> own = staff_keys();
  for (const auto& [key, node] : FileReader(keys, {}, file, diagnostics).read(text).sound) {
    const bool theirs = std::find(own.begin(), own.end(), key) != own.end();
    if (theirs && !is_locked(beneath.locked, key)) {
      out[key] = node;
      continue;
    }
    const auto at = node->source().begin;
    diagnostics.warning(
        file, static_cast<int>(at.line), static_cast<int>(at.column),
        "\"" + key + "\" " +
            (theirs ? "was chosen by staff, and kiosk.conf locks it" : "is nothing that staff can choose") +
            "; kiosk.conf's value holds.",
        theirs ? "Take it out of [staff] locked where staff are to choose it." : "Set it in kiosk.conf.");
  }
  return out;
}

std::string written(const toml::node& value) {
  std::ostringstream text;
  text << toml::toml_formatter(
      value, toml::toml_formatter::default_flags & ~toml::format_flags::allow_literal_strings);
  return std::move(text).str();
}

}  // namespace kiosk
