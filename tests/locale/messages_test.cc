#include "locale/messages.h"

#include <gtest/gtest.h>

#include "locale/pattern.h"

namespace kiosk {
namespace {

std::string format(const char* tag, Digits digits, const std::string& pattern, const MessageArgs& args) {
  const MessageCatalogue messages(*LocaleTag::parse(tag), digits, {{"k", pattern}});
  return messages.format("k", args).value_or("(nothing)");
}

MessageArgs n(std::int64_t value) { return {{"n", value}}; }

TEST(Messages, PutArgumentsByName) {
  EXPECT_EQ(format("en", Digits::latn, "Page {page} of {pages}",
                   {{"page", std::int64_t{3}}, {"pages", std::int64_t{12}}}),
            "Page 3 of 12");
  EXPECT_EQ(format("en", Digits::latn, "Plain words", {}), "Plain words");
  EXPECT_EQ(format("cy", Digits::latn, "o''r {n}", n(2)), "o'r 2");
  EXPECT_EQ(format("en", Digits::latn, "don't", {}), "don't");
}

TEST(Messages, GiveNothingForWhatIsMissing) {
  const MessageCatalogue messages(LocaleTag(), Digits::latn, {{"k", "Page {page}"}});
  EXPECT_FALSE(messages.format("k"));
  EXPECT_FALSE(messages.format("other"));
  EXPECT_TRUE(messages.has("k"));
  EXPECT_FALSE(messages.has("other"));
  EXPECT_FALSE(MessageCatalogue().has("k"));
}

TEST(Messages, GiveNothingWhereWordsStandForANumber) {
  const MessageCatalogue messages(LocaleTag(), Digits::latn, {{"k", "{n, plural, one {#} other {#}}"}});
  EXPECT_FALSE(messages.format("k", {{"n", std::string("many")}}));
}

TEST(Messages, FollowCldrPlurals) {
  const std::string pl = "{n, plural, one {# minuta} few {# minuty} many {# minut} other {# minuty}}";
  EXPECT_EQ(format("pl", Digits::latn, pl, n(1)), "1 minuta");
  EXPECT_EQ(format("pl", Digits::latn, pl, n(3)), "3 minuty");
  EXPECT_EQ(format("pl", Digits::latn, pl, n(5)), "5 minut");
  EXPECT_EQ(format("pl", Digits::latn, pl, n(12)), "12 minut");
  EXPECT_EQ(format("pl", Digits::latn, pl, n(22)), "22 minuty");
  const std::string ar = "{n, plural, zero {z} one {o} two {t} few {f #} many {m #} other {x #}}";
  EXPECT_EQ(format("ar", Digits::latn, ar, n(0)), "z");
  EXPECT_EQ(format("ar", Digits::latn, ar, n(2)), "t");
  EXPECT_EQ(format("ar", Digits::latn, ar, n(7)), "f 7");
  EXPECT_EQ(format("ar", Digits::latn, ar, n(11)), "m 11");
  EXPECT_EQ(format("ar", Digits::latn, ar, n(100)), "x 100");
}

TEST(Messages, PrintDigitsAsTheBundleSays) {
  for (const char* tag : {"ar", "bn", "fa", "ne", "ur", "pa"})
    EXPECT_EQ(format(tag, Digits::latn, "{n}", n(27)), "27") << tag;
  EXPECT_EQ(format("ar", Digits::native, "{n}", n(27)), "٢٧");
  EXPECT_EQ(format("bn", Digits::native, "{n}", n(27)), "২৭");
  EXPECT_EQ(format("fa", Digits::native, "{n, plural, other {#}}", n(27)), "۲۷");
  EXPECT_EQ(format("ur", Digits::native, "{n}", n(27)), "۲۷");
}

TEST(Messages, KeepANumberToDialAsItIsGiven) {
  for (const char* tag : {"ar", "bn", "fa"})
    EXPECT_EQ(format(tag, Digits::native, "{n}", {{"n", isolated_number("116 123")}}), "\u2066116 123\u2069")
        << tag;
  EXPECT_EQ(isolated_number(""), "");
}

TEST(Messages, PrintNumbersWithoutGroups) {
  EXPECT_EQ(MessageCatalogue(LocaleTag(), Digits::latn, {}).number(12345), "12345");
  EXPECT_EQ(MessageCatalogue(*LocaleTag::parse("bn"), Digits::native, {}).number(12345), "১২৩৪৫");
  EXPECT_EQ(MessageCatalogue(*LocaleTag::parse("ar"), Digits::latn, {}).number(-4), "\u200e-4");
}

TEST(Messages, PrintDatesInTheLocalesForm) {
  const auto date = [](const char* tag, Digits digits) {
    return MessageCatalogue(*LocaleTag::parse(tag), digits, {}).date("2026-11-22");
  };
  EXPECT_EQ(date("en", Digits::latn), "22 November 2026");
  EXPECT_EQ(date("en-US", Digits::latn), "November 22, 2026");
  EXPECT_EQ(date("pl", Digits::latn), "22 listopada 2026");
  EXPECT_EQ(date("zh-Hans", Digits::latn), "2026年11月22日");
  EXPECT_EQ(date("ar", Digits::latn), "22 نوفمبر 2026");
  EXPECT_EQ(date("ar", Digits::native), "٢٢ نوفمبر ٢٠٢٦");
}

TEST(Messages, PrintADayOfTheWeekAndATime) {
  const DayTime when{*read_date("2026-11-23"), 8 * 60 + 5};
  const auto say = [&](const char* tag, Digits digits, bool with_date = false) {
    return MessageCatalogue(*LocaleTag::parse(tag), digits, {}).weekday(when, with_date);
  };
  EXPECT_EQ(say("en", Digits::latn), "Monday 08:05");
  EXPECT_EQ(say("en", Digits::latn, true), "Monday, 23 November at 08:05");
  EXPECT_EQ(say("cy", Digits::latn), "Dydd Llun, 08:05");
  EXPECT_EQ(say("pl", Digits::latn), "poniedziałek, 08:05");
  EXPECT_EQ(say("zh-Hans", Digits::latn), "星期一08:05");
  EXPECT_EQ(say("ar", Digits::latn), "الاثنين 08:05");
  EXPECT_EQ(say("ar", Digits::native), "الاثنين ٠٨:٠٥");
  EXPECT_EQ(say("bn", Digits::latn), "সোমবার 08:05");
  EXPECT_EQ(say("bn", Digits::native), "সোমবার ০৮:০৫");
  EXPECT_EQ(say("ur", Digits::latn), "پیر 08:05");
  EXPECT_EQ(say("pa", Digits::latn), "ਸੋਮਵਾਰ 08:05");
}

TEST(Messages, UseOneCalendarEverywhere) {
  for (const char* tag : {"fa", "th", "ar", "ps"}) {
    const std::string date = MessageCatalogue(*LocaleTag::parse(tag), Digits::latn, {}).date("2026-11-22");
    EXPECT_NE(date.find("2026"), std::string::npos) << tag << " " << date;
  }
}

TEST(Messages, LeaveWhatIsNoDate) {
  const MessageCatalogue messages(LocaleTag(), Digits::latn, {});
  for (const char* text : {"", "soon", "2026-13-01", "2026-02-30", "2026-11-22 ", "22-11-2026"})
    EXPECT_EQ(messages.date(text), text);
}

TEST(ParsePattern, NamesTheArguments) {
  const auto parsed =
      parse_pattern("{a} {n, plural, one {{b} #} other {# {c, select, x {y} other {}}}}", LocaleTag());
  ASSERT_TRUE(parsed.info) << parsed.error;
  EXPECT_EQ(parsed.info->arguments, (std::set<std::string>{"a", "b", "c", "n"}));
}

TEST(ParsePattern, SaysWhatIsWrongAndWhere) {
  for (const char* bad : {"Call {emergency_number", "}", "{a, plural, one {#}}", "{a, date}",
                          "{a, choice, 0#x}", "{a b}", "{n, plural, many}"}) {
    const auto parsed = parse_pattern(bad, LocaleTag());
    ASSERT_FALSE(parsed.info) << bad;
    EXPECT_EQ(parsed.error.back(), '.') << bad;
  }
  EXPECT_NE(parse_pattern("Call {a", LocaleTag()).error.find("at character 6"), std::string::npos)
      << parse_pattern("Call {a", LocaleTag()).error;
  EXPECT_NE(parse_pattern("{n, plural, one {#}}", LocaleTag()).error.find("no \"other\""), std::string::npos);
}

TEST(ReadPattern, TellsOuterWordsFromBranches) {
  const PatternText text = read_pattern("In {x} 2 of {n, plural, =5 {five 5} other {# {y} of 7}} it''s");
  ASSERT_TRUE(text.ok);
  EXPECT_EQ(text.always, std::set<std::string>{"x"});
  EXPECT_EQ(text.outer, "In   2 of   it's");
  EXPECT_EQ(text.inner, (std::vector<std::string>{"five 5", "   of 7"}));
}

}  // namespace
}  // namespace kiosk
