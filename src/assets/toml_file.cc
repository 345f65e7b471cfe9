#include "assets/toml_file.h"

#include "base/encoding.h"
#include "base/file.h"
#include "base/file_names.h"
#include "base/limits.h"
#include "base/toml_guard.h"

namespace kiosk {

std::optional<toml::table> read_toml(const std::filesystem::path& file, const std::string& advice,
                                     Diagnostics& diagnostics) {
  const FileBytes found = read_bounded(file, limits::kAssetToml, Links::follow);
  if (found.fault != FileFault::none) {
    diagnostics.error(file.string(), 0, 0, "The file " + to_text(found.fault, limits::kAssetToml) + ".",
                      rename_advice(file) + advice);
    return std::nullopt;
  }
  if (const auto wrong = encoding_fault(found.bytes, "")) {
    diagnostics.error(file.string(), wrong->line, wrong->column, wrong->sentence,
                      "Save the file as UTF-8. " + advice);
    return std::nullopt;
  }
  if (const auto hazard = toml_hazard(found.bytes)) {
    diagnostics.error(file.string(), hazard->at.line, hazard->at.column,
                      "This is not TOML: " + std::string(hazard->sentence) + ".", advice);
    return std::nullopt;
  }
  toml::parse_result parsed = parse_toml(found.bytes);
  if (parsed) return std::move(parsed).table();
  const auto begin = parsed.error().source().begin;
  diagnostics.error(file.string(), static_cast<int>(begin.line), static_cast<int>(begin.column),
                    "This is not TOML: " + std::string(parsed.error().description()) + ".", advice);
  return std::nullopt;
}

}  // namespace kiosk
