#pragma once

#include <string_view>
#include <vector>

#include "assets/theme.h"

namespace kiosk {

/// One length of assets/theme.toml: where it stands in the file and in a Design, and which values are sound.
struct ThemeLength {
  std::string_view table, key;
  double& (*in)(Design&);
  double least = 0, most = 0;  ///< both allowed
  std::string_view why;        ///< what goes wrong beyond them: the rest of a sentence that begins "so that"
  std::string_view unit = "mm";
};

/// Every length of the file.
const std::vector<ThemeLength>& theme_lengths();

}  // namespace kiosk
