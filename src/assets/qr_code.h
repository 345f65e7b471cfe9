#pragma once

#include <optional>
#include <string>
#include <vector>

namespace kiosk {

/// A QR code (ISO/IEC 18004) with error correction M, without its quiet zone.
struct QrCode {
  int side = 0;            ///< modules
  std::vector<bool> dark;  ///< row by row from the top

  bool at(int x, int y) const { return dark[static_cast<std::size_t>(y * side + x)]; }
};

/// The code of a text in plain letters; nothing where it is empty or too long for one.
std::optional<QrCode> make_qr_code(const std::string& text);

}  // namespace kiosk
