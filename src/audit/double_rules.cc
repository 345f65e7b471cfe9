#include <set>

#include "audit/rules.h"

namespace kiosk {
namespace {

constexpr std::size_t kLongText =
    60;  // bytes; a caption stands on every card of a table, "Yes" in many cells

/// A sentence stands once on a screen.
void check_texts_once(AuditRun& run) {
  // What staff are told of one language may hold of the next.
  if (run.scene.screen == "staff-menu") return;
  std::set<Identity> seen;
  for (const DrawText* text : run.texts) {
    const Identity identity = identity_of(*text);
    if (identity.name.size() > kLongText && !seen.insert(identity).second)
      run.add("doubled", "\"" + identity.name + "\" is drawn twice.");
  }
}

void check_pictures_once(AuditRun& run) {
  std::set<Identity> seen;
  for (const Thing& thing : run.things) {
    if (thing.kind != Thing::Kind::figure) continue;
    const Identity identity = identity_of(run.scene.commands[thing.command]);
    if (!seen.insert(identity).second)
      run.add("doubled", "The picture " + identity.name + " is drawn twice.");
  }
}

/// The emergency banner's button is repeated within reach; nothing else is.
void check_controls_once(AuditRun& run) {
  const auto& targets = run.scene.targets;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (!targets[i].focusable || targets[i].action == Action(OpenEmergency{})) continue;
    for (std::size_t k = i + 1; k < targets.size(); ++k)
      if (targets[k].focusable && targets[k].action == targets[i].action &&
          targets[k].label == targets[i].label)
        run.add("doubled", "There are two controls \"" + targets[i].label + "\".");
  }
}

}  // namespace

void check_doubles(AuditRun& run) {
  check_texts_once(run);
  check_pictures_once(run);
  check_controls_once(run);
}

}  // namespace kiosk
