#include "text/soft_hyphen.h"

#include <hb.h>

namespace kiosk {
namespace {

constexpr char16_t kHyphen = 0x2010;
constexpr char16_t kHyphenMinus = u'-';

}  // namespace

std::array<char16_t, 3> hyphens_for(std::uint32_t script) {
  switch (static_cast<hb_script_t>(script)) {
    case HB_SCRIPT_ARMENIAN:
      return {0x058A, kHyphen, kHyphenMinus};
    case HB_SCRIPT_HEBREW:
      return {0x05BE, kHyphen, kHyphenMinus};
    case HB_SCRIPT_CANADIAN_SYLLABICS:
      return {0x1400, kHyphen, kHyphenMinus};
    case HB_SCRIPT_MONGOLIAN:
      return {0x1806, kHyphen, kHyphenMinus};
    default:
      return {kHyphen, kHyphenMinus, kHyphenMinus};
  }
}

}  // namespace kiosk
