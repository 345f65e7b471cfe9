#include "config/file_reader.h"

#include <algorithm>
#include <utility>

#include "config/pin_key.h"

namespace kiosk {
namespace {

constexpr const char* kStateTable = "state";

bool like_emergency(const std::string& name) {
  std::string lower = name;
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower.find("emerg") != std::string::npos;
}

/// Whether the table stands there itself, be it empty: not just by the heading of a table within it.
bool stands(const toml::table& table, const std::string& name, const KeyTable& keys) {
  if (table.empty()) return true;
  return std::any_of(table.begin(), table.end(), [&](const auto& entry) {
    const toml::node& value = entry.second;
    const bool inner = value.is_table() && keys.is_table(name + "." + std::string(entry.first.str()));
    return !inner || value.source().begin != table.source().begin;
  });
}

}  // namespace

std::string printable(const std::string& name) {
  constexpr std::size_t kLongest = 80;
  std::string out;
  for (const char c : name) {
    const auto byte = static_cast<unsigned char>(c);
    if (out.size() >= kLongest && (byte & 0xC0U) != 0x80U) return out + "...";
    out += byte < ' ' || byte == 0x7F ? '?' : c;
  }
  return out;
}

FileValues FileReader::read(const toml::table& text) {
  out_ = {};
  walk(text, "");
  return std::move(out_);
}

void FileReader::walk(const toml::table& table, const std::string& name) {
  if (name.empty() || stands(table, name, keys_)) out_.tables.insert(name);
  for (const auto& [key, value] : table) {
    const std::string inner = (name.empty() ? "" : name + ".") + std::string(key.str());
    const toml::source_position at = key.source().begin;
    if (inner == kStateTable) {
      old_state(value, at);
    } else if (!keys_.is_table(inner)) {
      take(inner, value, at);
    } else if (const toml::table* found = value.as_table()) {
      if (inner == kNumberTable) out_.number_line = static_cast<int>(at.line);
      walk(*found, inner);
    } else {
      no_table(inner, at);
    }
  }
}

void FileReader::take(const std::string& name, const toml::node& value, const toml::source_position& at) {
  const auto rule = keys_.find(name);
  if (!rule) return unknown(name, value, at);
  Config unused;
  const std::string fault = rule->read(value, unused);
  const auto remark = [&] {
    if (!rule->remarks) return;
    for (const Remark& found : rule->remarks(value))
      tell(Severity::error, found.at, found.sentence, found.advice);
  };
  if (fault.empty()) {
    out_.sound[name] = &value;
    return remark();
  }
  out_.unsound.insert(name);
  const bool kept = kept_.contains(name) && name != kPinKey;
  const auto* list = value.as_array();
  const toml::array part = list != nullptr && rule->sound_part ? rule->sound_part(*list) : toml::array();
  const bool partly = !kept && !part.empty();
  if (partly) out_.sound[name] = &out_.made.emplace_back(part);
  const std::string otherwise = kept     ? "the last good value is used"
                                : partly ? "the rest of the list holds"
                                         : rule->otherwise;
  const std::string near = rule->near ? rule->near(value) : "";
  tell(
      Severity::error, at,
      "\"" + printable(name) + "\" " + printable(fault) + (fault.back() == '.' ? "" : "; " + otherwise + "."),
      (near.empty() ? "" : "Did you mean " + near + "? ") + rule->advice);
  if (!part.empty()) remark();
}

void FileReader::no_table(const std::string& name, const toml::source_position& at) {
  tell(Severity::error, at, "\"" + name + "\" is no table; nothing in it is read.",
       "Write [" + name + "] on a line of its own, and below it the table's keys.");
}

void FileReader::unknown(const std::string& name, const toml::node& value, const toml::source_position& at) {
  out_.unknown.push_back(name);
  const bool table = value.is_table() || value.is_array_of_tables();
  // [emergency] has the number and nothing else.
  const bool wants_table = table && table_of(name) != kNumberTable;
  std::string near = wants_table ? keys_.nearest_table(name) : keys_.nearest(name);
  if (near.empty() && like_emergency(name)) near = wants_table ? kNumberTable : kNumberKey;
  const bool grave = (table && !near.empty()) || near == kNumberKey || like_emergency(name);
  const std::string quoted = wants_table ? "[" + near + "]" : "\"" + near + "\"";
  tell(grave ? Severity::error : Severity::warning, at,
       (table ? "The table [" + printable(name) + "]" : "The key \"" + printable(name) + "\"") +
           " is not known.",
       near.empty() ? "It does nothing." : "Did you mean " + quoted + "?");
}

void FileReader::old_state(const toml::node& value, const toml::source_position& at) {
  if (const toml::table* table = value.as_table())
    out_.old_state_folder = (*table)["folder"].value_or(std::string());
  const std::string& named = out_.old_state_folder;
  tell(Severity::error, at,
       "[state] does nothing any more: nothing is kept in " +
           (named.empty() ? "the folder that it names." : "\"" + printable(named) + "\"."),
       "Take it out. The last good settings are kept in $STATE_DIRECTORY, else in "
       "~/.local/state/clinic-kiosk, "
       "or where --state says.");
}

void FileReader::tell(Severity severity, const toml::source_position& at, std::string sentence,
                      std::string advice) {
  diagnostics_.add({severity, file_, static_cast<int>(at.line), static_cast<int>(at.column),
                    std::move(sentence), std::move(advice)});
}

}  // namespace kiosk
