#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "audit/rules.h"

namespace kiosk {
namespace {

constexpr double kAirMm = 0.5;  // between a text and the edge of its box
constexpr double kMarkMm = 3;   // the mark of what is spoken reaches no further round its words
constexpr double kThinMm = 2;   // a rule, no box
constexpr int kOffPx = 2;       // burn-in shift
constexpr int kTouchPx = 2;

/// The mark round what is spoken goes by the ink of one text, and through others that are set in one with it.
bool is_mark(const AuditRun& run, const Rect& box, const DrawText& text) {
  return std::any_of(run.texts.begin(), run.texts.end(), [&](const DrawText* t) {
    const Rect ink = ink_of(*t);
    const int left = ink.x - box.x;
    const int right = box.right() - ink.right();
    return t->layout == text.layout && left >= 0 && std::abs(left - right) <= 2 &&
           left <= run.panel.px(kMarkMm);
  });
}

/// A text stands in a box or beside it, and within keeps clear of its edge.
void check_text(AuditRun& run, const Thing& text, const Thing& box) {
  if (!text.rect.intersects(box.rect) || is_mark(run, box.rect, *text.text)) return;
  if (!box.rect.inset(-1).contains(text.rect))
    return run.add("edge", quoted(*text.text) + " crosses the edge of a box: " + to_text(text.rect) + ", " +
                               to_text(box.rect) + ".");
  // One that is drawn over it is told as that; a ring of the focus leaves the words little room.
  if (box.command > text.command || !box.box->fill) return;
  const int border = box.box->border ? box.box->border_px : 0;
  const Rect room = box.rect.inset(border + run.panel.px(kAirMm));
  if (!room.contains(text.rect))
    run.add("edge", quoted(*text.text) + " touches the edge of its box: " + to_text(text.rect) + ", " +
                        to_text(box.rect) + ".");
}

bool is_thin(const AuditRun& run, const Rect& r) { return std::min(r.w, r.h) < run.panel.px(kThinMm); }

/// How far two marks reach into each other; a disc by its round.
int depth(const Rect& a, const Rect& b) {
  return std::min(std::min(a.right(), b.right()) - std::max(a.x, b.x),
                  std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y));
}
int depth(const Thing& a, const Thing& b) {
  const auto disc = [](const Thing& t) { return t.rect.w == t.rect.h && t.box->radius * 2 >= t.rect.w; };
  if (!disc(a) || !disc(b)) return depth(a.rect, b.rect);
  const double apart = std::hypot(a.rect.x + a.rect.w / 2.0 - b.rect.x - b.rect.w / 2.0,
                                  a.rect.y + a.rect.h / 2.0 - b.rect.y - b.rect.h / 2.0);
  return static_cast<int>(std::ceil((a.rect.w + b.rect.w) / 2.0 - apart));
}

/// The ring of the focus lies close round its control and may reach over the edge of what stands next to
/// that: no further than a ring stands off its own.
bool is_ring_over(const AuditRun& run, const Thing& ring, const Thing& other) {
  const HitTarget* target = run.scene.focus ? find_control(run.scene, *run.scene.focus) : nullptr;
  return target != nullptr && !ring.box->fill && ring.rect.contains(target->rect) &&
         target->rect.inset(-run.panel.px(kRingMm)).contains(ring.rect) &&
         !target->rect.inset(1).intersects(other.rect);
}

/// Numbers on a picture are its own: where it is low they come near each other, and may touch.
bool touch_on_one_picture(const AuditRun& run, const Thing& a, const Thing& b) {
  return depth(a, b) <= kTouchPx &&
         std::any_of(run.things.begin(), run.things.end(), [&](const Thing& thing) {
           return thing.kind == Thing::Kind::figure && thing.rect.contains(a.rect) &&
                  thing.rect.contains(b.rect);
         });
}

/// A ring of the focus may pass over a rule, and a disc may hang over the edge of its picture.
void check_boxes(AuditRun& run, const Thing& a, const Thing& b) {
  const auto marks = [&](const Rect& r) {
    return std::any_of(run.texts.begin(), run.texts.end(),
                       [&](const DrawText* t) { return r.contains(ink_of(*t)) && is_mark(run, r, *t); });
  };
  if (!a.rect.inset(1).intersects(b.rect.inset(1)) || is_thin(run, a.rect) || is_thin(run, b.rect)) return;
  if (a.rect.inset(-1).contains(b.rect) || b.rect.inset(-1).contains(a.rect)) return;
  if (marks(a.rect) || marks(b.rect) || is_ring_over(run, a, b) || is_ring_over(run, b, a) ||
      touch_on_one_picture(run, a, b))
    return;
  run.add("edge", "Two boxes cross each other's edges: " + to_text(a.rect) + ", " + to_text(b.rect) + ".");
}

void check_drawing(AuditRun& run, const Thing& drawing, const Thing& box) {
  if (!drawing.rect.intersects(box.rect) || box.rect.inset(-1).contains(drawing.rect)) return;
  if (is_thin(run, box.rect) && drawing.kind == Thing::Kind::figure) return;
  run.add("edge",
          "An icon crosses the edge of a box: " + to_text(drawing.rect) + ", " + to_text(box.rect) + ".");
}

void check_screen(AuditRun& run, const Thing& thing) {
  const Rect screen = Rect{0, 0, run.scene.size.w, run.scene.size.h}.inset(-kOffPx);
  if (thing.text == nullptr && !screen.contains(thing.rect))
    run.add("edge", "Something is drawn off the screen: " + to_text(thing.rect) + ".");
}

}  // namespace

void check_edges(AuditRun& run) {
  for (const Thing& thing : run.things) check_screen(run, thing);
  for (const Thing& box : run.things) {
    if (box.box == nullptr || !box.shows) continue;
    for (const Thing& other : run.things) {
      if (other.text != nullptr) check_text(run, other, box);
      if (other.box != nullptr && other.shows && other.command > box.command) check_boxes(run, box, other);
      if (other.kind == Thing::Kind::icon) check_drawing(run, other, box);
    }
  }
}

}  // namespace kiosk
