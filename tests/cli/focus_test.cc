// Wherever the keyboard is, it can be seen (WCAG 2.2, 2.4.7 and 2.4.13): on every control of every kind of
// screen.

#include <gtest/gtest.h>

#include <algorithm>

#include "real_world.h"
#include "screen/page_view.h"

namespace kiosk {
namespace {

class FocusIn : public RealWorld, public ::testing::WithParamInterface<ThemeId> {
 protected:
  /// A state of each kind of screen, in a language.
  static std::vector<State> states(const std::string& locale, ThemeId theme) {
    const std::string id = world().catalogue.article_ids.front();
    State idle = start();
    idle.visit.theme = name_of(theme);
    State library = reduce(idle, ChooseLocale{tag_of(locale)});
    for (const Bundle& bundle : world().catalogue.bundles) idle.site.voices.push_back(bundle.tag);
    library.site.voices = idle.site.voices;
    const auto at = [&](const char* part) {
      State state = library;
      state.visit.position = {id, part, Spot::start};
      state.phase = Phase::visit;
      return state;
    };
    const State part = at("path");
    std::vector<State> all = {idle, library, at(""), part, at("faq"), at("faq/massage")};
    all.push_back(reduce(part, OpenEmergency{}));
    all.push_back(reduce(part, Listen{}));
    all.push_back(reduce(part, OpenOverlay{Overlay::language}));
    all.push_back(reduce(part, OpenOverlay{Overlay::display}));
    all.push_back(reduce(part, Warn{20}));
    return all;
  }

  /// A frame of at least 2 px round or within the target, in a colour that stands out from what it lies on.
  static bool is_ring(const DrawCommand& command, const HitTarget& target, const Theme& theme) {
    const auto* box = std::get_if<DrawBox>(&command);
    if (box == nullptr || box->fill || !box->border || box->border_px < 2) return false;
    const bool banner = target.action == Action(OpenEmergency{});
    const Colour ring = theme[banner ? Token::on_emergency : Token::focus];
    const Colour ground = theme[banner ? Token::emergency : Token::paper];
    const bool near = target.rect.inset(-40).contains(box->rect) && box->rect.w * 10 >= target.rect.w * 8;
    return near && *box->border == ring && contrast(ring, ground) >= 3.0;
  }
};

TEST_P(FocusIn, IsSeenOnEveryControl) {
  Frames frames(world(), landscape());
  const Theme& theme = world().design.theme(GetParam());
  for (const char* locale : {"en", "ar"}) {
    for (const State& state : states(locale, GetParam())) {
      const Scene without = frames.compose(state);
      for (const HitTarget& target : without.targets) {
        if (!target.focusable) continue;
        const Scene scene = frames.compose(with_focus(state, target.control()));
        const auto rings = [&](const Scene& s) {
          return std::count_if(s.commands.begin(), s.commands.end(),
                               [&](const DrawCommand& c) { return is_ring(c, target, theme); });
        };
        EXPECT_GT(rings(scene), rings(without)) << locale << " " << scene.screen << ": " << target.label;
      }
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Themes, FocusIn, ::testing::ValuesIn(kThemes), [](const auto& test) {
  std::string name(name_of(test.param));
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace kiosk
