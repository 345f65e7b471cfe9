#include "staff/state_folder.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <map>

#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

fs::path with(std::map<std::string, std::string> values, const fs::path& named = {}) {
  return state_folder(named, [&values](const char* name) -> const char* {
    const auto found = values.find(name);
    return found == values.end() ? nullptr : found->second.c_str();
  });
}

TEST(StateFolder, IsTheOneNamedThenSystemdsThenXdgsThenHomes) {
  const std::map<std::string, std::string> all = {{"STATE_DIRECTORY", "/var/lib/clinic-kiosk:/var/lib/more"},
                                                  {"XDG_STATE_HOME", "/xdg"},
                                                  {"HOME", "/home/kiosk"}};
  EXPECT_EQ(with(all, "/named"), "/named");
  EXPECT_EQ(with(all, "named"), fs::current_path() / "named");
  EXPECT_EQ(with(all), "/var/lib/clinic-kiosk");
  EXPECT_EQ(with({{"XDG_STATE_HOME", "/xdg"}, {"HOME", "/home/kiosk"}}), "/xdg/clinic-kiosk");
  EXPECT_EQ(with({{"HOME", "/home/kiosk"}}), "/home/kiosk/.local/state/clinic-kiosk");
}

TEST(StateFolder, PassesOverWhatIsNoAbsolutePath) {
  for (const char* odd : {"", "relative", ":/second", "."}) {
    EXPECT_EQ(with({{"STATE_DIRECTORY", odd}, {"XDG_STATE_HOME", "/xdg"}}), "/xdg/clinic-kiosk") << odd;
    EXPECT_EQ(with({{"XDG_STATE_HOME", odd}, {"HOME", "/h"}}), "/h/.local/state/clinic-kiosk") << odd;
    EXPECT_TRUE(with({{"HOME", odd}}).is_absolute()) << odd;
  }
  EXPECT_TRUE(with({}).is_absolute());
}

class CheckState : public testing::Test {
 protected:
  std::string fault(const fs::path& state) {
    Diagnostics told;
    check_state(state, state / "one", told);
    if (told.findings().empty()) return "";
    EXPECT_EQ(told.findings().size(), 1U);
    EXPECT_TRUE(told.has_errors());
    EXPECT_FALSE(told.findings()[0].advice.empty());
    return told.findings()[0].file + " " + told.findings()[0].sentence;
  }
  void expect(const fs::path& state, const std::string& words) {
    EXPECT_NE(fault(state).find(words), std::string::npos) << state << ": " << fault(state);
  }
  TempFolder folder_;
  const fs::path& base_ = folder_.path();
};

TEST_F(CheckState, IsSilentWhereItCanBeWrittenOrMade) {
  EXPECT_EQ(fault(base_), "");
  EXPECT_EQ(fault(base_ / "yet" / "to" / "be" / "made"), "");
  EXPECT_FALSE(fs::exists(base_ / "yet")) << "it only looks";
  fs::create_directory_symlink(base_, base_ / "link");
  EXPECT_EQ(fault(base_ / "link"), "") << "systemd's own state folder may be a link";
}

TEST_F(CheckState, TellsWhatStandsInItsPlace) {
  std::ofstream(base_ / "file") << "x";
  ASSERT_EQ(::mkfifo((base_ / "pipe").c_str(), 0600), 0);
  fs::create_symlink(base_ / "nowhere", base_ / "link");
  expect(base_ / "file", "is no folder");
  expect(base_ / "pipe", "is no folder");
  expect(base_ / "file" / "below", "cannot be");
  expect(base_ / "link", "cannot be");
  expect("/proc/kept", "cannot be made");
  expect("/sys/kept/more", "cannot be made");
  std::ofstream(base_ / "one") << "x";
  expect(base_, (base_ / "one").string() + " The state folder is no folder");
  fs::remove(base_ / "one");
  fs::create_directory_symlink("/tmp", base_ / "one");
  expect(base_, "is a link");
}

TEST_F(CheckState, TellsWhoseItIs) {
  if (::geteuid() != 0) {
    expect("/", "belongs to the user root");
    return;
  }
  fs::create_directory(base_ / "theirs");
  ASSERT_EQ(::chown((base_ / "theirs").c_str(), 65534, 65534), 0);
  expect(base_ / "theirs", "belongs to the user");
  fs::create_directory(base_ / "one");
  ASSERT_EQ(::chown((base_ / "one").c_str(), 54321, 0), 0);
  expect(base_, "belongs to the user with the number 54321");
}

}  // namespace
}  // namespace kiosk
