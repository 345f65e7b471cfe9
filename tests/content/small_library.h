#pragma once

#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

#include "content/catalogue.h"

namespace kiosk {

/// Replaces the first `from` of a text; a test that replaces nothing tests nothing.
inline std::string with(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  if (at == std::string::npos)
    ADD_FAILURE() << "nothing to replace: " << from;
  else
    text.replace(at, from.size(), to);
  return text;
}

/// A file of tests/data/locales-small.
inline std::string small(const std::string& name) {
  std::ifstream in(std::string(KIOSK_SOURCE_DIR) + "/tests/data/locales-small/" + name);
  EXPECT_TRUE(in) << name;
  return {std::istreambuf_iterator<char>(in), {}};
}

inline const std::string kEnglishMessages = small("en/locale.toml");
inline const std::string kPolishMessages = small("pl/locale.toml");
inline const std::string kEnglishArticle = small("en/articles/clots.md");
inline const std::string kPolishArticle = small("pl/articles/clots.md");

/// A locales folder of two small languages, a new one for each test. Write over a file to break it.
class SmallLibrary : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              ("kiosk-" + std::to_string(::getpid()) + "-" + test->test_suite_name() + "-" + test->name());
    settings_.locales = folder_;
    settings_.emergency_number = "999";
    settings_.known_figures = {"leg", "knee"};
    settings_.built_in_messages = kEnglishMessages;
    restore();
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void restore() {
    std::filesystem::remove_all(folder_);
    write("en/locale.toml", kEnglishMessages);
    write("pl/locale.toml", kPolishMessages);
    write("en/articles/clots.md", kEnglishArticle);
    write("pl/articles/clots.md", kPolishArticle);
    found_ = Diagnostics();
  }

  void write(const std::string& name, const std::string& text) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  Catalogue load() {
    found_ = Diagnostics();
    return load_catalogue(settings_, found_);
  }

  std::shared_ptr<const Article> open(const char* tag = "pl", const char* id = "clots") {
    const Catalogue catalogue = load();
    return open_article(catalogue, id, *LocaleTag::parse(tag), found_);
  }

  /// The findings of one severity as `check` prints them, less the folder.
  std::string told(Severity severity = Severity::error) const {
    std::string out;
    for (const auto& finding : found_.findings()) {
      if (finding.severity == severity) out += to_text(finding) + "\n";
    }
    const std::string prefix = folder_.string() + "/";
    for (auto at = out.find(prefix); at != std::string::npos; at = out.find(prefix))
      out.erase(at, prefix.size());
    return out;
  }

  /// Asserts exactly one error, and that it begins like this: "pl/locale.toml:7:1: error: ".
  void expect_one_error(const std::string& place, const std::string& words) const {
    const std::string all = told();
    EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 1) << all;
    EXPECT_EQ(all.rfind(place + ": error: ", 0), 0U) << all;
    EXPECT_NE(all.find(words), std::string::npos) << all;
  }

  std::filesystem::path folder_;
  ContentSettings settings_;
  Diagnostics found_;
};

}  // namespace kiosk
