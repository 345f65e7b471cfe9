#include <algorithm>
#include <array>

#include "audit/ground.h"
#include "audit/rules.h"

namespace kiosk {
namespace {

constexpr int kLeastRingPx = 2;       // WCAG 2.2, 2.4.13
constexpr double kLeastContrast = 3;  // the same

/// A frame round or within a control, nearly as large as it.
bool surrounds(const DrawBox& box, const Rect& control, int near) {
  return !box.fill && box.border && control.inset(-near).contains(box.rect) &&
         box.rect.w * 10 >= control.w * 8 && box.rect.h * 10 >= control.h * 8;
}

/// The four sides of a frame.
std::array<Rect, 4> sides_of(const DrawBox& box) {
  const Rect& r = box.rect;
  const int b = box.border_px;
  const int corner = std::max(box.radius, b);
  return {Rect{r.x + corner, r.y, r.w - 2 * corner, b},
          {r.x + corner, r.bottom() - b, r.w - 2 * corner, b},
          {r.x, r.y + corner, b, r.h - 2 * corner},
          {r.right() - b, r.y + corner, b, r.h - 2 * corner}};
}

bool is_covered(const Scene& scene, const Rect& side, std::size_t from) {
  for (std::size_t i = from; i < scene.commands.size(); ++i) {
    const auto* box = std::get_if<DrawBox>(&scene.commands[i]);
    if (box != nullptr && box->fill && box->rect.intersects(side)) return true;
    const auto* scrim = std::get_if<DrawScrim>(&scene.commands[i]);
    if (scrim != nullptr && scrim->rect.intersects(side)) return true;
  }
  return false;
}

/// Whether the frame that command `at` draws can be seen on all sides.
bool is_seen(const Scene& scene, const DrawBox& ring, std::size_t at) {
  const Rect screen{0, 0, scene.size.w, scene.size.h};
  const auto sides = sides_of(ring);
  return ring.border_px >= kLeastRingPx && screen.contains(ring.rect) &&
         std::all_of(sides.begin(), sides.end(), [&](const Rect& side) {
           const Point middle{side.x + side.w / 2, side.y + side.h / 2};
           const auto ground = ground_at(scene, middle, at);
           return ground && contrast(*ring.border, *ground) >= kLeastContrast &&
                  !is_covered(scene, side, at + 1);
         });
}

}  // namespace

void check_focus(AuditRun& run) {
  const Scene& s = run.scene;
  const HitTarget* target = s.focus ? find_control(s, *s.focus) : nullptr;
  if (target == nullptr) return;
  for (std::size_t i = 0; i < s.commands.size(); ++i) {
    const auto* box = std::get_if<DrawBox>(&s.commands[i]);
    if (box != nullptr && surrounds(*box, target->rect, run.panel.px(kRingMm)) && is_seen(s, *box, i)) return;
  }
  run.add("focus", "The control \"" + target->label + "\" at " + to_text(target->rect) +
                       " has the focus, and no ring that can be seen.");
}

}  // namespace kiosk
