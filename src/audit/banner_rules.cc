#include "audit/rules.h"
#include "scene/banner_check.h"

namespace kiosk {
namespace {

constexpr int kMostShare = 4;      // at most a quarter of the screen
constexpr double kLeastMm = 20.0;  // it is a control too
constexpr int kShiftPx = 2;        // burn-in shift may take this from its padding

/// Beside the number that stands alone, a sentence says what to do with it.
void check_sentence(AuditRun& run) {
  if (run.number.empty()) return;
  const std::string isolated = "\u2066" + run.number + "\u2069";
  for (const DrawText* t : run.texts) {
    if (!run.scene.banner.contains(ink_of(*t)) || t->string == isolated) continue;
    if (t->string.find(isolated) != std::string::npos) return;
  }
  // The emergency card says it in its own sentence.
  if (!run.scene.care_card)
    run.add("banner", "No sentence of the banner says the number " + run.number + ".");
}

}  // namespace

void check_banner(AuditRun& run) {
  const Scene& s = run.scene;
  const Rect& b = s.banner;
  for (std::string& fault : banner_faults(s, run.panel, run.number)) run.add("banner", std::move(fault));
  if (b.h * kMostShare > s.size.h + kMostShare * kShiftPx) {
    run.add("banner", "The banner takes more than a quarter of the screen: " + to_text(b) + ".");
  }
  if (b.h + kShiftPx < run.panel.px(kLeastMm))
    run.add("banner", "The banner is lower than 20 mm: " + to_text(b) + ".");
  check_sentence(run);
}

}  // namespace kiosk
