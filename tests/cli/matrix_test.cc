#include "support/matrix.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <sstream>
#include <tuple>

#include "audit/audit.h"
#include "cli/tour_places.h"
#include "glass.h"
#include "real_world.h"

namespace kiosk {
namespace {

constexpr NamedGlass kFullHd{"FullHd", {1920, 1080}, 21.5};
constexpr NamedGlass kFullHdUpright{"FullHdUpright", {1080, 1920}, 21.5};
constexpr NamedGlass kWideXga15{"WideXga15", {1366, 768}, 15.6};
constexpr NamedGlass kWideXga15Upright{"WideXga15Upright", {768, 1366}, 15.6};
constexpr NamedGlass kXga17{"Xga17", {1024, 768}, 17.0};
constexpr NamedGlass kGlasses[] = {kFullHd, kFullHdUpright,   kWideXga15, {"UltraHd", {3840, 2160}, 21.5},
                                   kXga17,  kWideXga15Upright};
constexpr TextSize kSizes[] = {TextSize::normal, TextSize::large, TextSize::larger, TextSize::largest};

/// Every frame of every language in one look, audited; each finding on a line of its own.
class Tour {
 public:
  Tour(const World& world, const Panel& panel, TextSize size, std::string_view theme,
       ViewFilter filter = {}) {
    filter.text_size = size;
    filter.theme = std::string(theme);
    for (const Bundle& bundle : world.catalogue.bundles) filter.voices.push_back(bundle.tag);
    for_each_view(world, panel, filter, [&](const View& view) {
      ++frames;
      locales.insert(view.locale.str());
      screens.insert(view.scene.screen);
      names.insert(view.name);
      for (const AuditFinding& f : audit(view.scene, panel, world.config.config.emergency_number))
        findings << view.name << ": " << f.rule << ": " << f.sentence << "\n";
    });
  }

  int frames = 0;
  std::set<std::string> locales, screens, names;
  std::ostringstream findings;
};

void expect_clean(const Tour& tour, const World& world) {
  EXPECT_EQ(tour.findings.str(), "");
  EXPECT_EQ(tour.locales.size(), world.catalogue.bundles.size());
  // Listening comes in; out-of-service has no scene, one article no library, and it has no link to take home.
  EXPECT_EQ(tour.screens.size(), screen_names().size() - 2);
  EXPECT_EQ(static_cast<int>(tour.names.size()), tour.frames) << "two frames share a name";
}

class EveryFrame : public RealWorld,
                   public ::testing::WithParamInterface<std::tuple<NamedGlass, TextSize>> {};

TEST_P(EveryFrame, KeepsTheSafetyInvariants) {
  const auto& [glass, size] = GetParam();
  const Panel panel = glass.panel();
  expect_clean(Tour(world(), panel, size, "light"), world());
}

/// With the keyboard on a control of each: on every kind of control in turn.
TEST_P(EveryFrame, ShowsWhereTheKeyboardIs) {
  const auto& [glass, size] = GetParam();
  const Panel panel = glass.panel();
  ViewFilter filter;
  filter.focus = true;
  filter.low_reach = panel.portrait();
  expect_clean(Tour(world(), panel, size, "light", filter), world());
}

INSTANTIATE_TEST_SUITE_P(Panels, EveryFrame,
                         ::testing::Combine(::testing::ValuesIn(of_matrix(kGlasses)),
                                            ::testing::ValuesIn(of_matrix(kSizes))),
                         [](const auto& test) {
                           return std::string(std::get<0>(test.param).name) + "At" +
                                  std::to_string(static_cast<int>(std::get<1>(test.param)));
                         });

/// The layouts that a reader can choose.
enum class Layout { low_reach, side_by_side };

class EveryLayout : public RealWorld,
                    public ::testing::WithParamInterface<std::tuple<Layout, NamedGlass, TextSize>> {};

TEST_P(EveryLayout, KeepsTheSafetyInvariants) {
  const auto& [layout, glass, size] = GetParam();
  const Panel panel = glass.panel();
  ViewFilter filter;
  filter.low_reach = layout == Layout::low_reach;
  filter.side_by_side = layout == Layout::side_by_side;
  expect_clean(Tour(world(), panel, size, "light", filter), world());
}

const auto layout_name = [](const auto& test) {
  const bool low = std::get<0>(test.param) == Layout::low_reach;
  return std::string(low ? "LowReach" : "SideBySide") + std::get<1>(test.param).name + "At" +
         std::to_string(static_cast<int>(std::get<2>(test.param)));
};
INSTANTIATE_TEST_SUITE_P(LowReach, EveryLayout,
                         ::testing::Combine(::testing::Values(Layout::low_reach),
                                            ::testing::ValuesIn(of_matrix<NamedGlass>(
                                                {kFullHd, kFullHdUpright, kWideXga15Upright})),
                                            ::testing::ValuesIn(of_matrix(kSizes))),
                         layout_name);
INSTANTIATE_TEST_SUITE_P(SideBySide, EveryLayout,
                         ::testing::Combine(::testing::Values(Layout::side_by_side),
                                            ::testing::ValuesIn(of_matrix<NamedGlass>(
                                                {kFullHd, kFullHdUpright, kXga17, kWideXga15})),
                                            ::testing::ValuesIn(of_matrix(kSizes))),
                         layout_name);

class EveryTheme : public RealWorld, public ::testing::WithParamInterface<ThemeId> {};

/// Colours change no layout, but what a page shows hangs on size and panel.
TEST_P(EveryTheme, KeepsTheSafetyInvariants) {
  ViewFilter keyboard;
  keyboard.focus = true;
  std::vector<std::pair<NamedGlass, TextSize>> looks;
  for (const NamedGlass& glass : {kFullHd, kFullHdUpright, kXga17})
    for (const TextSize size : {TextSize::normal, TextSize::largest}) looks.emplace_back(glass, size);
  for (const auto& [glass, size] : of_matrix(looks))
    expect_clean(Tour(world(), glass.panel(), size, name_of(GetParam()), keyboard), world());
}

/// WCAG 2.2, 1.4.6 and 1.4.11: borders and icons 3:1, text 7:1.
TEST_P(EveryTheme, HasTokensThatStandOut) {
  const Theme& theme = world().design.theme(GetParam());
  const auto ratio = [&](Token a, Token b) { return contrast(theme[a], theme[b]); };
  for (const Token ground : {Token::paper, Token::surface, Token::tint})
    EXPECT_GE(ratio(Token::ink, ground), 7.0) << name_of(ground);
  for (const Token ground : {Token::paper, Token::surface}) {
    EXPECT_GE(ratio(Token::muted, ground), 4.5) << name_of(ground);
    EXPECT_GE(ratio(Token::accent, ground), 4.5) << name_of(ground);
    EXPECT_GE(ratio(Token::line, ground), 3.0) << name_of(ground);
  }
  EXPECT_GE(ratio(Token::on_accent, Token::accent), 4.5);
  // Red is no edge on a dark ground: there a rule in another colour ends the banner.
  const Token edge = GetParam() == ThemeId::light  ? Token::emergency
                     : GetParam() == ThemeId::dark ? Token::ink
                                                   : Token::focus;
  EXPECT_GE(ratio(edge, Token::paper), 3.0);
  EXPECT_GE(ratio(Token::emergency, Token::on_emergency), 4.5);
}

INSTANTIATE_TEST_SUITE_P(Themes, EveryTheme, ::testing::ValuesIn(kThemes), [](const auto& test) {
  std::string name(name_of(test.param));
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

}  // namespace
}  // namespace kiosk
