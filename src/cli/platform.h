#pragma once

#include <functional>
#include <memory>
#include <string>

#include "assets/pictures.h"
#include "assets/theme.h"
#include "port/canvas.h"
#include "port/clock.h"
#include "port/input.h"

namespace kiosk {

/// A window with its input.
struct Session {
  virtual ~Session() = default;
  virtual Display& display() = 0;
  virtual Input& input() = 0;
};

struct SessionRequest {
  bool windowed = false;
  Size size;
};

/// What the machine gives: cli names no SDL, main hands it these.
struct Platform {
  std::function<std::unique_ptr<Canvas>(Size, const Pictures&, const Design&)> canvas;
  /// Null where there is no display; the string then says so.
  std::function<std::unique_ptr<Session>(const SessionRequest&, const Pictures&, const Design&, std::string&)>
      open;
  std::function<std::unique_ptr<Clock>()> clock;
};

}  // namespace kiosk
