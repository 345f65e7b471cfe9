#pragma once

#include <set>
#include <string>

#include "base/usage.h"
#include "state/state.h"

namespace kiosk {

/// What of a visit has been counted, so that it is counted once. It goes with the visit.
struct SeenInVisit {
  std::set<std::string> parts, questions, judged;
  bool aloud = false;
};

/// What a step from one state to the next is to be counted as, mostly nothing. Pure but for `seen`, which it
/// keeps. A visit, with its language, is counted when it begins by the choice of a language on the first
/// screen; each part, each question, what is said of each answer and reading aloud once a visit; the
/// emergency card whenever it is opened, outside of visits too. Turning pages counts nothing.
UsageCounts counts_of(const State& before, const Action& action, const State& after, SeenInVisit& seen);

}  // namespace kiosk
