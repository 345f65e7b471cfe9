#include "assets/qr_code.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace kiosk {

namespace {

constexpr unsigned kUtf8 = 26;  // its number among the character sets of an ECI

bool is_ascii(const std::string& text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::optional<QrCode> make_qr_code(const std::string& text) {
  if (text.empty()) return std::nullopt;
  const std::unique_ptr<QRinput, void (*)(QRinput*)> input(QRinput_new2(0, QR_ECLEVEL_M), QRinput_free);
  // Without it a reader guesses, and takes Welsh for Japanese.
  if (!input || (!is_ascii(text) && QRinput_appendECIheader(input.get(), kUtf8) != 0)) return std::nullopt;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  if (QRinput_append(input.get(), QR_MODE_8, static_cast<int>(text.size()), bytes) != 0) return std::nullopt;
  const std::unique_ptr<QRcode, void (*)(QRcode*)> made(QRcode_encodeInput(input.get()), QRcode_free);
  if (!made) return std::nullopt;
  QrCode code;
  code.side = made->width;
  code.dark.reserve(static_cast<std::size_t>(code.side * code.side));
  for (int i = 0; i < code.side * code.side; ++i) code.dark.push_back((made->data[i] & 1) != 0);
  return code;
}

}  // namespace kiosk
