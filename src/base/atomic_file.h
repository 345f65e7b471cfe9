#pragma once

#include <filesystem>
#include <string>

namespace kiosk {

/// Puts `bytes` in the place of a file at once: whoever reads, and a power cut, find the old text or the new
/// one, never half of it. Links are followed, rights kept, and owners where they may be. False, and nothing
/// changed, where it cannot be written.
bool write_atomically(const std::filesystem::path& path, const std::string& bytes);

}  // namespace kiosk
