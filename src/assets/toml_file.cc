#include "assets/toml_file.h"

#include "base/file.h"
#include "base/toml_guard.h"

namespace kiosk {

std::optional<toml::table> read_toml(const std::filesystem::path& file, const std::string& advice,
                                     Diagnostics& diagnostics) {
  const auto text = read_file(file);
  if (!text) {
    diagnostics.error(file.string(), 0, 0, "The file cannot be read.", advice);
    return std::nullopt;
  }
  if (const auto hazard = toml_hazard(*text)) {
    diagnostics.error(file.string(), hazard->at.line, hazard->at.column,
                      "This is not TOML: " + std::string(hazard->sentence) + ".", advice);
    return std::nullopt;
  }
  toml::parse_result parsed = toml::parse(*text);
  if (parsed) return std::move(parsed).table();
  const auto begin = parsed.error().source().begin;
  diagnostics.error(file.string(), static_cast<int>(begin.line), static_cast<int>(begin.column),
                    "This is not TOML: " + std::string(parsed.error().description()) + ".", advice);
  return std::nullopt;
}

}  // namespace kiosk
