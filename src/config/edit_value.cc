#include "config/edit_value.h"

#include <kiosk_toml.h>

#include <utility>

#include "base/encoding.h"
#include "base/toml_guard.h"
#include "config/bare_dates.h"
#include "config/staff_keys.h"

namespace kiosk {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

std::optional<toml::table> parsed(const std::string& text) {
  const std::string plain = text.starts_with(kMark) ? text.substr(kMark.size()) : text;
  if (encoding_fault(plain, "") || toml_hazard(plain)) return std::nullopt;
  toml::parse_result result = parse_toml(with_quoted_dates(plain));
  if (!result) return std::nullopt;
  return std::move(result).table();
}

/// The byte of a place, which counts letters from 1; a byte order mark is none.
std::size_t byte_of(const std::string& text, const toml::source_position& at) {
  std::size_t byte = text.starts_with(kMark) ? kMark.size() : 0;
  for (toml::source_index line = 1; line < at.line; ++line) {
    const std::size_t end = text.find('\n', byte);
    if (end == std::string::npos) return text.size();
    byte = end + 1;
  }
  for (toml::source_index letter = 1; letter < at.column && byte < text.size(); ++letter) {
    ++byte;
    while (byte < text.size() && (static_cast<unsigned char>(text[byte]) & 0xC0U) == 0x80U) ++byte;
  }
  return byte;
}

std::string line_end(const std::string& text) {
  return text.find("\r\n") != std::string::npos ? "\r\n" : "\n";
}

std::string line_of(const KeyPlace& place, const std::string& value) {
  return std::string(place.name) + " = " + as_setting(value);
}

std::string replaced(const std::string& text, const toml::node& node, const std::string& value) {
  const std::size_t begin = byte_of(text, node.source().begin);
  const std::size_t end = byte_of(text, node.source().end);
  if (end < begin) return text;
  return text.substr(0, begin) + as_setting(value) + text.substr(end);
}

/// Below the heading of a table.
std::string added(const std::string& text, const toml::table& table, const KeyPlace& place,
                  const std::string& value) {
  const std::string end_of_line = line_end(text);
  const std::size_t end = text.find('\n', byte_of(text, table.source().begin));
  const std::string line = line_of(place, value) + end_of_line;
  if (end == std::string::npos) return text + end_of_line + line;
  return text.substr(0, end + 1) + line + text.substr(end + 1);
}

std::string appended(const std::string& text, const KeyPlace& place, const std::string& value) {
  const std::string end = line_end(text);
  const bool open = !text.empty() && text.back() != '\n';
  return text + (open ? end : "") + (text.empty() ? "" : end) + "[" + std::string(place.table) + "]" + end +
         line_of(place, value) + end;
}

/// Whether an edited text says all that it said, and the value.
bool says(const toml::table& before, const std::string& text, const KeyPlace& place,
          const std::string& value) {
  auto after = parsed(text);
  if (!after) return false;
  const auto found = (*after)[place.table][place.name].value_exact<std::string>();
  if (!found || *found != value) return false;
  toml::table was = before;
  for (toml::table* all : {&was, &*after}) {
    toml::table* table = (*all)[place.table].as_table();
    if (table == nullptr) continue;
    table->erase(place.name);
    if (table->empty()) all->erase(place.table);
  }
  return was == *after;
}

}  // namespace

std::optional<std::string> with_value(const std::string& text, const KeyPlace& place,
                                      const std::string& value) {
  const auto before = parsed(text);
  if (!before) return std::nullopt;
  const toml::node* table = before->get(place.table);
  std::string after;
  if (table == nullptr) {
    after = appended(text, place, value);
  } else if (const toml::table* keys = table->as_table()) {
    const toml::node* node = keys->get(place.name);
    after = node != nullptr ? replaced(text, *node, value) : added(text, *keys, place, value);
  }
  if (after.empty() || !says(*before, after, place, value)) return std::nullopt;
  return after;
}

}  // namespace kiosk
