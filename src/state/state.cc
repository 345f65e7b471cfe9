#include "state/state.h"

#include <algorithm>
#include <utility>

#include "state/consequences.h"

namespace kiosk {
namespace {

/// Whether the screen itself is on top, so that its controls can be meant.
bool uncovered(const State& s) { return s.layers.empty(); }

State reset(const State& s) {
  State next = initial_state(s.site);
  next.shift = s.shift;
  return next;
}

void close_top(State& s) {
  s.layers.pop_back();
  s.seconds_left = 0;
}

/// What each action does where it makes sense; elsewhere it returns with nothing changed.
struct Reducer {
  State& s;

  /// Where a visit starts: what there is to read, or the one article.
  void begin() const {
    s.phase = Phase::visit;
    s.visit.position = {s.site.only_article, ""};
    s.visit.read_in.reset();
    s.page = 0;
  }

  /// What is ticked belongs to one article.
  void enter(const std::string& article) const {
    if (s.visit.position.article != article) s.visit.asked.clear();
  }

  /// Readers may; staff only does not keep anybody from the clinic's own.
  bool may_switch_to(const LocaleTag& locale) const {
    return s.site.who_may_switch == WhoMaySwitch::everyone || locale == s.site.locale;
  }

  void operator()(const ChooseLocale& a) const {
    if (top(s) == Overlay::language) {
      close_top(s);
      if (s.site.who_may_switch == WhoMaySwitch::staff && !s.before_card) s.before_card = s.visit.locale;
    } else if (s.phase == Phase::idle && uncovered(s) && may_switch_to(a.locale)) {
      s.left.reset();
      begin();
    } else {
      return;
    }
    s.visit.locale = a.locale;
  }

  void operator()(const TypeName& a) const {
    if (s.phase == Phase::idle && uncovered(s) && s.site.who_may_switch == WhoMaySwitch::everyone)
      s.typed = a.letters;
  }

  void operator()(const QuickSet& a) const {
    if (s.phase == Phase::out_of_service) return;
    s = reset(s);
    begin();
    s.visit.locale = a.locale;
  }

  void operator()(const OpenLibrary& a) const {
    if (!in_visit(s) || !uncovered(s)) return;
    if (!s.site.only_article.empty()) return begin();
    s.visit.position = {};
    s.visit.read_in.reset();
    s.page = std::max(0, a.page);
  }

  void operator()(const OpenArticle& a) const {
    if (!in_visit(s) || !uncovered(s) || a.id.empty()) return;
    enter(a.id);
    s.page = 0;
    s.visit.position = {a.id, ""};
    s.visit.read_in.reset();
  }

  void operator()(const GoTo& a) const {
    if (!in_visit(s) || !uncovered(s)) return;
    if (a.position.article.empty()) return;
    enter(a.position.article);
    s.page = 0;
    s.visit.position = a.position;
    s.visit.read_in = s.visit.locale;
  }

  void operator()(const OpenEmergency& a) const {
    if (s.phase == Phase::out_of_service) return;
    (*this)(Wake{});
    s.layers = {{Overlay::emergency, std::max(0, a.page)}};
    s.seconds_left = 0;
  }

  void operator()(const CloseEmergency&) const {
    if (top(s) == Overlay::emergency) close_top(s);
  }

  void operator()(const OpenOverlay& a) const {
    if (may_open(a.overlay)) s.layers.push_back({a.overlay, 0});
  }

  void operator()(const CloseOverlay&) const {
    if (top(s) != Overlay::none && top(s) != Overlay::emergency) close_top(s);
  }

  void operator()(const ChooseTextSize& a) const {
    if (top(s) == Overlay::display) s.visit.text_size = a.size;
  }

  void operator()(const ChooseTheme& a) const {
    if (top(s) == Overlay::display && !a.theme.empty()) s.visit.theme = a.theme;
  }

  void operator()(const ChooseOption& a) const {
    if (top(s) != Overlay::display) return;
    switch (a.option) {
      case Option::low_reach:
        s.visit.low_reach = a.on;
        return;
      case Option::side_by_side:
        s.visit.side_by_side = a.on;
        return;
      case Option::reduced_motion:
        s.visit.reduced_motion = a.on;
    }
  }

  void operator()(const TickQuestion& a) const {
    if (screen_of(s) != Screen::ask || !uncovered(s) || a.block < 0) return;
    std::vector<int>& asked = s.visit.asked;
    const auto at = std::lower_bound(asked.begin(), asked.end(), a.block);
    if (at != asked.end() && *at == a.block)
      asked.erase(at);
    else
      asked.insert(at, a.block);
  }

  void operator()(const JudgeAnswer&) const {
    if (s.site.totals && screen_of(s) == Screen::answer && uncovered(s)) s.visit.judged = true;
  }

  void operator()(const TurnPicker& a) const {
    if (s.phase == Phase::idle && uncovered(s)) s.page = std::max(0, a.page);
    if (top(s) == Overlay::language || top(s) == Overlay::display || top(s) == Overlay::show_to_staff ||
        top(s) == Overlay::staff_menu)
      s.layers.back().page = std::max(0, a.page);
  }

  void operator()(const KeepReading&) const {
    if (top(s) == Overlay::still_reading) close_top(s);
  }

  void operator()(const Finish&) const {
    if (!in_visit(s)) return (*this)(Forget{});
    Left left{s.visit, s.page};
    if (s.before_card) left.visit.locale = *s.before_card;
    s = reset(s);
    s.left = std::move(left);
  }

  void operator()(const GoOn&) const {
    if (!s.left || s.phase != Phase::idle || !uncovered(s)) return;
    const Left left = *std::exchange(s.left, std::nullopt);
    s.visit = left.visit;
    s.phase = Phase::visit;
    s.page = left.page;
  }

  void operator()(const Offer& a) const {
    if (s.left) s.left->seconds = a.seconds;
    if (a.seconds <= 0) s.left.reset();
  }

  void operator()(const Forget&) const {
    if (s.phase == Phase::idle || in_visit(s)) s = reset(s);
  }

  void operator()(const Rest& a) const {
    if (s.phase == Phase::idle && uncovered(s)) {
      s = reset(s);
      s.phase = Phase::resting;
    }
    if (s.phase == Phase::resting) s.opens = a.opens;
  }

  void operator()(const Wake&) const {
    if (s.phase != Phase::resting) return;
    s.phase = Phase::idle;
    s.opens.reset();
  }

  void operator()(const Greet& a) const {
    if (s.phase == Phase::idle || s.phase == Phase::resting) s.greeting = a.locale;
  }

  void operator()(const Warn& a) const {
    if (a.seconds <= 0) return (*this)(Forget{});
    if ((!has_care_card(s) && !in_visit(s)) || in_staff(s)) return;
    if (top(s) != Overlay::still_reading) s.layers.push_back({Overlay::still_reading, 0});
    s.seconds_left = a.seconds;
  }

  void operator()(const Shift& a) const { s.shift = a.by; }

  void operator()(const Listen&) const {
    const bool shown = has_care_card(s) || in_visit(s) || s.phase == Phase::idle;
    // Any touch answers the idle warning, so nothing of it can be asked for.
    if (shown && top(s) != Overlay::still_reading && !in_staff(s)) s.aloud = {true, false, 0, 0};
  }

  void operator()(const StopListening&) const { s.aloud = {}; }

  void operator()(const PauseListening& a) const {
    if (s.aloud.on) s.aloud.paused = a.paused;
  }

  void operator()(const SayAgain&) const {
    if (!s.aloud.on) return;
    s.aloud.paused = false;
    ++s.aloud.times;
  }

  void operator()(const ChooseVolume& a) const {
    if (somebody_can_choose()) s.visit.volume = std::clamp(a.percent, 0, 100);
  }

  void operator()(const ChooseSpeed& a) const {
    if (somebody_can_choose()) s.visit.speed = std::clamp(a.percent, 50, 200);
  }

  void operator()(const SayNext& a) const {
    if (s.aloud.on) s.aloud = {true, false, std::max(0, a.sentence), 0};
  }

  void operator()(const ReadOn& a) const {
    if (!s.aloud.on) return;
    const State before = s;
    (*this)(a.page);
    s.aloud = s == before ? Aloud{} : Aloud{true, false, 0, 0};
  }

  void operator()(const ReadOnCard& a) const {
    if (!s.aloud.on || top(s) != Overlay::emergency) return;
    s.layers.back().page = std::max(0, a.page);
    s.aloud = {true, false, 0, 0};
  }

  void operator()(const SetVoices& a) const { s.site.voices = a.voices; }

  void operator()(const SetGuide& a) const {
    if (somebody_can_choose()) s.visit.guide = a.on;
  }

  void operator()(const SetBulletin& a) const {
    if (s.site.bulletin == a.bulletin || (a.bulletin && !is_sound(*a.bulletin))) return;
    s.site.bulletin = a.bulletin;
    if (!a.bulletin && !in_visit(s) && top(s) == Overlay::notice) close_top(s);
    // The page that is read has other sentences now.
    if (screen_of(s) == Screen::article || !in_visit(s)) s.aloud = {};
  }
  void operator()(const StaffAction& a) const { reduce_staff(s, a); }

  /// Not on the dark screen: no end of a visit would take it back.
  bool somebody_can_choose() const { return s.phase == Phase::idle || in_visit(s); }

  bool has_questions() const { return screen_of(s) == Screen::ask && !s.visit.asked.empty(); }

  /// Whether a panel can be asked for where the person is.
  bool may_open(Overlay overlay) const {
    const bool on_card = top(s) == Overlay::emergency;
    const bool reading = on_card || (uncovered(s) && in_visit(s));
    switch (overlay) {
      case Overlay::language:
        return on_card || (reading && s.site.who_may_switch == WhoMaySwitch::everyone);
      case Overlay::display:
        return reading || (uncovered(s) && s.phase == Phase::idle);
      case Overlay::take_home:
        return uncovered(s) && in_article(s);
      case Overlay::notice:
        // On the first screen that of today, where its words have no room.
        return uncovered(s) && (in_article(s) || (s.phase == Phase::idle && s.site.bulletin));
      case Overlay::show_to_staff:
        return on_card || (uncovered(s) && (screen_of(s) == Screen::answer || has_questions()));
      case Overlay::questions_home:
        return top(s) == Overlay::show_to_staff && !has_care_card(s) && has_questions();
      case Overlay::staff_pin:
        return top(s) == Overlay::staff_menu && s.site.has_pin && !s.staff.unlocked;
      default:
        return false;
    }
  }
};

/// Whether the answer that was open still is, on whichever of its pages.
bool same_answer(const State& before, const State& after) {
  return screen_of(after) == Screen::answer &&
         after.visit.position.article == before.visit.position.article &&
         after.visit.position.part == before.visit.position.part;
}

}  // namespace

State reduce(const State& state, const Action& action) {
  // While the glass is cleaned nothing but its end can happen.
  const auto* of_staff = std::get_if<StaffAction>(&action);
  if (is_cleaning(state) && (of_staff == nullptr || !std::holds_alternative<StaffTime>(*of_staff)))
    return state;
  State next = state;
  std::visit(Reducer{next}, action);
  if (next.phase != Phase::idle || !uncovered(next)) next.typed.clear();
  if (next.before_card && !has_care_card(next)) next.visit.locale = *std::exchange(next.before_card, {});
  if (state.visit.judged && !same_answer(state, next)) next.visit.judged = false;
  settle_staff(next);
  settle_voice_and_focus(state, next, action);
  return next;
}

State with_focus(State state, std::optional<ControlId> control) {
  state.focus = std::move(control);
  return state;
}

State with_pressed(State state, std::optional<ControlId> control) {
  state.pressed = std::move(control);
  return state;
}

}  // namespace kiosk
