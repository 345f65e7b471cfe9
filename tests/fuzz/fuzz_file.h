#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "support/temp_folder.h"

namespace kiosk {

/// Ends the run with a sentence where something does not hold.
inline void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "unsound: %s\n", what);
  std::abort();
}

/// Writes a text as the file that a loader is to read.
inline void write_file(const std::filesystem::path& file, const std::uint8_t* data, std::size_t size) {
  std::ofstream out(file, std::ios::binary | std::ios::trunc);
  out.write(reinterpret_cast<const char*>(data), static_cast<std::streamsize>(size));
}

}  // namespace kiosk
