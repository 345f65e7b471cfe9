#pragma once

#include "base/panel.h"
#include "scene/scene.h"
#include "state/state.h"

namespace kiosk {

/// Makes a frame of a state. The loop knows no more of screens than this; tests put simple scenes here.
class Composer {
 public:
  virtual ~Composer() = default;
  /// The same state and panel give the same scene.
  virtual Scene compose(const State& state, const Panel& panel) = 0;
};

}  // namespace kiosk
