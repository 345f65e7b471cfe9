// What is asked of a state, beside what reduce() makes of it.

#include <algorithm>

#include "state/state.h"

namespace kiosk {

Overlay top(const State& state) { return state.layers.empty() ? Overlay::none : state.layers.back().overlay; }

int top_page(const State& state) { return state.layers.empty() ? state.page : state.layers.back().page; }

bool has_care_card(const State& state) {
  return std::any_of(state.layers.begin(), state.layers.end(),
                     [](const Layer& layer) { return layer.overlay == Overlay::emergency; });
}

Position place_of(const Visit& visit) {
  Position place = visit.position;
  if (visit.read_in && *visit.read_in != visit.locale) place.offset = 0;
  return place;
}

State initial_state(const SiteDefaults& site) {
  State state;
  state.site = site;
  state.visit.locale = site.locale;
  state.visit.text_size = site.text_size;
  state.visit.theme = site.theme;
  state.visit.low_reach = site.low_reach;
  state.visit.reduced_motion = site.reduced_motion;
  state.visit.volume = site.volume;
  state.greeting = site.locale;
  return state;
}

std::optional<LocaleTag> second_locale(const State& state) {
  for (const LocaleTag& other : {state.site.locale, state.site.source}) {
    if (other != state.visit.locale) return other;
  }
  return std::nullopt;
}

bool is_heard(const State& state, const LocaleTag& locale) {
  const auto& voices = state.site.voices;
  return std::find(voices.begin(), voices.end(), locale) != voices.end();
}

Screen screen_of(const State& state) {
  switch (state.phase) {
    case Phase::idle:
      return Screen::idle;
    case Phase::resting:
      return Screen::resting;
    case Phase::out_of_service:
      return Screen::out_of_service;
    case Phase::visit:
      break;
  }
  return screen_of(state.visit.position);
}

std::string_view name_of(Phase phase) {
  switch (phase) {
    case Phase::idle:
      return "idle";
    case Phase::resting:
      return "resting";
    case Phase::visit:
      return "visit";
    case Phase::out_of_service:
      return "out-of-service";
  }
  return "";
}

bool in_visit(const State& state) { return state.phase == Phase::visit; }

bool in_article(const State& state) { return in_visit(state) && !state.visit.position.article.empty(); }

bool mid_visit(const State& state) {
  State plain = state;
  if (plain.phase == Phase::resting) plain.phase = Phase::idle;
  plain.greeting = plain.site.locale;
  plain.opens.reset();
  plain.shift = {};
  plain.pressed.reset();
  plain.staff.hold = {};
  plain.typed.clear();
  return plain != initial_state(plain.site) && plain.phase != Phase::out_of_service;
}

}  // namespace kiosk
