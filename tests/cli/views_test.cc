// The tour has every screen, panel, sheet of staff's and state of theirs: nothing new is missing in it.

#include "cli/views.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <utility>

#include "cli/staff_views.h"
#include "cli/tour_places.h"
#include "real_world.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// The shipped English with two articles, which have an address to take home.
class Views : public RealWorld {
 protected:
  void SetUp() override {
    RealWorld::SetUp();
    ContentSettings settings = world().catalogue.settings;
    fs::copy(settings.locales / "en", folder_.path() / "en", fs::copy_options::recursive);
    const fs::path articles = folder_.path() / "en" / "articles";
    std::ifstream in(articles / (world().catalogue.article_ids.front() + ".md"));
    std::string text{std::istreambuf_iterator<char>(in), {}};
    text.insert(text.find("title ="), "link = \"https://example.org/a\"\n");
    for (const std::string& id : {world().catalogue.article_ids.front(), std::string("second")})
      std::ofstream(articles / (id + ".md"), std::ios::trunc) << text;
    settings.locales = folder_.path();
    Diagnostics unheard;
    catalogue_ = load_catalogue(settings, unheard);
    ASSERT_EQ(catalogue_.article_ids.size(), 2U);
    ViewFilter filter;
    filter.locales = {tag_of("en")};
    filter.voices = {tag_of("en")};
    filter.catalogue = &catalogue_;
    for_each_view(world(), landscape(), filter, [this](const View& view) {
      names_.insert(view.name);
      screens_.insert(view.scene.screen);
      shares_[view.name] = {view.scene.used, view.scene.furniture};
    });
  }

  TempFolder folder_;
  Catalogue catalogue_;
  std::set<std::string> names_, screens_;
  std::map<std::string, std::pair<double, double>> shares_;  ///< used, furniture
};

TEST_F(Views, HaveEveryScreenAndPanelAndSheet) {
  for (const Screen screen : kScreens)
    EXPECT_EQ(screens_.contains(std::string(name_of(screen))), screen != Screen::out_of_service)
        << name_of(screen);
  for (const Overlay overlay : kOverlays)
    EXPECT_EQ(screens_.contains(std::string(name_of(overlay))), overlay != Overlay::none) << name_of(overlay);
  for (const std::string& screen : screen_names())
    EXPECT_EQ(screens_.contains(screen), screen != "out-of-service") << screen;
  for (const StaffView& view : staff_views(catalogue_))
    EXPECT_TRUE(names_.contains("en-" + view.name) || names_.contains("en-" + view.name + "-01"))
        << view.name;
  for (const StaffSheet sheet : kStaffSheets) {
    const std::string name = "en-staff-menu-" + std::string(name_of(sheet));
    EXPECT_TRUE(names_.contains(name) || names_.contains(name + "-01")) << name;
  }
}

/// Of pages, panels, cards and staff's screens alike: the banner at least is furniture.
TEST_F(Views, SayHowMuchOfEachIsUsedAndHowMuchIsFurniture) {
  for (const auto& [name, share] : shares_) {
    EXPECT_GT(share.first, 0.1) << name;
    EXPECT_LE(share.first, 1) << name;
    EXPECT_GT(share.second, 0.05) << name;
    EXPECT_LT(share.second, 0.5) << name;
  }
}

}  // namespace
}  // namespace kiosk
