#include <variant>

#include "audit/rules.h"

namespace kiosk {
namespace {

constexpr int kMostShare = 4;      // at most a quarter of the screen
constexpr double kLeastMm = 20.0;  // it is a control too
constexpr int kShiftPx = 2;        // burn-in shift may take this from its padding

Rect rect_of(const DrawCommand& command) {
  return std::visit(
      [](const auto& c) -> Rect {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, DrawLine>) {
          const Rect a{c.from.x, c.from.y, 1, 1};
          return united(a, {c.to.x, c.to.y, 1, 1}).inset(-c.thickness / 2);
        } else if constexpr (std::is_same_v<T, DrawText>) {
          return ink_of(c);
        } else {
          return c.rect;
        }
      },
      command);
}

/// Commands that belong to the banner: from its red ground on, as long as they stay inside it.
struct Extent {
  std::size_t first = 0, end = 0;
  bool found = false;
};

Extent extent_of(const Scene& scene, const Rect& ground) {
  Extent e;
  for (std::size_t i = 0; i < scene.commands.size() && !e.found; ++i) {
    const auto* box = std::get_if<DrawBox>(&scene.commands[i]);
    if (box == nullptr || !box->fill || !(box->rect == ground)) continue;
    e.first = i;
    e.end = i + 1;
    e.found = true;
    while (e.end < scene.commands.size() && ground.contains(rect_of(scene.commands[e.end]))) ++e.end;
  }
  return e;
}

bool is_filled(const DrawCommand& command) {
  if (const auto* box = std::get_if<DrawBox>(&command)) return box->fill.has_value();
  return std::holds_alternative<DrawScrim>(command) || std::holds_alternative<DrawFigure>(command);
}

/// Within the banner nothing filled may lie over its words.
void check_words_uncovered(AuditRun& run, const Extent& extent) {
  for (std::size_t i = extent.first; i < extent.end; ++i) {
    const auto* text = std::get_if<DrawText>(&run.scene.commands[i]);
    if (text == nullptr) continue;
    for (std::size_t k = i + 1; k < extent.end; ++k) {
      const DrawCommand& later = run.scene.commands[k];
      if (is_filled(later) && rect_of(later).intersects(ink_of(*text))) {
        run.add("banner", "Something is drawn over the banner's words \"" + text->string + "\".");
      }
    }
  }
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

void check_number(AuditRun& run) {
  if (run.number.empty()) return;
  const std::string isolated = "\u2066" + run.number + "\u2069";
  bool alone = false;
  bool in_sentence = false;
  for (const DrawText* t : run.texts) {
    if (!run.scene.banner.contains(ink_of(*t))) continue;
    if (t->string == isolated) alone = true;
    if (t->string != isolated && holds(t->string, isolated)) in_sentence = true;
  }
  if (!alone) run.add("banner", "The number " + run.number + " does not stand alone in the banner.");
  // The emergency card says it in its own sentence.
  if (!in_sentence && !run.scene.care_card)
    run.add("banner", "No sentence of the banner says the number " + run.number + ".");
}

}  // namespace

void check_banner(AuditRun& run) {
  const Scene& s = run.scene;
  const Rect& b = s.banner;
  if (b.x != 0 || b.y != 0 || b.w != s.size.w || b.h <= 0) {
    run.add("banner", "The banner is not the whole top edge: " + to_text(b) + ".");
    return;
  }
  if (b.h * kMostShare > s.size.h + kMostShare * kShiftPx) {
    run.add("banner", "The banner takes more than a quarter of the screen: " + to_text(b) + ".");
  }
  if (b.h + kShiftPx < run.panel.px(kLeastMm))
    run.add("banner", "The banner is lower than 20 mm: " + to_text(b) + ".");
  const Extent extent = extent_of(s, b);
  if (!extent.found) run.add("banner", "The banner's ground is not drawn.");
  check_words_uncovered(run, extent);
  for (std::size_t i = extent.end; i < s.commands.size(); ++i) {
    const Rect r = rect_of(s.commands[i]);
    if (r.intersects(b))
      run.add("banner", "Something drawn later reaches into the banner: " + to_text(r) + ".");
  }
  check_number(run);
}

}  // namespace kiosk
