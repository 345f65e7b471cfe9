#pragma once

namespace kiosk {

/// Once, at the start: what ICU does not know of a language it takes from British English, and not from the
/// machine's own language (LANG), which has nothing to do with the clinic's.
void forget_machine_language();

}  // namespace kiosk
