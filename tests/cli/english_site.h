#pragma once

#include <filesystem>

namespace kiosk {

/// A site of its own in `folder`: the shipped assets, and a copy of the shipped English. kiosk.conf is the
/// test's.
inline void make_english_site(const std::filesystem::path& folder) {
  namespace fs = std::filesystem;
  fs::create_directory_symlink(KIOSK_SOURCE_DIR "/assets", folder / "assets");
  fs::create_directories(folder / "locales");
  fs::copy(KIOSK_SOURCE_DIR "/locales/en", folder / "locales/en", fs::copy_options::recursive);
}

}  // namespace kiosk
