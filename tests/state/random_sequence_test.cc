// No sequence of actions, on whatever site, leaves staff mode open, a language locked away from its return,
// or a visit's choice alive after its end.

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/secret.h"
#include "random_actions.h"
#include "support/matrix.h"
#include "visits.h"

namespace kiosk {
namespace {

struct Site {
  WhoMaySwitch who = WhoMaySwitch::everyone;
  bool pin = true;
  bool one_article = true;
  bool one_language = false;
};

std::vector<LocaleTag> languages_of(const Site& site) {
  if (site.one_language) return {tag("cy")};
  return {tag("cy"), tag("en"), tag("pl"), tag("ar"), tag("ur"), tag("bn"), tag("pa"), tag("zh-Hans")};
}

SiteDefaults defaults_of(const Site& of) {
  SiteDefaults defaults = site();
  defaults.source = tag("en");
  defaults.who_may_switch = of.who;
  defaults.has_pin = of.pin;
  defaults.languages = defaults.offered = languages_of(of);
  defaults.totals = true;
  if (of.one_article) defaults.only_article = "dvt-to-pe";
  return defaults;
}

/// Of a test's name and of its seed.
std::string name_of(const Site& site) {
  return std::string(site.who == WhoMaySwitch::everyone ? "everyone" : "staff") + (site.pin ? "_pin" : "") +
         (site.one_article ? "_article" : "_library") + (site.one_language ? "_alone" : "");
}

template <typename T>
const T* as(const Action& action) {
  if constexpr (std::is_constructible_v<StaffAction, T>) {
    const auto* staff = std::get_if<StaffAction>(&action);
    return staff == nullptr ? nullptr : std::get_if<T>(staff);
  } else {
    return std::get_if<T>(&action);
  }
}

/// What somebody is after: by chance alone six digits, OK and a right PIN hardly ever follow each other.
enum class Wish { nothing, staff_menu, card_in_another_language, to_choose_much };

Action to_staff(const State& s) {
  if (top(s) == Overlay::staff_menu) return OpenOverlay{Overlay::staff_pin};
  if (top(s) != Overlay::staff_pin) return OpenStaff{};
  if (s.staff.pad.checking) return PinTried{true, {5, 0}};
  return s.staff.pad.typed < static_cast<int>(kFewestDigits) ? Action(TypePin{3}) : Action(EnterPin{});
}

Action to_card(const State& s, RandomActions& random) {
  if (!in_visit(s)) return QuickSet{random.language()};
  if (top(s) == Overlay::language) return ChooseLocale{random.language()};
  if (top(s) == Overlay::emergency) return OpenOverlay{Overlay::language};
  return OpenEmergency{};
}

Action to_choices(const State& s, RandomActions& random) {
  if (!in_visit(s)) return QuickSet{random.language()};
  const bool away = random.below(4) == 0;
  if (top(s) == Overlay::display) {
    if (away) return CloseOverlay{};
    return random.below(2) == 0 ? Action(ChooseTextSize{TextSize::largest})
                                : Action(ChooseOption{Option::side_by_side, true});
  }
  if (top(s) != Overlay::none) return CloseOverlay{};
  if (away) return OpenOverlay{Overlay::display};
  if (screen_of(s) == Screen::ask) return TickQuestion{random.below(5)};
  return GoTo{{"dvt-to-pe", "ask", Spot::block, 0, 0, 0}};
}

Action next_of(Wish wish, const State& s, RandomActions& random) {
  if (is_cleaning(s) && random.below(4) == 0) return StaffTime{0};  // nothing else ends it
  if (random.below(3) == 0) return random.any();
  switch (wish) {
    case Wish::staff_menu:
      return s.staff.unlocked ? random.any() : to_staff(s);
    case Wish::card_in_another_language:
      return to_card(s, random);
    case Wish::to_choose_much:
      return to_choices(s, random);
    case Wish::nothing:
      break;
  }
  return random.any();
}

/// Out of whatever lies over the screen, as a person gets out of it.
State without_layers(State s) {
  for (int i = 0; i < 10 && !s.layers.empty(); ++i) s = reduce(reduce(s, CloseOverlay{}), CloseEmergency{});
  return s;
}

/// One walk: what must hold after each action, by what a person was promised and not by what the state keeps.
class Walker {
 public:
  explicit Walker(const Site& site)
      : who_(site.who), state_(initial_state(defaults_of(site))), home_(state_.visit.locale) {}

  const State& state() const { return state_; }
  int opened() const { return opened_; }
  int ended() const { return ended_; }
  int returned() const { return returned_; }
  /// Ends of visits in which something was chosen, and on a card in another language than the visit's.
  int chosen() const { return chosen_; }
  int left_away() const { return left_away_; }

  void step(const Action& action) {
    const State before = state_;
    state_ = reduce(before, action);
    SCOPED_TRACE(to_text(action));
    staff_mode(before);
    if (ends(before, action)) over(before, action);
    outside_of_visits();
    language(before, action);
  }

 private:
  void staff_mode(const State& before) {
    const Staff& staff = state_.staff;
    if (staff.unlocked && !before.staff.unlocked) ++opened_;
    EXPECT_TRUE(state_.site.has_pin || !staff.unlocked);
    EXPECT_TRUE(in_staff(state_) ||
                (!staff.unlocked && staff.pad == PinPad{} && !staff.facts && !staff.kept));
    EXPECT_TRUE(staff.typed.empty() || is_typing(state_));
    EXPECT_TRUE(staff.sheet == StaffSheet::menu || staff.unlocked);
    EXPECT_TRUE(!in_staff(state_) || state_.layers.size() == (top(state_) == Overlay::staff_pin ? 2U : 1U));
    EXPECT_TRUE(staff.unlocked || before.site.chosen == state_.site.chosen);
    // Whatever is open, its time ends it.
    if (in_staff(state_)) {
      EXPECT_FALSE(in_staff(reduce(state_, StaffTime{0})));
    }
  }

  /// Whether it ends what was there: of a visit, or of what was chosen before one began.
  static bool ends(const State& before, const Action& action) {
    if (is_cleaning(before)) return false;
    if (as<QuickSet>(action) != nullptr) return true;
    if (before.phase != Phase::idle && !in_visit(before)) return false;
    const auto* warn = as<Warn>(action);
    const bool clean = as<Clean>(action) != nullptr && top(before) == Overlay::staff_menu;
    const bool rest = as<Rest>(action) != nullptr && before.phase == Phase::idle && before.layers.empty();
    return as<Finish>(action) != nullptr || as<Forget>(action) != nullptr ||
           as<QuickSet>(action) != nullptr || (warn != nullptr && warn->seconds <= 0) || clean || rest;
  }

  /// Nothing of the visit but what Finish puts aside, which its time takes away.
  void over(const State& before, const Action& action) {
    ++ended_;
    if (!before.visit.asked.empty() && before.visit.text_size != before.site.text_size) ++chosen_;
    if (before.before_card && before.visit.locale != home_) ++left_away_;
    State fresh = initial_state(state_.site);
    fresh.shift = before.shift;
    if (const auto* quick = as<QuickSet>(action)) {
      fresh.phase = Phase::visit;
      fresh.visit.locale = quick->locale;
      fresh.visit.position = {state_.site.only_article, ""};
    } else if (as<Clean>(action) != nullptr) {
      fresh.layers = {{Overlay::cleaning, 0}};
      fresh.staff.seconds = fresh.staff.cleaning = state_.staff.cleaning;
    } else if (const auto* rest = as<Rest>(action)) {
      fresh.phase = Phase::resting;
      fresh.opens = rest->opens;
    }
    EXPECT_EQ(before.site, state_.site);
    const bool finished = as<Finish>(action) != nullptr && in_visit(before);
    EXPECT_EQ(state_.left.has_value(), finished);
    if (finished) {
      EXPECT_EQ(state_.left->visit.locale, home_) << "not that of the emergency card";
      EXPECT_EQ(reduce(state_, Offer{0}), fresh);
      EXPECT_EQ(reduce(state_, Forget{}), fresh);
    }
    State now = state_;
    now.left.reset();
    EXPECT_EQ(now, fresh);
  }

  void outside_of_visits() {
    if (in_visit(state_)) {
      EXPECT_FALSE(state_.left) << "the visit before is forgotten when another begins";
      EXPECT_TRUE(state_.typed.empty());
      return;
    }
    EXPECT_EQ(state_.visit.position, Position());
    EXPECT_TRUE(state_.visit.asked.empty() && !state_.visit.judged && !state_.visit.read_in);
    if (state_.phase == Phase::idle) {
      if (!is_cleaning(state_)) {
        EXPECT_FALSE(mid_visit(reduce(state_, Forget{})));
      }
    } else {
      EXPECT_EQ(state_.visit, initial_state(state_.site).visit) << "nobody is there who could choose";
    }
  }

  /// The language that the visit has when nothing lies over it.
  void language(const State& before, const Action& action) {
    const bool ended = ends(before, action);
    if (const auto* quick = as<QuickSet>(action); quick != nullptr && ended)
      home_ = quick->locale;
    else if (ended)
      home_ = state_.site.locale;
    else if (before.left && !state_.left && in_visit(state_) && as<GoOn>(action) != nullptr)
      home_ = before.left->visit.locale;
    else if (who_ == WhoMaySwitch::everyone)
      home_ = state_.visit.locale;
    if (has_care_card(before) && !has_care_card(state_)) ++returned_;
    if (!has_care_card(state_)) {
      EXPECT_EQ(state_.visit.locale, home_);
      EXPECT_FALSE(state_.before_card);
    } else if (!is_cleaning(state_)) {
      EXPECT_EQ(without_layers(state_).visit.locale, home_) << "the card keeps it";
    }
    if (in_visit(state_)) {
      EXPECT_EQ(reduce(state_, Finish{}).visit.locale, state_.site.locale);
    }
  }

  WhoMaySwitch who_;
  State state_;
  LocaleTag home_;
  int opened_ = 0, ended_ = 0, returned_ = 0, chosen_ = 0, left_away_ = 0;
};

// Sanitizers take ten times as long.
constexpr int kActions = kSanitized ? 10'000 : 100'000;

class RandomSequence : public ::testing::TestWithParam<Site> {};

TEST_P(RandomSequence, LeavesNothingOpenLockedOrAlive) {
  const Site site = GetParam();
  RandomActions actions(12, languages_of(site));
  Walker walker(site);
  Wish wish = Wish::nothing;
  for (int i = 0; i < kActions && !HasFailure(); ++i) {
    if (actions.below(15) == 0) wish = static_cast<Wish>(actions.below(4));
    walker.step(next_of(wish, walker.state(), actions));
  }
  EXPECT_EQ(actions.kinds(), RandomActions::kKinds) << "every kind came up";
  EXPECT_EQ(walker.opened() > 10, site.pin);
  EXPECT_GT(walker.ended(), kActions / 100);
  EXPECT_GT(walker.returned(), kActions / 1000);
  EXPECT_GT(walker.chosen(), kActions / 1000);
  EXPECT_EQ(walker.left_away() > 10, site.who == WhoMaySwitch::staff && !site.one_language);
}

INSTANTIATE_TEST_SUITE_P(Sites, RandomSequence, ::testing::ValuesIn([] {
                           std::vector<Site> sites;
                           for (const WhoMaySwitch who : {WhoMaySwitch::everyone, WhoMaySwitch::staff})
                             for (const bool pin : {true, false})
                               for (const bool article : {true, false})
                                 for (const bool alone : {true, false})
                                   sites.push_back({who, pin, article, alone});
                           return sites;
                         }()),
                         [](const auto& one) { return name_of(one.param); });

}  // namespace
}  // namespace kiosk
