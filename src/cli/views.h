#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/book_cache.h"
#include "cli/world.h"

namespace kiosk {

/// Which frames to visit.
struct ViewFilter {
  std::vector<LocaleTag> locales;    ///< empty: every one on offer
  std::vector<std::string> screens;  ///< names as `tour` has them; empty: all
  TextSize text_size = TextSize::normal;
  std::string theme = "light";
  bool low_reach = false;
  bool side_by_side = false;
  bool focus = false;             ///< the keyboard is on a control of each frame, on each kind in turn
  std::vector<LocaleTag> voices;  ///< languages that can be heard: their frames have the button, and are also
                                  ///< shown while the voice speaks, as the screen "listening"
  const Catalogue* catalogue = nullptr;  ///< in place of the world's, with more languages; outlives the walk
};

/// One frame of the tour.
struct View {
  std::string name;  ///< a file name without ending: "ur-dvt-to-pe-part-path-02"
  LocaleTag locale;  ///< the language on tour
  Scene scene;
};

/// Composes every screen and page of the kiosk in turn, in a stable order: for `tour`, `check` and the tests.
/// The out-of-service screen has no scene and is not among them.
void for_each_view(const World& world, const Panel& panel, const ViewFilter& filter,
                   const std::function<void(const View&)>& visit);
/// The same, with the books that earlier walks of the filter's catalogue left.
void for_each_view(const World& world, const Panel& panel, const ViewFilter& filter, BookCache& books,
                   const std::function<void(const View&)>& visit);

/// What the filter's frames are composed from.
Resources resources_of(const World& world, const ViewFilter& filter);

/// The screens that show a notice for today, with one: a name that --screen takes beside those.
inline constexpr const char* kBulletinScreen = "bulletin";

}  // namespace kiosk
