// Every key of kiosk.conf with every kind of wrong value: told once, at its line, with what to do, and
// nothing else is lost for it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "config/keys.h"
#include "one_line.h"

namespace kiosk {
namespace {

using ::testing::HasSubstr;

enum class Kind {
  text,
  path,
  tag,
  tags,
  names,
  pin,
  number,
  real,
  whole,
  choice,
  percent,
  flag,
  hours,
  dates,
  voice,
  key
};

/// What each key takes. A new key must be put here, or the test below fails.
Kind kind_of(const std::string& key) {
  static const std::map<std::string, Kind> kKinds = {{"clinic_name", Kind::text},
                                                     {"locales", Kind::path},
                                                     {"assets", Kind::path},
                                                     {"languages.site_locale", Kind::tag},
                                                     {"languages.offered", Kind::tags},
                                                     {"languages.who_may_switch", Kind::choice},
                                                     {"staff.pin_hash", Kind::pin},
                                                     {"emergency.number", Kind::number},
                                                     {"display.diagonal_in", Kind::real},
                                                     {"display.viewing_distance_mm", Kind::real},
                                                     {"display.theme", Kind::choice},
                                                     {"display.text_size", Kind::percent},
                                                     {"display.low_reach", Kind::flag},
                                                     {"display.reduced_motion", Kind::flag},
                                                     {"touch.repeat_reject_ms", Kind::whole},
                                                     {"time.idle_seconds", Kind::whole},
                                                     {"time.warning_seconds", Kind::whole},
                                                     {"content.unreviewed", Kind::choice},
                                                     {"content.outdated", Kind::choice},
                                                     {"usage.totals", Kind::flag},
                                                     {"speech.enabled", Kind::flag},
                                                     {"speech.volume", Kind::whole},
                                                     {"staff.locked", Kind::names},
                                                     {"speech.program", Kind::path}};
  if (key == "opening_hours.closed_on") return Kind::dates;
  if (key.starts_with("opening_hours.")) return Kind::hours;
  if (key.starts_with("speech.voices.")) return Kind::voice;
  if (key.starts_with("keys.")) return Kind::key;
  EXPECT_TRUE(kKinds.contains(key)) << key << " is new";
  const auto found = kKinds.find(key);
  return found == kKinds.end() ? Kind::text : found->second;
}

using Values = std::vector<std::string>;

void add(Values& all, const Values& more) { all.insert(all.end(), more.begin(), more.end()); }

bool takes_text(Kind kind) {
  return kind != Kind::tags && kind != Kind::names && kind != Kind::dates && kind != Kind::real &&
         kind != Kind::whole && kind != Kind::percent && kind != Kind::flag;
}

/// Values of types that the kind does not take.
Values wrong_types(Kind kind) {
  Values out = {"{a = 1}", "1979-05-27", "07:32:00"};
  if (!takes_text(kind)) add(out, {"\"\"", "\"x\"", "\"100\"", "\"true\""});
  if (kind != Kind::real && kind != Kind::whole && kind != Kind::percent) add(out, {"0", "7"});
  if (kind != Kind::real) add(out, {"1.5", "nan", "-inf"});
  if (kind != Kind::flag) add(out, {"true", "false"});
  if (kind == Kind::dates) add(out, {"[\"en\"]", "[1, 2]"});
  if (kind != Kind::tags && kind != Kind::names && kind != Kind::dates && kind != Kind::voice)
    add(out, {"[]", "[\"en\"]", "[1, 2]"});
  return out;
}

/// Texts that no kind of text takes.
Values wrong_texts() {
  Values out = {"\"" + std::string(5000, 'a') + "\""};
  for (const char* hidden : {"\\u0000", "\\u0007", "\\n", "\\t", "\\u001b[2J", "\\u007f", "\\u0085",
                             "\\u2028", "\\u202e", "\\u2066", "\\ufeff"})
    out.push_back("\"a" + std::string(hidden) + "b\"");
  return out;
}

Values wrong_hours() {
  return {"\"\"",
          "\"open\"",
          "\"9-5\"",
          "\"08:00\"",
          "\"08:00-24:01\"",
          "\"24:00-06:00\"",
          "\"08:00-08:00\"",
          "\"08:60-18:00\"",
          "\"08:00 - 18:00\"",
          "\"Closed\"",
          "[\"closed\"]",
          "[\"08:00-12:00\", \"closed\"]",
          "[\"08:00-12:00\", 13]",
          "[[\"08:00-12:00\"]]",
          "[\"08:00-13:00\", \"12:59-18:00\"]",
          "[\"20:00-06:00\", \"22:00-23:00\"]",
          "[\"08:00-18:00\", \"08:00-18:00\"]",
          "[\"13:00-18:00\", \"08:00-13:01\"]",
          "[\"08:00-10:00\", \"11:00-12:00\", \"13:00-18:00\"]",
          "[\"08:00-08:00\", \"13:00-18:00\"]",
          "[\"08:00-12:00\", \"13:00-24:01\"]",
          "\"08:00-12:00, 13:00-18:00\""};
}

/// Values of the right type that are wrong all the same.
Values wrong_of(Kind kind) {
  const std::map<Kind, Values> wrong = {
      {Kind::path, {"\"\""}},
      {Kind::tag,
       {"\"\"", "\" \"", "\"pl_PL\"", "\"PL\"", "\"pl-pl\"", "\"iw\"", "\"in Polish\"", "\"p\"",
        "\"zh-hans\""}},
      {Kind::key, {"\" \"", "\"pl_PL\"", "\"PL\"", "\"iw\"", "\"p\""}},
      {Kind::tags, {"[7]", "[\"en\", 7]", "[[\"en\"]]", "[\"\"]", "[\"PL\", \"pl_PL\"]"}},
      {Kind::names, {"[7]", "[\"display\", 7]", "[[\"display\"]]"}},
      {Kind::pin, {"\"135790\"", "\"$argon2id$v=19$m=32768,t=3,p=1$\"", "\"$2b$12$abcdefghijklmnopqrstuv\""}},
      {Kind::choice, {"\"\"", "\"nonsense\"", "\"Light \"", "\"HIDE\""}},
      {Kind::number, {"\"\"", "\"9\"", "\"call\"", "\"9-9-9\"", "\"+44\"", "\"1234567890123456\""}},
      {Kind::real, {"0", "-1", "6.9", "2000.5", "1e300", "nan", "inf"}},
      {Kind::whole, {"-1", "3601", "999999999999"}},
      {Kind::percent, {"0", "99", "110", "-100", "400"}},
      {Kind::hours, wrong_hours()},
      {Kind::dates,
       {"\"2026-12-25\"", "[\"2026-02-30\"]", "[\"25.12.2026\"]", "[\"2026-12-25\", 7]", "[[\"2026-12-25\"]]",
        "[2026-12-25T10:00:00]", "[\"\"]"}},
      {Kind::voice, {"\"-v\"", "[\"\"]", "[7]", "[\"/opt/voice\", \"{speed}\"]", "[\"a\\u0007\"]"}}};
  const auto found = wrong.find(kind);
  return found == wrong.end() ? Values() : found->second;
}

Values wrong_values(Kind kind) {
  Values out = wrong_types(kind);
  if (takes_text(kind)) add(out, wrong_texts());
  add(out, wrong_of(kind));
  return out;
}

class WrongValues : public OneLine {};

TEST_F(WrongValues, EachIsToldAtItsLineAndFallsBackByItself) {
  std::set<std::string> seen;
  int made = 0;
  for (const Line& line : keys()) {
    seen.insert(line.key);
    const std::string last = line.key.substr(line.key.rfind('.') + 1);
    const Config without = fresh(with_line(line, "#"));
    for (const std::string& value : wrong_values(kind_of(line.key))) {
      SCOPED_TRACE(line.key + " = " + value.substr(0, 60));
      const std::string text = with_line(line, last + " = " + value);
      EXPECT_EQ(load(text).config, good_.config) << "the last good value holds\n" << told();
      expect_told(line);
      // A PIN that is unsound is none: the one before may be known to too many.
      if (line.key != "emergency.number" && line.key != "staff.pin_hash") {
        EXPECT_THAT(told(), HasSubstr("the last good value is used"));
      }
      Config nothing_kept = without;
      // What is forbidden stays forbidden, whatever stands beside it.
      if (line.key == "staff.locked" && value.find("\"display\", 7") != std::string::npos)
        nothing_kept.locked = {"display"};
      if (line.key == "opening_hours.closed_on" && value.find("2026-12-25\", 7") != std::string::npos)
        nothing_kept.hours.closed_on = {*read_date("2026-12-25")};
      EXPECT_EQ(fresh(text), nothing_kept) << "the built-in value holds where none is kept";
      expect_told(line);
      ++made;
    }
  }
  EXPECT_GT(made, 500);
  const KeyTable table;
  for (const KeyRule& key : table.all())
    if (!key.name.ends_with(">")) {
      EXPECT_TRUE(seen.contains(key.name)) << key.name;
    }
}

struct Nearest {
  const char* key;
  const char* value;
  const char* advice;
};

TEST_F(WrongValues, TheNearestRightOneIsNamed) {
  for (const char* tag : {"en", "pl", "cy", "he", "zh-Hans", "pt-PT"})
    std::filesystem::create_directories(folder_.path() / "texts" / tag);
  const std::vector<Line> lines = keys();
  for (const Nearest& row :
       std::vector<Nearest>{{"languages.site_locale", "\"pl_PL\"", "\"pl\""},
                            {"languages.site_locale", "\"PL\"", "\"pl\""},
                            {"languages.site_locale", "\"pl_PL.UTF-8\"", "\"pl\""},
                            {"languages.site_locale", "\"iw\"", "\"he\""},
                            {"languages.site_locale", "\"zh-hans\"", "\"zh-Hans\""},
                            {"languages.site_locale", "\"zh_CN\"", "\"zh-Hans\""},
                            {"languages.site_locale", "\"pt_BR\"", "\"pt-PT\""},
                            {"languages.site_locale", "\"po lski\"", "\"pl\""},
                            {"languages.site_locale", "\"fr_FR\"", "\"fr-FR\""},
                            {"languages.offered", "[\"PL\"]", "[\"pl\"]"},
                            {"display.theme", "\"Drak\"", "\"dark\""},
                            {"display.theme", "\"highcontrast\"", "\"high-contrast\""},
                            {"display.text_size", "110", "100"},
                            {"display.text_size", "\"150\"", "150"},
                            {"display.text_size", "900", "200"},
                            {"display.diagonal_in", "5", "7"},
                            {"display.diagonal_in", "\"32\"", "32"},
                            {"display.diagonal_in", "\"21.5\"", "21.5"},
                            {"time.idle_seconds", "5", "30"},
                            {"time.idle_seconds", "90.5", "91"},
                            {"time.idle_seconds", "9999", "3600"},
                            {"display.low_reach", "\"yes\"", "true"},
                            {"speech.enabled", "0", "false"},
                            {"content.outdated", "\"hidden\"", "\"hide\""},
                            {"opening_hours.monday", "\"9-17\"", "\"09:00-17:00\""},
                            {"opening_hours.monday", "\"8:30 - 18.15\"", "\"08:30-18:15\""},
                            {"opening_hours.monday", "\"08:00–18:00\"", "\"08:00-18:00\""},
                            {"opening_hours.monday", "\"8 — 18\"", "\"08:00-18:00\""},
                            {"opening_hours.monday", "\"6pm-6am\"", "\"18:00-06:00\""},
                            {"opening_hours.monday", "\"9 AM - 5:30 p.m.\"", "\"09:00-17:30\""},
                            {"opening_hours.monday", "\"12am-12pm\"", "\"00:00-12:00\""},
                            {"languages.offered", "[\"pl_PL\", \"iw\"]", "[\"pl\", \"he\"]"},
                            {"languages.offered", "\"pl\"", "[\"pl\"]"},
                            {"languages.offered", "\"pl, en\"", "[\"pl\", \"en\"]"},
                            {"opening_hours.sunday", "\"00:00-00:00\"", "\"00:00-24:00\""}}) {
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const Line& one) { return one.key == row.key; });
    ASSERT_NE(line, lines.end()) << row.key;
    const std::string last = line->key.substr(line->key.rfind('.') + 1);
    load(with_line(*line, last + " = " + row.value));
    ASSERT_EQ(told_.findings().size(), 1U) << row.key << row.value << told();
    EXPECT_THAT(told_.findings()[0].advice, HasSubstr(row.advice)) << row.key << " = " << row.value;
  }
}

/// Of a list that counts, each language that does not is told where it stands.
TEST_F(WrongValues, OfferedLanguagesFallBackOneByOne) {
  for (const char* tag : {"en", "pl", "ur"})
    std::filesystem::create_directories(folder_.path() / "texts" / tag);
  const std::vector<Line> lines = keys();
  const auto line = std::find_if(lines.begin(), lines.end(),
                                 [](const Line& one) { return one.key == "languages.offered"; });
  ASSERT_NE(line, lines.end());
  const std::string list = "offered = [\"ur\", \"PL\", \"ur\", \"no tag\", \"\", \"en\"]";
  const ConfigResult result = load(with_line(*line, list));
  EXPECT_EQ(result.config.offered, (std::vector<std::string>{"ur", "en"}));
  ASSERT_EQ(told_.findings().size(), 4U) << told();
  std::set<int> columns;
  for (const Finding& found : told_.findings()) {
    EXPECT_EQ(found.line, static_cast<int>(line->at) + 1);
    EXPECT_FALSE(found.advice.empty());
    columns.insert(found.column);
  }
  EXPECT_EQ(columns, (std::set<int>{18, 24, 30, 40}));
  EXPECT_THAT(told_.findings()[0].advice, HasSubstr("Did you mean \"pl\"?"));
  EXPECT_EQ(result.place("languages.offered.en", file()).column, 44);
}

/// A key of [speech.voices] that is no language's tag, or that of a language which is not here.
TEST_F(WrongValues, AVoiceOfNoLanguageIsToldAndNamesTheNearest) {
  const std::vector<std::pair<const char*, const char*>> keys = {{"PL", "\"pl\""},
                                                                 {"pl_PL", "\"pl\""},
                                                                 {"pl-PL", "\"pl\""},
                                                                 {"polski", "\"pl\""},
                                                                 {"polskii", "\"pl\""},
                                                                 {"Polish", "\"pl\""},
                                                                 {"urdu", "\"ur\""},
                                                                 {"ur-PK", "\"ur\""},
                                                                 {"zh-hans", "\"zh-Hans\""},
                                                                 {"zh_CN", "\"zh-Hans\""},
                                                                 {"zh-Hant", "\"zh-Hans\""},
                                                                 {"en-GB", "\"en\""},
                                                                 {"EN", "\"en\""},
                                                                 {"xx", ""},
                                                                 {"tlh", ""},
                                                                 {"espeak-ng", ""}};
  put("texts/zh-Hans/locale.toml");
  for (const auto& [key, near] : keys)
    for (const char* value : {"\"pl\"", "\"\"", "[\"/opt/voice\"]"}) {
      SCOPED_TRACE(std::string(key) + " = " + value);
      const auto result = load(good_text_ + key + " = " + value + "\n");
      ASSERT_EQ(told_.findings().size(), 1U) << told();
      EXPECT_EQ(told_.findings()[0].line, static_cast<int>(lines_of(good_text_).size()) + 1);
      EXPECT_THAT(told(), HasSubstr("\"speech.voices." + std::string(key) + "\""));
      EXPECT_THAT(told(), HasSubstr("does nothing"));
      EXPECT_EQ(told().find("Did you mean") == std::string::npos, std::string(near).empty()) << told();
      if (*near != '\0') {
        EXPECT_THAT(told(), HasSubstr("Did you mean " + std::string(near) + "?"));
      }
    }
  // What holds for a language that is here.
  for (const char* key : {"pl", "zh", "zh-Hans"}) {
    load(good_text_ + key + " = \"pl\"\n");
    EXPECT_EQ(told(), "") << key;
  }
}

}  // namespace
}  // namespace kiosk
