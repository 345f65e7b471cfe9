#pragma once

#include <vector>

#include "scene/scene.h"
#include "state/state.h"

namespace kiosk {

/// What may be asked for next, to be made ready while nobody waits: the pages before and behind the shown
/// one, an article of the library, what each display option would show. Each is handed out once per place.
class Neighbours {
 public:
  /// Takes note of where the person is now.
  void plan(const State& state, const Scene& scene);
  bool empty() const { return waiting_.empty(); }
  /// The one to prepare now; the page on before the page back. Not when empty.
  const State& next() const { return waiting_.back(); }
  /// It is prepared.
  void drop() { waiting_.pop_back(); }
  /// Forgets what was prepared, as when the panel has changed.
  void clear();

 private:
  std::vector<State> planned_, waiting_;
};

}  // namespace kiosk
