#include "cli/care_panel.h"

#include "audit/audit.h"
#include "cli/views.h"

namespace kiosk {
namespace {

constexpr double kMostIn = 60;
constexpr double kStepIn = 0.5;

bool holds(const World& world, const Panel& panel, const LocaleTag& locale) {
  ViewFilter filter;
  filter.locales = {locale};
  filter.screens = {"emergency"};
  filter.text_size = TextSize::normal;
  filter.voices = {locale};
  bool sound = true;
  for_each_view(world, panel, filter, [&](const View& view) {
    sound = sound && audit(view.scene, panel, world.config.config.emergency_number).empty();
  });
  return sound;
}

}  // namespace

std::optional<double> least_care_diagonal(const World& world, const Panel& panel, const LocaleTag& locale,
                                          double from_in) {
  for (double in = from_in; in <= kMostIn; in += kStepIn)
    if (holds(world, make_panel(panel.size, in, panel.viewing_mm), locale)) return in;
  return std::nullopt;
}

}  // namespace kiosk
