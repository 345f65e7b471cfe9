#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <random>

#include "support/temp_folder.h"
#include "totals/usage_file.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

const Date kDay = *read_date("2026-11-23");
const UsageKey kVisits{Counted::visit, ""};
const UsageKey kEnglish{Counted::language, "en"};

/// What a process of its own gives for its end; -1 where it has none of its own.
int in_a_child(const std::function<int()>& work) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(work());
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

UsageCounts all(const fs::path& folder) {
  Diagnostics told;
  const UsageCounts counts = UsageFile(folder).sums(kDay, kDay, told);
  EXPECT_TRUE(told.findings().empty()) << to_text(told.findings().front());
  return counts;
}

std::int64_t count_of(const UsageCounts& counts, const UsageKey& key) {
  const auto found = counts.find(key);
  return found == counts.end() ? 0 : found->second;
}

/// Counts for as long as it lives.
[[noreturn]] void count_on(const fs::path& folder) {
  UsageFile file(folder);
  Diagnostics told;
  while (file.add({{kDay, {{kVisits, 1}, {kEnglish, 1}}}}, told)) {
  }
  ::_exit(1);
}

TEST(PowerCut, LeavesAllOfAWriteOrNoneAndNeverNoFile) {
  const TempFolder temp;
  const fs::path folder = temp.path() / "totals";
  std::mt19937 random(12);
  std::int64_t before = 0;
  for (int round = 0; round < 60; ++round) {
    const pid_t child = ::fork();
    if (child == 0) count_on(folder);
    ::usleep(std::uniform_int_distribution<useconds_t>(0, 25000)(random));
    ::kill(child, SIGKILL);
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFSIGNALED(status)) << "it ended by itself";
    const UsageCounts counts = all(folder);
    const std::int64_t visits = count_of(counts, kVisits);
    ASSERT_EQ(visits, count_of(counts, kEnglish)) << "half of a write";
    ASSERT_GE(visits, before) << "what was written is lost";
    before = visits;
    Diagnostics told;
    UsageFile(folder).look(told);
    ASSERT_TRUE(told.findings().empty()) << to_text(told.findings().front());
  }
  EXPECT_GT(before, 0) << "it was not only killed before it began";
  for (const auto& entry : fs::directory_iterator(folder))
    EXPECT_EQ(entry.path().filename().string().find(".aside-"), std::string::npos) << entry.path();
}

TEST(FullDisk, LosesNothingThatWasThere) {
  const TempFolder temp;
  UsageFile file(temp.path());
  Diagnostics told;
  ASSERT_TRUE(file.add({{kDay, {{kVisits, 3}}}}, told));
  // No file of that process can grow: so does a disk that is full.
  const int end = in_a_child([&] {
    ::signal(SIGXFSZ, SIG_IGN);
    const rlimit none{2048, 2048};
    ::setrlimit(RLIMIT_FSIZE, &none);
    UsageCounts many;
    for (int n = 0; n < 2000; ++n) many[{Counted::part, "article/part-" + std::to_string(n)}] = 1;
    Diagnostics faults;
    const bool written = UsageFile(temp.path()).add({{kDay, many}}, faults);
    return !written && faults.findings().size() == 1 && faults.has_errors() ? 7 : 8;
  });
  EXPECT_EQ(end, 7);
  EXPECT_EQ(all(temp.path()), (UsageCounts{{kVisits, 3}}));
  ASSERT_TRUE(file.add({{kDay, {{kVisits, 1}}}}, told)) << "and there is room again";
  EXPECT_EQ(all(temp.path()), (UsageCounts{{kVisits, 4}}));
}

TEST(ReadOnlyFolder, IsToldAndCanStillBeRead) {
  const TempFolder temp;
  ::chmod(temp.path().c_str(), 0755);
  const fs::path folder = temp.path() / "totals";
  Diagnostics told;
  ASSERT_TRUE(UsageFile(folder).add({{kDay, {{kVisits, 3}}}}, told));
  ::chmod((folder / "usage.sqlite").c_str(), 0444);
  ::chmod(folder.c_str(), 0555);
  const int end = in_a_child([&] {
    constexpr uid_t kNobody = 65534;
    if (::geteuid() == 0 && (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0)) return 9;
    Diagnostics faults;
    if (UsageFile(folder).add({{kDay, {{kVisits, 1}}}}, faults)) return 8;
    if (faults.findings().size() != 1 || !faults.has_errors()) return 6;
    return UsageFile(folder).sums(kDay, kDay, faults) == UsageCounts{{kVisits, 3}} ? 7 : 5;
  });
  ::chmod(folder.c_str(), 0755);
  EXPECT_EQ(end, 7);
  EXPECT_EQ(all(folder), (UsageCounts{{kVisits, 3}}));
}

}  // namespace
}  // namespace kiosk
