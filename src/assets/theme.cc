#include "assets/theme.h"

#include <map>
#include <set>

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

using Lengths = std::map<std::string_view, double*>;

void read_lengths(const toml::table& root, std::string_view name, const Lengths& lengths,
                  const Source& source) {
  const toml::table* table = table_of(root, name, source);
  if (!table) return;
  std::set<std::string_view> known;
  for (const auto& [key, target] : lengths) {
    known.insert(key);
    const toml::node* node = table->get(key);
    const auto value = node && node->is_number() ? node->value<double>() : std::nullopt;
    if (value && *value > 0 && *value < 1000)
      *target = *value;
    else
      source.error(
          node ? node : table,
          "The length \"" + std::string(key) + "\" is " + (node ? "not a number above 0." : "missing."),
          "Give it in millimetres; the built-in length is used until then.");
  }
  warn_unknown(*table, known, source);
}

Lengths lengths_of(TypeScale& t) {
  return {{"care-number", &t.care_number},
          {"greeting", &t.greeting},
          {"answer", &t.answer},
          {"banner-number", &t.banner_number},
          {"heading-1", &t.heading_1},
          {"heading-2", &t.heading_2},
          {"body", &t.body}};
}

Lengths lengths_of(Space& s) {
  return {{"unit", &s.unit},
          {"margin", &s.margin},
          {"gap", &s.gap},
          {"card-gap", &s.card_gap},
          {"column-gap", &s.column_gap},
          {"radius", &s.radius},
          {"panel-radius", &s.panel_radius},
          {"border", &s.border},
          {"pressed-border", &s.pressed_border},
          {"focus-ring", &s.focus_ring},
          {"focus-gap", &s.focus_gap},
          {"target", &s.target},
          {"bar-button", &s.bar_button},
          {"list-row", &s.list_row},
          {"picker", &s.picker},
          {"close", &s.close}};
}

Lengths lengths_of(CareSpace& c) {
  return {{"pad", &c.pad},
          {"gap", &c.gap},
          {"list", &c.list},
          {"apart", &c.apart},
          {"person", &c.person},
          {"rule", &c.rule},
          {"tight-pad", &c.tight_pad},
          {"tight-pad-down", &c.tight_pad_down},
          {"tight-gap", &c.tight_gap},
          {"tight-list", &c.tight_list},
          {"tight-apart", &c.tight_apart},
          {"tight-person", &c.tight_person},
          {"least-number", &c.least_number}};
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
  read_lengths(root, "type", lengths_of(design.type), source);
  read_lengths(root, "space", lengths_of(design.space), source);
  read_lengths(root, "care", lengths_of(design.care), source);
  warn_unknown(root, {"light", "dark", "high-contrast", "type", "space", "care"}, source);
  return design;
}

}  // namespace kiosk
