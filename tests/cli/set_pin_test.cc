#include "cli/set_pin.h"

#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <thread>

#include "config/config.h"
#include "staff/pin.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char* kPin = "135790";

class SetPin : public testing::Test {
 protected:
  void SetUp() override { fs::copy_file(KIOSK_SOURCE_DIR "/kiosk.conf", file_); }

  std::string bytes() const {
    std::ifstream in(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
  void write(const std::string& text) const { std::ofstream(file_, std::ios::binary) << text; }
  std::string hash() const {
    Diagnostics unheard;
    return load_config(file_, unheard).config.pin_hash;
  }
  /// With two lines on standard input.
  int run(const std::string& lines) {
    int ends[2];
    EXPECT_EQ(::pipe(ends), 0);
    EXPECT_EQ(::write(ends[1], lines.data(), lines.size()), static_cast<ssize_t>(lines.size()));
    ::close(ends[1]);
    std::ostringstream out, err;
    const int code = run_set_pin(file_, secret_reader(ends[0], err), out, err);
    ::close(ends[0]);
    said_ = out.str() + err.str();
    for (const char* typed : {kPin, "246802", "135791", "13579"}) EXPECT_THAT(said_, Not(HasSubstr(typed)));
    return code;
  }

  TempFolder folder_;
  fs::path file_ = folder_.path() / "kiosk.conf";
  std::string said_;
};

TEST_F(SetPin, WritesTheHashOfWhatWasTypedTwiceAndChangesNothingElse) {
  const std::string before = bytes();
  ASSERT_EQ(run("135790\n135790\n"), 0) << said_;
  EXPECT_TRUE(is_pin_of(hash(), kPin));
  std::string after = bytes();
  const std::string line = "pin_hash = \"" + hash() + "\"";
  ASSERT_NE(after.find(line), std::string::npos);
  EXPECT_EQ(after.replace(after.find(line), line.size(), "pin_hash = \"\""), before);
  EXPECT_THAT(after, Not(HasSubstr(kPin)));
  ASSERT_EQ(run("246802\r\n246802"), 0) << "another later; the end of the input ends a line";
  EXPECT_TRUE(is_pin_of(hash(), "246802"));
  std::size_t files = 0;
  for (const auto& entry : fs::directory_iterator(folder_.path())) files += entry.exists() ? 1 : 0;
  EXPECT_EQ(files, 1U) << "nothing is left of the trial";
}

TEST_F(SetPin, RefusesWhatIsNoPinAndLeavesTheFile) {
  const std::string before = bytes();
  for (const char* lines :
       {"", "\n", "13579\n13579\n", "123456\n123456\n", "000000\n000000\n", "135790\n135791\n", "135790\n",
        "13579a\n13579a\n", "1357902468024\n1357902468024\n"}) {
    EXPECT_EQ(run(lines), 1) << lines;
    EXPECT_THAT(said_, HasSubstr("Nothing is changed.")) << lines;
    EXPECT_EQ(bytes(), before) << lines;
  }
  EXPECT_EQ(run(std::string(5000, '1') + "\n"), 1);
}

TEST_F(SetPin, LeavesAFileThatItCannotReadOrWrite) {
  write("[staff\n");
  EXPECT_EQ(run("135790\n135790\n"), 1);
  EXPECT_THAT(said_, HasSubstr("is no TOML"));
  EXPECT_EQ(bytes(), "[staff\n");
  fs::remove(file_);
  EXPECT_EQ(run("135790\n135790\n"), 1);
  EXPECT_FALSE(fs::exists(file_));
  write("[staff]\n");
  if (::geteuid() == 0) return;  // root may write anywhere
  fs::permissions(folder_.path(), fs::perms::owner_read | fs::perms::owner_exec);
  EXPECT_EQ(run("135790\n135790\n"), 1);
  fs::permissions(folder_.path(), fs::perms::owner_all);
  EXPECT_EQ(bytes(), "[staff]\n");
}

TEST_F(SetPin, KeepsTheRightsOfTheFileAndALinkToIt) {
  const fs::path real = folder_.path() / "real.conf";
  fs::rename(file_, real);
  fs::permissions(real, fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink(real, file_);
  ASSERT_EQ(run("135790\n135790\n"), 0) << said_;
  EXPECT_TRUE(fs::is_symlink(file_));
  EXPECT_EQ(fs::status(real).permissions(), fs::perms::owner_read | fs::perms::owner_write);
  EXPECT_TRUE(is_pin_of(hash(), kPin));
}

/// What a terminal shows of a typed line.
TEST(SecretReaderTest, ATerminalShowsNothingOfIt) {
  const int master = ::posix_openpt(O_RDWR | O_NOCTTY);
  ASSERT_GE(master, 0);
  ASSERT_EQ(::grantpt(master) | ::unlockpt(master), 0);
  const int terminal = ::open(::ptsname(master), O_RDWR | O_NOCTTY);
  ASSERT_GE(terminal, 0);
  std::ostringstream prompts;
  Secret line;
  {
    // The line comes once echoing is off, for what was typed before is let go.
    std::thread typist([master] {
      termios now{};
      do {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        ASSERT_EQ(::tcgetattr(master, &now), 0);
      } while ((now.c_lflag & ECHO) != 0);
      EXPECT_EQ(::write(master, "135790\n", 7), 7);
    });
    EXPECT_TRUE(secret_reader(terminal, prompts)("PIN: ", line));
    typist.join();
  }
  EXPECT_EQ(line.view(), "135790");
  EXPECT_EQ(prompts.str(), "PIN: \n");
  ::fcntl(master, F_SETFL, O_NONBLOCK);
  char shown[64] = {};
  const ssize_t count = ::read(master, shown, sizeof shown - 1);
  EXPECT_EQ(count > 0 ? std::string(shown, static_cast<std::size_t>(count)) : "", "");
  ::close(terminal);
  ::close(master);
}

}  // namespace
}  // namespace kiosk
