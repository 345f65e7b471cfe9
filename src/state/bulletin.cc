#include "state/bulletin.h"

namespace kiosk {

bool is_sound(const Bulletin& b) {
  if (b.key.empty()) return !b.text.empty();
  return b.minutes == 0 || (b.minutes >= kLeastMinutes && b.minutes <= kMostMinutes);
}

}  // namespace kiosk
