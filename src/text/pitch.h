#pragma once

#include <vector>

#include "text/ruler.h"
#include "text/shape.h"

namespace kiosk {

/// A line and where its pen starts, px from the paragraph's left.
struct StandingLine {
  const SlicedLine* line = nullptr;
  int x = 0;
};

/// The pitch of a paragraph, px from baseline to baseline: at least `least`, and so large that no outline of
/// a line comes nearer than `clearance` px to one of the next.
int measured_pitch(const std::vector<StandingLine>& lines, int least, double clearance, Shaper& shaper);

}  // namespace kiosk
