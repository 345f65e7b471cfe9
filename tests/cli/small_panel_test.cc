#include <gtest/gtest.h>

#include "audit/audit.h"
#include "real_world.h"
#include "support/matrix.h"

namespace kiosk {
namespace {

constexpr TextSize kSizes[] = {TextSize::normal, TextSize::large, TextSize::largest};

/// The least panels that are supported, with what a site may write of its own.
class SmallPanel : public RealWorld, public ::testing::WithParamInterface<Size> {
 protected:
  static constexpr const char* kLongName = "Northgate Community Health Centre and Walk-in Clinic, Leeds";

  static Panel panel() { return make_panel(GetParam(), 15.6, 600); }
  void TearDown() override { world_->config.config.clinic_name.clear(); }

  static void expect_clean(const Scene& scene, const std::string& name) {
    for (const AuditFinding& f : audit(scene, panel(), world().config.config.emergency_number))
      ADD_FAILURE() << name << ": " << f.rule << ": " << f.sentence;
  }
};

TEST_P(SmallPanel, HoldsAClinicsLongNameOverThePicker) {
  world_->config.config.clinic_name = kLongName;
  for (const TextSize size : of_matrix(kSizes))
    for (const bool low : {false, panel().portrait()}) {
      ViewFilter filter;
      filter.screens = {"idle", "resting"};
      filter.text_size = size;
      filter.low_reach = low;
      for (const Bundle& bundle : world().catalogue.bundles) filter.voices.push_back(bundle.tag);
      for_each_view(world(), panel(), filter, [&](const View& view) {
        expect_clean(view.scene, view.name + " at " + std::to_string(static_cast<int>(size)));
      });
    }
}

/// The code for a phone, with an address of three lines.
TEST_P(SmallPanel, HoldsAnAddressToTakeHome) {
  const std::string id = world().catalogue.article_ids.front();
  for (const Bundle& bundle : world().catalogue.bundles) {
    Diagnostics unheard;
    Article article = *open_article(world().catalogue, id, bundle.tag, unheard);
    article.link = "https://www.northgate-health.example.org/blood-clots/dvt-to-pe";
    for (const TextSize size : of_matrix(kSizes))
      for (const bool low : {false, panel().portrait()}) {
        State state = start();
        state.visit.locale = bundle.tag;
        state.visit.text_size = size;
        state.visit.low_reach = low;
        state.phase = Phase::visit;
        state.layers = {{Overlay::take_home, 0}};
        expect_clean(compose(world().resources(), state, panel(), &article, nullptr),
                     bundle.tag.str() + " at " + std::to_string(static_cast<int>(size)));
      }
  }
}

INSTANTIATE_TEST_SUITE_P(BothWays, SmallPanel, ::testing::Values(Size{1366, 768}, Size{768, 1366}),
                         [](const auto& test) { return test.param.w > test.param.h ? "Lying" : "Upright"; });

}  // namespace
}  // namespace kiosk
