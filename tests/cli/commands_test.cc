#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "cli/check.h"
#include "cli/cli.h"
#include "cli/content_faults.h"
#include "cli/run.h"
#include "cli/settings_checks.h"
#include "cli/tour.h"
#include "cli/tour_places.h"
#include "real_world.h"
#include "staff/kept_settings.h"
#include "support/manual_clock.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using ::testing::HasSubstr;

/// A canvas that draws nothing and writes a file of eight bytes.
class FakeCanvas : public Canvas {
 public:
  explicit FakeCanvas(Size size) : size_(size) {}
  Size size() const override { return size_; }
  Undrawn present(const Scene&) override { return {}; }
  void prepare(const Scene&) override {}
  bool present_safe_screen(const std::string&, int) override { return true; }
  bool save_png(const fs::path& file) override {
    std::ofstream out(file, std::ios::binary);
    out << "\x89PNG\r\n\x1a\n";
    return static_cast<bool>(out.flush());
  }
  std::vector<std::uint32_t> pixels() const override { return {}; }

 private:
  Size size_;
};

Platform platform_without_display() {
  Platform platform;
  platform.canvas = [](Size size, const Pictures&, const Design&) {
    return std::make_unique<FakeCanvas>(size);
  };
  platform.open = [](const SessionRequest&, const Pictures&, const Design&, std::string& why) {
    why = "There is no display. Start the kiosk in a graphical session.";
    return std::unique_ptr<Session>();
  };
  platform.clock = [] { return std::make_unique<ManualClock>(); };
  return platform;
}

class Commands : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("kiosk-cli-" + std::to_string(::getpid()) + "-" + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
    fs::copy_file(KIOSK_SOURCE_DIR "/kiosk.conf", folder_ / "kiosk.conf");
    fs::create_directory_symlink(KIOSK_SOURCE_DIR "/assets", folder_ / "assets");
    for (const char* tag : {"en", "pl"}) {
      fs::create_directories(folder_ / "locales");
      fs::copy(fs::path(KIOSK_SOURCE_DIR) / "locales" / tag, folder_ / "locales" / tag,
               fs::copy_options::recursive);
    }
  }
  void TearDown() override { fs::remove_all(folder_); }

  World load() const { return load_world(folder_ / "kiosk.conf"); }

  void replace(const std::string& name, const std::string& from, const std::string& to) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    text.replace(at, from.size(), to);
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  /// Runs the program with these words; what it says goes to `said`.
  int run(std::vector<std::string> words) {
    words.insert(words.begin(), "clinic-kiosk");
    ::setenv("XDG_STATE_HOME", (folder_ / "state").c_str(), 1);  // not that of whoever runs the tests
    ::unsetenv("STATE_DIRECTORY");
    std::vector<const char*> argv;
    for (const std::string& word : words) argv.push_back(word.c_str());
    ::testing::internal::CaptureStdout();
    ::testing::internal::CaptureStderr();
    const int code = run_cli(static_cast<int>(argv.size()), argv.data(), platform_without_display());
    said = ::testing::internal::GetCapturedStdout() + ::testing::internal::GetCapturedStderr();
    return code;
  }

  fs::path folder_;
  std::string said;
};

/// The shipped assets with another font table.
class FontMissing : public Commands {
 protected:
  void SetUp() override {
    Commands::SetUp();
    fs::remove(folder_ / "assets");
    fs::copy(KIOSK_SOURCE_DIR "/assets", folder_ / "assets", fs::copy_options::recursive);
    fs::copy(KIOSK_SOURCE_DIR "/locales/bn", folder_ / "locales/bn", fs::copy_options::recursive);
  }
};

/// A font of the machine is borrowed before a box is drawn; it is told all the same.
TEST_F(FontMissing, KeepsALanguageThatAnotherFontOfTheMachineShows) {
  ASSERT_NE(load().catalogue.find(tag_of("bn")), nullptr);
  replace("assets/fonts.toml", "Noto Sans Bengali", "No Such Family");
  const World world = load();
  EXPECT_NE(world.catalogue.find(tag_of("bn")), nullptr);
  std::ostringstream out, err;
  EXPECT_EQ(run_check(world, at_normal_size(), out, err), 1);
  EXPECT_THAT(out.str(), HasSubstr("sets U+"));
  EXPECT_THAT(out.str(), HasSubstr("\"No Such Family\""));
  EXPECT_THAT(out.str(), HasSubstr("fonts-noto-core"));
}

TEST_F(FontMissing, TheSourceLanguageStaysWhateverFontThereIs) {
  replace("assets/fonts.toml", "families = [\"Noto Sans\", ", "families = [");
  for (int i = 0; i < 3; ++i) replace("assets/fonts.toml", "family = \"Noto Sans\"", "family = \"None\"");
  const World world = load();
  EXPECT_TRUE(world.catalogue.usable);
  EXPECT_NE(world.catalogue.find(tag_of("en")), nullptr);
}

TEST_F(Commands, TourMakesSpecimensOnlyWhenAskedFor) {
  TourOptions options;
  options.out = folder_ / "tour";
  options.filter.locales = {tag_of("vi")};
  options.filter.screens = {"specimen"};
  std::ostringstream out, err;
  ASSERT_EQ(run_tour(load(), options, platform_without_display(), out, err), 0) << err.str();
  std::ifstream file(options.out / "tour.json");
  const Json json = Json::parse(file);
  ASSERT_EQ(json["pictures"].size(), 1U);
  const Json& sheet = json["pictures"][0];
  EXPECT_EQ(sheet["file"], "specimen-vi.png");
  EXPECT_EQ(sheet["missing_glyphs"], 0);
  EXPECT_EQ(sheet["texts"].size(), 11U);
  for (const Json& text : sheet["texts"])
    EXPECT_LE(text["rect"]["y"].get<int>() + text["rect"]["h"].get<int>(), sheet["size"]["h"].get<int>());
}

TEST_F(Commands, TourTakesPseudoLocalesWhereTheyAreNamed) {
  const std::string config = (folder_ / "kiosk.conf").string();
  const std::string out = (folder_ / "tour").string();
  const std::vector<std::string> words = {"tour", "--config", config, "--out", out, "--screen", "idle"};
  ASSERT_EQ(run(words), 0) << said;
  for (const char* tag : {"en-XA", "ar-XB"}) {
    EXPECT_FALSE(fs::exists(folder_ / "tour" / (std::string(tag) + "-idle.png")));
    std::vector<std::string> named = words;
    named.insert(named.end(), {"--locale", tag});
    ASSERT_EQ(run(named), 0) << said;
    EXPECT_TRUE(fs::exists(folder_ / "tour" / (std::string(tag) + "-idle.png"))) << said;
  }
}

TEST_F(Commands, TourWritesAPictureAViewAndTheirList) {
  TourOptions options;
  options.out = folder_ / "tour";
  std::ostringstream out, err;
  ASSERT_EQ(run_tour(load(), options, platform_without_display(), out, err), 0) << err.str();
  std::ifstream file(options.out / "tour.json");
  const Json json = Json::parse(file);
  EXPECT_NEAR(json["px_per_mm"].get<double>(), 4.03, 0.01);
  EXPECT_EQ(json["viewing_mm"], 600);
  std::set<std::string> screens;
  for (const Json& picture : json["pictures"]) {
    const std::string name = picture["file"];
    EXPECT_TRUE(fs::exists(options.out / name)) << name;
    const std::string screen = picture["screen"];
    screens.insert(screen);
    for (const char* key : {"locale", "page", "size", "targets", "texts", "missing_glyphs", "cut"})
      EXPECT_TRUE(picture.contains(key)) << name << " " << key;
    if (screen == "out-of-service") continue;
    for (const char* key : {"article", "part", "pages", "text_size", "theme", "banner"})
      EXPECT_TRUE(picture.contains(key)) << name << " " << key;
    ASSERT_FALSE(picture["texts"].empty()) << name;
    for (const char* key : {"string", "locale", "rect", "ink", "px", "colour", "background"})
      EXPECT_TRUE(picture["texts"][0].contains(key)) << name << " " << key;
    if (screen == "cleaning") continue;  // touch is off
    ASSERT_FALSE(picture["targets"].empty()) << name;
    for (const char* key : {"rect", "label", "action", "enabled"})
      EXPECT_TRUE(picture["targets"][0].contains(key)) << name << " " << key;
  }
  EXPECT_EQ(screens.size(), screen_names().size() - 2)
      << "one article is shipped, so no library, and it has no link to take home";
}

TEST_F(Commands, TourAndCheckTellTheSameOfTheContent) {
  std::ofstream(folder_ / "locales/en/articles/broken.md") << "no front matter";
  replace("locales/pl/articles/dvt-to-pe.md", "## ", "## Call 999 ");
  LookedAt looked_at;
  const Diagnostics faults = content_faults(load(), looked_at);
  ASSERT_GE(faults.findings().size(), 2U);
  const std::string config = (folder_ / "kiosk.conf").string();
  run({"tour", "--config", config, "--out", (folder_ / "tour").string(), "--screen", "idle"});
  for (const Finding& finding : faults.findings()) EXPECT_THAT(said, HasSubstr(to_text(finding)));
}

TEST_F(Commands, TourShowsOnlyWhatIsAskedFor) {
  TourOptions options;
  options.out = folder_ / "tour";
  options.filter.locales = {tag_of("pl")};
  options.filter.screens = {"display"};
  std::ostringstream out, err;
  ASSERT_EQ(run_tour(load(), options, platform_without_display(), out, err), 0);
  std::ifstream file(options.out / "tour.json");
  const Json json = Json::parse(file);
  ASSERT_EQ(json["pictures"].size(), 1U);
  EXPECT_EQ(json["pictures"][0]["file"], "pl-display.png");
}

TEST_F(Commands, TourSaysWhereItCannotWrite) {
  TourOptions options;
  options.out = folder_ / "kiosk.conf" / "below-a-file";
  options.filter.screens = {"display"};
  std::ostringstream out, err;
  EXPECT_EQ(run_tour(load(), options, platform_without_display(), out, err), 1);
  EXPECT_THAT(err.str(), HasSubstr("below-a-file"));
}

TEST_F(Commands, WrongUsageIsTwo) {
  for (const std::vector<std::string>& words : {std::vector<std::string>{"fly"},
                                                {"tour"},
                                                {"tour", "--out", "x", "--size", "big"},
                                                {"tour", "--out", "x", "--text-size", "110"},
                                                {"tour", "--out", "x", "--theme", "pink"},
                                                {"tour", "--out", "x", "--screen", "nowhere"},
                                                {"check", "--no-such-option"},
                                                {"layout", "--locale", "en"},
                                                {"layout", "--width", "0", "--size", "40"},
                                                {"run", "--windowed", "1x1"}}) {
    EXPECT_EQ(run(words), 2) << words[0] << " " << words.back();
    EXPECT_FALSE(said.empty()) << words[0] << " " << words.back();
  }
}

TEST_F(Commands, HelpAndVersionAreGood) {
  EXPECT_EQ(run({"--help"}), 0);
  for (const char* word : {"run", "check", "tour", "layout"}) EXPECT_THAT(said, HasSubstr(word));
  EXPECT_EQ(run({"--version"}), 0);
  EXPECT_FALSE(said.empty());
}

TEST_F(Commands, RunWithoutADisplaySaysSo) {
  EXPECT_EQ(run({"--config", (folder_ / "kiosk.conf").string(), "run"}), 1);
  EXPECT_THAT(said, HasSubstr("There is no display."));
}

TEST_F(Commands, TourOfAnUnknownLanguageSaysSo) {
  EXPECT_EQ(run({"--config", (folder_ / "kiosk.conf").string(), "tour", "--out", (folder_ / "t").string(),
                 "--locale", "tlh"}),
            1);
  EXPECT_THAT(said, HasSubstr("tlh"));
}

TEST_F(Commands, UsageTellsDaysThatDoNotExist) {
  const std::string config = (folder_ / "kiosk.conf").string();
  EXPECT_EQ(run({"usage", "--config", config, "--from", "2026-02-30"}), 2);
  EXPECT_THAT(said, HasSubstr("--from 2026-02-30 is no day"));
  EXPECT_EQ(run({"usage", "--config", config, "--from", "2026-02-03", "--to", "2026-02-01"}), 2);
  EXPECT_THAT(said, HasSubstr("lies behind"));
  EXPECT_EQ(run({"usage", "--config", config, "--csv", "--json"}), 2);
  EXPECT_EQ(run({"usage", "--config", config}), 0);
  EXPECT_THAT(said, HasSubstr("Nothing is counted"));
}

TEST_F(Commands, CheckTellsAFileOfTotalsThatIsNone) {
  const fs::path state = folder_ / "state";
  const fs::path kept = kept_folder(state, folder_ / "kiosk.conf");
  fs::create_directories(kept);
  std::ofstream(kept / "usage.sqlite") << "no database";
  replace("kiosk.conf", "totals = false", "totals = true");
  World world = load_world(folder_ / "kiosk.conf", state);
  world.diagnostics.append(check_settings(world, platform_without_display()));
  std::string told;
  for (const Finding& finding : world.diagnostics.findings()) told += to_text(finding) + "\n";
  EXPECT_THAT(told, HasSubstr("The file of totals is damaged or no database."));
  EXPECT_EQ(fs::file_size(kept / "usage.sqlite"), 11U) << "a check changes nothing";
}

}  // namespace
}  // namespace kiosk
