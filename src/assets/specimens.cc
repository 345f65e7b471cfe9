#include "assets/specimens.h"

#include "assets/toml_file.h"

namespace kiosk {
namespace {

constexpr const char* kAdvice = "Restore it from the release.";

bool read_text(const toml::table& row, const char* key, std::string& text) {
  text = row[key].value_or(std::string());
  return !text.empty();
}

}  // namespace

std::vector<Specimen> load_specimens(const std::filesystem::path& file, Diagnostics& diagnostics) {
  std::vector<Specimen> specimens;
  const auto root = read_toml(file, kAdvice, diagnostics);
  const toml::table* all = root ? (*root)["specimen"].as_table() : nullptr;
  if (root && !all) diagnostics.error(file.string(), 0, 0, "There is no [specimen.<tag>].", kAdvice);
  if (!all) return specimens;
  for (const auto& [tag, node] : *all) {
    Specimen s{std::string(tag.str()), "", "", "", "", ""};
    const toml::table* row = node.as_table();
    const bool whole = row && read_text(*row, "name", s.name) && read_text(*row, "heading", s.heading) &&
                       read_text(*row, "body", s.body) && read_text(*row, "mixed", s.mixed) &&
                       read_text(*row, "tall", s.tall);
    const auto begin = node.source().begin;
    if (whole)
      specimens.push_back(std::move(s));
    else
      diagnostics.error(file.string(), static_cast<int>(begin.line), static_cast<int>(begin.column),
                        "The specimen \"" + s.tag + "\" lacks one of name, heading, body, mixed and tall.",
                        "Add it, as in the others.");
  }
  return specimens;
}

}  // namespace kiosk
