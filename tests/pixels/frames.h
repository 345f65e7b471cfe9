#pragma once

#include <map>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

#include "cli/real_world.h"
#include "sdl/offscreen.h"
#include "support/png.h"

namespace kiosk {

struct Glass {
  Size size;
  double diagonal_in;
};
inline constexpr Glass kXga17{{1024, 768}, 17.0};
inline constexpr Glass kWideXga{{1366, 768}, 21.5};
inline constexpr Glass kFullHd{{1920, 1080}, 21.5};
inline constexpr Glass kUpright{{1080, 1920}, 21.5};

/// One look: a language on a panel, at a text size, in a theme.
struct Look {
  std::string name;  ///< letters and digits: a test is named after it
  std::string locale;
  Glass glass = kXga17;
  std::string theme = "light";
  TextSize text_size = TextSize::normal;
};

inline void PrintTo(const Look& look, std::ostream* out) { *out << look.name; }

inline Panel panel_of(const Glass& glass) { return make_panel(glass.size, glass.diagonal_in, 600); }

/// The frames of a look by name, without their language; the first page of a screen is found without its
/// number too ("idle" is "idle-01" where the picker takes two pages).
inline std::map<std::string, Scene> frames_of(const World& world, const Look& look,
                                              std::vector<std::string> screens = {}) {
  ViewFilter filter;
  filter.locales = {tag_of(look.locale)};
  filter.screens = std::move(screens);
  filter.theme = look.theme;
  filter.text_size = look.text_size;
  std::map<std::string, Scene> frames;
  for_each_view(world, panel_of(look.glass), filter, [&](const View& view) {
    const std::string name = view.name.substr(look.locale.size() + 1);
    const std::size_t first = name.rfind("-01");
    if (first != std::string::npos && first + 3 == name.size()) frames[name.substr(0, first)] = view.scene;
    frames[name] = view.scene;
  });
  return frames;
}

/// Paints scenes of one size.
class Easel {
 public:
  Easel(const World& world, Size size)
      : size_(size), canvas_(make_offscreen(size, world.pictures, world.design)) {}

  TestPicture paint(const Scene& scene) {
    canvas_->present(scene);
    return {size_, canvas_->pixels()};
  }
  TestPicture paint_safe_screen(const std::string& number) {
    canvas_->present_safe_screen(number, 0);
    return {size_, canvas_->pixels()};
  }

 private:
  Size size_;
  std::unique_ptr<Canvas> canvas_;
};

}  // namespace kiosk
