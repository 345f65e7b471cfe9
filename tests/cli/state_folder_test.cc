// Which command writes the state folder, and what the kiosk shows from it.

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>
#include <map>
#include <sstream>

#include "cli/run.h"
#include "cli/world.h"
#include "staff/file_store.h"
#include "staff/kept_bulletin.h"
#include "staff/kept_settings.h"
#include "staff/staff_choices.h"
#include "support/kept_log.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

/// A world of the small library with a kiosk.conf of its own.
class StateFolderOfACommand : public ::testing::Test {
 protected:
  static std::string conf(const std::string& number) {
    return "locales = \"" KIOSK_SOURCE_DIR "/tests/data/locales-small\"\nassets = \"" KIOSK_SOURCE_DIR
           "/assets\"\n[languages]\nsite_locale = \"pl\"\n[emergency]\nnumber = \"" +
           number + "\"\n";
  }
  void write(const std::string& text) const { std::ofstream(file(), std::ios::trunc) << text; }
  fs::path file() const { return folder_.path() / "kiosk.conf"; }
  fs::path state() const { return folder_.path() / "state"; }
  World load() const { return load_world(file(), state()); }

  /// Starts the kiosk as far as the display that is not there.
  std::string run() const {
    Platform platform;
    platform.open = [](const SessionRequest&, const Pictures&, const Design&, std::string& why) {
      why = "no display";
      return std::unique_ptr<Session>();
    };
    KeptLog log;
    run_run([this] { return load(); }, {}, platform, log);
    return log.text();
  }

  /// Every file below the state folder, with its bytes.
  std::map<std::string, std::string> kept() const {
    std::map<std::string, std::string> out;
    if (!fs::exists(state())) return out;
    for (const auto& entry : fs::recursive_directory_iterator(state())) {
      std::ifstream in(entry.path(), std::ios::binary);
      out[entry.path().string()] =
          entry.is_regular_file() ? std::string{std::istreambuf_iterator<char>(in), {}} : "-";
    }
    return out;
  }

  static std::string told(const World& world) {
    std::string out;
    for (const Finding& f : world.diagnostics.findings()) out += to_text(f) + "\n";
    return out;
  }

  TempFolder folder_;
};

TEST_F(StateFolderOfACommand, OnlyRunWritesIt) {
  write(conf("112"));
  const World world = load();
  EXPECT_FALSE(fs::exists(state())) << "reading made it";
  EXPECT_EQ(world.config.config.emergency_number, "112");
  run();
  const auto good = kept();
  EXPECT_EQ(good.size(), 3U) << "a folder and two files";
  run();
  EXPECT_EQ(kept(), good);
}

TEST_F(StateFolderOfACommand, ABrokenFileLeavesItAsItIs) {
  write(conf("112"));
  run();
  const auto good = kept();
  for (const char* text : {"", "[", "[emergency]\nnumbr = \"113\"\n", "emergency = \"113\"\n",
                           "[emergancy]\nnumber = \"113\"\n"}) {
    write(text);
    run();
    EXPECT_EQ(kept(), good) << text;
    const World world = load();
    EXPECT_EQ(world.config.config.emergency_number, "112") << text;
    EXPECT_EQ(world.config.config.site_locale, "pl") << text;
    EXPECT_EQ(world.catalogue.settings.emergency_number, "112") << text;
  }
  fs::remove(file());
  run();
  EXPECT_EQ(kept(), good);
  EXPECT_EQ(load().config.config.emergency_number, "112");
  write(conf("116 123"));
  run();
  EXPECT_NE(kept(), good);
  fs::remove(file());
  EXPECT_EQ(load().config.config.emergency_number, "116 123");
}

TEST_F(StateFolderOfACommand, EachFileHasItsOwn) {
  write(conf("112"));
  run();
  const fs::path other = folder_.path() / "other.conf";
  EXPECT_EQ(load_world(other, state()).config.config.emergency_number, "");
  EXPECT_EQ(load_world(folder_.path() / "x" / ".." / "kiosk.conf", state()).config.config.emergency_number,
            "112");
}

TEST_F(StateFolderOfACommand, WhatCannotBeWrittenIsToldAndTheKioskRunsOn) {
  write(conf("112"));
  std::ofstream(state()) << "in the way";
  EXPECT_THAT(told(load()), HasSubstr("is no folder"));
  EXPECT_THAT(run(), HasSubstr("The last good emergency number of kiosk.conf cannot be kept"));
  EXPECT_THAT(run(), HasSubstr("no display")) << "it went on";
  EXPECT_EQ(load().config.config.emergency_number, "112");
  fs::remove(state());
  EXPECT_THAT(told(load_world(file(), "/proc/kept")),
              HasSubstr("/proc/kept:0:0: error: The state folder does not exist"));
}

TEST_F(StateFolderOfACommand, AFileThatIsGoneButWasUsedIsStillTheOneToUse) {
  const fs::path before = fs::current_path();
  fs::current_path(folder_.path());
  EXPECT_NE(find_config({}, state()), "") << "some place or other";
  write(conf("112"));
  EXPECT_EQ(find_config({}, state()), "kiosk.conf");
  run();
  fs::remove(file());
  EXPECT_EQ(find_config({}, state()), "kiosk.conf");
  EXPECT_EQ(load_world(find_config({}, state()), state()).config.config.emergency_number, "112");
  fs::current_path(before);
}

/// Whoever wrote it: what could not be typed today is not shown.
TEST_F(StateFolderOfACommand, AKeptNoticeThatMayNotBeShownIsTold) {
  write(conf("999"));
  FileStore store(kept_folder(state(), file()));
  const DayTime until{Date(std::chrono::year(2099) / 1 / 1), 600};
  for (const std::string& text : {std::string("Call 999 now"), std::string(500, 'a'), std::string("...")}) {
    ASSERT_EQ(keep_bulletin(KeptBulletin{"", text, "pl", 0, until}, store, file()), "");
    EXPECT_THAT(run(), HasSubstr("notice for today may not be shown")) << text;
  }
  ASSERT_EQ(keep_bulletin(KeptBulletin{"", "Winda nie działa", "pl", 0, until}, store, file()), "");
  EXPECT_THAT(run(), Not(HasSubstr("notice for today")));
}

/// A language that staff offer and whose bundle is gone: the others are offered, and it is told once.
TEST_F(StateFolderOfACommand, OfTheOfferedLanguagesOnlyTheOneThatIsGoneIsMissed) {
  write(conf("112"));
  FileStore store(kept_folder(state(), file()));
  ASSERT_EQ(keep_choices({{"languages.offered", "[\"en\", \"cy\", \"pl\"]"}}, store, file()), "");
  const World world = load();
  std::vector<std::string> offered;
  for (const Bundle& bundle : world.catalogue.bundles)
    if (bundle.offered) offered.push_back(bundle.tag.str());
  EXPECT_EQ(offered, (std::vector<std::string>{"en", "pl"})) << "in staff's order";
  std::vector<std::string> of_it;
  for (const Finding& found : world.diagnostics.findings())
    if (found.sentence.find("\"cy\"") != std::string::npos) of_it.push_back(to_text(found));
  ASSERT_EQ(of_it.size(), 1U);
  EXPECT_THAT(of_it.front(), HasSubstr(store.place("choices") + ":4:"));
  EXPECT_THAT(of_it.front(), HasSubstr("\"cy\", which is passed over"));
}

}  // namespace
}  // namespace kiosk
