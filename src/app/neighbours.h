#pragma once

#include <vector>

#include "scene/scene.h"
#include "state/state.h"

namespace kiosk {

/// The pages before and behind the shown one, to be made ready while nobody waits. Each is handed out once
/// per place.
class Neighbours {
 public:
  /// Takes note of where the person is now.
  void plan(const State& state, const Scene& scene);
  bool empty() const { return waiting_.empty(); }
  /// The next one to prepare; next before back. Not when empty.
  State take();
  /// Forgets what was prepared, as when the panel has changed.
  void clear();

 private:
  std::vector<State> planned_, waiting_;
};

}  // namespace kiosk
