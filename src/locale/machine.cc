#include "locale/machine.h"

#include <unicode/locid.h>

namespace kiosk {

void forget_machine_language() {
  UErrorCode status = U_ZERO_ERROR;
  icu::Locale::setDefault(icu::Locale("en", "001"), status);
}

}  // namespace kiosk
