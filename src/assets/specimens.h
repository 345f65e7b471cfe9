#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostics.h"

namespace kiosk {

/// Texts that try a language's setting: for `tour --screen specimen` and the tests. Never shown to readers.
struct Specimen {
  std::string tag;      ///< BCP 47
  std::string name;     ///< the language's own
  std::string heading;  ///< a few words
  std::string body;     ///< running text
  std::string mixed;    ///< with Latin words, numbers, brackets, quotes, a dash
  std::string tall;     ///< words with the highest and deepest stacks of marks
};

/// In the order of the file's tags; those that lack a text are told and left out.
std::vector<Specimen> load_specimens(const std::filesystem::path& file, Diagnostics& diagnostics);

}  // namespace kiosk
