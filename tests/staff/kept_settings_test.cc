#include "staff/kept_settings.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "support/faulty_store.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

const KeptSettings kGood{"[languages]\nsite_locale = \"pl\"\n", "112"};
constexpr const char* kFile = "/etc/clinic-kiosk/kiosk.conf";

class KeptSettingsTest : public testing::Test {
 protected:
  KeptSettings read(const fs::path& file = kFile) {
    told_ = {};
    return read_kept(store_, file, told_);
  }
  void keep_now(const KeptSettings& settings) {
    told_ = {};
    keep(settings, store_, kFile, told_);
  }
  FaultyStore store_;
  Diagnostics told_;
};

TEST_F(KeptSettingsTest, AreGivenBackWhole) {
  EXPECT_EQ(read(), KeptSettings());
  EXPECT_TRUE(told_.findings().empty()) << "nothing kept yet is no fault";
  keep_now(kGood);
  EXPECT_EQ(read(), kGood);
  EXPECT_TRUE(told_.findings().empty());
}

TEST_F(KeptSettingsTest, AreWrittenOnlyWhereTheyChange) {
  keep_now(kGood);
  EXPECT_EQ(store_.writes, 2);
  keep_now(kGood);
  EXPECT_EQ(store_.writes, 2);
  keep_now({kGood.settings, "113"});
  EXPECT_EQ(store_.writes, 3);
  keep_now({});
  EXPECT_EQ(store_.writes, 3) << "nothing never takes the place of something";
  EXPECT_EQ(read().number, "113");
}

TEST_F(KeptSettingsTest, AnyDamageToAFileIsFoundAndCountsForNothing) {
  keep_now(kGood);
  const auto whole = store_.values;
  std::mt19937 random(7);
  for (const char* name : {"number", "settings"}) {
    const std::string& bytes = whole.at(name);
    for (std::size_t i = 0; i <= bytes.size(); ++i) {
      std::string cut = bytes.substr(0, i);
      std::string longer = bytes;
      longer.insert(i, 1, static_cast<char>('0' + random() % 10));
      std::string changed = bytes;
      if (i < bytes.size()) changed[i] = static_cast<char>(changed[i] ^ (1 << random() % 8));
      for (const std::string& damaged : {cut, longer, changed}) {
        if (damaged == bytes) continue;
        store_.values[name] = damaged;
        const KeptSettings found = read();
        EXPECT_EQ(std::string(name) == "number" ? found.number : found.settings, "") << damaged;
        ASSERT_EQ(told_.findings().size(), 1U) << damaged;
        EXPECT_EQ(told_.findings()[0].file, "store/" + std::string(name));
        EXPECT_TRUE(told_.has_errors());
      }
    }
    store_.values = whole;
  }
}

TEST_F(KeptSettingsTest, AreOfOneFileAndOneKind) {
  keep_now({"112", "112"});
  EXPECT_EQ(read("/etc/clinic-kiosk/other.conf"), KeptSettings());
  EXPECT_EQ(told_.findings().size(), 2U);
  std::swap(store_.values["number"], store_.values["settings"]);
  EXPECT_EQ(read(), KeptSettings());
}

TEST_F(KeptSettingsTest, TellWhatCannotBeWritten) {
  for (int good = 0; good < 2; ++good) {
    store_ = {};
    store_.good_writes = good;
    keep_now(kGood);
    ASSERT_EQ(told_.findings().size(), static_cast<std::size_t>(2 - good));
    EXPECT_NE(told_.findings()[0].sentence.find("the disk is full"), std::string::npos);
    EXPECT_FALSE(told_.findings()[0].advice.empty());
    EXPECT_EQ(read().number, good == 1 ? "112" : "") << "the number comes first";
  }
}

TEST_F(KeptSettingsTest, TellWhatCannotBeRead) {
  keep_now(kGood);
  store_.read_fault = "cannot be read";
  EXPECT_EQ(read(), KeptSettings());
  ASSERT_EQ(told_.findings().size(), 2U);
  EXPECT_EQ(told_.findings()[0].sentence, "What was kept cannot be read.");
}

TEST_F(KeptSettingsTest, HaveAFolderForEachAbsolutePath) {
  std::set<fs::path> folders;
  for (const char* file :
       {"/a/kiosk.conf", "/b/kiosk.conf", "/a/kiosk.conf ", "/a/Kiosk.conf", "/a/b/kiosk.conf"})
    EXPECT_TRUE(folders.insert(kept_folder("/state", file)).second) << file;
  EXPECT_EQ(kept_folder("/state", "/a/x/../kiosk.conf"), kept_folder("/state", "/a/./kiosk.conf"));
  EXPECT_EQ(kept_folder("/state", "kiosk.conf"), kept_folder("/state", fs::current_path() / "kiosk.conf"));
  for (const fs::path& folder : folders) EXPECT_EQ(folder.parent_path(), "/state");
}

}  // namespace
}  // namespace kiosk
