// A site where only staff change the language: every screen, and the ways that are left.

#include <gtest/gtest.h>

#include "audit/audit.h"
#include "glass.h"
#include "real_world.h"
#include "support/matrix.h"

namespace kiosk {
namespace {

constexpr NamedGlass kGlasses[] = {
    {"FullHd", {1920, 1080}, 21.5}, {"FullHdUpright", {1080, 1920}, 21.5}, {"WideXga15", {1366, 768}, 15.6}};

class StaffSwitching : public ::testing::Test {
 protected:
  StaffSwitching() : world_(load_world(KIOSK_SOURCE_DIR "/kiosk.conf")) {
    world_.config.config.who_may_switch = WhoMaySwitch::staff;
  }
  World world_;
};

TEST_F(StaffSwitching, EveryScreenIsCleanAndNoneButTheEmergencyCardLeadsToALanguage) {
  int cards = 0;
  for (const NamedGlass& glass : kGlasses)
    for (const TextSize size : {TextSize::normal, TextSize::largest}) {
      ViewFilter filter;
      filter.locales = {tag_of("en"), tag_of("ur"), tag_of("bn")};
      filter.text_size = size;
      for (const Bundle& bundle : world_.catalogue.bundles) filter.voices.push_back(bundle.tag);
      for_each_view(world_, glass.panel(), filter, [&](const View& view) {
        for (const AuditFinding& f : audit(view.scene, glass.panel(), "999"))
          ADD_FAILURE() << glass.name << " " << static_cast<int>(size) << " " << view.name << ": " << f.rule
                        << ": " << f.sentence;
        const bool leads = find_target(view.scene, OpenOverlay{Overlay::language}) != nullptr;
        if (leads) ++cards;
        EXPECT_TRUE(!leads || view.scene.screen == "emergency") << view.name;
        if (view.scene.screen != "idle" && view.scene.screen != "finished") return;
        for (const HitTarget& target : view.scene.targets)
          if (const auto* a = std::get_if<ChooseLocale>(&target.action)) {
            EXPECT_EQ(a->locale, world_.catalogue.settings.site) << view.name;
          }
      });
    }
  EXPECT_GT(cards, 0);
}

/// With the PIN each language that is on offer is a touch in the menu; without it none is.
TEST_F(StaffSwitching, TheMenuStartsTheNextPersonsLanguageBehindThePin) {
  for (const bool unlocked : {false, true}) {
    State state = initial_state(site_defaults(world_.config.config, world_.catalogue));
    state.site.has_pin = true;
    state.layers = {{Overlay::staff_menu, 0}};
    state.staff.unlocked = unlocked;
    int starts = 0;
    int pages = 1;
    for (int& page = state.layers.back().page; page < pages; ++page) {
      const Scene scene = compose(world_.resources(), state, kGlasses[0].panel(), nullptr, nullptr);
      pages = scene.pages;
      for (const HitTarget& target : scene.targets)
        if (const auto* start = std::get_if<QuickSet>(&target.action)) {
          ++starts;
          EXPECT_EQ(reduce(state, *start).visit.locale, start->locale);
        }
    }
    const auto others = static_cast<int>(world_.catalogue.bundles.size()) - 1;  // the clinic's own has Finish
    EXPECT_EQ(starts, unlocked ? others : 0);
  }
}

}  // namespace
}  // namespace kiosk
