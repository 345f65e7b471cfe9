#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/composer.h"
#include "support/whole_banner.h"

namespace kiosk {

inline LocaleTag tag(const char* text) { return *LocaleTag::parse(text); }

/// Screens of a few boxes in a panel of 1000 x 800: a banner at the top, a row of controls at 200, a bar at
/// 600, panels at 400.
class FakeComposer : public Composer {
 public:
  static constexpr Rect kBanner{0, 0, 1000, 100};
  static constexpr Rect kFirst{0, 200, 200, 100}, kSecond{300, 200, 200, 100}, kThird{600, 200, 200, 100};
  static constexpr Rect kBack{0, 600, 200, 100}, kTools{300, 600, 200, 100}, kNext{800, 600, 200, 100};
  static constexpr Rect kYes{300, 400, 100, 100}, kNo{500, 400, 100, 100};

  int composed = 0;
  int words = 10;
  std::string number;                        ///< what the banner shows
  std::function<bool(const State&)> broken;  ///< whose banner is not drawn
  int looked_again = 0;
  void look_again() override { ++looked_again; }
  int to_look_through = 0;  ///< so many steps
  bool look_through() override { return to_look_through == 0 || --to_look_through == 0; }
  static Rect extra_at(std::size_t i) { return {static_cast<int>(i) * 60, 710, 50, 80}; }
  std::vector<Action> extra;               ///< each has a control in the row at 700, on every screen
  std::optional<Action> enter;             ///< what Enter does on no control
  std::optional<Action> less, more;        ///< what - and + do
  std::function<void(const State&)> seen;  ///< told of each state that is composed; may be empty
  bool labels = false;                     ///< controls are named after what they do

  Scene compose(const State& state, const Panel& panel) override {
    ++composed;
    Scene scene;
    scene.size = panel.size;
    scene.screen = name_of(screen_of(state));
    scene.locale = state.visit.locale;
    draw_whole_banner(scene, kBanner.h, number);
    if (broken && broken(state)) scene.commands.clear();
    scene.words = words;
    scene.position = state.visit.position;
    if (!has_care_card(state)) add(scene, kBanner, OpenEmergency{});
    if (top(state) != Overlay::none && top(state) != Overlay::emergency) {
      panel_over(scene, state);
      scene.unfinished = left_to_do > 0;
    } else if (has_care_card(state)) {
      scene.screen = "emergency";
      add(scene, kBack, CloseEmergency{});
    } else {
      screen(scene, state);
    }
    for (std::size_t i = 0; i < extra.size(); ++i) add(scene, extra_at(i), extra[i]);
    scene.enter = enter;
    scene.less = less;
    scene.more = more;
    if (seen) seen(state);
    if (labels)
      for (HitTarget& target : scene.targets) target.label = to_text(target.action);
    return scene;
  }

  /// So many times something is left to do; until then frames under a panel are unfinished.
  int left_to_do = 0;
  bool prepare(const State&, const Panel&) override { return left_to_do == 0 || --left_to_do == 0; }

  /// The key, and what is put in.
  Message spoken(const LocaleTag& locale, const std::string& key, const MessageArgs& args) override {
    std::string text = key;
    for (const auto& [name, value] : args) {
      const auto* count = std::get_if<std::int64_t>(&value);
      text += " " + name + "=" + (count != nullptr ? std::to_string(*count) : std::string("?"));
    }
    return {text, locale};
  }

 private:
  static HitTarget& add(Scene& scene, Rect rect, Action action) {
    HitTarget target;
    target.rect = rect;
    target.action = std::move(action);
    scene.targets.push_back(target);
    return scene.targets.back();
  }

  static void panel_over(Scene& scene, const State& state) {
    scene.screen = name_of(top(state));
    const bool warning = top(state) == Overlay::still_reading;
    scene.words = 0;
    scene.escape = warning ? Action{KeepReading{}} : Action{CloseOverlay{}};
    add(scene, {0, 100, 1000, 700}, *scene.escape).focusable = false;
    add(scene, kYes, *scene.escape);
    add(scene, kNo, warning ? Action{Finish{}} : Action{ChooseLocale{tag("pl")}});
  }

  static void screen(Scene& scene, const State& state) {
    switch (screen_of(state)) {
      case Screen::idle:
        if (state.left) scene.escape = GoOn{};
        add(scene, kFirst, ChooseLocale{tag("ur")});
        add(scene, kSecond, ChooseLocale{tag("pl")});
        add(scene, kThird, TurnPicker{1});
        return;
      case Screen::resting:
        add(scene, {0, 0, 1000, 800}, Wake{});
        return;
      case Screen::library:
        add(scene, kFirst, OpenArticle{"a"});
        add(scene, kSecond, Finish{});
        add(scene, kThird, OpenLibrary{1}).enabled = false;
        return;
      default:
        pages(scene, state.visit.position.block);
    }
  }

  /// Pages 0 to 9 of one part, a block each.
  static void pages(Scene& scene, int page) {
    scene.article = "a";
    scene.part = "p";
    scene.page = page + 1;
    scene.pages = 10;
    if (page > 0) scene.back = GoTo{Position::of_block("a", "p", page - 1)};
    if (page < 9) scene.next = GoTo{Position::of_block("a", "p", page + 1)};
    scene.escape = OpenLibrary{0};
    if (scene.back) add(scene, kBack, *scene.back);
    add(scene, kTools, OpenOverlay{Overlay::language});
    if (scene.next) add(scene, kNext, *scene.next);
  }
};

}  // namespace kiosk
