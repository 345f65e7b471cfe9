// Assets and fonts that are gone, empty, cut or garbled, one kind at a time and all at once: each frame that
// would be shown has a whole banner, or there is the safe screen; and each loss is told.
#include <gmock/gmock.h>

#include <fstream>
#include <functional>
#include <sstream>

#include "cli/check.h"
#include "cli/tour.h"
#include "real_world.h"
#include "scene/banner_check.h"
#include "support/private_fonts.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

struct Loss {
  const char* name;
  std::function<void(const fs::path&)> of;  ///< a file
};

const Loss kLosses[] = {
    {"gone", [](const fs::path& file) { fs::remove(file); }},
    {"empty", [](const fs::path& file) { std::ofstream(file, std::ios::trunc).flush(); }},
    {"cut", [](const fs::path& file) { fs::resize_file(file, fs::file_size(file) / 2); }},
    {"garbled",
     [](const fs::path& file) { std::ofstream(file, std::ios::trunc) << "\x01\xff{{[\"=\n]]<svg" << '\0'; }},
    {"a folder",
     [](const fs::path& file) {
       fs::remove(file);
       fs::create_directory(file);
     }},
};

class BrokenAssets : public ::testing::Test {
 protected:
  void SetUp() override {
    const fs::path source = KIOSK_SOURCE_DIR;
    fs::copy_file(source / "kiosk.conf", folder_.path() / "kiosk.conf");
    fs::create_directory_symlink(source / "locales", folder_.path() / "locales");
    restore();
  }
  void restore() const {
    fs::remove_all(assets());
    fs::copy(fs::path(KIOSK_SOURCE_DIR) / "assets", assets(), fs::copy_options::recursive);
  }
  fs::path assets() const { return folder_.path() / "assets"; }
  World load() const { return load_world(folder_.path() / "kiosk.conf"); }

  /// Every frame of some screens, in two languages, has its banner; or there is none but the safe screen.
  static void expect_banners(const World& world, const std::string& what) {
    const Panel panel = make_panel({1920, 1080}, 21.5, 600);
    ViewFilter filter;
    filter.locales = {tag_of("en"), tag_of("ur")};
    filter.screens = {"idle", "library", "emergency", "part"};
    int frames = 0;
    for_each_view(world, panel, filter, [&](const View& view) {
      ++frames;
      EXPECT_THAT(banner_faults(view.scene, panel.size, world.config.config.emergency_number),
                  ::testing::IsEmpty())
          << what << ", " << view.name;
    });
    EXPECT_EQ(frames > 0, world.catalogue.usable) << what;
  }
  static std::string said(const World& world) {
    std::string all;
    for (const Finding& f : world.diagnostics.findings()) all += to_text(f) + "\n";
    return all;
  }
  static bool told(const World& world, const std::string& file) {
    for (const Finding& f : world.diagnostics.findings())
      if (f.file.find(file) != std::string::npos) return true;
    return false;
  }

  TempFolder folder_;
};

TEST_F(BrokenAssets, EachFileInEachWay) {
  for (const char* name : {"theme.toml", "fonts.toml", "icons/handset.svg", "figures/leg-to-lung.svg",
                           "figures/leg-to-lung.toml"})
    for (const Loss& loss : kLosses) {
      restore();
      loss.of(assets() / name);
      const World world = load();
      const std::string what = std::string(name) + " " + loss.name;
      expect_banners(world, what);
      // Only what the screens ask for can be missed where a picture is gone: `check` tells.
      if (fs::path(name).extension() != ".svg" || loss.name != std::string("gone")) {
        EXPECT_TRUE(told(world, fs::path(name).stem().string()) || loss.name == std::string("gone")) << what;
      }
    }
}

TEST_F(BrokenAssets, FoldersThatAreGone) {
  for (const char* name : {"icons", "figures", ""}) {
    restore();
    fs::remove_all(assets() / name);
    const World world = load();
    expect_banners(world, name);
    EXPECT_TRUE(world.diagnostics.has_errors()) << name;
  }
}

TEST_F(BrokenAssets, CheckNamesTheBannersMissingHandset) {
  fs::remove(assets() / "icons/handset.svg");
  World world = load();
  std::erase_if(world.catalogue.bundles, [](const Bundle& bundle) { return bundle.tag.str() != "en"; });
  world.catalogue.article_ids.clear();
  std::ostringstream out;
  EXPECT_EQ(run_check(world, {}, out), 1);
  EXPECT_THAT(out.str(), ::testing::HasSubstr("icons/handset.svg"));
}

TEST_F(BrokenAssets, WithoutFontsThereIsTheSafeScreenAndThePackage) {
  const PrivateFonts fonts(folder_.path());
  for (const FontDamage& damage : kFontDamages) {
    fonts.restore();
    fonts.damage(damage);
    const World world = load();
    EXPECT_FALSE(world.catalogue.usable) << damage.name;
    expect_banners(world, damage.name);
    std::ostringstream out;
    EXPECT_EQ(run_check(world, {}, out), 1);
    for (const FontRow& row : world.fonts.rows)
      EXPECT_THAT(out.str(),
                  ::testing::AllOf(::testing::HasSubstr(row.family), ::testing::HasSubstr(row.package)));
  }
}

/// A language without its font is left out alone; without the source's letters nothing can be shown.
TEST_F(BrokenAssets, EachFamilyAlone) {
  const PrivateFonts fonts(folder_.path());
  const std::map<std::string, std::string> tags = {{"NotoNaskhArabic", "ar"},
                                                   {"NotoNastaliqUrdu", "ur"},
                                                   {"NotoSansBengali", "bn"},
                                                   {"NotoSansGurmukhi", "pa"}};
  for (const auto& [family, tag] : tags)
    for (const FontDamage& damage : kFontDamages) {
      fonts.restore();
      fonts.damage(damage, family);
      const World world = load();
      ASSERT_TRUE(world.catalogue.usable) << family << " " << damage.name;
      EXPECT_EQ(world.catalogue.find(tag_of(tag)), nullptr) << family << " " << damage.name;
      EXPECT_NE(world.catalogue.find(tag_of("pl")), nullptr);
      EXPECT_THAT(said(world), ::testing::HasSubstr("the package fonts-noto-core"));
    }
  for (const FontDamage& damage : kFontDamages) {
    fonts.restore();
    fonts.damage(damage, "NotoSans-");
    EXPECT_FALSE(load().catalogue.usable) << damage.name;
  }
}

/// Counts what it is asked to show.
class CountingCanvas : public Canvas {
 public:
  CountingCanvas(Size size, int& frames, int& safe_screens)
      : size_(size), frames_(frames), safe_screens_(safe_screens) {}
  Size size() const override { return size_; }
  Undrawn present(const Scene&) override {
    ++frames_;
    return {};
  }
  void prepare(const Scene&) override {}
  void present_safe_screen(const std::string&, int) override { ++safe_screens_; }
  bool save_png(const fs::path&) override { return true; }
  std::vector<std::uint32_t> pixels() const override { return {}; }

 private:
  Size size_;
  int& frames_;
  int& safe_screens_;
};

/// Looks that a clinic may have changed: no size and no colour costs the number.
TEST_F(BrokenAssets, ALookThatBreaksTheBannerIsNotShown) {
  const std::pair<const char*, const char*> changes[] = {
      {"banner-number = 18.9", "banner-number = 400"},
      {"body = 10.4", "body = 150"},
      {"on-emergency = \"#ffffff\"", "on-emergency = \"#a8140c\""},
      {"emergency = \"#a8140c\"", "emergency = \"#fefefe\""}};
  for (const auto& [from, to] : changes) {
    restore();
    std::string theme;
    {
      std::ifstream in(assets() / "theme.toml");
      theme.assign(std::istreambuf_iterator<char>(in), {});
    }
    const auto at = theme.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    theme.replace(at, std::string(from).size(), to);
    std::ofstream(assets() / "theme.toml") << theme;
    int frames = 0;
    int safe_screens = 0;
    Platform platform;
    platform.canvas = [&](Size size, const Pictures&, const Design&) {
      return std::make_unique<CountingCanvas>(size, frames, safe_screens);
    };
    TourOptions options;
    options.out = folder_.path() / "tour";
    options.filter.locales = {tag_of("en"), tag_of("ur")};
    options.filter.screens = {"idle", "library"};
    std::ostringstream out;
    std::ostringstream err;
    run_tour(load(), options, platform, out, err);
    EXPECT_EQ(frames, 0) << to;
    EXPECT_GT(safe_screens, 3) << to;
    EXPECT_THAT(err.str(), ::testing::HasSubstr("banner")) << to;
  }
}

}  // namespace
}  // namespace kiosk
