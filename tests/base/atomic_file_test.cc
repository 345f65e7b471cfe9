#include "base/atomic_file.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

#include "base/file.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

class AtomicFile : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = fs::temp_directory_path() / ("kiosk-atomic-" + std::to_string(::getpid()) + "-" + test->name());
    fs::remove_all(folder_);
    fs::create_directories(folder_);
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::size_t entries() const {
    return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator()));
  }

  fs::path folder_;
};

TEST_F(AtomicFile, WritesANewFileAndReplacesAnOldOne) {
  const fs::path file = folder_ / "a.toml";
  for (const std::string& text : {std::string("one"), std::string(), std::string(100000, 'x')}) {
    EXPECT_TRUE(write_atomically(file, text));
    EXPECT_EQ(read_file(file), text);
    EXPECT_EQ(entries(), 1U) << "nothing is left beside it";
  }
}

TEST_F(AtomicFile, KeepsRightsAndFollowsLinks) {
  const fs::path file = folder_ / "real.toml";
  const fs::path link = folder_ / "link.toml";
  ASSERT_TRUE(write_atomically(file, "old"));
  ASSERT_EQ(::chmod(file.c_str(), 0640), 0);
  fs::create_symlink(file, link);
  EXPECT_TRUE(write_atomically(link, "new"));
  EXPECT_EQ(read_file(file), "new");
  EXPECT_TRUE(fs::is_symlink(link));
  struct stat now {};
  ASSERT_EQ(::stat(file.c_str(), &now), 0);
  EXPECT_EQ(now.st_mode & 0777, 0640U);
}

TEST_F(AtomicFile, WritesToNothingElse) {
  EXPECT_FALSE(write_atomically(folder_ / "none" / "a.toml", "x"));
  EXPECT_FALSE(write_atomically(folder_, "x"));
  const fs::path pipe = folder_ / "pipe";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  EXPECT_FALSE(write_atomically(pipe, "x"));
  EXPECT_EQ(entries(), 1U);
}

}  // namespace
}  // namespace kiosk
