#include <functional>

#include "content/small_library.h"

namespace kiosk {
namespace {

/// What each language's plural rules need, and a branch in its words; %c stands for the categories.
struct Language {
  const char* tag;
  std::vector<std::string> categories;
};

const std::vector<Language>& languages() {
  static const std::vector<Language> all{{"ar", {"zero", "one", "two", "few", "many", "other"}},
                                         {"cy", {"zero", "one", "two", "few", "many", "other"}},
                                         {"pl", {"one", "few", "many", "other"}},
                                         {"ru", {"one", "few", "many", "other"}},
                                         {"uk", {"one", "few", "many", "other"}},
                                         {"sl", {"one", "two", "few", "other"}},
                                         {"cs", {"one", "few", "other"}},
                                         {"lt", {"one", "few", "other"}},
                                         {"ro", {"one", "few", "other"}},
                                         {"lv", {"zero", "one", "other"}},
                                         {"ga", {"one", "two", "few", "many", "other"}},
                                         {"he", {"one", "two", "other"}},
                                         {"de", {"one", "other"}},
                                         {"fr", {"one", "other"}},
                                         {"bn", {"one", "other"}},
                                         {"ja", {"other"}},
                                         {"zh-Hans", {"other"}},
                                         {"vi", {"other"}}};
  return all;
}

/// A word in the script of the language.
std::string word_of(const std::string& tag) {
  if (tag == "ar") return "دقيقة";
  if (tag == "he") return "דקה";
  if (tag == "ru" || tag == "uk") return "минут";
  if (tag == "bn") return "মিনিট";
  if (tag == "ja" || tag == "zh-Hans") return "分";
  return "minx";
}

class Branches : public SmallLibrary {
 protected:
  /// The plural with these branches: `text` by keyword.
  static std::string plural(const Language& language,
                            const std::function<std::string(const std::string&)>& text) {
    std::string out = "{n, plural,";
    for (const auto& category : language.categories) {
      const std::string branch = text(category);
      if (branch != "-") out += " " + category + " {" + branch + "}";
    }
    return out + "}";
  }

  /// What is told of a message of the language's bundle, which holds this alone beside the Polish banner.
  std::string told_of(const std::string& tag, const std::string& pattern) {
    write(tag + "/locale.toml",
          "tag = \"" + tag + "\"\nown_name = \"x\"\n[messages.reading]\nminutes = \"" + pattern + "\"\n");
    load();
    std::string out;
    for (const auto& finding : found_.findings()) {
      if (finding.file == (folder_ / tag / "locale.toml").string() &&
          finding.sentence.rfind("Message reading.minutes: ", 0) == 0 && finding.severity == Severity::error)
        out += finding.sentence + " " + finding.advice + "\n";
    }
    return out;
  }
};

TEST_F(Branches, OfEveryLanguageThatAreRightAreNotTold) {
  for (const auto& language : languages()) {
    const std::string word = word_of(language.tag);
    EXPECT_EQ(told_of(language.tag, plural(language, [&](const auto&) { return "# " + word; })), "")
        << language.tag;
    EXPECT_EQ(told_of(language.tag, plural(language, [&](const auto&) { return word + " {n}"; })), "")
        << language.tag;
  }
}

TEST_F(Branches, ThatLackACategoryAreNamed) {
  for (const auto& language : languages()) {
    for (const auto& gone : language.categories) {
      const std::string word = word_of(language.tag);
      const std::string told = told_of(
          language.tag, plural(language, [&](const auto& c) { return c == gone ? "-" : "# " + word; }));
      if (gone == "other") {
        EXPECT_NE(told.find("no \"other\""), std::string::npos) << language.tag << told;
      } else {
        EXPECT_NE(told.find("lacks " + gone), std::string::npos) << language.tag << told;
      }
    }
  }
}

TEST_F(Branches, ThatTypeANumberOrLoseItAreTold) {
  for (const auto& language : languages()) {
    const std::string word = word_of(language.tag);
    for (const auto& hurt : language.categories) {
      for (const char* typed : {"30 ", "30 # ", "٣٠ # ", "3 0 "}) {
        const std::string told = told_of(
            language.tag, plural(language, [&](const auto& c) { return (c == hurt ? typed : "# ") + word; }));
        EXPECT_NE(told, "") << language.tag << " " << hurt << " " << typed;
      }
      EXPECT_NE(told_of(language.tag,
                        plural(language, [&](const auto& c) { return c == hurt ? "" : "# " + word; })),
                "")
          << language.tag << " " << hurt << " emptied";
    }
    const std::string lost = told_of(
        language.tag, plural(language, [&](const auto& c) { return c == "other" ? word : "# " + word; }));
    EXPECT_NE(lost.find("branch \"other\" of {n}"), std::string::npos) << language.tag << lost;
  }
}

/// A branch of one number alone may say it in words, or with its digit.
TEST_F(Branches, OfOneNumberMaySayIt) {
  for (const char* text :
       {"{n, plural, one {jedna minuta} few {# minuty} many {# minut} other {# minuty}}",
        "{n, plural, one {1 minuta} few {# minuty} many {# minut} other {# minuty}}",
        "{n, plural, =2 {dwie minuty} one {# minuta} few {# minuty} many {# minut} other {# minuty}}"})
    EXPECT_EQ(told_of("pl", text), "") << text;
  for (const char* text :
       {"{n, plural, one {2 minuty} few {# minuty} many {# minut} other {# minuty}}",
        "{n, plural, =2 {3 minuty} one {# minuta} few {# minuty} many {# minut} other {# minuty}}"})
    EXPECT_NE(told_of("pl", text).find("the numbers"), std::string::npos) << text;
  // Russian "one" is 1, 21, 31.
  EXPECT_NE(told_of("ru", "{n, plural, one {одна минута} few {# минуты} many {# минут} other {# минуты}}"),
            "");
  // All of the special numbers given, the category is not needed.
  EXPECT_EQ(told_of("he", "{n, plural, =1 {דקה אחת} =2 {שתי דקות} other {# דקות}}"), "");
}

TEST_F(Branches, ThatSelectOrShowASignAreTold) {
  EXPECT_NE(told_of("de", "{n, select, 5 {fünf} other {{n} Minuten}}").find("selects its words"),
            std::string::npos);
  EXPECT_NE(told_of("de", "# {n} Minuten").find("outside of a plural"), std::string::npos);
  EXPECT_NE(told_of("de", "{n, plural, one {{n, select, other {#}} M} other {# M}}"), "");
  EXPECT_NE(told_of("de", "{n, plural, one {# minute} other {# Minuten}}").find("is the source's text"),
            std::string::npos);
}

TEST_F(Branches, OfTheSourceAreHeldAgainstItsOther) {
  for (const char* text :
       {"{n, plural, one {30 minute} other {# minutes}}", "{n, plural, one {# minute} other {minutes}}",
        "{n, plural, one {# 5 minute} other {# minutes}}"}) {
    write("en/locale.toml", with(kEnglishMessages, "{n, plural, one {# minute} other {# minutes}}", text));
    load();
    EXPECT_NE(told().find("en/locale.toml:27:1: error: Message reading.minutes: "), std::string::npos)
        << text << told();
  }
  for (const char* text : {"{n, plural, one {One minute} other {# minutes}}",
                           "{n, plural, =0 {Now} one {1 minute} other {# minutes}}"}) {
    write("en/locale.toml", with(kEnglishMessages, "{n, plural, one {# minute} other {# minutes}}", text));
    load();
    EXPECT_EQ(told(), "") << text;
  }
}

/// In the banner nothing is chosen: the language is left out, and the source's alone would end in the safe
/// screen.
TEST_F(Branches, OfTheBannerCostTheLanguage) {
  const LocaleTag pl = *LocaleTag::parse("pl");
  for (const char* text : {"{emergency_number} {emergency_number, select, 999 {30} other {x}}",
                           "{emergency_number, plural, other {#}}", "{emergency_number, number}",
                           "{emergency_number} {emergency_number, selectordinal, other {x}}",
                           "{emergency_number} {x, select, a {b} other {c}}", "d'{emergency_number}"}) {
    write("pl/locale.toml", with(kPolishMessages, "{emergency_number} i", std::string(text) + " i"));
    EXPECT_EQ(load().find(pl), nullptr) << text;
    EXPECT_NE(told().find("left out"), std::string::npos) << told();
  }
  for (const char* text :
       {"{emergency_number} {emergency_number, select, 999 {30} other {x}}", "{emergency_number} {x}"}) {
    restore();
    write("en/locale.toml", with(kEnglishMessages, "{emergency_number} and", std::string(text) + " and"));
    EXPECT_FALSE(load().usable) << text;
  }
}

TEST_F(Branches, EmergencyMessagesThatSayTheSameCostTheLanguage) {
  for (const char* key : {"question", "the_number"}) {
    const std::string from = key == std::string("question") ? "\"Duszność?\"" : "\"numer alarmowy\"";
    const std::string to = key == std::string("question") ? "\"numer alarmowy\"" : "\"Duszność?\"";
    write("pl/locale.toml", with(kPolishMessages, from, to));
    EXPECT_EQ(load().find(*LocaleTag::parse("pl")), nullptr);
    EXPECT_NE(told().find("says the same as"), std::string::npos) << told();
  }
}

}  // namespace
}  // namespace kiosk
