#include "totals/usage_file.h"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <fstream>
#include <functional>
#include <string>

#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

const Date kMonday = *read_date("2026-11-23");
const Date kTuesday = *read_date("2026-11-24");
const UsageKey kVisits{Counted::visit, ""};

UsageCounts visits(std::int64_t count) { return {{kVisits, count}}; }

std::string words_of(const Diagnostics& diagnostics) {
  std::string words;
  for (const Finding& finding : diagnostics.findings()) words += to_text(finding) + "\n";
  return words;
}

struct UsageFileTest : ::testing::Test {
  TempFolder temp;
  fs::path folder = temp.path() / "state" / "one";
  UsageFile file{folder};
  Diagnostics told;

  /// All that was counted, by a fresh eye.
  UsageCounts all() {
    Diagnostics unheard;
    return UsageFile(folder).sums(*read_date("1970-01-01"), *read_date("9999-12-31"), unheard);
  }
  std::size_t aside() const {
    std::size_t count = 0;
    for (const auto& entry : fs::directory_iterator(folder))
      if (entry.path().filename().string().find(".aside-") != std::string::npos) ++count;
    return count;
  }
  /// Puts a file in the place of the totals.
  void put(const std::string& bytes) const {
    fs::create_directories(folder);
    std::ofstream(file.file(), std::ios::binary) << bytes;
  }
};

TEST_F(UsageFileTest, AddsUpByTheDay) {
  EXPECT_FALSE(file.exists());
  EXPECT_TRUE(file.add({{kMonday, visits(2)}}, told));
  EXPECT_TRUE(file.add({{kMonday, visits(3)}, {kTuesday, {{{Counted::language, "zh-Hans"}, 1}}}}, told));
  EXPECT_EQ(file.sums(kMonday, kMonday, told), visits(5));
  EXPECT_EQ(file.sums(kTuesday, kTuesday, told), (UsageCounts{{{Counted::language, "zh-Hans"}, 1}}));
  EXPECT_EQ(file.sums(kMonday, kTuesday, told).size(), 2U);
  EXPECT_EQ(file.sums(*read_date("2026-01-01"), *read_date("2026-11-22"), told), UsageCounts());
  EXPECT_EQ(file.days(kMonday, kTuesday, told),
            (UsageDays{{kMonday, visits(5)}, {kTuesday, {{{Counted::language, "zh-Hans"}, 1}}}}));
  EXPECT_EQ(file.days(kTuesday, kTuesday + std::chrono::days(9), told).size(), 1U)
      << "a day on which nothing was counted is not there";
  EXPECT_EQ(words_of(told), "");
  file.look(told);
  EXPECT_EQ(words_of(told), "");
}

TEST_F(UsageFileTest, IsOneFileForThisUserAlone) {
  ASSERT_TRUE(file.add({{kMonday, visits(1)}}, told));
  int files = 0;
  for (const auto& entry : fs::directory_iterator(folder)) {
    EXPECT_EQ(entry.path().filename(), "usage.sqlite");
    ++files;
  }
  EXPECT_EQ(files, 1);
  struct stat found {};
  ASSERT_EQ(::stat(folder.c_str(), &found), 0);
  EXPECT_EQ(found.st_mode & 0777, 0700U);
}

TEST_F(UsageFileTest, HoldsNoTimeAndNoOrder) {
  ASSERT_TRUE(file.add({{kMonday, visits(1)}}, told));
  sqlite3* db = nullptr;
  ASSERT_EQ(sqlite3_open(file.file().c_str(), &db), SQLITE_OK);
  std::string columns;
  const auto row = [](void* out, int, char** values, char**) {
    *static_cast<std::string*>(out) += std::string(values[0]) + " ";
    return 0;
  };
  sqlite3_exec(db, "SELECT name FROM pragma_table_info('totals')", row, &columns, nullptr);
  sqlite3_exec(db, "SELECT name FROM sqlite_master", row, &columns, nullptr);
  sqlite3_close(db);
  EXPECT_EQ(columns, "day counted which count totals ");
}

TEST_F(UsageFileTest, SaysNothingOfAFileThatWasNeverWritten) {
  EXPECT_EQ(file.sums(kMonday, kTuesday, told), UsageCounts());
  file.look(told);
  EXPECT_EQ(words_of(told), "");
  EXPECT_FALSE(fs::exists(folder)) << "reading makes nothing";
}

TEST_F(UsageFileTest, BeginsInAnEmptyFile) {
  put("");
  file.look(told);
  EXPECT_EQ(file.sums(kMonday, kMonday, told), UsageCounts());
  EXPECT_TRUE(file.add({{kMonday, visits(1)}}, told));
  EXPECT_EQ(words_of(told), "");
  EXPECT_EQ(all(), visits(1));
}

/// A file of totals whose bytes were changed.
std::string changed(const std::function<void(std::string&)>& change) {
  const TempFolder temp;
  UsageFile sound(temp.path());
  Diagnostics unheard;
  UsageDays days;
  for (int n = 0; n < 400; ++n)
    days[kMonday + std::chrono::days(n)] = {{{Counted::part, "dvt-to-pe/path"}, n + 1}};
  sound.add(days, unheard);
  std::ifstream in(sound.file(), std::ios::binary);
  std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  change(bytes);
  return bytes;
}

std::string others_database() {
  const TempFolder temp;
  sqlite3* db = nullptr;
  sqlite3_open((temp.path() / "other").c_str(), &db);
  sqlite3_exec(db, "CREATE TABLE totals (a)", nullptr, nullptr, nullptr);
  sqlite3_close(db);
  std::ifstream in(temp.path() / "other", std::ios::binary);
  return {(std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>()};
}

TEST_F(UsageFileTest, PutsADamagedFileAsideAndBeginsANewOne) {
  const std::map<std::string, std::string> kinds = {
      {"words", "this is no database"},
      {"a page of noise", std::string(8192, '\x5a')},
      {"another's database", others_database()},
      {"cut in its first page", changed([](std::string& b) { b.resize(700); })},
      {"cut to half", changed([](std::string& b) { b.resize(b.size() / 2); })},
      {"a page in its middle blank", changed([](std::string& b) { b.replace(4096, 4096, 4096, '\0'); })},
      {"a garbled header", changed([](std::string& b) { b.replace(0, 16, "SQLite format 9x"); })},
      {"of a later version", changed([](std::string& b) { b[63] = 9; })},
  };
  for (const auto& [kind, bytes] : kinds) {
    SCOPED_TRACE(kind);
    fs::remove_all(folder);
    put(bytes);
    std::ofstream(file.file().string() + "-journal") << "left by a power cut";
    Diagnostics seen;
    UsageFile(folder).look(seen);
    EXPECT_EQ(seen.findings().size(), 1U) << words_of(seen);
    Diagnostics faults;
    UsageFile fresh(folder);
    EXPECT_TRUE(fresh.add({{kMonday, visits(7)}}, faults)) << words_of(faults);
    EXPECT_EQ(faults.findings().size(), 1U) << words_of(faults);
    EXPECT_NE(words_of(faults).find("usage.sqlite.aside-1"), std::string::npos) << words_of(faults);
    EXPECT_EQ(all(), visits(7));
    std::ifstream in(folder / "usage.sqlite.aside-1", std::ios::binary);
    EXPECT_EQ(std::string((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>()), bytes)
        << "kept as it was";
    EXPECT_FALSE(fs::exists(file.file().string() + "-journal"));
  }
}

TEST_F(UsageFileTest, KeepsEachFileThatItPutsAside) {
  for (int n = 0; n < 3; ++n) {
    put("no database " + std::to_string(n));
    EXPECT_TRUE(UsageFile(folder).add({{kMonday, visits(1)}}, told));
  }
  EXPECT_EQ(aside(), 3U);
}

TEST_F(UsageFileTest, FindsDamageThatComesWhileItRuns) {
  ASSERT_TRUE(file.add({{kMonday, visits(1)}}, told));
  put("written over");
  EXPECT_TRUE(file.add({{kMonday, visits(1)}}, told));
  EXPECT_EQ(told.findings().size(), 1U);
  EXPECT_EQ(all(), visits(1));
}

TEST_F(UsageFileTest, GoesOnWhereTheFileIsTakenAway) {
  ASSERT_TRUE(file.add({{kMonday, visits(1)}}, told));
  fs::remove_all(folder);
  EXPECT_TRUE(file.add({{kMonday, visits(2)}}, told));
  EXPECT_EQ(words_of(told), "");
  EXPECT_EQ(all(), visits(2));
}

TEST_F(UsageFileTest, NeitherFollowsALinkNorWaitsForAPipe) {
  const fs::path victim = temp.path() / "victim";
  std::ofstream(victim) << "secret";
  const std::map<std::string, std::function<void(const fs::path&)>> kinds = {
      {"link", [&](const fs::path& at) { fs::create_symlink(victim, at); }},
      {"link to a full disk", [](const fs::path& at) { fs::create_symlink("/dev/full", at); }},
      {"link to itself", [](const fs::path& at) { fs::create_symlink(at, at); }},
      {"pipe", [](const fs::path& at) { ASSERT_EQ(::mkfifo(at.c_str(), 0600), 0); }},
      {"folder", [](const fs::path& at) { fs::create_directories(at / "full"); }}};
  for (const auto& [kind, make] : kinds) {
    SCOPED_TRACE(kind);
    fs::remove_all(folder);
    fs::create_directories(folder);
    make(file.file());
    Diagnostics faults;
    file.sums(kMonday, kMonday, faults);
    EXPECT_EQ(faults.findings().size(), 1U) << words_of(faults);
    EXPECT_TRUE(file.add({{kMonday, visits(1)}}, faults)) << words_of(faults);
    EXPECT_EQ(all(), visits(1));
    EXPECT_EQ(aside(), 1U);
    EXPECT_EQ(fs::file_size(victim), 6U);
  }
}

TEST_F(UsageFileTest, FollowsNoLinkInPlaceOfItsFolder) {
  fs::create_directories(temp.path() / "elsewhere");
  fs::create_directories(folder.parent_path());
  fs::create_directory_symlink(temp.path() / "elsewhere", folder);
  EXPECT_FALSE(file.add({{kMonday, visits(1)}}, told));
  EXPECT_EQ(told.findings().size(), 1U);
  EXPECT_TRUE(fs::is_empty(temp.path() / "elsewhere"));
}

TEST_F(UsageFileTest, SaysSoWhereThereIsNoPlace) {
  std::ofstream(temp.path() / "file") << "in the way";
  for (const fs::path& where :
       {fs::path(), temp.path() / "file", temp.path() / "file" / "below", fs::path("/proc/kiosk")}) {
    Diagnostics faults;
    EXPECT_FALSE(UsageFile(where).add({{kMonday, visits(1)}}, faults)) << where;
    EXPECT_EQ(faults.findings().size(), 1U) << words_of(faults);
    EXPECT_TRUE(faults.has_errors());
  }
}

TEST_F(UsageFileTest, WaitsForNobodyWhoHoldsTheFile) {
  ASSERT_TRUE(file.add({{kMonday, visits(1)}}, told));
  sqlite3* other = nullptr;
  ASSERT_EQ(sqlite3_open(file.file().c_str(), &other), SQLITE_OK);
  sqlite3_exec(other, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
  EXPECT_FALSE(file.add({{kMonday, visits(1)}}, told));
  EXPECT_NE(words_of(told).find("another program"), std::string::npos) << words_of(told);
  sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  EXPECT_TRUE(file.add({{kMonday, visits(1)}}, told));
  EXPECT_EQ(all(), visits(2)) << "no count twice, none lost";
}

}  // namespace
}  // namespace kiosk
