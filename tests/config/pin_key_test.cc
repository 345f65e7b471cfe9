#include "config/pin_key.h"

#include <gtest/gtest.h>

#include <fstream>

#include "config/edit_value.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

const std::string kHash =
    "$argon2id$v=19$m=32768,t=3,p=1$c2FsdHNhbHRzYWx0c2FsdA$c2FsdHNhbHRzYWx0c2FsdHNhbHRzYWx0c2FsdHNhbHQ";
constexpr KeyPlace kPlace{kPinTable, kPinName};

TEST(PinHash, HasTheFormOfAnArgon2idStringThatAKioskCanBear) {
  EXPECT_TRUE(is_pin_hash(kHash));
  const auto with = [](const std::string& from, const std::string& to) {
    std::string hash = kHash;
    return hash.replace(hash.find(from), from.size(), to);
  };
  for (const std::string& none :
       {std::string(), std::string("123456"), with("argon2id", "argon2i"), with("v=19", "v=16"),
        with("m=32768", "m=99999999"), with("m=32768", "m=-1"), with("m=32768", "m=99999999999999999999"),
        with("t=3", "t=1000"), with("p=1", "p=9"), with("c2FsdA$", "c2FsdA"), kHash + "A", kHash + "\n",
        kHash.substr(0, kHash.size() - 1), with("c2Fs", "c2F!")})
    EXPECT_FALSE(is_pin_hash(none)) << none;
  for (std::size_t cut = 0; cut < kHash.size(); ++cut) EXPECT_FALSE(is_pin_hash(kHash.substr(0, cut)));
}

class PinSetting : public testing::Test {
 protected:
  ConfigResult load(const std::string& text, const KeptSettings& kept = {}) {
    const auto file = folder_.path() / "kiosk.conf";
    std::ofstream(file) << "[emergency]\nnumber = \"999\"\n" << text;
    told_ = {};
    return load_config(file, told_, kept);
  }
  TempFolder folder_;
  Diagnostics told_;
};

TEST_F(PinSetting, OneThatIsNoneIsToldWithItsLineAndCountsAsNoPin) {
  const ConfigResult good = load("[staff]\npin_hash = \"" + kHash + "\"\n");
  EXPECT_TRUE(told_.findings().empty());
  EXPECT_EQ(good.config.pin_hash, kHash);
  for (const char* none : {"\"123456\"", "123456", "true", "[]", "\"$argon2id$v=19$\""}) {
    const ConfigResult bad = load(std::string("[staff]\npin_hash = ") + none + "\n", good.keep);
    EXPECT_EQ(bad.config.pin_hash, "") << none;
    ASSERT_EQ(told_.findings().size(), 1U) << none;
    const Finding& finding = told_.findings()[0];
    EXPECT_EQ(finding.line, 4);
    EXPECT_NE(finding.sentence.find("no PIN is set"), std::string::npos) << finding.sentence;
    EXPECT_NE(finding.advice.find("set-pin"), std::string::npos);
  }
}

TEST_F(PinSetting, TheLastGoodOneHoldsWhereTheFileIsDamaged) {
  const ConfigResult good = load("[staff]\npin_hash = \"" + kHash + "\"\n");
  EXPECT_EQ(load("[staff\n", good.keep).config.pin_hash, kHash);
  EXPECT_EQ(load("[staff]\n", good.keep).config.pin_hash, "") << "the table stands there and says none";
}

TEST_F(PinSetting, IsNotAmongWhatTheLogTellsOfTheSettings) {
  for (const std::string& line : load("[staff]\npin_hash = \"" + kHash + "\"\n").changed)
    EXPECT_EQ(line.find("argon"), std::string::npos) << line;
}

TEST(WithValue, ReplacesTheValueAndNothingElse) {
  const std::string line = "\"" + kHash + "\"";
  const auto expect = [&](const std::string& before, const std::string& after) {
    EXPECT_EQ(with_value(before, kPlace, kHash), after) << before;
  };
  expect("# ä ö\n[staff]\npin_hash = \"\" # none\nx = 1\n",
         "# ä ö\n[staff]\npin_hash = " + line + " # none\nx = 1\n");
  expect("a = 'ü'\r\n[staff]\r\n\tpin_hash=''\r\n", "a = 'ü'\r\n[staff]\r\n\tpin_hash=" + line + "\r\n");
  expect("staff.pin_hash = 12", "staff.pin_hash = " + line);
  expect("staff = {n = 'ü', pin_hash = \"\"\"a\nb\"\"\"}\n", "staff = {n = 'ü', pin_hash = " + line + "}\n");
  expect("[staff]\npin_hash = [1, 2]\n[b]\n", "[staff]\npin_hash = " + line + "\n[b]\n");
  expect("\xEF\xBB\xBF[staff]\npin_hash = ''\n", "\xEF\xBB\xBF[staff]\npin_hash = " + line + "\n");
}

TEST(WithValue, AddsWhatIsNotThere) {
  const std::string line = "pin_hash = \"" + kHash + "\"";
  EXPECT_EQ(with_value("", kPlace, kHash), "[staff]\n" + line + "\n");
  EXPECT_EQ(with_value("a = 1", kPlace, kHash), "a = 1\n\n[staff]\n" + line + "\n");
  EXPECT_EQ(with_value("a = 1\r\n", kPlace, kHash), "a = 1\r\n\r\n[staff]\r\n" + line + "\r\n");
  EXPECT_EQ(with_value("[ staff ] # us\nlocked = []\n[b]\n", kPlace, kHash),
            "[ staff ] # us\n" + line + "\nlocked = []\n[b]\n");
  EXPECT_EQ(with_value("[staff]", kPlace, kHash), "[staff]\n" + line + "\n");
}

TEST(WithValue, TouchesNothingThatItCannotReadOrAddTo) {
  for (const char* text : {"[staff", "staff = 1\n", "[[staff]]\n", "staff = {}\n", "\xFF", "[staff]\na = \n"})
    EXPECT_EQ(with_value(text, kPlace, kHash), std::nullopt) << text;
}

}  // namespace
}  // namespace kiosk
