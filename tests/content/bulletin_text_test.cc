#include "content/bulletin_text.h"

#include <gtest/gtest.h>

namespace kiosk {
namespace {

using Faults = std::vector<BulletinFault>;

TEST(TypedBulletin, MayBeAnyLineOfWords) {
  for (const char* text : {"The doctor is late.",
                           "Dr Ali is in room 12 today.",
                           "Blood tests from 8:30 to 11:45.",
                           "Open 8.30-12.15 and 13.00-18.00.",
                           "Rooms 2, 14 and 21 have moved.",
                           "Spóźnienie: ok. 20 minut",
                           "诊所今天晚开三十分钟。",
                           "第一诊室在二楼。",
                           "ڈاکٹر صاحب دیر سے آئیں گے",
                           "یہ ۲۰ منٹ ہے",
                           "আজ ১২ নম্বর কক্ষ",
                           "Lift 1: out of order",
                           "At 24:00",
                           "Today 10:00 - 12:00",
                           "Open from 10:00 to 12:00, then 14:00-16:30.",
                           "At night: 22:00–06:00",
                           "Closed on 27.11.2026",
                           "Closed on 27/11/2026 from 9:00",
                           "2026-11-27: no blood tests",
                           "২৭.১১.২০২৬ বন্ধ",
                           "৮:৩০ থেকে ১১:৪৫ খোলা",
                           "星期一、三、五门诊。",
                           "上午十点半开门",
                           "Rooms 12 and 14 moved to 21",
                           "COVID-19",
                           "1st and 2nd floor",
                           "a"})
    EXPECT_EQ(bulletin_faults(text), Faults()) << text;
}

TEST(TypedBulletin, HoldsNoNumberThatCouldBeDialled) {
  for (const char* text :
       {"Call 999", "call 9 9 9", "9-9-9 please", "Ring 020 7946 0000", "ring (020)7946-0000", "tel 0207/946",
        "text 12 3", "use 1–1–2", "dial ٩٩٩", "dial ۱۱۲", "dial ৯৯৯", "dial ੧੧੨", "dial ９９９", "dial ①①②",
        "dial 9\u20e39\u20e39\u20e3", "9\u200b9\u200b9 now", "9\u00a09\u00a09 now", "9.9.9 now", "9.99.9 now",
        "call 0.20.79.46", "拨打一一九号", "call 12\u200f3", "a1 2 3", "99:99:99 now", "1:234 now",
        "call 9_9_9", "call 9•9•9", "is it 112?",
        // As times, or as dates.
        "call 07:00 09:46 01:52", "call 07:00-09:46-01:52", "07:00 and 09:46 and 01:52", "call 07:00, 09:46",
        "call 07:00 94 09:46", "call 08:00-09:10-10:20-11:30-12:40", "call 9:11", "call 1.12",
        "call 27.11.2026 27.11.2027", "call 27/11/2026/12", "call 27.11.20", "call 99.11.2026",
        "拨打 ०७:०० ०९:४६ ०१:५२",
        // Numerals of any kind.
        "拨打〇七〇〇九四六〇一五二", "拨打 一 一 九", "拨打一一 九", "拨打九、九、九", "拨打零七九四",
        "拨打壹壹玖", "拨打〡〡〩", "call Ⅸ Ⅸ Ⅸ", "call 𝟗𝟗𝟗", "call ⁹⁹⁹", "call ⒐⒐⒐", "call ❾❾❾",
        "call 9, 9, 9", "call 99. 9", "call 1. 9, 9, 9", "拨打1、一、一、二",
        // With words between.
        "call 07 then 94 then 60 then 15", "0a7b9c4d6e0f1 call"})
    EXPECT_EQ(bulletin_faults(text), Faults{BulletinFault::number}) << text;
}

TEST(TypedBulletin, HasWordsAndAFewLettersAtMost) {
  for (const char* text : {"", " ", "12", "...", "☎", "8:30"})
    EXPECT_EQ(bulletin_faults(text), Faults{BulletinFault::no_words}) << text;
  std::string letters;
  for (std::size_t i = 0; i < kMostBulletinLetters; ++i) letters += "ক";
  EXPECT_EQ(bulletin_faults(letters), Faults());
  EXPECT_EQ(bulletin_faults(letters + "ক"), Faults{BulletinFault::too_long});
  EXPECT_EQ(bulletin_faults(std::string(201, '7')),
            (Faults{BulletinFault::no_words, BulletinFault::too_long, BulletinFault::number}));
  EXPECT_EQ(bulletin_faults(std::string(kMostBulletinLetters - 50, 'a') + std::string(51, ' ')),
            Faults{BulletinFault::too_long});
}

TEST(TypedBulletin, TellsWhatIsNotSeen) {
  EXPECT_EQ(unseen_letters("a\u202eb\nc\u202e\u2028"), (std::vector<char32_t>{0x202E, U'\n', 0x2028}));
  EXPECT_TRUE(unseen_letters("می\u200cروم ক্\u200dষ").empty()) << "joiners are the words' own";
}

TEST(TypedBulletin, IsTidied) {
  EXPECT_EQ(tidy_bulletin("  The \t doctor\u00a0 is  late. "), "The doctor is late.");
  EXPECT_EQ(tidy_bulletin(""), "");
}

TEST(TypedBulletin, IsInTheLanguageWhoseLettersAreTyped) {
  const auto tag = [](const char* text) { return *LocaleTag::parse(text); };
  const std::vector<LocaleTag> here = {tag("en"), tag("cy"), tag("pl"), tag("ar"),
                                       tag("ur"), tag("bn"), tag("pa"), tag("zh-Hans")};
  const std::pair<const char*, const char*> typed[] = {
      {"The doctor is late.", "en"}, {"المصعد معطل اليوم.", "ar"},  {"আজ দেরি হবে", "bn"},
      {"ਅੱਜ ਦੇਰੀ ਹੋਵੇਗੀ", "pa"},         {"今天诊所晚开。", "zh-Hans"}, {"X-ray: المصعد معطل اليوم", "ar"}};
  for (const auto& [text, language] : typed)
    EXPECT_EQ(bulletin_language(text, tag("en"), here), tag(language));
  EXPECT_EQ(bulletin_language("ڈاکٹر دیر سے آئیں گے", tag("ur"), here), tag("ur"))
      << "the clinic's before all";
  EXPECT_EQ(bulletin_language("Lekarz się spóźni", tag("pl"), here), tag("pl"));
  EXPECT_EQ(bulletin_language("The lift", tag("ar"), here), tag("en"));
  for (const char* nobodys : {"", "18:30 ...", "Лифт не работает"})
    EXPECT_EQ(bulletin_language(nobodys, tag("ur"), here), tag("ur")) << nobodys;
}

}  // namespace
}  // namespace kiosk
