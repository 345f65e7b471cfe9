#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace kiosk {

/// Which files of a folder are told because nothing reads them.
enum class Strays {
  other_case,  ///< those whose ending is a known one in other letters: "HIP.MD"
  all,         ///< any other but hidden ones and the backups of editors
};

/// Adds a warning for each file of a folder whose name ends in none of `endings` (".md"), in the order of
/// their names. A folder that is not there has none.
void tell_strays(const std::filesystem::path& folder, const std::vector<std::string>& endings, Strays which,
                 Diagnostics& diagnostics);

/// "Rename LOCALE.TOML to locale.toml. " where a file stands beside `file` that differs in capitals alone;
/// else empty.
std::string rename_advice(const std::filesystem::path& file);

}  // namespace kiosk
