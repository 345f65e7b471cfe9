// Assets and fonts that are gone, empty, cut or garbled, one kind at a time and all at once: each frame that
// would be shown has a whole banner, or there is the safe screen; and each loss is told.
#include <gmock/gmock.h>

#include <algorithm>
#include <fstream>
#include <functional>
#include <sstream>

#include "assets/theme_lengths.h"
#include "cli/check.h"
#include "cli/tour.h"
#include "real_world.h"
#include "scene/banner_check.h"
#include "support/matrix.h"
#include "support/private_fonts.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

struct Loss {
  const char* name;
  std::function<void(const fs::path&)> of;  ///< a file
};

/// The first third of the file, to within a text in quotes: what is left is sound in no format.
void cut_within_a_text(const fs::path& file) {
  std::ifstream in(file);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  bool within = false;
  bool comment = false;
  std::size_t end = 0;
  for (; end < text.size() && (end < text.size() / 3 || !within); ++end) {
    if (text[end] == '\n') comment = false;
    if (text[end] == '#' && !within) comment = true;
    if (text[end] == '"' && !comment) within = !within;
  }
  fs::resize_file(file, end);
}

const Loss kLosses[] = {
    {"gone", [](const fs::path& file) { fs::remove(file); }},
    {"empty", [](const fs::path& file) { std::ofstream(file, std::ios::trunc).flush(); }},
    {"cut", cut_within_a_text},
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
    filter.screens = {"idle", "article", "emergency", "part"};
    int frames = 0;
    for_each_view(world, panel, filter, [&](const View& view) {
      ++frames;
      EXPECT_THAT(banner_faults(view.scene, panel, world.config.config.emergency_number),
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

/// By file, so that they run beside each other.
class BrokenAssetsOf : public BrokenAssets, public ::testing::WithParamInterface<const char*> {};
INSTANTIATE_TEST_SUITE_P(Files, BrokenAssetsOf,
                         ::testing::Values("theme.toml", "fonts.toml", "icons/handset.svg",
                                           "figures/leg-to-lung.svg", "figures/leg-to-lung.toml"));

TEST_P(BrokenAssetsOf, InEachWay) {
  const char* const name = GetParam();
  for (const Loss& loss : kLosses) {
    restore();
    loss.of(assets() / name);
    const World world = load();
    const std::string what = std::string(name) + " " + loss.name;
    expect_banners(world, what);
    // Only what the screens ask for can be missed where a picture is gone: `check` tells.
    if (fs::path(name).extension() != ".svg" || loss.name != std::string("gone")) {
      EXPECT_TRUE(told(world, fs::path(name).stem().string()) || loss.name == std::string("gone"))
          << what << "\n"
          << said(world);
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
  std::ostringstream out, err;
  EXPECT_EQ(run_check(world, at_normal_size(), out, err), 1);
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
    std::ostringstream out, err;
    EXPECT_EQ(run_check(world, at_normal_size(), out, err), 1);
    for (const FontRow& row : world.fonts.rows) {
      if (row.on_demand) continue;  // its absence is told where a text needs it
      EXPECT_THAT(out.str(),
                  ::testing::AllOf(::testing::HasSubstr(row.family), ::testing::HasSubstr(row.package)));
    }
  }
}

/// A language without its font is set in another font of the machine, or left out alone; without the source's
/// letters nothing can be shown.
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
      if (world.catalogue.find(tag_of(tag)) != nullptr) {
        EXPECT_FALSE(world.typesetter->borrowed().empty()) << family << " " << damage.name;
        expect_banners(world, family + " " + damage.name);
      }
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
  bool present_safe_screen(const std::string&, int) override {
    ++safe_screens_;
    return true;
  }
  bool save_png(const fs::path&) override { return true; }
  std::vector<std::uint32_t> pixels() const override { return {}; }

 private:
  Size size_;
  int& frames_;
  int& safe_screens_;
};

/// Looks that a clinic may have changed: no size and no colour costs the number.
class ChangedLook : public BrokenAssets {
 protected:
  /// What the tour of a world shows.
  struct Shown {
    int frames = 0, safe_screens = 0;
    std::string err;
  };
  Shown tour(const World& world) const {
    Shown shown;
    Platform platform;
    platform.canvas = [&](Size size, const Pictures&, const Design&) {
      return std::make_unique<CountingCanvas>(size, shown.frames, shown.safe_screens);
    };
    TourOptions options;
    options.out = folder_.path() / "tour";
    options.filter.locales = {tag_of("en"), tag_of("ur")};
    options.filter.screens = {"idle", "article"};
    std::ostringstream out;
    std::ostringstream err;
    run_tour(world, options, platform, out, err);
    shown.err = err.str();
    return shown;
  }
  static void expect_none(const Shown& shown, const std::string& what) {
    EXPECT_EQ(shown.frames, 0) << what;
    EXPECT_GT(shown.safe_screens, 3) << what;
    EXPECT_THAT(shown.err, ::testing::HasSubstr("banner")) << what;
  }
};

TEST_F(ChangedLook, WhoseColoursBreakTheBannerIsNotShown) {
  const std::pair<const char*, const char*> changes[] = {
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
    expect_none(tour(load()), to);
  }
}

/// Such sizes are refused in the file; should one get past that, the banner is looked at all the same.
TEST_F(ChangedLook, WhoseSizesBreakTheBannerIsNotShown) {
  World world = load();
  const Design good = world.design;
  const std::pair<double TypeScale::*, double> changes[] = {{&TypeScale::banner_number, 900},
                                                            {&TypeScale::banner_number, 0.5},
                                                            {&TypeScale::banner_number, 5},
                                                            {&TypeScale::body, 150},
                                                            {&TypeScale::body, 1},
                                                            {&TypeScale::body, 2}};
  for (const auto& [size, mm] : changes) {
    world.design = good;
    world.design.type.*size = mm;
    expect_none(tour(world), std::to_string(mm));
  }
}

/// Each length at either end of its range: the banner of every frame is whole, and the emergency card has its
/// number.
/// A quarter of the lengths each, so that they run beside each other.
class ChangedLookPart : public ChangedLook, public ::testing::WithParamInterface<std::size_t> {};
INSTANTIATE_TEST_SUITE_P(Quarters, ChangedLookPart, ::testing::Range(std::size_t{0}, std::size_t{4}));

TEST_P(ChangedLookPart, WithinItsRangesHasItsBanner) {
  World world = load();
  const Design good = world.design;
  const Panel panel = make_panel({1366, 768}, 15.6, 600);
  ViewFilter filter;
  filter.locales = {tag_of("en"), tag_of("ur")};
  filter.screens = {"idle", "emergency"};
  const auto& lengths = theme_lengths();
  const std::size_t step = kSanitized ? 12 : 4;
  for (std::size_t i = GetParam(); i < lengths.size(); i += step)
    for (const double mm : {lengths[i].least, lengths[i].most}) {
      world.design = good;
      const ThemeLength& length = lengths[i];
      length.in(world.design) = mm;
      for_each_view(world, panel, filter, [&](const View& view) {
        const std::string& number = world.config.config.emergency_number;
        const std::string what = view.name + ", " + std::string(length.key) + " = " + std::to_string(mm);
        EXPECT_THAT(banner_faults(view.scene, panel, number), ::testing::IsEmpty()) << what;
        EXPECT_TRUE(std::any_of(view.scene.commands.begin(), view.scene.commands.end(), [&](const auto& c) {
          const auto* text = std::get_if<DrawText>(&c);
          return text && text->string.find(number) != std::string::npos;
        })) << what;
      });
    }
}

}  // namespace
}  // namespace kiosk
