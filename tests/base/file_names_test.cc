#include "base/file_names.h"

#include <gtest/gtest.h>

#include <fstream>

#include "support/temp_folder.h"

namespace kiosk {
namespace {

class FileNames : public testing::Test {
 protected:
  void put(const std::string& name) const { std::ofstream(folder_.path() / name) << "x"; }
  std::string told(Strays which) const {
    Diagnostics diagnostics;
    tell_strays(folder_.path(), {".md", ".review.toml"}, which, diagnostics);
    std::string out;
    for (const Finding& finding : diagnostics.findings()) {
      EXPECT_EQ(finding.severity, Severity::warning);
      out += std::filesystem::path(finding.file).filename().string() + ": " + finding.advice + "\n";
    }
    return out;
  }
  TempFolder folder_;
};

TEST_F(FileNames, ThoseThatNobodyReadsAreTold) {
  for (const char* name :
       {"a.md", "a.review.toml", ".hidden.MD", "a.md~", "B.MD", "c.Md", "D.REVIEW.TOML", "e.txt"})
    put(name);
  std::filesystem::create_directory(folder_.path() / "folder.MD");
  const std::string capitals =
      "B.MD: Rename it B.md.\nD.REVIEW.TOML: Rename it D.review.toml.\nc.Md: Rename it c.md.\n";
  EXPECT_EQ(told(Strays::other_case), capitals);
  EXPECT_EQ(told(Strays::all), capitals + "e.txt: Rename it, or take it out.\n");
}

TEST_F(FileNames, AFileThatDiffersInCapitalsIsTheAdvice) {
  EXPECT_EQ(rename_advice(folder_.path() / "locale.toml"), "");
  put("Locale.TOML");
  EXPECT_EQ(rename_advice(folder_.path() / "locale.toml"), "Rename Locale.TOML to locale.toml. ");
  EXPECT_EQ(rename_advice(folder_.path() / "nowhere" / "locale.toml"), "");
}

}  // namespace
}  // namespace kiosk
