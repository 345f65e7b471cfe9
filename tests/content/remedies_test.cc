#include <gtest/gtest.h>

#include "content/reviewing.h"
#include "content/small_library.h"

namespace kiosk {
namespace {

const LocaleTag kPl = *LocaleTag::parse("pl");
const std::string kRecords = "pl/articles/clots.review.toml";

class Remedies : public SmallLibrary {
 protected:
  void SetUp() override {
    SmallLibrary::SetUp();
    ReviewRequest english;
    english.names.written_by = "W";
    write_reviews(load(), english);
    write_reviews(load(), polish());
  }
  static ReviewRequest polish(const std::string& what = "") {
    ReviewRequest request;
    request.locale = kPl;
    request.what = what;
    request.names.translated_by = "T";
    request.names.revised_by = "R";
    return request;
  }
  std::string read(const std::string& name) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }
};

TEST_F(Remedies, ARecordStaysAsLongAsItsTextDoes) {
  const std::string english = kEnglishArticle;
  const auto help = english.find("## Help");
  write("en/articles/clots.md", english.substr(0, help) + english.substr(english.find("## Questions")));
  ReviewRequest source;
  source.names.written_by = "W";
  write_reviews(load(), source);
  EXPECT_TRUE(write_reviews(load(), polish()).refusals.empty());
  EXPECT_NE(read(kRecords).find("[help]"), std::string::npos);
}

TEST_F(Remedies, MarksAloneMakeNoRecord) {
  std::filesystem::remove(folder_ / kRecords);
  for (const bool unchanged : {false, true}) {
    ReviewRequest request;
    request.locale = kPl;
    request.what = "clots";
    request.unchanged = unchanged;
    request.names.seen = request.names.reordered = true;
    EXPECT_FALSE(write_reviews(load(), request).refusals.empty());
    EXPECT_FALSE(std::filesystem::exists(folder_ / kRecords));
  }
}

TEST_F(Remedies, AGarbledFileIsToldOnceAndNothingElse) {
  for (const char* garbled : {"[way\n", "[way]\nsource = \n", "\xff", "[way]\n[way]\n", "= 3\n"}) {
    write(kRecords, garbled);
    open();
    const std::string all = told();
    EXPECT_EQ(std::count(all.begin(), all.end(), '\n'), 1) << all;
    for (const char* what : {"", "clots", "clots#way"}) {
      const auto outcome = write_reviews(load(), polish(what));
      ASSERT_EQ(outcome.refusals.size(), 1U) << garbled;
      EXPECT_NE(outcome.refusals[0].find("cannot be read"), std::string::npos) << outcome.refusals[0];
    }
  }
}

TEST_F(Remedies, ARecordWithoutItsMakerIsToldAtItsLine) {
  write(kRecords, with(read(kRecords), "translated_by = \"T\"\n", ""));
  open();
  const std::string warned = told(Severity::warning);
  EXPECT_NE(warned.find("of pl clots#front does not say who translated it"), std::string::npos) << warned;
}

TEST_F(Remedies, AnotherOrderNamesItsCommandAndIsJudgedByWhatIsGranted) {
  write("en/articles/clots.md", with(kEnglishArticle, "What 1 clot does.", "What 1 clot of 2 does."));
  write("pl/articles/clots.md", with(kPolishArticle, "Co robi 1 zakrzep.", "Co z 2 robi 1 zakrzep."));
  ReviewRequest source;
  source.names.written_by = "W";
  write_reviews(load(), source);
  open();
  EXPECT_NE(told().find("`clinic-kiosk locales review pl clots#front --revised-by NAME --reordered`"),
            std::string::npos)
      << told();
  ReviewRequest request = polish("clots#front");
  EXPECT_FALSE(write_reviews(load(), request).refusals.empty());
  request.names.reordered = true;
  EXPECT_TRUE(write_reviews(load(), request).refusals.empty());
  open();
  EXPECT_EQ(told(), "");
}

TEST_F(Remedies, ANumberInAnotherFieldOfTheFrontIsNoOtherOrder) {
  const std::string moved = with(kPolishArticle, "Co robi 1 zakrzep.", "Co robi zakrzep.");
  for (const char* field : {"Zakrzepy", "Krew", "Serce"}) {
    const std::string quoted = std::string("\"") + field;
    write("pl/articles/clots.md", with(moved, quoted, quoted + " 1"));
    ReviewRequest request = polish("clots#front");
    request.names.reordered = true;
    EXPECT_FALSE(write_reviews(load(), request).refusals.empty()) << field;
    open();
    EXPECT_NE(told().find("of the front matter (1) differ"), std::string::npos) << told();
  }
}

}  // namespace
}  // namespace kiosk
