#include "cli/locales.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/locales_words.h"
#include "real_world.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;
using ::testing::HasSubstr;

using Locales = RealWorld;

TEST_F(Locales, TheTableHasARowForEachShippedLanguageAndAllIsAsRecorded) {
  const auto rows = locale_rows(world(), {LocaleTag()});
  ASSERT_EQ(rows.size(), world().catalogue.bundles.size());
  for (const LocaleRow& row : rows) {
    EXPECT_GT(row.texts, 30) << row.locale;
    EXPECT_EQ(row.present, row.texts) << row.locale;
    EXPECT_EQ(row.unsound + row.outdated + row.changed + row.unrecorded, 0) << row.locale;
    EXPECT_EQ(row.checked, 0) << row.locale << ": no text has been checked by a health professional";
    EXPECT_EQ(row.voice, row.locale == "en");
    EXPECT_EQ(row.missing_glyphs, 0) << row.locale;
    EXPECT_EQ(row.direction == Direction::rtl, row.locale == "ar" || row.locale == "ur");
  }
}

TEST_F(Locales, PrintsATableAndJson) {
  std::ostringstream table, json;
  EXPECT_EQ(run_locales(world(), {}, Form::table, table), 0);
  EXPECT_THAT(table.str(), HasSubstr("zh-Hans  Hans    ltr"));
  EXPECT_EQ(run_locales(world(), {}, Form::json, json), 0);
  const Json read = Json::parse(json.str());
  ASSERT_EQ(read["locales"].size(), world().catalogue.bundles.size());
  for (const char* key : {"locale", "script", "direction", "texts", "present", "unsound", "outdated",
                          "changed", "unrecorded", "revised", "checked", "voice", "missing_glyphs"})
    EXPECT_TRUE(read["locales"][0].contains(key)) << key;
}

using Given = std::optional<std::string>;

LocalesWords words_of(const Given& by, const Given& on = std::nullopt) {
  LocalesWords words;
  words.tag = "pl";
  words.checked = {by, on};
  return words;
}

TEST(LocalesWords, DatesAreTodayOrDaysOfTheCalendarThatHaveBeen) {
  const std::string now = "2026-11-27";
  std::string error;
  EXPECT_EQ(review_request(words_of("C"), now, error)->names.checked_on, now);
  EXPECT_EQ(review_request(words_of(" C ", "2026-11-01"), now, error)->names.checked_by, "C");
  EXPECT_EQ(review_request(words_of(std::nullopt), now, error)->names.checked_on, "");
  for (const auto& [by, on, words] : {std::tuple{Given("C"), "2026-11-28", "future"},
                                      {Given("C"), "27.11.2026", "no date"},
                                      {Given("C"), "2026-02-30", "no date"},
                                      {Given("C"), "2026-1-1", "no date"},
                                      {Given("C"), "", "no date"},
                                      {Given(), "2026-11-01", "needs --checked-by"},
                                      {Given(" "), "2026-11-01", "gives no name"}}) {
    EXPECT_FALSE(review_request(words_of(by, on), now, error)) << on;
    EXPECT_THAT(error, HasSubstr(words));
  }
  LocalesWords words = words_of("C");
  words.tag = "no tag";
  EXPECT_FALSE(review_request(words, now, error));
  EXPECT_EQ(today().size(), now.size());
}

/// What the command line makes of its words: a sentence where they are wrong usage.
std::string misuse_of(std::vector<std::string> arguments) {
  CLI::App app;
  LocalesWords words;
  add_locales(app, words);
  std::reverse(arguments.begin(), arguments.end());
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError& error) {
    return error.what();
  }
  std::string error;
  return review_request(words, "2026-11-27", error) ? "" : error;
}

TEST(LocalesWords, AnEmptyNameOrTextIsNeverOneThatWasNotGiven) {
  EXPECT_EQ(misuse_of({"locales", "review", "pl", "--checked-by", "C"}), "");
  EXPECT_EQ(misuse_of({"locales", "review", "pl", "clots#way", "--revised-by", "B", "--seen"}), "");
  for (const std::string blank : {"", " ", "  ", "\u00A0", "\u200B", "\u200D\u2060", "\t", "\u3000"}) {
    EXPECT_THAT(misuse_of({"locales", "review", "pl", blank, "--checked-by", "C"}),
                HasSubstr("named by nothing"));
    for (const char* option : {"--written-by", "--translated-by", "--revised-by", "--checked-by"}) {
      EXPECT_THAT(misuse_of({"locales", "review", "pl", option, blank}),
                  HasSubstr(std::string(option) + " gives no name"));
    }
  }
}

class ReviewCommand : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::temp_directory_path() / ("kiosk-locales-" + std::to_string(::getpid()));
    fs::remove_all(folder_);
    fs::create_directories(folder_ / "locales");
    fs::copy_file(KIOSK_SOURCE_DIR "/kiosk.conf", folder_ / "kiosk.conf");
    fs::create_directory_symlink(KIOSK_SOURCE_DIR "/assets", folder_ / "assets");
    for (const char* tag : {"en", "pl"})
      fs::copy(fs::path(KIOSK_SOURCE_DIR) / "locales" / tag, folder_ / "locales" / tag,
               fs::copy_options::recursive);
  }
  void TearDown() override { fs::remove_all(folder_); }

  int review(const std::string& what, const std::string& checker) {
    out_.str("");
    err_.str("");
    ReviewRequest request;
    request.locale = *LocaleTag::parse("pl");
    request.what = what;
    request.names.checked_by = checker;
    request.names.checked_on = checker.empty() ? "" : "2026-11-26";
    return run_review(load_world(folder_ / "kiosk.conf"), request, out_, err_);
  }

  fs::path folder_;
  std::ostringstream out_, err_;
};

TEST_F(ReviewCommand, WritesTellsAndRefuses) {
  EXPECT_EQ(review("dvt-to-pe#path", "C"), 0) << err_.str();
  EXPECT_THAT(out_.str(), HasSubstr("dvt-to-pe.review.toml: written."));
  EXPECT_THAT(out_.str(), HasSubstr("1 record of pl"));
  EXPECT_EQ(review("dvt-to-pe#path", "C"), 0);
  EXPECT_THAT(out_.str(), HasSubstr("nothing to change"));
  EXPECT_EQ(review("dvt-to-pe#nowhere", "C"), 2);
  EXPECT_THAT(err_.str(), HasSubstr("error: There is no text"));
  for (const char* half : {"dvt-to-pe#", "#", "#path", "messages#", " #path", "dvt-to-pe# "}) {
    EXPECT_EQ(review(half, "C"), 2) << half;
    EXPECT_THAT(err_.str(), HasSubstr("names no text: a name stands on either side of"));
  }
  EXPECT_EQ(review("dvt-to-pe#path", ""), 2);
  EXPECT_THAT(err_.str(), HasSubstr("Nothing is said of the texts."));
  const fs::path article = folder_ / "locales/pl/articles/dvt-to-pe.md";
  std::ofstream(article, std::ios::app) << "\nI jeszcze jedno.\n";
  EXPECT_EQ(review("dvt-to-pe", "C"), 1);
  EXPECT_THAT(err_.str(), HasSubstr("Nothing was written."));
}

}  // namespace
}  // namespace kiosk
