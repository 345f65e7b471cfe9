#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostics.h"

namespace kiosk {

/// One line of assets/fonts.toml: which family sets a script (ISO 15924) and, where given, a language.
struct FontRow {
  std::string script;
  std::string language;  ///< empty: any
  std::string family;    ///< as fontconfig names it
  std::string package;   ///< the Debian package that brings it
  double factor = 1.0;   ///< size correction against Noto Sans
  /// Least em from line to line where outlines are measured and the font's own line box is not used; 0: it
  /// is.
  double pitch = 0.0;
  bool on_demand = false;  ///< of a script that is looked for only when a text holds it: nobody misses it
};

struct FontTable {
  std::vector<FontRow> rows;
  std::vector<std::string> fallback;  ///< families tried in turn for a cluster the row's family lacks
  /// The row for a script and language: exact language first, then any; null where there is none.
  const FontRow* find(std::string_view script, std::string_view language) const;
};

FontTable load_font_table(const std::filesystem::path& file, Diagnostics& diagnostics);

}  // namespace kiosk
