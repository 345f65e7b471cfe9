#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "config/config.h"

namespace kiosk {

/// A setting that reads well and that the files it speaks of do not bear out.
struct NotWorking {
  std::string key;       ///< "locales"
  std::string sentence;  ///< what is not there
  std::string tag;       ///< of a list of languages, the one that is not there
  bool judged = true;    ///< false: nobody can say while the folder of locales is not there
};

/// Those among the folders and languages of a config. `folder` is kiosk.conf's, from which paths are taken.
/// Looks for files, reads none.
std::vector<NotWorking> folders_not_working(const Config& config, const std::filesystem::path& folder);
std::vector<NotWorking> languages_not_working(const Config& config, const std::filesystem::path& folder);

}  // namespace kiosk
