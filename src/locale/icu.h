#pragma once

#include <unicode/locid.h>

#include "locale/tag.h"

namespace kiosk {

/// The tag as ICU's locale.
inline icu::Locale icu_locale(const LocaleTag& tag) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag(tag.str(), status);
}

}  // namespace kiosk
