#include "content/refused.h"

#include "small_library.h"

namespace kiosk {
namespace {

LocaleTag tag(const char* name) { return *LocaleTag::parse(name); }

std::string utf8(char32_t c) {
  std::u16string out;
  if (c >= 0x10000) out += static_cast<char16_t>(0xD7C0 + (c >> 10));
  out += static_cast<char16_t>(c >= 0x10000 ? 0xDC00 + (c & 0x3FF) : c);
  return to_utf8(out);
}

std::vector<char32_t> never() {
  std::vector<char32_t> out = {0x7F,   0xFFFD, 0xFFFE, 0xFFFF, 0xFDD0, 0x1FFFE, 0xE000, 0xF8FF, 0xF0000,
                               0x0378, 0xFEFF, 0xFFF9, 0x3164, 0x2028, 0x2062,  0x206A, 0x180E, 0xE0041};
  for (char32_t c = 1; c < 0x20; ++c)
    if (c != U'\n' && c != U'\t') out.push_back(c);
  for (char32_t c = 0x80; c < 0xA0; ++c) out.push_back(c);
  for (char32_t c = 0x202A; c <= 0x202E; ++c) out.push_back(c);
  for (char32_t c = 0x2066; c <= 0x2069; ++c) out.push_back(c);  // without a partner
  return out;
}

TEST(Refused, EveryCharacterThatNoTextMayHoldIsNamed) {
  for (const char* locale : {"en", "ar", "fa", "he", "th", "bn"})
    for (const char32_t c : never()) {
      const auto refused = refused_in("abc " + utf8(c) + " 50%", tag(locale));
      ASSERT_TRUE(refused) << static_cast<unsigned>(c);
      EXPECT_EQ(refused->piece, utf8(c));
      EXPECT_EQ(refused->sentence.rfind("U+", 0), 0U) << refused->sentence;
    }
  EXPECT_NE(refused_in("\u202E", tag("en"))->sentence.find("U+202E RIGHT-TO-LEFT OVERRIDE"),
            std::string::npos);
}

TEST(Refused, WhatLanguagesNeedIsNot) {
  const std::pair<const char*, const char*> sound[] = {{"ar", "اتصل \u2066112\u2069"},
                                                       {"he", "א\u2067b\u2069"},
                                                       {"en", "a\u2068b\u2069"},
                                                       {"fa", "می\u200Cشود"},
                                                       {"si", "ක්\u200Dෂ"},
                                                       {"hi", "क्\u200Dष"},
                                                       {"ur", "a\u200E ب\u200F"},
                                                       {"ar", "\u061C5"},
                                                       {"th", "ก\u200Bข"},
                                                       {"my", "က\u200Bခ"},
                                                       {"km", "ក\u200Bខ"},
                                                       {"fr", "50\u00A0%\u202F!"},
                                                       {"de", "Zu\u00ADsatz a\u2060b"},
                                                       {"en", "👨\u200D👩\u200D👧 ❤️"},
                                                       {"fr", "« ÉTÉ », à « x », CAFÉ…"},
                                                       {"de", "„Spaß“ MENÜ“"},
                                                       {"en", "2 ×½ ×¼ tablets"},
                                                       {"pt", "IRMÃ” NÃO"},
                                                       {"vi", "ĐÃ “x”"},
                                                       {"pl", "„PÓ”"},
                                                       {"fr", "«À»"},
                                                       {"sv", "PÅ…"}};
  for (const auto& [locale, text] : sound) {
    const auto refused = refused_in(text, tag(locale));
    EXPECT_FALSE(refused) << text << ": " << refused->sentence;
  }
}

TEST(Refused, JoinersAndSpacesWhereNothingJoins) {
  for (const char32_t c : {0x200B, 0x200C, 0x200D})
    for (const char* locale : {"en", "pl", "zh-Hans"})
      EXPECT_TRUE(refused_in("9" + utf8(c) + "9", tag(locale))) << static_cast<unsigned>(c);
}

/// UTF-8 read as Latin-1.
std::string encoded_twice(const std::string& text) {
  std::string out;
  for (const char c : text) out += utf8(static_cast<unsigned char>(c));
  return out;
}

TEST(Refused, TextThatWasEncodedTwice) {
  for (const char* text : {"é", "ü über", "Żółć", "Привет", "مرحبا", "שלום", "你好", "हिन्दी", "’", "–", "😀"})
    EXPECT_TRUE(refused_in("abc " + encoded_twice(text), tag("en"))) << text;
  for (const char* text : {"cafÃ©", "itâ€™s", "Ã¼ber", "Ø§Ù„", "Ð¿Ñ€Ð¸", "miaÅ‚o", "ðŸ˜€", "Â£5",
                           "5Â\u00A0mg", "٥Â\u00A0mg", "ä½ å¥½"})
    EXPECT_TRUE(refused_in(text, tag("en"))) << text;
}

const char* const kEscapes[] = {
    "&eacute;", "&nbsp;", "&#233;", "&#xE9;", "&#233", "&nbsp",       "&amp;",       "&lt;",  "\\u00e9",
    "\\n",      "\\t",    "\\x41",  "\\\"",   "\\",    "\\u{e9}",     "\\U0001F600", "\\Ä",   "a%20b",
    "5%20",     "%C3%A9", "%2C",    "%20%31", "<br>",  "<b>fett</b>", "</p>",        "<br />"};

TEST(Refused, CodeForACharacterIsNamed) {
  for (const char* locale : {"en", "ar", "zh-Hans", "tr"})
    for (const std::string escape : kEscapes) {
      const auto refused = refused_in("Wort " + escape + " и 5", tag(locale));
      ASSERT_TRUE(refused) << escape;
      EXPECT_NE(("a%20b 5%20 <b>fett</b>" + escape).find(refused->piece), std::string::npos) << escape;
      EXPECT_NE(refused->sentence.find("\"" + refused->piece + "\" stands in the text"), std::string::npos)
          << refused->sentence;
    }
  for (const char* sound :
       {"Bell & Sons; more", "Q&A; then", "a < b > c", "p <0.05", "5 % & 3 %", "%50 oranında", "%20'si",
        "% 20", "50% of 20", "10%, 20%", "بـ%20 من", "100%", "AT&T", "x<y", "B. Lis <b@lis.pl>"})
    EXPECT_FALSE(refused_in(sound, tag("tr"))) << sound;
}

TEST(Refused, NothingToSeeIsInvisible) {
  for (const char* text :
       {"", " ", "\u200B", "\u00A0\u2060", "\u200E\u200F", "\u2066\u2069", "\u00AD", "\u3000"})
    EXPECT_TRUE(is_invisible(text)) << text;
  for (const char* text : {"a", "5", ".", "\u200Ba", "。"}) EXPECT_FALSE(is_invisible(text)) << text;
}

using RefusedInFiles = SmallLibrary;

TEST_F(RefusedInFiles, AreToldAtTheirPlaceInEveryKindOfText) {
  for (const char* bad : {"\u202E", "\uFFFD", "\uE000", "\u2066", "\u200B"}) {
    for (const char* word : {"Zakrzepy", "Krew", "Serce", "vena", "Droga ", "kółko", "Noga", "rzecz",
                             "więcej", "Wiek", "Wysoki"}) {
      restore();
      write("pl/articles/clots.md",
            with(kPolishArticle, word, std::string(word) + bad + (std::string(word) == "Droga " ? " " : "")));
      const auto article = open();
      EXPECT_NE(told().find("U+"), std::string::npos) << word << "\n" << told();
    }
    restore();
    const auto at = kPolishMessages.find(" = \"", kPolishMessages.find("[messages."));
    std::string messages = kPolishMessages;
    messages.insert(at + 4, bad);
    write("pl/locale.toml", messages);
    load();
    EXPECT_NE(told().find("U+"), std::string::npos) << told();
  }
}

TEST_F(RefusedInFiles, CodeThatAReaderWouldSeeIsToldAtItsPlace) {
  for (const char* code : {"&amp;eacute;", "\\u00e9", "%C3%A9", "\\&nbsp;", "\\n"}) {
    write("pl/articles/clots.md", with(kPolishArticle, "Krew krąży", "Krew krąży" + std::string(code)));
    EXPECT_EQ(open()->find("way")->locale, LocaleTag()) << code;
    EXPECT_EQ(told().rfind("pl/articles/clots.md:13:", 0), 0U) << told();
    EXPECT_NE(told().find("stands in the text"), std::string::npos) << told();
  }
  // What Markdown itself reads reaches nobody as code.
  write("pl/articles/clots.md", with(kPolishArticle, "Krew krąży", "Krew&nbsp;krąży"));
  open();
  EXPECT_EQ(told(), "");
  for (const char* code : {"&eacute;", "\\\\u00e9", "%C3%A9", "&nbsp;", "\\\\n", "&#233;"}) {
    restore();
    write("pl/articles/clots.md", with(kPolishArticle, "Co robi", "Co " + std::string(code) + " robi"));
    EXPECT_EQ(open()->front_locale, LocaleTag()) << code;
    EXPECT_NE(told().find("\"summary\": \""), std::string::npos) << told();
    restore();
    write("pl/locale.toml", with(kPolishMessages, "Wstecz", "Wstecz" + std::string(code)));
    EXPECT_EQ(load().message(tag("pl"), "reading.back").locale, LocaleTag()) << code;
    EXPECT_NE(told().find("Message reading.back: \""), std::string::npos) << told();
  }
}

TEST_F(RefusedInFiles, AnArticleOfWhichNoPartIsLeftHasNoCard) {
  std::string article = kEnglishArticle;
  for (auto at = article.find("\n## "); at != std::string::npos; at = article.find("\n## ", at + 4))
    article.insert(at + 4, "\u202E");
  for (auto at = article.find("\n### "); at != std::string::npos; at = article.find("\n### ", at + 5))
    article.insert(at + 5, "\u202E");
  write("en/articles/clots.md", article);
  const Catalogue catalogue = load();
  EXPECT_TRUE(catalogue.article_ids.empty());
  EXPECT_TRUE(catalogue.cards(LocaleTag()).empty());
  EXPECT_NE(told().find("No part of the article can be shown."), std::string::npos) << told();
}

}  // namespace
}  // namespace kiosk
