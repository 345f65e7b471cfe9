#include "cli/locales.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

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

LocalesWords words_of(const std::string& by, const std::string& on) {
  LocalesWords words;
  words.tag = "pl";
  words.names.checked_by = by;
  words.names.checked_on = on;
  return words;
}

TEST(LocalesWords, DatesAreTodayOrDaysOfTheCalendarThatHaveBeen) {
  const std::string now = "2026-11-27";
  std::string error;
  EXPECT_EQ(review_request(words_of("C", ""), now, error)->names.checked_on, now);
  EXPECT_EQ(review_request(words_of(" C ", "2026-11-01"), now, error)->names.checked_by, "C");
  EXPECT_EQ(review_request(words_of("", ""), now, error)->names.checked_on, "");
  for (const auto& [by, on, words] : {std::tuple{"C", "2026-11-28", "future"},
                                      {"C", "27.11.2026", "no date"},
                                      {"C", "2026-02-30", "no date"},
                                      {"C", "2026-1-1", "no date"},
                                      {"", "2026-11-01", "needs --checked-by"},
                                      {" ", "2026-11-01", "needs"}}) {
    EXPECT_FALSE(review_request(words_of(by, on), now, error)) << on;
    EXPECT_THAT(error, HasSubstr(words));
  }
  LocalesWords words = words_of("C", "");
  words.tag = "no tag";
  EXPECT_FALSE(review_request(words, now, error));
  EXPECT_EQ(today().size(), now.size());
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
  const fs::path article = folder_ / "locales/pl/articles/dvt-to-pe.md";
  std::ofstream(article, std::ios::app) << "\nI jeszcze jedno.\n";
  EXPECT_EQ(review("dvt-to-pe", "C"), 1);
  EXPECT_THAT(err_.str(), HasSubstr("Nothing was written."));
}

}  // namespace
}  // namespace kiosk
