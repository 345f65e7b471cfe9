#pragma once

#include <map>
#include <string>
#include <vector>

#include "cli/world.h"

namespace kiosk::walks {

/// What a walk may choose among. Nothing named: all of it.
struct Ways {
  std::vector<LocaleTag> locales;
  std::vector<TextSize> sizes = {TextSize::normal, TextSize::large, TextSize::larger, TextSize::largest};
  std::vector<std::string> themes = {"light", "dark", "high-contrast"};
};

/// What a walk did, and what it found: how often each fault was met, and the first place of it.
struct Told {
  struct Fault {
    int times = 0;
    std::string first;
  };
  int steps = 0;
  int turns = 0;    ///< by Next, Back or a control of the page
  int changes = 0;  ///< of language, size, theme, layout and panel
  int books = 0;
  int frames = 0;  ///< that were composed
  std::map<std::string, Fault> faults;
};

/// Goes through the first article at random: Next, Back, a control of the page, another language, text size
/// or theme, side by side, low reach, the panel turned round. Looks at each step whether Back undoes Next,
/// whether turning changes the picture, whether what was chosen, undone, ends at the same place, whether
/// something leads on and back to the first page. The same seed goes the same way.
Told walk(const World& world, const Ways& ways, int steps, unsigned seed);

}  // namespace kiosk::walks
