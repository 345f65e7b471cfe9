#include "locale/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace kiosk {
namespace {

bool is_mark(UChar32 c) {
  const auto type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

}  // namespace

std::string search_key(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* parted = icu::Normalizer2::getNFKDInstance(status);
  icu::UnicodeString all = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
  all.foldCase();
  if (U_SUCCESS(status)) all = parted->normalize(all, status);
  icu::UnicodeString kept;
  for (int32_t at = 0; at < all.length(); at = all.moveIndex32(at, 1))
    if (!is_mark(all.char32At(at))) kept.append(all.char32At(at));
  std::string out;
  return kept.toUTF8String(out);
}

std::string utf8_of(char32_t c) {
  std::string out;
  if (c == 0 || c > 0x10FFFF) return out;
  return icu::UnicodeString(static_cast<UChar32>(c)).toUTF8String(out);
}

}  // namespace kiosk
