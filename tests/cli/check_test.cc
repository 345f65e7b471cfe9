// What `check` tells, in which order and how often; and that other commands tell the same of the content.

#include "cli/check.h"

#include <gmock/gmock.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <csignal>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "cli/check_tell.h"
#include "cli/check_workers.h"
#include "cli/content_faults.h"
#include "real_world.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using ::testing::HasSubstr;
using ::testing::Not;

/// A site of its own with the shipped English and, where it is wanted, Polish.
class Check : public ::testing::Test {
 protected:
  void SetUp() override {
    fs::create_directory_symlink(KIOSK_SOURCE_DIR "/assets", folder() / "assets");
    add_language("en");
    write("kiosk.conf", "[emergency]\nnumber = \"999\"\n");
  }

  const fs::path& folder() const { return temp_.path(); }
  World load() const { return load_world(folder() / "kiosk.conf"); }

  void add_language(const std::string& tag) const {
    fs::create_directories(folder() / "locales");
    fs::copy(fs::path(KIOSK_SOURCE_DIR) / "locales" / tag, folder() / "locales" / tag,
             fs::copy_options::recursive);
  }

  void write(const std::string& name, const std::string& text) const {
    std::ofstream(folder() / name, std::ios::binary) << text;
  }

  std::string text_of(const std::string& name) const {
    std::ifstream in(folder() / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  void replace(const std::string& name, const std::string& from, const std::string& to) const {
    std::string text = text_of(name);
    const auto at = text.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    write(name, text.replace(at, from.size(), to));
  }

  int check(const CheckOptions& options = at_normal_size()) {
    out.str("");
    err.str("");
    return run_check(load(), options, out, err);
  }

  TempFolder temp_;
  std::ostringstream out, err;
};

TEST_F(Check, NothingFoundIsALineWithWhatWasLookedAt) {
  EXPECT_EQ(check(), 0) << out.str();
  for (const char* said :
       {"1 language", "1 article", "17 parts", "2 panels", "1920x1080 at 21.5 inches",
        "1080x1920 at 21.5 inches", "1 text size", "3 themes", " pages", " frames", "all is well."})
    EXPECT_THAT(out.str(), HasSubstr(said));
  EXPECT_THAT(err.str(), HasSubstr("en: ")) << "a line for each language";
}

TEST_F(Check, ContentIsToldBeforeAnyPageIsLookedAt) {
  replace("locales/en/locale.toml", "next = \"", "next = \"\U0001FAF6");
  write("locales/en/articles/broken.md", "no front matter");
  EXPECT_EQ(check(), 1);
  const std::string said = out.str();
  EXPECT_LT(said.find("broken.md"), said.find("Configuration and content: "));
  EXPECT_LT(said.find("Configuration and content: "), said.find("no font covers"));
  EXPECT_THAT(said, HasSubstr("no font covers: U+1FAF6"));
}

TEST_F(Check, OneCauseIsToldOnceWithItsFirstPlaceAndACount) {
  replace("locales/en/locale.toml", "next = \"", "next = \"\U0001FAF6");
  EXPECT_EQ(check(), 1);
  const std::string said = out.str();
  const auto first = said.find("U+1FAF6");
  ASSERT_NE(first, std::string::npos) << said;
  EXPECT_THAT(said.substr(first), ::testing::ContainsRegex("So in [0-9]+ frames"));
  EXPECT_THAT(said, HasSubstr("clinic-kiosk tour --out tour --locale en --screen ")) << "how to see it";
  std::istringstream lines(said);
  int errors = 0;
  for (std::string line; std::getline(lines, line);)
    errors += line.find(": error: ") != std::string::npos && line.find("U+1FAF6") != std::string::npos;
  EXPECT_EQ(errors, 1) << said;
  EXPECT_EQ(said.find("U+1FAF6", said.find("U+1FAF6") + 1), std::string::npos)
      << "nor of the pseudo-locales: " << said;
}

TEST_F(Check, JsonHasTheSameValues) {
  replace("locales/en/locale.toml", "next = \"", "next = \"\U0001FAF6");
  CheckOptions options = at_normal_size();
  EXPECT_EQ(check(options), 1);
  const std::string text = out.str();
  options.json = true;
  EXPECT_EQ(check(options), 1);
  const Json json = Json::parse(out.str());
  int told = 0;
  for (const Json& finding : json["findings"]) {
    for (const char* key : {"severity", "file", "line", "column", "sentence", "advice", "rule", "count"})
      EXPECT_TRUE(finding.contains(key)) << key;
    const std::string sentence = finding["sentence"];
    EXPECT_THAT(text, HasSubstr(sentence));
    told += finding["count"].get<int>() > 1;
  }
  EXPECT_GT(told, 0);
  const Json& looked_at = json["looked_at"];
  EXPECT_EQ(looked_at["languages"], 1);
  EXPECT_EQ(looked_at["panels"].size(), 2U);
  EXPECT_EQ(looked_at["frames"], json["frames"]);
  EXPECT_THAT(text, HasSubstr(std::to_string(looked_at["pages"].get<int>()) + " pages"));
}

TEST_F(Check, OneWorkerAndManyTellTheSame) {
  replace("locales/en/locale.toml", "next = \"", "next = \"\U0001FAF6");
  std::set<std::string> said;
  for (const int workers : {1, 2, 5}) {
    CheckOptions options = at_normal_size();
    options.workers = workers;
    EXPECT_EQ(check(options), 1);
    said.insert(out.str());
  }
  EXPECT_EQ(said.size(), 1U);
}

TEST_F(Check, APanelThatIsTooSmallIsRefusedAndTheOthersAreLookedAt) {
  CheckOptions options = at_normal_size();
  options.size = Size{1024, 600};
  options.diagonal_in = 10;
  EXPECT_EQ(check(options), 1);
  EXPECT_THAT(out.str(), HasSubstr("340 x 190 mm"));
  EXPECT_THAT(out.str(), HasSubstr("2 panels"));
  options.size = Size{1366, 768};
  options.diagonal_in = 15.6;
  check(options);
  EXPECT_THAT(out.str(),
              HasSubstr("3 panels (1920x1080 at 21.5 inches, 1080x1920 at 21.5 inches, 1366x768 at "
                        "15.6 inches)"));
}

TEST_F(Check, LongNamesAndLongListsHaveTheirRoom) {
  std::string article =
      "+++\ntitle = \"A knee\"\nsummary = \"What helps.\"\ntopic = \"Joints\"\n+++\n\n## Help {#help}\n\n";
  for (int i = 1; i <= 120; ++i) article += std::to_string(i) + ". A step\n";
  write("locales/en/articles/knee.md", article);
  for (const char* name : {"Hillside Surgery", "Hillside Surgery and Health Centre",
                           "The Hillside Surgery and Community Health Centre of the North"}) {
    write("kiosk.conf", std::string("clinic_name = \"") + name + "\"\n[emergency]\nnumber = \"999\"\n");
    check();
    std::istringstream lines(out.str());
    for (std::string line; std::getline(lines, line);) {
      if (line.find(": error: en-") == std::string::npos) continue;
      EXPECT_THAT(line, Not(::testing::ContainsRegex(": (overlap|number): "))) << name;
    }
  }
}

/// Each way to lose a part of the English, which then nobody reads.
TEST_F(Check, AFaultOfTheSourceSaysThatThePartIsGoneEverywhere) {
  const std::string article =
      "+++\ntitle = \"A knee\"\nsummary = \"What helps.\"\ntopic = \"Joints\"\n+++\n\n"
      "## First {#first}\n\nRest.\n\n## Second {#second}\n\n";
  for (const char* fault : {"![x](figure:no-such-picture)", "Call 999 now.",
                            "| a | b |\n| --- | --- |\n| c |", "<b>Rest</b>", "> Rest."}) {
    write("locales/en/articles/knee.md", article + fault + "\n");
    LookedAt looked_at;
    bool told = false;
    const Diagnostics faults = content_faults(load(), looked_at);
    for (const Finding& f : faults.findings()) {
      if (f.severity != Severity::error || f.file.find("knee.md") == std::string::npos) continue;
      told = true;
      EXPECT_THAT(f.advice, HasSubstr("the part \"second\" is left out in every language")) << f.sentence;
    }
    EXPECT_TRUE(told) << fault;
  }
}

/// As `check`'s parent sees it: each piece once, and one that ends the worker as lost.
TEST(Workers, EachPieceComesBackOnceOrIsKnownToBeLost) {
  for (const int workers : {1, 2, 7}) {
    std::map<std::size_t, std::optional<std::string>> results;
    share_out(
        40, workers,
        [](std::size_t piece) {
          if (piece % 13 == 5) ::raise(SIGKILL);
          return std::string(piece * 5000, 'x') + std::to_string(piece);
        },
        [&](std::size_t piece, std::optional<std::string> bytes) {
          EXPECT_TRUE(results.emplace(piece, std::move(bytes)).second) << piece << " came twice";
        });
    ASSERT_EQ(results.size(), 40U);
    for (const auto& [piece, bytes] : results) {
      EXPECT_EQ(bytes.has_value(), piece % 13 != 5) << piece;
      if (bytes) {
        EXPECT_EQ(*bytes, std::string(piece * 5000, 'x') + std::to_string(piece));
      }
    }
  }
}

TEST(Workers, ThereIsAProcessorAtLeast) { EXPECT_GE(processors(), 1); }

TEST(Tellings, EqualCausesAreOneAndKeepTheOrderOfThePlan) {
  const auto fault = [](const std::string& place, int frames) {
    return PageFault{"overlap", {Severity::error, "file", 0, 0, place, ""}, frames};
  };
  Tellings tellings;
  tellings.add(PageFaults{{"b", fault("first b", 2)}});
  tellings.add(PageFaults{{"a", fault("first a", 1)}, {"b", fault("second b", 3)}});
  ASSERT_EQ(tellings.all().size(), 2U);
  EXPECT_EQ(tellings.all()[0].finding.sentence, "first b");
  EXPECT_EQ(tellings.all()[0].count, 5);
  EXPECT_EQ(tellings.all()[1].count, 1);
  EXPECT_THAT(to_text(tellings.all()[0]), HasSubstr("So in 5 frames."));
  EXPECT_THAT(to_text(tellings.all()[1]), Not(HasSubstr("frames")));
}

/// Names of files need not be UTF-8.
TEST(Tellings, ASightSurvivesItsWayBack) {
  Sight sight;
  sight.pages = 3;
  sight.frames = 5;
  sight.faults["key \xff"] = {"edge", {Severity::warning, "f\xff.md", 1, 2, "Says \"it\".\n", "Do."}, 4};
  const Sight back = sight_of(to_bytes(sight));
  EXPECT_EQ(back.pages, 3);
  EXPECT_EQ(back.frames, 5);
  ASSERT_EQ(back.faults.size(), 1U);
  const PageFault& fault = back.faults.begin()->second;
  EXPECT_EQ(fault.frames, 4);
  EXPECT_EQ(fault.first.sentence, "Says \"it\".\n");
  EXPECT_EQ(fault.first.severity, Severity::warning);
  EXPECT_EQ(fault.first.column, 2);
}

}  // namespace
}  // namespace kiosk
