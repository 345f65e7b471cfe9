#include <algorithm>

#include "audit/rules.h"

namespace kiosk {
namespace {

/// Words or an icon say what a control does.
void check_says_something(AuditRun& run, const HitTarget& control) {
  const bool says = std::any_of(run.things.begin(), run.things.end(), [&](const Thing& t) {
    return (t.text != nullptr || t.kind == Thing::Kind::icon) && control.rect.contains(t.rect);
  });
  if (!says)
    run.add("empty", "The control \"" + control.label + "\" at " + to_text(control.rect) + " shows nothing.");
}

bool is_word_of(const DrawText& text, const HitTarget& control) {
  return control.label.find(text.string) != std::string::npos ||
         text.string.find(control.label) != std::string::npos;
}

/// Its name stands in it; the banner says more than its name.
void check_holds_its_name(AuditRun& run, const HitTarget& control) {
  // What staff hold may be an icon alone: it is not for readers.
  if (control.action == Action(OpenEmergency{}) || control.action == Action(HoldForStaff{})) return;
  const bool named = std::any_of(run.texts.begin(), run.texts.end(), [&](const DrawText* t) {
    return is_word_of(*t, control) && control.rect.contains(ink_of(*t));
  });
  if (!named)
    run.add("empty",
            "The control \"" + control.label + "\" at " + to_text(control.rect) + " does not hold its name.");
}

void check_crossed(AuditRun& run, const HitTarget& control) {
  for (const DrawText* t : run.texts) {
    const Rect ink = ink_of(*t);
    if (!ink.intersects(control.rect)) continue;
    if (!control.rect.inset(-1).contains(ink))
      run.add("edge", quoted(*t) + " crosses the edge of the control \"" + control.label + "\".");
    else if (t->layout->cuts_word)
      run.add("cut", quoted(*t) + " is broken within a word, on a control.");
  }
}

/// A drawing over a part of it: what is not drawn as one with the control.
void check_hidden(AuditRun& run, const HitTarget& control) {
  for (const Thing& t : run.things) {
    if (t.kind != Thing::Kind::figure || !t.rect.intersects(control.rect)) continue;
    run.add("overlap", "A picture lies over the control \"" + control.label + "\".");
  }
}

}  // namespace

void check_controls(AuditRun& run) {
  for (const HitTarget& control : run.scene.targets) {
    if (!control.focusable) continue;
    check_says_something(run, control);
    check_holds_its_name(run, control);
    check_crossed(run, control);
    check_hidden(run, control);
  }
}

}  // namespace kiosk
