#include "content/unicode.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

namespace kiosk {
namespace {

icu::StringPiece piece(std::string_view text) { return {text.data(), static_cast<int>(text.size())}; }

}  // namespace

std::string with_lf(std::string_view text) {
  std::string lines;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r') {
      lines += text[i];
    } else if (i + 1 == text.size() || text[i + 1] != '\n') {
      lines += '\n';
    }
  }
  return lines;
}

std::optional<Place> broken_utf8(std::string_view text) {
  Place at{1, 1};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const int length = static_cast<int>(text.size());
  for (int i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT(bytes, i, length, c);
    if (c < 0) return at;
    at = c == '\n' ? Place{at.line + 1, 1} : Place{at.line, at.column + 1};
  }
  return std::nullopt;
}

std::string normalised(std::string_view text) {
  std::string lines(text);
  if (lines.find('\r') != std::string::npos) lines = with_lf(text);
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) || nfc->isNormalizedUTF8(piece(lines), status)) return lines;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  nfc->normalizeUTF8(0, piece(lines), sink, nullptr, status);
  return U_FAILURE(status) ? lines : out;
}

std::u16string to_utf16(std::string_view text) {
  const icu::UnicodeString out = icu::UnicodeString::fromUTF8(piece(text));
  return {out.getBuffer(), static_cast<std::size_t>(out.length())};
}

std::string to_utf8(std::u16string_view text) {
  std::string out;
  icu::UnicodeString(false, text.data(), static_cast<int>(text.size())).toUTF8String(out);
  return out;
}

std::u32string code_points(std::string_view text) {
  const std::u16string wide = to_utf16(text);
  std::u32string out;
  for (std::size_t i = 0; i < wide.size();) {
    UChar32 c = 0;
    U16_NEXT(wide.data(), i, wide.size(), c);
    out += static_cast<char32_t>(c);
  }
  return out;
}

std::string trimmed(std::string_view text) {
  const std::u16string wide = to_utf16(text);
  std::size_t from = 0;
  std::size_t to = wide.size();
  while (from < to && u_isUWhiteSpace(wide[from])) ++from;
  while (to > from && u_isUWhiteSpace(wide[to - 1])) --to;
  return to_utf8(std::u16string_view(wide).substr(from, to - from));
}

}  // namespace kiosk
