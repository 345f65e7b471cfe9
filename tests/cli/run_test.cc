// What `run` does from its start to its end, with a display that draws nothing.

#include "cli/run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "staff/file_store.h"
#include "staff/kept_bulletin.h"
#include "staff/kept_settings.h"
#include "staff/pin.h"
#include "support/counting_display.h"
#include "support/kept_log.h"
#include "support/manual_clock.h"
#include "support/scripted_input.h"
#include "support/temp_folder.h"
#include "totals/usage_file.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

/// Events of a life of the kiosk, and its displays.
class Running : public ::testing::Test {
 protected:
  struct Screen : Session {
    Screen(CountingDisplay& shown, ManualClock& clock, const std::vector<InputEvent>& events)
        : display_(shown), input_(clock) {
      input_.set_horizon(clock.now() + std::chrono::hours(1));
      for (std::size_t i = 0; i < events.size(); ++i)
        input_.at(clock.now() + std::chrono::seconds(i + 1), events[i]);
    }
    Display& display() override { return display_; }
    Input& input() override { return input_; }
    CountingDisplay& display_;
    ScriptedInput input_;
  };

  /// The clock that the events move.
  struct SameClock : Clock {
    explicit SameClock(const ManualClock& clock) : clock_(clock) {}
    std::chrono::steady_clock::time_point now() const override { return clock_.now(); }
    LocalTime local() const override { return clock_.local(); }
    const ManualClock& clock_;
  };

  void write(const std::string& text) const {
    std::ofstream(folder_.path() / "kiosk.conf", std::ios::trunc)
        << "locales = \"" KIOSK_SOURCE_DIR "/tests/data/locales-small\"\nassets = \"" KIOSK_SOURCE_DIR
           "/assets\"\n[emergency]\nnumber = \"999\"\n"
        << text;
  }
  /// Runs the kiosk through lives of these events.
  int run(std::vector<std::vector<InputEvent>> lives, bool windowed = false) {
    Platform platform;
    platform.clock = [this] { return std::make_unique<SameClock>(clock_); };
    platform.open = [&](const SessionRequest&, const Pictures&, const Design&, std::string&) {
      displays_.push_back(std::make_unique<CountingDisplay>());
      return std::make_unique<Screen>(*displays_.back(), clock_, lives.at(displays_.size() - 1));
    };
    RunRequest request;
    request.windowed = windowed;
    request.size = {1920, 1080};
    request.left = folder_.path();
    return run_run([this] { return load_world(folder_.path() / "kiosk.conf", folder_.path() / "state"); },
                   request, platform, log_);
  }

  TempFolder folder_;
  ManualClock clock_;
  KeptLog log_;
  std::vector<std::unique_ptr<CountingDisplay>> displays_;
};

TEST_F(Running, EndsWithAStatusThatSaysWhoWantedIt) {
  write("");
  EXPECT_EQ(run({{QuitRequested{}}}), 0);
  displays_.clear();
  EXPECT_EQ(run({{QuitRequested{End::by_hand}}}, true), 0);
  displays_.clear();
  EXPECT_EQ(run({{KeyEvent{Key::quit}}}, true), 0);
  displays_.clear();
  EXPECT_EQ(run({{KeyEvent{Key::quit}, QuitRequested{}}}), 0) << "no key ends a screen";
  std::ifstream in(KIOSK_SOURCE_DIR "/packaging/clinic-kiosk.service");
  const std::string unit{std::istreambuf_iterator<char>(in), {}};
  EXPECT_THAT(unit, HasSubstr("\nRestart=always\n"));
  EXPECT_THAT(unit, HasSubstr("\nRestartPreventExitStatus=" + std::to_string(kWantedEnd) + "\n"));
  EXPECT_THAT(unit, HasSubstr("\nRuntimeDirectory="));
  EXPECT_THAT(unit,
              HasSubstr("\nExecCondition=/bin/sh -c '! rm \"$RUNTIME_DIRECTORY/" + std::string(kLeftFile)));
  displays_.clear();
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / kLeftFile));
  EXPECT_EQ(run({{QuitRequested{End::by_hand}}}, false), kWantedEnd)
      << "not from a window: the unit keeps it off";
  EXPECT_TRUE(std::filesystem::exists(folder_.path() / kLeftFile));
}

/// The unit's own command: it passes once more after a start that was left out.
TEST_F(Running, TheUnitLeavesOutOneStart) {
  std::ifstream in(KIOSK_SOURCE_DIR "/packaging/clinic-kiosk.service");
  std::string command;
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("ExecCondition=")) command = line.substr(line.find('=') + 1);
  const std::string there = "RUNTIME_DIRECTORY='" + folder_.path().string() + "' " + command;
  EXPECT_EQ(std::system(there.c_str()), 0);
  std::ofstream(folder_.path() / kLeftFile).close();
  EXPECT_NE(std::system(there.c_str()), 0);
  EXPECT_EQ(std::system(there.c_str()), 0);
}

TEST_F(Running, StartsAnewWithWhatTheFileSaysThen) {
  const auto change = [this] { write("[languages]\nsite_locale = \"pl\"\n[display]\ntheme = \"light\"\n"); };
  write("[display]\ntheme = \"dark\"\n");
  int lives = 0;
  Platform platform;
  platform.clock = [this] { return std::make_unique<ManualClock>(clock_); };
  platform.open = [&](const SessionRequest&, const Pictures&, const Design&, std::string&) {
    displays_.push_back(std::make_unique<CountingDisplay>());
    change();
    const End end = ++lives < 3 ? End::anew : End::asked;
    // A visit that is not over: it is forgotten.
    return std::make_unique<Screen>(
        *displays_.back(), clock_,
        std::vector<InputEvent>{KeyEvent{Key::tab}, KeyEvent{Key::enter}, QuitRequested{end}});
  };
  const auto read = [this] { return load_world(folder_.path() / "kiosk.conf", folder_.path() / "state"); };
  EXPECT_EQ(run_run(read, {}, platform, log_), 0);
  ASSERT_EQ(displays_.size(), 3U);
  const Scene& first = displays_[0]->presented.front();
  const Scene& second = displays_[1]->presented.front();
  EXPECT_EQ(first.theme, ThemeId::dark);
  EXPECT_EQ(second.theme, ThemeId::light);
  EXPECT_EQ(second.screen, "idle");
  EXPECT_EQ(second.locale.str(), "pl");
  EXPECT_EQ(log_.count("starts anew"), 2U);
  EXPECT_EQ(log_.count("has started"), 3U);
}

std::vector<InputEvent> tabs(int count) {
  return std::vector<InputEvent>(static_cast<std::size_t>(count), KeyEvent{Key::tab});
}

/// By keys alone: the menu, the PIN, the sheet at that place of the menu's second page, and "Yes, do it".
std::vector<InputEvent> by_staff(const std::string& pin, int sheet) {
  std::vector<InputEvent> events = {KeyEvent{Key::staff}};
  const auto add = [&](const std::vector<InputEvent>& more) {
    events.insert(events.end(), more.begin(), more.end());
  };
  add(tabs(5));  // the banner, the next person, cleaning twice, then the PIN
  add({KeyEvent{Key::enter}});
  for (const char c : pin) add({KeyEvent{Key::digit, std::nullopt, c - '0'}});
  add({KeyEvent{Key::enter}});
  add({KeyEvent{Key::page_down}});
  add(tabs(sheet));
  add({KeyEvent{Key::enter}});
  add(tabs(2));
  add({KeyEvent{Key::enter}});
  return events;
}

TEST_F(Running, StaffCanStartItAnewAndLeaveItByKeysAlone) {
  const std::string hash = hash_pin("135790");
  write("[staff]\npin_hash = \"" + hash + "\"\n");
  std::vector<std::vector<InputEvent>> lives = {by_staff("135790", 4), by_staff("135790", 5)};
  for (auto& life : lives) life.emplace_back(QuitRequested{});
  EXPECT_EQ(run(lives), kWantedEnd);
  EXPECT_EQ(displays_.size(), 2U);
  EXPECT_EQ(log_.count("starts anew"), 1U);
  EXPECT_THAT(log_.text(), Not(HasSubstr("135790")));
  EXPECT_THAT(log_.text(), Not(HasSubstr("argon2"))) << "six digits can be tried out against it";
}

/// Whoever looks at the texts sees it, with the file, and the log has it once a start.
TEST_F(Running, AKeptNoticeThatCannotBeShownIsToldToStaff) {
  write("[staff]\npin_hash = \"" + hash_pin("135790") + "\"\n");
  const fs::path config = folder_.path() / "kiosk.conf";
  FileStore store(kept_folder(folder_.path() / "state", config));
  const DayTime until{Date(std::chrono::year(2099) / 1 / 1), 600};
  ASSERT_EQ(keep_bulletin(KeptBulletin{"no_such", "", "en", 0, until}, store, config), "");
  auto life = by_staff("135790", 2);
  life.emplace_back(QuitRequested{});
  run({life});
  EXPECT_EQ(log_.count("may not be shown as it is kept"), 1U) << log_.text();
  EXPECT_EQ(log_.count(place_of_bulletin(store)), 1U) << log_.text();
  std::size_t told = 0;
  for (const Scene& scene : displays_.back()->presented)
    for (const DrawCommand& command : scene.commands)
      if (const auto* text = std::get_if<DrawText>(&command))
        if (text->string.find(place_of_bulletin(store) + ": The notice for today") == 0) ++told;
  EXPECT_GE(told, 1U) << "on the sheet of the texts";
}

TEST_F(Running, WrongPinsAreCountedOverANewStart) {
  write("[staff]\npin_hash = \"" + hash_pin("135790") + "\"\n");
  auto first = by_staff("246802", 5);
  first.emplace_back(QuitRequested{End::anew});
  auto second = by_staff("246802", 5);
  second.emplace_back(QuitRequested{});
  EXPECT_EQ(run({first, second}), 0) << "nobody has left it";
  std::string kept;
  for (const auto& entry : fs::recursive_directory_iterator(folder_.path() / "state"))
    if (entry.path().filename() == "tries") {
      std::ifstream in(entry.path());
      std::getline(in, kept);
    }
  EXPECT_EQ(kept, "failed = 2");
}

TEST_F(Running, OneLineAtTheStartTellsWhatItIs) {
  write(
      "[languages]\nsite_locale = \"pl\"\n[speech]\nenabled = false\n[opening_hours]\nmonday = "
      "\"20:00-06:00\"\n");
  run({{QuitRequested{}}});
  ASSERT_EQ(log_.count("has started"), 1U) << log_.text();
  const auto line = std::find_if(log_.lines.begin(), log_.lines.end(), [](const std::string& one) {
    return one.find("has started") != std::string::npos;
  });
  for (const char* part :
       {"kiosk.conf", "1920 x 1080, 21.5 inches", "Languages: pl en", "Fonts: ", "Voices: none",
        "languages.site_locale = \"pl\"", "speech.enabled = false", "opening_hours.monday = \"20:00-06:00\""})
    EXPECT_THAT(*line, HasSubstr(part));
  EXPECT_THAT(*line, Not(HasSubstr("emergency.number"))) << "as shipped";
}

/// A visit in the first language of the picker is counted by the time the kiosk ends, and only where it is
/// wanted.
TEST_F(Running, CountsVisitsWhereTotalsAreOn) {
  const UsageFile totals(kept_folder(folder_.path() / "state", folder_.path() / "kiosk.conf"));
  const std::vector<InputEvent> visit = {KeyEvent{Key::tab}, KeyEvent{Key::tab}, KeyEvent{Key::enter},
                                         QuitRequested{}};
  write("");
  run({visit});
  EXPECT_FALSE(totals.exists());
  write("[usage]\ntotals = true\n");
  displays_.clear();
  run({visit});
  displays_.clear();
  run({visit});
  Diagnostics told;
  const Date monday = *read_date("2026-11-23");
  const UsageCounts counts = totals.sums(monday, monday, told);
  EXPECT_TRUE(told.findings().empty());
  const auto visits = counts.find({Counted::visit, ""});
  ASSERT_NE(visits, counts.end());
  EXPECT_EQ(visits->second, 2);
  EXPECT_EQ(log_.count("otals cannot") + log_.count("file of totals"), 0U) << log_.text();
}

/// Each fault once, with its place: of the file, of the state folder, of the texts.
TEST_F(Running, FaultsAndRefusalsAreInTheLogOnce) {
  write("[languages]\nsite_locale = \"PL\"\noffered = [\"en\", \"cy\"]\n");
  std::ofstream(folder_.path() / "state") << "no folder";
  run({{QuitRequested{}}});
  EXPECT_EQ(log_.count("kiosk.conf:6:"), 1U) << log_.text();
  EXPECT_EQ(log_.count("There is no bundle of \"cy\""), 1U) << log_.text();
  EXPECT_EQ(log_.count("The state folder is no folder"), 1U) << log_.text();
  std::vector<std::string> lines = log_.lines;
  std::sort(lines.begin(), lines.end());
  EXPECT_EQ(std::adjacent_find(lines.begin(), lines.end()), lines.end()) << log_.text();
}

}  // namespace
}  // namespace kiosk
