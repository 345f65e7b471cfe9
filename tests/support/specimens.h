#pragma once

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

#include "assets/specimens.h"

namespace kiosk {

/// The shipped texts that try each language.
inline const std::vector<Specimen>& specimens() {
  static const std::vector<Specimen> all = [] {
    Diagnostics unheard;
    return load_specimens(KIOSK_SOURCE_DIR "/assets/specimens.toml", unheard);
  }();
  return all;
}

/// A tag as a test's name: letters, digits and underscores only.
inline std::string test_name(std::string tag) {
  std::replace(tag.begin(), tag.end(), '-', '_');
  return tag;
}

// How GoogleTest names the parameter.
inline void PrintTo(const Specimen& specimen, std::ostream* out) { *out << specimen.tag; }

}  // namespace kiosk
