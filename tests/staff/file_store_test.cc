#include "staff/file_store.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

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
  EXPECT_EQ(store.read("emergency_number"), std::nullopt);
  EXPECT_TRUE(store.write("emergency_number", "999"));
  EXPECT_EQ(store.read("emergency_number"), "999");
  EXPECT_TRUE(store.write("emergency_number", "112"));
  EXPECT_EQ(FileStore(base_).read("emergency_number"), "112");
}

TEST_F(FileStoreTest, MakesItsFolderAndLeavesNothingElseInIt) {
  FileStore store(base_ / "state" / "kiosk");
  EXPECT_TRUE(store.write("value", "x"));
  int files = 0;
  for (const auto& entry : fs::directory_iterator(base_ / "state" / "kiosk")) {
    EXPECT_EQ(entry.path().filename(), "value");
    ++files;
  }
  EXPECT_EQ(files, 1);
}

TEST_F(FileStoreTest, ReplacesTheFileInsteadOfWritingIntoIt) {
  FileStore store(base_);
  ASSERT_TRUE(store.write("value", "old"));
  fs::create_hard_link(base_ / "value", base_ / "witness");
  ASSERT_TRUE(store.write("value", "new"));
  std::ifstream witness(base_ / "witness");
  std::string kept;
  witness >> kept;
  EXPECT_EQ(kept, "old");
}

TEST_F(FileStoreTest, TakesTheLeftoverOfAPowerCutForNothing) {
  FileStore store(base_);
  ASSERT_TRUE(store.write("value", "whole"));
  std::ofstream(base_ / "value.new") << "ha";
  EXPECT_EQ(store.read("value"), "whole");
  EXPECT_TRUE(store.write("value", "next"));
  EXPECT_EQ(store.read("value"), "next");
}

TEST_F(FileStoreTest, RefusesNamesThatLeadElsewhere) {
  FileStore store(base_ / "state");
  for (const char* name : {"", "../value", "a/b", "Value", "value.new", "v1"}) {
    EXPECT_FALSE(store.write(name, "x")) << name;
    EXPECT_EQ(store.read(name), std::nullopt) << name;
  }
  EXPECT_FALSE(fs::exists(base_ / "value"));
}

TEST_F(FileStoreTest, SaysSoWhereItCannotWrite) {
  std::ofstream(base_ / "file") << "in the way";
  FileStore store(base_ / "file");
  EXPECT_FALSE(store.write("value", "x"));
  FileStore nowhere{fs::path()};
  EXPECT_FALSE(nowhere.write("value", "x"));
  EXPECT_EQ(nowhere.read("value"), std::nullopt);
}

}  // namespace
}  // namespace kiosk
