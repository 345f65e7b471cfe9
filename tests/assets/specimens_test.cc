#include "assets/specimens.h"

#include <gtest/gtest.h>

#include <fstream>
#include <set>

#include "assets/font_table.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

class SpecimenFile : public testing::Test {
 protected:
  std::vector<Specimen> load(const std::string& text) {
    std::ofstream(folder_.path() / "specimens.toml") << text;
    diagnostics_ = {};
    return load_specimens(folder_.path() / "specimens.toml", diagnostics_);
  }
  std::string fault() const {
    return diagnostics_.findings().empty() ? "" : to_text(diagnostics_.findings().front());
  }

  TempFolder folder_;
  Diagnostics diagnostics_;
};

constexpr const char* kWhole =
    "[specimen.pl]\nname = \"polski\"\nheading = \"a\"\nbody = \"b\"\nmixed = \"c\"\ntall = \"d\"\n";

TEST_F(SpecimenFile, ReadsEveryText) {
  const auto found = load(kWhole);
  ASSERT_EQ(found.size(), 1u) << fault();
  EXPECT_EQ(found[0].tag, "pl");
  EXPECT_EQ(found[0].name, "polski");
  EXPECT_EQ(found[0].tall, "d");
  EXPECT_EQ(fault(), "");
}

TEST_F(SpecimenFile, LeavesOutWhatLacksAText) {
  const auto found = load(std::string(kWhole) + "[specimen.cy]\nname = \"Cymraeg\"\n");
  EXPECT_EQ(found.size(), 1u);
  EXPECT_NE(fault().find(":7:"), std::string::npos) << fault();
  EXPECT_NE(fault().find("\"cy\" lacks"), std::string::npos) << fault();
}

TEST_F(SpecimenFile, SaysWhatIsWrongWithTheFile) {
  EXPECT_TRUE(load("").empty());
  EXPECT_NE(fault().find("There is no [specimen.<tag>]"), std::string::npos);
  EXPECT_TRUE(load("[specimen.pl\n").empty());
  EXPECT_NE(fault().find("not TOML"), std::string::npos);
  EXPECT_TRUE(load("name = \u00e9\n\xc5\x82 = 1\n").empty());
  EXPECT_NE(fault().find("a letter stands outside quotes"), std::string::npos) << fault();
  Diagnostics missing;
  load_specimens(folder_.path() / "nothing.toml", missing);
  EXPECT_EQ(missing.findings().size(), 1u);
}

TEST(ShippedSpecimens, AreWhole) {
  Diagnostics diagnostics;
  const auto all = load_specimens(KIOSK_SOURCE_DIR "/assets/specimens.toml", diagnostics);
  for (const Finding& finding : diagnostics.findings()) ADD_FAILURE() << to_text(finding);
  EXPECT_GE(all.size(), 43u);
}

}  // namespace
}  // namespace kiosk
