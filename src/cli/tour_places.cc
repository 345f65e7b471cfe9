#include "cli/tour_places.h"

namespace kiosk {
namespace {

std::vector<std::string> make_names() {
  std::vector<std::string> names;
  for (const Screen screen : kScreens) {
    if (screen == Screen::out_of_service) continue;
    names.emplace_back(name_of(screen));
    if (screen == Screen::idle) names.emplace_back(kFinishedScreen);
  }
  for (const Overlay overlay : kOverlays)
    if (place_on_tour(overlay) != TourPlace::none) names.emplace_back(name_of(overlay));
  names.emplace_back(name_of(Screen::out_of_service));
  return names;
}

}  // namespace

TourPlace place_on_tour(Overlay overlay) {
  switch (overlay) {
    case Overlay::none:
      break;
    case Overlay::emergency:
      return TourPlace::library;
    case Overlay::language:
    case Overlay::display:
    case Overlay::take_home:
    case Overlay::notice:
    case Overlay::still_reading:
      return TourPlace::page;
    case Overlay::questions_home:
    case Overlay::show_to_staff:
      return TourPlace::part;
    case Overlay::staff_menu:
    case Overlay::staff_pin:
    case Overlay::cleaning:
      return TourPlace::staff;
  }
  return TourPlace::none;
}

const std::vector<std::string>& screen_names() {
  static const std::vector<std::string> names = make_names();
  return names;
}

}  // namespace kiosk
