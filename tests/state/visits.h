#pragma once

#include <vector>

#include "state/state.h"

namespace kiosk {

inline LocaleTag tag(const char* text) { return *LocaleTag::parse(text); }

inline SiteDefaults site() {
  SiteDefaults site;
  site.locale = tag("cy");
  site.text_size = TextSize::large;
  site.theme = "dark";
  return site;
}

inline State after(State state, const std::vector<Action>& actions) {
  for (const Action& action : actions) state = reduce(state, action);
  return state;
}

inline const Position kPath{"dvt-to-pe", "path", Spot::block, 3, 0, 17};

inline State reading() {
  return after(initial_state(site()), {ChooseLocale{tag("ur")}, OpenArticle{"dvt-to-pe"}, GoTo{kPath}});
}

}  // namespace kiosk
