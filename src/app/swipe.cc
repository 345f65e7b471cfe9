#include "app/swipe.h"

#include <cstdlib>
#include <variant>

namespace kiosk {
namespace {

constexpr double kLeastMm = 30;                      // farther than any finger trembles
constexpr std::chrono::milliseconds kLongest{1500};  // slower is a finger that rests

bool turns_a_page(const Scene& scene, const Action& action) {
  return std::holds_alternative<GoTo>(action) || std::holds_alternative<TurnPicker>(action) ||
         (std::holds_alternative<OpenLibrary>(action) && scene.screen == name_of(Screen::library)) ||
         (std::holds_alternative<OpenEmergency>(action) && scene.screen == "emergency");
}

}  // namespace

std::optional<Action> swipe(const Scene& scene, const Panel& panel, Point from, Point to,
                            std::chrono::nanoseconds took) {
  const int across = to.x - from.x;
  const int along = std::abs(to.y - from.y);
  if (took > kLongest || std::abs(across) < panel.px(kLeastMm) || std::abs(across) < 2 * along)
    return std::nullopt;
  if (scene.banner.contains(from)) return std::nullopt;
  const bool leftwards = across < 0;
  const bool on = leftwards == (scene.locale.direction() == Direction::ltr);
  const std::optional<Action>& way = on ? scene.next : scene.back;
  return way && turns_a_page(scene, *way) ? way : std::nullopt;
}

}  // namespace kiosk
