#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "content/article_file.h"

namespace kiosk {

/// Reads one article of any language, with a body of the test's own that starts on line 7.
class MarkdownFile : public ::testing::Test {
 protected:
  static constexpr int kFirstLine = 7;

  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              ("kiosk-md-" + std::to_string(::getpid()) + "-" + test->name());
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  static std::string front() { return "+++\ntitle = \"T\"\nsummary = \"S\"\ntopic = \"O\"\n+++\n"; }

  /// `body` behind a heading of the first part.
  RawArticle read(const std::string& tag, const std::string& body) {
    return read_whole(tag, front() + "## H {#h}\n" + body);
  }
  RawArticle read_whole(const std::string& tag, const std::string& text) {
    const auto file = folder_ / tag / "articles" / "a.md";
    std::filesystem::create_directories(file.parent_path());
    std::ofstream(file, std::ios::binary) << text;
    found_ = Diagnostics();
    return read_article(file, ReadWhat::all, found_);
  }

  /// The one error of a text, or what there is in its place.
  Finding error() const {
    std::vector<Finding> errors;
    for (const auto& finding : found_.findings())
      if (finding.severity == Severity::error) errors.push_back(finding);
    EXPECT_EQ(errors.size(), 1U) << told();
    return errors.empty() ? Finding{} : errors.front();
  }
  std::string told() const {
    std::string out;
    for (const auto& finding : found_.findings()) out += to_text(finding) + "\n";
    return out;
  }

  std::filesystem::path folder_;
  Diagnostics found_;
};

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
    text.replace(at, from.size(), to);
  return text;
}

}  // namespace kiosk
