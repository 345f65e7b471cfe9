#pragma once

#include <ostream>

#include "base/panel.h"

namespace kiosk {

/// A panel by the name that a test has for it.
struct NamedGlass {
  const char* name;
  Size size;
  double diagonal_in;

  Panel panel() const { return make_panel(size, diagonal_in, 600); }
};

inline void PrintTo(const NamedGlass& glass, std::ostream* out) { *out << glass.name; }

}  // namespace kiosk
