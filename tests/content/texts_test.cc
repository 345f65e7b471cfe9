#include <gtest/gtest.h>

#include "content/answers.h"
#include "content/letters.h"
#include "content/likeness.h"
#include "content/sentences.h"

namespace kiosk {
namespace {

LocaleTag tag(const char* text) { return *LocaleTag::parse(text); }

struct Counted {
  const char* tag;
  std::size_t sentences;
  const char* text;
};

TEST(Sentences, EndAtTheMarksOfTheirLanguage) {
  const Counted rows[] = {
      {"en", 2, "It goes up. It gets stuck."},
      {"en", 1, "It goes up"},
      {"en", 2, "Is it? (It is.) "},
      {"en", 1, "Dr. Smith and St. Mary, e.g. on Mondays, approx. 5.5 mg."},
      {"en", 1, "J. Smith wrote kiosk.conf at 8.30 p.m. on Monday."},
      {"en", 2, "It was in 2017. Then it went."},
      {"en", 2, "Wait... Then go."},
      {"en", 1, "Wait... then go."},
      {"de", 1, "Am 3. Mai ist es so weit."},
      {"de", 2, "Das war 2017. Mai ist später."},
      {"pl", 2, "Od 1 do 5. Zaczyna się."},
      {"bn", 2, "এটি যায়। এটি আটকে যায়।"},
      {"bn", 1, "ডা. রেবেকা একজন চিকিৎসক।"},
      {"hi", 3, "यह जाता है। क्या? हाँ।"},
      {"pa", 1, "ਡਾ. ਰੇਬੈਕਾ ਡਾਕਟਰ ਹਨ।"},
      {"ur", 2, "یہ جاتا ہے۔ کیا؟"},
      {"ar", 2, "تمر الجلطة عبر القلب. ثم تعلق؟"},
      {"fa", 2, "این می‌رود. آن می‌ماند."},
      {"zh-Hans", 3, "它移动。卡住！真的？"},
      {"zh-Hant", 1, "它移動，卡住"},
      {"ja", 2, "行きます。止まります。"},
      {"ko", 2, "갑니다. 멈춥니다."},
      {"my", 2, "သွားသည်။ ရပ်သည်။"},
      {"hy", 2, "Այն գնում է։ Այն կանգ է առնում։"},
      {"am", 2, "ይሄዳል። ይቆማል።"},
      {"el", 2, "Πάει; Μένει."},
      {"ta", 2, "அது போகிறது. அது நிற்கிறது."},
  };
  for (const auto& row : rows)
    EXPECT_EQ(sentences_of(row.text, tag(row.tag)).size(), row.sentences) << row.text;
  for (const char* none : {"th", "lo", "bo"}) EXPECT_FALSE(marks_sentences(tag(none))) << none;
}

TEST(Sentences, NoShortFormOrOrdinalEndsOne) {
  const std::pair<const char*, std::vector<const char*>> forms[] = {
      {"en", {"Dr.", "Mr.", "Mrs.", "vs.", "e.g.", "St.", "Prof."}},
      {"de", {"Dr.", "z. B.", "z.B.", "Abb.", "3.", "21.", "Prof.", "d. h.", "Str.", "bzw."}},
      {"fr", {"Dr.", "M.", "p. ex.", "av.", "fig.", "hab."}},
      {"es", {"Dr.", "Dra.", "Sra.", "pág.", "Avda.", "art."}},
      {"it", {"Dr.", "Sig.", "dott.", "a.C.", "int."}},
      {"pt", {"Dr.", "Sra.", "pág.", "fig.", "av."}},
      {"ru", {"г.", "проф.", "т. е.", "т.е."}},
      {"pl", {"dr.", "prof.", "ul.", "m.in."}},
      {"cs", {"3.", "12."}},
      {"da", {"3.", "31."}},
      {"nb", {"3.", "Dr."}},
      {"fi", {"3.", "1."}},
      {"hr", {"3."}},
      {"sk", {"3."}},
      {"lb", {"3.", "Dr."}}};
  for (const auto& [locale, list] : forms) {
    for (const std::string form : list) {
      EXPECT_EQ(sentences_of("Mo so " + form + " Aber so.", tag(locale)).size(), 1U) << locale << " " << form;
      EXPECT_EQ(sentences_of("Mo so " + form + " Aber so. Und mo.", tag(locale)).size(), 2U) << form;
    }
  }
  for (const char* locale : {"en", "pl", "fr", "cy", "es"})
    EXPECT_EQ(sentences_of("Mo so 3. Aber so.", tag(locale)).size(), 2U) << locale;
}

TEST(Letters, OfAnotherScriptAreFoundInEveryLanguage) {
  const std::pair<const char*, const char*> words[] = {
      {"pl", "zakrzep"}, {"cy", "gwaed"},      {"vi", "máu"},    {"tr", "pıhtı"},  {"ru", "тромб"},
      {"el", "θρόμβος"}, {"ar", "جلطة"},       {"ur", "لوتھڑا"}, {"he", "קריש"},   {"bn", "দলা"},
      {"hi", "थक्का"},    {"pa", "ਗਤਲਾ"},       {"ta", "உறைவு"},  {"th", "ลิ่มเลือด"}, {"ja", "血のかたまりカナ"},
      {"ko", "혈전血"},  {"zh-Hans", "血栓ㄅ"}};
  const std::pair<const char*, const char*> strange[] = {
      {"Cyrl", "а"}, {"Grek", "ο"}, {"Deva", "क"}, {"Beng", "ক"},  {"Armn", "ա"},
      {"Thai", "อ"}, {"Arab", "ب"}, {"Hebr", "א"}, {"Hang", "가"}, {"Cher", "Ꭰ"}};
  for (const auto& [name, word] : words) {
    EXPECT_FALSE(strange_letter(word, tag(name), "")) << name;
    EXPECT_FALSE(strange_letter(std::string(word) + " (DVT, NG158) 50 % ’। ۔", tag(name), "")) << name;
    for (const auto& [script, letter] : strange) {
      if (tag(name).script() == script || (std::string(script) == "Hang" && tag(name).script() == "Kore"))
        continue;
      const std::string text = std::string("x ") + word + letter;
      const auto found = strange_letter(text, tag(name), "");
      ASSERT_TRUE(found) << name << " " << script;
      EXPECT_EQ(found->letter, letter) << name;
      EXPECT_FALSE(strange_letter(text, tag(name), letter)) << "the source has it: " << name << letter;
    }
  }
}

TEST(Letters, TellTheirPlace) {
  const auto found = strange_letter("Ala\nma kоta", tag("pl"), "");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->place.line, 2);
  EXPECT_EQ(found->place.column, 5);
  EXPECT_EQ(found->code, "U+043E");
  EXPECT_EQ(found->script, "Cyrillic");
}

/// In scripts with letters like ours, a Latin one inside a word is as strange.
TEST(Letters, OfLatinInsideAWordAreFound) {
  for (const char* text : {"трoмб", "Tромб", "θρόμβoς"}) {
    const LocaleTag language = tag(std::string(text) == "θρόμβoς" ? "el" : "ru");
    EXPECT_TRUE(strange_letter(text, language, "")) << text;
  }
  for (const char* text : {"ТГВ (DVT) и IgG-антитела", "NHS", "МРТ"})
    EXPECT_FALSE(strange_letter(text, tag("ru"), "")) << text;
}

TEST(Letters, KnowATextThatIsInLatinAltogether) {
  for (const char* name : {"ar", "bn", "zh-Hans", "ru", "ja", "th"}) {
    EXPECT_TRUE(left_in_latin("A clot", tag(name), "A clot")) << name;
    EXPECT_TRUE(left_in_latin("krew 5", tag(name), "A clot")) << name;
    EXPECT_FALSE(left_in_latin("NHS", tag(name), "NHS")) << name;
  }
  EXPECT_FALSE(left_in_latin("جلطة (DVT)", tag("ar"), "A clot (DVT)"));
  EXPECT_FALSE(left_in_latin("krew", tag("pl"), "blood"));
}

TEST(Untranslated, FindsEnglishWholeOrASentenceOfIt) {
  const std::string source = "It gets stuck there. It also blocks the blood.";
  for (const char* name : {"pl", "cy", "de", "ar", "zh-Hans"}) {
    EXPECT_NE(untranslated(source, tag(name), source, LocaleTag()), "") << name;
    EXPECT_NE(untranslated("it gets  stuck there it also BLOCKS the blood", tag(name), source, LocaleTag()),
              "")
        << name;
    EXPECT_EQ(untranslated("Tam utyka. It also blocks the blood.", tag(name), source, LocaleTag()),
              "It also blocks the blood.")
        << name;
    EXPECT_EQ(untranslated("NHS", tag(name), "NHS", LocaleTag()), "") << name;
    EXPECT_EQ(untranslated("PE 50%", tag(name), "PE 50%", LocaleTag()), "") << name;
    EXPECT_EQ(untranslated("Tam utyka.", tag(name), source, LocaleTag()), "") << name;
  }
  for (const char* name : {"en-GB", "en-x-easyread"})
    EXPECT_EQ(untranslated(source, tag(name), source, LocaleTag()), "");
}

struct Begins {
  const char* own;
  const char* source;
  bool right;
};

TEST(Answers, BeginAsTheSourceDoes) {
  const AnswerWords en{{"Yes"}, {"No"}};
  const AnswerWords zh{{"是", "会", "能"}, {"不", "不会", "不是"}};
  const AnswerWords ur{{"جی ہاں", "جی"}, {"نہیں", "جی نہیں"}};
  const AnswerWords fr{{"Oui", "Si"}, {"Non"}};
  const std::pair<AnswerWords, std::vector<Begins>> rows[] = {
      {zh,
       {{"会。", "Yes.", true},
        {"不会。", "No.", true},
        {"会。", "No.", false},
        {"不会。", "Yes.", false},
        {"不是。", "Yes, often.", false},
        {"会增加风险。", "It raises the risk.", true},
        {"不同的人不同。", "It differs.", true},
        {"会导致。", "Yes.", true}}},
      {ur, {{"جی نہیں۔", "No.", true}, {"جی نہیں۔", "Yes.", false}, {"جی ہاں۔", "Yes.", true}}},
      {fr,
       {{"Oui.", "Yes.", true},
        {"« Oui », parfois.", "Yes, sometimes.", true},
        {"OUI.", "Yes.", true},
        {"Oui.", "No.", false},
        {"Non, jamais.", "Yes, never.", false},
        {"Non.", "It depends.", false},
        {"Non loin de là.", "Nearby.", true},
        {"Oui.", "It depends.", false},
        {"Peut-être.", "Yes.", false},
        {"Ouistiti.", "Yes.", false},
        {"S'il le faut.", "If need be.", true},
        {"Nobody.", "Nobody knows.", true}}},
  };
  for (const auto& [words, list] : rows) {
    for (const auto& row : list)
      EXPECT_EQ(!answer_fault(row.own, words, row.source, en), row.right) << row.own << " / " << row.source;
  }
}

TEST(Answers, WithoutListsAreToldOf) {
  EXPECT_TRUE(lists_fault({}));
  EXPECT_TRUE(lists_fault({{"Yes"}, {}}));
  EXPECT_TRUE(lists_fault({{"A"}, {"A"}}));
  EXPECT_FALSE(lists_fault({{"Yes"}, {"No"}}));
  EXPECT_FALSE(answer_fault("Nein.", {}, "Yes.", {{"Yes"}, {"No"}})) << "nothing is known of the language";
}

TEST(Likeness, FindsTextsExchangedByTheirShape) {
  const auto shapes = [](const std::vector<std::string>& texts, const char* name) {
    std::vector<TextShape> out;
    for (const auto& text : texts) out.push_back(shape_of(text, tag(name)));
    return out;
  };
  const std::vector<std::string> english{
      "Age of the clot", "A newer clot is more like gel and holds on less well (loose).", "Very high"};
  const std::vector<std::string> polish{
      "Wiek zakrzepu", "Nowszy zakrzep bardziej przypomina żel i trzyma się słabiej (luźno).",
      "Bardzo wysoki"};
  EXPECT_FALSE(exchanged(shapes(polish, "pl"), shapes(english, "en")));
  EXPECT_EQ(exchanged(shapes({polish[1], polish[0], polish[2]}, "pl"), shapes(english, "en")),
            (Exchange{0, 1}));
  EXPECT_EQ(exchanged(shapes({polish[0], polish[2], polish[1]}, "pl"), shapes(english, "en")),
            (Exchange{1, 2}));
  EXPECT_EQ(doubled({"a b", "c", "A b."}, {"x", "y", "z"}), (Exchange{0, 2}));
  EXPECT_FALSE(doubled({"a", "c", "a"}, {"x", "y", "X."}));
}

}  // namespace
}  // namespace kiosk
