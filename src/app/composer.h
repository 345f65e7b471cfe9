#pragma once

#include "base/panel.h"
#include "content/catalogue.h"
#include "scene/scene.h"
#include "state/state.h"

namespace kiosk {

/// Makes a frame of a state. The loop knows no more of screens than this; tests put simple scenes here.
class Composer {
 public:
  virtual ~Composer() = default;
  /// The same state and panel give the same scene; but for one that is unfinished, which prepare() finishes.
  virtual Scene compose(const State& state, const Panel& panel) = 0;
  /// Does a little of what composing this state will need, not more than a finger would wait for. True where
  /// nothing is left to do.
  virtual bool prepare(const State& state, const Panel& panel) = 0;
  /// Looks a little further through what nobody has asked for yet, to tell of its faults. True where it was
  /// all looked at.
  virtual bool look_through() { return true; }
  /// Forgets what may have gone wrong, fonts that were not to be had among it, so that composing tries anew.
  virtual void look_again() {}
  /// A message that is spoken and not shown, in the locale or the one it falls back to.
  virtual Message spoken(const LocaleTag& locale, const std::string& key, const MessageArgs& args) = 0;
};

}  // namespace kiosk
