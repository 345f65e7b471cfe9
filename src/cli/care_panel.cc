#include "cli/care_panel.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "audit/audit.h"
#include "cli/views.h"

namespace kiosk {
namespace {

constexpr double kStride = 1.2;  // from one panel to the next, until one holds it
constexpr double kStepIn = 0.5;
/// What no larger panel mends.
constexpr std::array<std::string_view, 3> kNotOfRoom = {"contrast", "glyphs", "doubled"};

bool is_of_room(const AuditFinding& f) {
  return std::find(kNotOfRoom.begin(), kNotOfRoom.end(), f.rule) == kNotOfRoom.end();
}

bool holds_at(const World& world, const Panel& panel, const LocaleTag& locale, bool low_reach) {
  ViewFilter filter;
  filter.locales = {locale};
  filter.screens = {"emergency"};
  filter.text_size = TextSize::normal;
  filter.low_reach = low_reach;
  filter.voices = {locale};
  bool sound = true;
  for_each_view(world, panel, filter, [&](const View& view) {
    if (!sound) return;
    const auto findings = audit(view.scene, panel, world.config.config.emergency_number);
    sound = std::none_of(findings.begin(), findings.end(), is_of_room);
  });
  return sound;
}

bool holds(const World& world, const Panel& like, const LocaleTag& locale, double in) {
  const Panel panel = make_panel(like.size, in, like.viewing_mm);
  return holds_at(world, panel, locale, false) &&
         (!panel.has_low_reach() || holds_at(world, panel, locale, true));
}

}  // namespace

std::optional<double> least_care_diagonal(const World& world, const Panel& panel, const LocaleTag& locale,
                                          double from_in) {
  double below = from_in;
  double in = from_in;
  while (!holds(world, panel, locale, in)) {
    if (in >= kLargestTriedIn) return std::nullopt;
    below = in;
    in = std::min(in * kStride, kLargestTriedIn);
  }
  for (double less = below + kStepIn; less < in; less += kStepIn)
    if (holds(world, panel, locale, less)) return less;
  return in;
}

}  // namespace kiosk
