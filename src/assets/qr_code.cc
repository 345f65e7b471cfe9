#include "assets/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace kiosk {

std::optional<QrCode> make_qr_code(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::unique_ptr<QRcode, void (*)(QRcode*)> made(
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), QRcode_free);
  if (!made) return std::nullopt;
  QrCode code;
  code.side = made->width;
  code.dark.reserve(static_cast<std::size_t>(code.side * code.side));
  for (int i = 0; i < code.side * code.side; ++i) code.dark.push_back((made->data[i] & 1) != 0);
  return code;
}

}  // namespace kiosk
