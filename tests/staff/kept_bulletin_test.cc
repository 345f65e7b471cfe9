#include "staff/kept_bulletin.h"

#include <gtest/gtest.h>

#include "support/faulty_store.h"

namespace kiosk {
namespace {

constexpr const char* kFile = "/etc/clinic-kiosk/kiosk.conf";
const KeptBulletin kLate{"late", "", "en", 20, {Date(std::chrono::year(2026) / 11 / 27), 1110}};
const KeptBulletin kTyped{
    "", "Flu jabs today, room “B”", "en", 0, {Date(std::chrono::year(2026) / 11 / 27), kMinutesOfDay}};

class KeptBulletinTest : public testing::Test {
 protected:
  std::optional<KeptBulletin> read() {
    told_ = {};
    return read_bulletin(store_, kFile, told_);
  }
  FaultyStore store_;
  Diagnostics told_;
};

TEST_F(KeptBulletinTest, IsGivenBackAndTakenAway) {
  EXPECT_EQ(read(), std::nullopt);
  for (const KeptBulletin& bulletin : {kLate, kTyped}) {
    EXPECT_EQ(keep_bulletin(bulletin, store_, kFile), "");
    EXPECT_EQ(read(), bulletin);
  }
  EXPECT_EQ(keep_bulletin(std::nullopt, store_, kFile), "");
  EXPECT_EQ(read(), std::nullopt);
  EXPECT_TRUE(told_.findings().empty());
}

TEST_F(KeptBulletinTest, IsWrittenOnlyWhereItChanges) {
  keep_bulletin(std::nullopt, store_, kFile);
  EXPECT_EQ(store_.writes, 0);
  keep_bulletin(kLate, store_, kFile);
  keep_bulletin(kLate, store_, kFile);
  EXPECT_EQ(store_.writes, 1);
}

TEST_F(KeptBulletinTest, EveryDamageIsToldAndShowsNone) {
  keep_bulletin(kLate, store_, kFile);
  const std::string sound = store_.values.at("bulletin");
  for (std::size_t i = 0; i < sound.size(); ++i) {
    store_.values["bulletin"] = sound.substr(0, i);
    EXPECT_EQ(read(), std::nullopt) << i;
    EXPECT_TRUE(told_.has_errors()) << i;
  }
}

TEST_F(KeptBulletinTest, ADamagedOneIsSetAsideForTheNext) {
  keep_bulletin(kLate, store_, kFile);
  const std::string damaged = store_.values["bulletin"] += "x";
  EXPECT_EQ(keep_bulletin(kTyped, store_, kFile), "");
  EXPECT_EQ(read(), kTyped);
  EXPECT_EQ(store_.values["bulletin_damaged"], damaged);
  store_.values.erase("bulletin_damaged");
  EXPECT_EQ(keep_bulletin(kLate, store_, kFile), "");
  EXPECT_FALSE(store_.values.contains("bulletin_damaged")) << "that one was sound";
}

TEST_F(KeptBulletinTest, AFullDiskSaysWhy) {
  store_.good_writes = 0;
  EXPECT_EQ(keep_bulletin(kLate, store_, kFile), store_.write_fault);
}

}  // namespace
}  // namespace kiosk
