#include "app/focus.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace kiosk {
namespace {

using Stops = std::vector<const HitTarget*>;

/// Where the focus stands among the stops; -1 where it stands nowhere.
int index_of(const Stops& stops, const std::optional<ControlId>& focus) {
  const auto found = std::find_if(stops.begin(), stops.end(),
                                  [&](const HitTarget* stop) { return focus && stop->control() == *focus; });
  return found == stops.end() ? -1 : static_cast<int>(found - stops.begin());
}

const HitTarget* step(const Stops& stops, int at, int by) {
  const int count = static_cast<int>(stops.size());
  if (at < 0) return by > 0 ? stops.front() : stops.back();
  return stops[(at + by + count) % count];
}

Point centre(const Rect& rect) { return {rect.x + rect.w / 2, rect.y + rect.h / 2}; }

/// How far two stretches of a line lie apart; 0 where they overlap.
int gap(int a_start, int a_end, int b_start, int b_end) {
  return std::max({0, b_start - a_end, a_start - b_end});
}

/// How far a way on from `from` in a direction; nothing where it does not lie that way.
std::optional<int> distance(const Rect& from, const Rect& to, Key key) {
  const Point a = centre(from);
  const Point b = centre(to);
  const bool across = key == Key::left || key == Key::right;
  const int ahead =
      across ? (key == Key::right ? b.x - a.x : a.x - b.x) : (key == Key::down ? b.y - a.y : a.y - b.y);
  if (ahead <= 0) return std::nullopt;
  const int aside =
      across ? gap(from.y, from.bottom(), to.y, to.bottom()) : gap(from.x, from.right(), to.x, to.right());
  const int off = across ? std::abs(b.y - a.y) : std::abs(b.x - a.x);
  // What overlaps the way ahead comes before what lies aside; among equals the straighter one.
  return ahead + 4 * aside + off / 4;
}

const HitTarget* nearest(const Stops& stops, int at, Key key) {
  if (at < 0) return stops.front();
  const HitTarget* best = stops[at];
  std::optional<int> least;
  for (const HitTarget* stop : stops) {
    const std::optional<int> way = distance(stops[at]->rect, stop->rect, key);
    if (way && (!least || *way < *least)) {
      best = stop;
      least = way;
    }
  }
  return best;
}

const HitTarget* moved(const Stops& stops, int at, Key key) {
  switch (key) {
    case Key::tab:
      return step(stops, at, 1);
    case Key::back_tab:
      return step(stops, at, -1);
    case Key::home:
      return stops.front();
    case Key::end:
      return stops.back();
    default:
      return nearest(stops, at, key);
  }
}

}  // namespace

std::vector<const HitTarget*> stops_of(const Scene& scene) {
  std::vector<const HitTarget*> stops;
  for (const HitTarget& target : scene.targets) {
    // In low reach the banner's action stands twice: its first place is the stop.
    const auto same = [&](const HitTarget* stop) { return stop->control() == target.control(); };
    if (target.focusable && std::none_of(stops.begin(), stops.end(), same)) stops.push_back(&target);
  }
  return stops;
}

KeyEffect key_effect(const Scene& scene, const std::optional<ControlId>& focus, Key key) {
  if (key == Key::page_down) return {scene.next, std::nullopt};
  if (key == Key::page_up) return {scene.back, std::nullopt};
  if (key == Key::escape) return {scene.escape ? scene.escape : scene.back, std::nullopt};
  if (key == Key::quit || key == Key::staff || key == Key::erase || key == Key::digit) return {};
  const Stops stops = stops_of(scene);
  if (stops.empty()) return {};
  const int at = index_of(stops, focus);
  if (key == Key::enter && at < 0) return {scene.enter, std::nullopt};
  if (key != Key::enter) return {std::nullopt, moved(stops, at, key)->control()};
  if (!stops[at]->enabled) return {};
  return {stops[at]->action, std::nullopt};
}

std::optional<ControlId> focus_after(const State& before, const HitTarget& from, const State& after,
                                     const Scene& scene) {
  const auto stop = [&](const ControlId& control) -> std::optional<ControlId> {
    const HitTarget* target = find_control(scene, control);
    return target && target->focusable ? std::optional(control) : std::nullopt;
  };
  if (before.layers.size() > after.layers.size()) {
    const Overlay closed = top(before);
    return stop(closed == Overlay::emergency ? ControlId(OpenEmergency{}) : ControlId(OpenOverlay{closed}));
  }
  if (const auto same = stop(from.control())) return same;
  for (const HitTarget* target : stops_of(scene)) {
    if (target->rect == from.rect) return target->control();
  }
  return std::nullopt;
}

}  // namespace kiosk
