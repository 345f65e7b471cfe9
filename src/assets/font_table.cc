#include "assets/font_table.h"

#include "assets/toml_file.h"

namespace kiosk {
namespace {

constexpr double kLeastFactor = 0.5;
constexpr double kMostFactor = 2.0;
constexpr double kLeastPitch = 1.0;
constexpr double kMostPitch = 3.0;

/// The file being read: where faults are told.
struct Source {
  std::string file;
  Diagnostics& diagnostics;

  void error(const toml::node& at, std::string sentence, std::string advice) const {
    const auto begin = at.source().begin;
    diagnostics.error(file, static_cast<int>(begin.line), static_cast<int>(begin.column), std::move(sentence),
                      std::move(advice));
  }
};

/// A string of a row; empty and reported where it must be there and is not.
std::string text_of(const toml::table& row, std::string_view key, bool needed, const Source& source) {
  const toml::node* node = row.get(key);
  if (const auto value = node ? node->value_exact<std::string>() : std::nullopt) return *value;
  const std::string name(key);
  if (node)
    source.error(*node, "\"" + name + "\" is not a string.", "Put it in double quotes.");
  else if (needed)
    source.error(row, "A [[font]] has no \"" + name + "\".", "Add it, as in the other rows.");
  return {};
}

double factor_of(const toml::table& row, const Source& source) {
  const toml::node* node = row.get("factor");
  if (!node) return 1.0;
  const double factor = node->value<double>().value_or(0.0);
  if (factor >= kLeastFactor && factor <= kMostFactor) return factor;
  source.error(*node, "\"factor\" is not a number between 0.5 and 2.", "1.0 is the size of Noto Sans.");
  return 1.0;
}

double pitch_of(const toml::table& row, const Source& source) {
  const toml::node* node = row.get("pitch");
  if (!node) return 0.0;
  const double pitch = node->value<double>().value_or(0.0);
  if (pitch >= kLeastPitch && pitch <= kMostPitch) return pitch;
  source.error(*node, "\"pitch\" is not a number between 1 and 3.",
               "It is the least em from line to line; without it the font's own line box holds.");
  return 0.0;
}

void read_row(const toml::node& node, FontTable& table, const Source& source) {
  const toml::table* row = node.as_table();
  if (!row) return source.error(node, "A font is not a table.", "Write it under [[font]].");
  FontRow font;
  font.script = text_of(*row, "script", true, source);
  font.language = text_of(*row, "language", false, source);
  font.family = text_of(*row, "family", true, source);
  font.package = text_of(*row, "package", true, source);
  font.factor = factor_of(*row, source);
  font.pitch = pitch_of(*row, source);
  if (!font.script.empty() && font.script.size() != 4)
    return source.error(*row, "\"" + font.script + "\" is no ISO 15924 script.",
                        "Four letters, such as Latn or Arab.");
  if (!font.script.empty() && !font.family.empty()) table.rows.push_back(std::move(font));
}

/// [on_demand]: a line for each script, its family alone or with a factor. All are of one package.
void read_on_demand(const toml::table& root, FontTable& table, const Source& source) {
  const toml::node* node = root.get("on_demand");
  if (!node) return;
  const toml::table* scripts = node->as_table();
  if (!scripts) return source.error(*node, "\"on_demand\" is not a table.", "Write it as [on_demand].");
  const std::string package = text_of(*scripts, "package", true, source);
  for (const auto& [key, value] : *scripts) {
    if (key.str() == "package") continue;
    FontRow font;
    font.script = key.str();
    font.package = package;
    font.on_demand = true;
    if (const toml::table* more = value.as_table()) {
      font.family = text_of(*more, "family", true, source);
      font.factor = factor_of(*more, source);
    } else {
      font.family = value.value_exact<std::string>().value_or("");
    }
    if (font.script.size() != 4 || font.family.empty())
      source.error(value, "\"" + font.script + "\" is no script with its family.",
                   "Write Orya = \"Noto Sans Oriya\".");
    else
      table.rows.push_back(std::move(font));
  }
}

void read_fallback(const toml::table& root, FontTable& table, const Source& source) {
  const toml::node* node = root["fallback"]["families"].node();
  if (!node) return source.error(root, "There is no list of families under [fallback].", "Add one.");
  const toml::array* families = node->as_array();
  if (!families) return source.error(*node, "\"families\" is not a list.", "Write it in brackets.");
  for (const toml::node& family : *families) {
    if (const auto name = family.value_exact<std::string>())
      table.fallback.push_back(*name);
    else
      source.error(family, "A family of [fallback] is not a string.", "Put it in double quotes.");
  }
}

}  // namespace

const FontRow* FontTable::find(std::string_view script, std::string_view language) const {
  const FontRow* any = nullptr;
  for (const FontRow& row : rows) {
    if (row.script != script) continue;
    if (!language.empty() && row.language == language) return &row;
    if (row.language.empty() && !any) any = &row;
  }
  return any;
}

FontTable load_font_table(const std::filesystem::path& file, Diagnostics& diagnostics) {
  FontTable table;
  const Source source{file.string(), diagnostics};
  const auto parsed = read_toml(file, "Restore the font table from the release.", diagnostics);
  if (!parsed) return table;
  const toml::table& root = *parsed;
  if (const toml::array* rows = root["font"].as_array())
    for (const toml::node& row : *rows) read_row(row, table, source);
  else
    source.error(root, "The font table has no [[font]].", "Restore it from the package.");
  read_on_demand(root, table, source);
  read_fallback(root, table, source);
  return table;
}

}  // namespace kiosk
