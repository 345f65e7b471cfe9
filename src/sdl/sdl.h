#pragma once

#include <memory>
#include <string>

#include "assets/pictures.h"
#include "assets/theme.h"
#include "port/clock.h"
#include "port/display.h"
#include "port/input.h"

namespace kiosk {

struct SdlOptions {
  bool windowed = false;
  Size size;  ///< of the window; fullscreen takes the display's
};

/// A window with its input. Display and input live as long as the session.
class SdlSession {
 public:
  virtual ~SdlSession() = default;
  virtual Display& display() = 0;
  virtual Input& input() = 0;
};

/// Opens the window. Null where there is no display; `error` then says so in a sentence. `pictures` and
/// `design` must outlive the session.
std::unique_ptr<SdlSession> open_session(const SdlOptions& options, const Pictures& pictures,
                                         const Design& design, std::string& error);

/// The machine's own clock.
std::unique_ptr<Clock> make_system_clock();

}  // namespace kiosk
