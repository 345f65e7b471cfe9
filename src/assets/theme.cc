#include "assets/theme.h"

#include <set>
#include <sstream>
#include <utility>

#include "assets/theme_lengths.h"
#include "assets/toml_file.h"

namespace kiosk {
namespace {

constexpr std::array<std::string_view, kTokenCount> kTokenNames = {
    "paper",
    "surface",
    "ink",
    "muted",
    "accent",
    "on-accent",
    "tint",
    "pressed",
    "line",
    "hair",
    "emergency",
    "on-emergency",
    "focus",
    "picture-panel",
    "picture-body",
    "picture-lung",
    "picture-heart-left",
    "picture-heart-right",
    "picture-vessel",
    "picture-clot",
    "picture-clot-rim",
    "picture-arrow",
    "scrim",
};

using Hexes = std::array<std::uint32_t, kTokenCount>;

// The same values as the shipped assets/theme.toml, so that a broken file costs no colour.
constexpr std::array<Hexes, 3> kBuiltIn = {{
    {0xf6f3ec, 0xffffff, 0x14232b, 0x3d4c54, 0x0a5560, 0xffffff, 0xe6f1f1, 0xcfe3e4,
     0x6f7d84, 0xd8d2c5, 0xa8140c, 0xffffff, 0x14232b, 0xdfebec, 0xf8f5ee, 0xb9d6d8,
     0xa9cdd0, 0x86bdc2, 0x1f6f79, 0x14232b, 0xffffff, 0xffffff, 0x14232b},
    {0x0f181d, 0x1c2a31, 0xf4f1ea, 0xbcc7cb, 0x8ad6d8, 0x0b2227, 0x17383e, 0x24505a,
     0x7f929a, 0x33444c, 0xa8140c, 0xffffff, 0xf4f1ea, 0x1c2a31, 0x2b3d45, 0x3f6870,
     0x44727a, 0x5b979f, 0x8ad6d8, 0x0f181d, 0xffffff, 0x0f181d, 0x000000},
    {0x000000, 0x000000, 0xffff00, 0xffff00, 0xffff00, 0x000000, 0x000000, 0x4a4a00,
     0xffff00, 0xffff00, 0xa00000, 0xffffff, 0xffffff, 0x000000, 0x000000, 0x4a4a00,
     0x4a4a00, 0x808000, 0xffff00, 0x000000, 0xffffff, 0x000000, 0x000000},
}};

Colour from_hex(std::uint32_t hex) {
  const auto byte = [&](int shift) { return static_cast<std::uint8_t>((hex >> shift) & 0xff); };
  return {byte(16), byte(8), byte(0), 255};
}

Design built_in() {
  Design design;
  for (std::size_t i = 0; i < kBuiltIn.size(); ++i)
    for (std::size_t t = 0; t < kBuiltIn[i].size(); ++t)
      design.themes[i].colours[t] = from_hex(kBuiltIn[i][t]);
  return design;
}

/// One file being read: where faults are told.
struct Source {
  std::string file;
  Diagnostics& diagnostics;

  void error(const toml::node* at, std::string sentence, std::string advice) const {
    const auto begin = at ? at->source().begin : toml::source_position{};
    diagnostics.error(file, static_cast<int>(begin.line), static_cast<int>(begin.column), std::move(sentence),
                      std::move(advice));
  }
};

const toml::table* table_of(const toml::table& root, std::string_view name, const Source& source) {
  const toml::table* table = root[name].as_table();
  if (!table)
    source.error(nullptr, "The table [" + std::string(name) + "] is missing.",
                 "Copy it from the shipped file; the built-in values are used until then.");
  return table;
}

void warn_unknown(const toml::table& table, const std::set<std::string_view>& known, const Source& source) {
  for (const auto& [key, node] : table) {
    if (known.count(key.str())) continue;
    const auto begin = key.source().begin;
    source.diagnostics.warning(source.file, static_cast<int>(begin.line), static_cast<int>(begin.column),
                               "\"" + std::string(key.str()) + "\" is not a name this file can hold.",
                               "Remove it or correct its spelling.");
  }
}

void read_theme(const toml::table& root, ThemeId id, Theme& theme, const Source& source) {
  const toml::table* table = table_of(root, name_of(id), source);
  if (!table) return;
  for (int t = 0; t < kTokenCount; ++t) {
    const std::string_view name = kTokenNames[static_cast<std::size_t>(t)];
    const toml::node* node = table->get(name);
    const auto text = node ? node->value<std::string>() : std::nullopt;
    const auto colour = text ? parse_colour(*text) : std::nullopt;
    if (colour)
      theme.colours[static_cast<std::size_t>(t)] = *colour;
    else
      source.error(node ? node : table,
                   "The colour \"" + std::string(name) + "\" of [" + std::string(name_of(id)) + "] is " +
                       (node ? "not readable." : "missing."),
                   "Write it as \"#rrggbb\"; the built-in colour is used until then.");
  }
  warn_unknown(*table, {kTokenNames.begin(), kTokenNames.end()}, source);
}

/// "10.25" and "9": without the noughts that a double prints.
std::string as_written(double number) {
  std::ostringstream out;
  out << number;
  return std::move(out).str();
}

/// One length of a table; what is refused keeps the built-in value.
void read_length(const toml::table& table, const ThemeLength& length, Design& design, const Source& source) {
  const toml::node* node = table.get(length.key);
  const bool number = node != nullptr && node->is_number();
  const double value = number ? node->value<double>().value_or(0) : 0;
  // What is no number at all (nan) is within no range.
  if (number && value >= length.least && value <= length.most) {
    length.in(design) = value;
    return;
  }
  source.error(node ? node : &table,
               "The length \"" + std::string(length.key) + "\" of [" + std::string(length.table) + "] is " +
                   (!node     ? "missing."
                    : !number ? "no number."
                              : as_written(value) + ", which is not within its range."),
               "Give " + as_written(length.least) + " to " + as_written(length.most) + " " +
                   std::string(length.unit) + ", so that " + std::string(length.why) +
                   "; the built-in length is used until then.");
}

void read_lengths(const toml::table& root, std::string_view name, Design& design, const Source& source) {
  const toml::table* table = table_of(root, name, source);
  if (!table) return;
  std::set<std::string_view> known;
  for (const ThemeLength& length : theme_lengths()) {
    if (length.table != name) continue;
    known.insert(length.key);
    read_length(*table, length, design, source);
  }
  warn_unknown(*table, known, source);
}

}  // namespace

std::string_view name_of(ThemeId id) {
  switch (id) {
    case ThemeId::light:
      return "light";
    case ThemeId::dark:
      return "dark";
    case ThemeId::high_contrast:
      return "high-contrast";
  }
  return "light";
}

std::optional<ThemeId> parse_theme(std::string_view name) {
  for (ThemeId id : kThemes)
    if (name_of(id) == name) return id;
  return std::nullopt;
}

std::string_view name_of(Token token) { return kTokenNames[static_cast<std::size_t>(token)]; }

std::optional<Token> parse_token(std::string_view name) {
  for (int t = 0; t < kTokenCount; ++t)
    if (kTokenNames[static_cast<std::size_t>(t)] == name) return static_cast<Token>(t);
  return std::nullopt;
}

Design load_design(const std::filesystem::path& file, Diagnostics& diagnostics) {
  Design design = built_in();
  const Source source{file.string(), diagnostics};
  const auto parsed = read_toml(file, "Restore it; the built-in look is used until then.", diagnostics);
  if (!parsed) return design;
  const toml::table& root = *parsed;
  for (ThemeId id : kThemes) read_theme(root, id, design.themes[static_cast<std::size_t>(id)], source);
  for (const std::string_view name : {"type", "leading", "space", "care"})
    read_lengths(root, name, design, source);
  warn_unknown(root, {"light", "dark", "high-contrast", "type", "leading", "space", "care"}, source);
  return design;
}

}  // namespace kiosk
