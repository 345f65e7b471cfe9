#include "staff/file_store.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/descriptor.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

class FileStoreTest : public testing::Test {
 protected:
  TempFolder folder_;
  const fs::path& base_ = folder_.path();
};

TEST_F(FileStoreTest, GivesBackWhatWasWritten) {
  FileStore store(base_);
  EXPECT_EQ(store.read("number").value, std::nullopt);
  EXPECT_EQ(store.read("number").fault, "") << "nothing there is no fault";
  EXPECT_EQ(store.write("number", "999"), "");
  EXPECT_EQ(store.read("number").value, "999");
  EXPECT_EQ(store.write("number", "112"), "");
  EXPECT_EQ(FileStore(base_).read("number").value, "112");
}

TEST_F(FileStoreTest, MakesItsFolderAndLeavesNothingElseInIt) {
  FileStore store(base_ / "state" / "kiosk");
  EXPECT_EQ(store.write("value", "x"), "");
  int files = 0;
  for (const auto& entry : fs::directory_iterator(base_ / "state" / "kiosk")) {
    EXPECT_EQ(entry.path().filename(), "value");
    ++files;
  }
  EXPECT_EQ(files, 1);
}

TEST_F(FileStoreTest, ReplacesTheFileInsteadOfWritingIntoIt) {
  FileStore store(base_);
  ASSERT_EQ(store.write("value", "old"), "");
  fs::create_hard_link(base_ / "value", base_ / "witness");
  ASSERT_EQ(store.write("value", "new"), "");
  std::ifstream witness(base_ / "witness");
  std::string kept;
  witness >> kept;
  EXPECT_EQ(kept, "old");
}

TEST_F(FileStoreTest, TakesTheLeftoverOfAPowerCutForNothing) {
  FileStore store(base_);
  ASSERT_EQ(store.write("value", "whole"), "");
  std::ofstream(base_ / "value.new") << "ha";
  EXPECT_EQ(store.read("value").value, "whole");
  EXPECT_EQ(store.write("value", "next"), "");
  EXPECT_EQ(store.read("value").value, "next");
}

TEST_F(FileStoreTest, RefusesNamesThatLeadElsewhere) {
  FileStore store(base_ / "state");
  for (const char* name : {"", "../value", "a/b", "Value", "value.new", "v1"}) {
    EXPECT_NE(store.write(name, "x"), "") << name;
    EXPECT_EQ(store.read(name).value, std::nullopt) << name;
  }
  EXPECT_FALSE(fs::exists(base_ / "value"));
}

TEST_F(FileStoreTest, SaysSoWhereItCannotWrite) {
  std::ofstream(base_ / "file") << "in the way";
  EXPECT_NE(FileStore(base_ / "file").write("value", "x"), "");
  EXPECT_NE(FileStore(base_ / "file" / "below").write("value", "x"), "");
  EXPECT_NE(FileStore("/proc/kept").write("value", "x"), "");
  FileStore nowhere{fs::path()};
  EXPECT_NE(nowhere.write("value", "x"), "");
  EXPECT_EQ(nowhere.read("value").value, std::nullopt);
}

TEST_F(FileStoreTest, LeavesTheOldValueWhereANewOneIsTooLarge) {
  // same.
  FileStore store(base_);
  ASSERT_EQ(store.write("value", "old"), "");
  EXPECT_NE(store.write("value", std::string(3 * 1024 * 1024, 'x')), "");
  EXPECT_EQ(store.read("value").value, "old");
}

TEST_F(FileStoreTest, DoesNotWriteWhileAnotherProgramDoes) {
  FileStore store(base_);
  ASSERT_EQ(store.write("value", "old"), "");
  const Descriptor other(::open(base_.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  ASSERT_EQ(::flock(other.get(), LOCK_EX), 0);
  EXPECT_NE(store.write("value", "new").find("another program"), std::string::npos);
  EXPECT_EQ(store.read("value").value, "old");
}

/// What may stand where a file of the store should.
struct Impostor {
  const char* name;
  std::function<void(const fs::path& at, const fs::path& victim)> make;
  bool replaced = true;
};

std::vector<Impostor> impostors() {
  return {
      {"pipe", [](const fs::path& at, const fs::path&) { ASSERT_EQ(::mkfifo(at.c_str(), 0600), 0); }},
      {"link", [](const fs::path& at, const fs::path& victim) { fs::create_symlink(victim, at); }},
      {"link to nothing",
       [](const fs::path& at, const fs::path& victim) { fs::create_symlink(victim.string() + "x", at); }},
      {"link to a pipe",
       [](const fs::path& at, const fs::path& victim) {
         const std::string pipe = victim.string() + "-pipe";
         ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
         fs::create_symlink(pipe, at);
       }},
      {"link to itself", [](const fs::path& at, const fs::path&) { fs::create_symlink(at, at); }},
      {"device", [](const fs::path& at, const fs::path&) { fs::create_symlink("/dev/zero", at); }},
      {"folder", [](const fs::path& at, const fs::path&) { fs::create_directories(at / "full"); }, false}};
}

TEST_F(FileStoreTest, NeitherReadsNorWritesThroughWhatIsNoFile) {
  for (const Impostor& impostor : impostors()) {
    for (const char* suffix : {"", ".new"}) {
      SCOPED_TRACE(impostor.name + std::string(suffix));
      const TempFolder folder;
      const fs::path victim = folder.path() / "victim";
      std::ofstream(victim) << "secret";
      fs::create_directory(folder.path() / "store");
      FileStore store(folder.path() / "store");
      impostor.make(folder.path() / "store" / ("value" + std::string(suffix)), victim);
      EXPECT_EQ(store.read("value").value, std::nullopt);
      EXPECT_EQ(store.read("value").fault.empty(), suffix[0] != '\0') << store.read("value").fault;
      EXPECT_EQ(store.write("value", "new").empty(), impostor.replaced);
      EXPECT_EQ(store.read("value").value,
                impostor.replaced ? std::optional<std::string>("new") : std::nullopt);
      EXPECT_EQ(fs::file_size(victim), 6U) << "written through";
      EXPECT_FALSE(fs::exists(victim.string() + "x")) << "made through";
    }
  }
}

TEST_F(FileStoreTest, FollowsNoLinkInPlaceOfItsFolder) {
  fs::create_directory(base_ / "elsewhere");
  std::ofstream(base_ / "elsewhere" / "value") << "x";
  fs::create_directory_symlink(base_ / "elsewhere", base_ / "store");
  FileStore store(base_ / "store");
  EXPECT_EQ(store.read("value").value, std::nullopt);
  EXPECT_NE(store.read("value").fault, "");
  EXPECT_NE(store.write("value", "y"), "");
  EXPECT_EQ(FileStore(base_ / "elsewhere").read("value").value, "x");
}

}  // namespace
}  // namespace kiosk
