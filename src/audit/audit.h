#pragma once

#include <string>
#include <vector>

#include "base/panel.h"
#include "scene/scene.h"

namespace kiosk {

/// One broken safety invariant of a frame.
struct AuditFinding {
  /// "banner", "emergency", "contrast", "ink", "overlap", "edge", "doubled", "number", "glyphs", "cut",
  /// "type-size", "target-size", "gap", "empty", "reach", "focus"
  std::string rule;
  std::string sentence;  ///< what is wrong, with the rectangle or the string
  /// What makes it the same fault in another frame; empty: its sentence without figures.
  std::string cause = {};
};

/// The one statement of what must hold on every screen: `check` and the tests ask it.
/// `number` is the configured emergency number, plain; empty where none is known.
std::vector<AuditFinding> audit(const Scene& scene, const Panel& panel, const std::string& number);

/// Texts that a person can see undimmed: those above every scrim, or outside it.
std::vector<const DrawText*> visible_texts(const Scene& scene);

}  // namespace kiosk
