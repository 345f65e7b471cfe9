#include <algorithm>
#include <optional>

#include "audit/rules.h"

namespace kiosk {
namespace {

constexpr double kLeastMm = 20.0;  // a finger in a glove; WCAG 2.2, 2.5.5 asks for 44 CSS px, 11.6 mm
constexpr double kLeastGapMm = 2;  // between controls; room goes into their size first

bool is_banner(const HitTarget& t) { return t.action == Action(OpenEmergency{}); }

/// Rows of one list, parted by a line: they touch.
bool is_listed(const Rect& a, const Rect& b, int gap) { return a.x == b.x && a.w == b.w && gap <= 1; }

/// How far two rectangles that face each other are apart; nothing where they stand corner to corner.
std::optional<int> gap_between(const Rect& a, const Rect& b) {
  const int across = std::max({0, b.x - a.right(), a.x - b.right()});
  const int down = std::max({0, b.y - a.bottom(), a.y - b.bottom()});
  if (across > 0 && down > 0) return std::nullopt;
  return std::max(across, down);
}

/// What two controls owe each other.
void check_pair(AuditRun& run, const HitTarget& t, const HitTarget& u) {
  if (!t.focusable || !u.focusable) return;
  const std::string names =
      "The control \"" + t.label + "\" at " + to_text(t.rect) + " and the control \"" + u.label + "\"";
  if (t.rect.intersects(u.rect)) return run.add("overlap", names + " overlap.");
  const auto gap = gap_between(t.rect, u.rect);
  if (gap && *gap + 1 < run.panel.px(kLeastGapMm) && !is_listed(t.rect, u.rect, *gap))
    run.add("gap", names + " are less than 2 mm apart.");
}

}  // namespace

void check_targets(AuditRun& run) {
  const Scene& s = run.scene;
  const Rect screen{0, 0, s.size.w, s.size.h};
  const int least = run.panel.px(kLeastMm) - 1;
  bool banner = false;
  bool repeated = false;
  for (std::size_t i = 0; i < s.targets.size(); ++i) {
    const HitTarget& t = s.targets[i];
    banner = banner || is_banner(t);
    repeated = repeated || (is_banner(t) && t.rect != s.banner);
    const std::string name = "The control \"" + t.label + "\" at " + to_text(t.rect);
    if (t.rect.w < least || t.rect.h < least) run.add("target-size", name + " is smaller than 20 mm.");
    if (!screen.inset(-2).contains(t.rect)) run.add("target-size", name + " runs off the screen.");
    if (t.label.empty()) run.add("target-size", name + " has no name.");
    // What a person who sits can reach of it must be a target by itself.
    if (s.low_reach && t.focusable && !is_banner(t) &&
        t.rect.bottom() - std::max(t.rect.y, s.size.h / 2) < least)
      run.add("reach", name + " is out of reach in the upper half.");
    if (!is_banner(t) && t.rect.intersects(s.banner)) run.add("banner", name + " reaches into the banner.");
    for (std::size_t k = i + 1; k < s.targets.size(); ++k) check_pair(run, t, s.targets[k]);
  }
  // Nor does anything while touch is off.
  const bool leads_there = s.screen == "emergency" || s.screen == "out-of-service" || s.screen == "cleaning";
  const bool bare = std::none_of(s.targets.begin(), s.targets.end(), [](const HitTarget& t) {
    return t.action == Action(CloseOverlay{}) || t.action == Action(KeepReading{});
  });
  if (s.low_reach && bare && !repeated && !leads_there)
    run.add("reach", "The emergency screen has no button in the lower half.");
  if (!banner && !leads_there) run.add("banner", "A touch on the banner does not open the emergency screen.");
}

}  // namespace kiosk
