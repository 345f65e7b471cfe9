#include "content/pseudo.h"

#include <gtest/gtest.h>
#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <random>
#include <set>

#include "content/bundle_file.h"
#include "content/unicode.h"
#include "locale/pattern.h"
#include "small_library.h"

namespace kiosk {
namespace {

constexpr Pseudo kKinds[] = {Pseudo::accented, Pseudo::mirrored};

LocaleTag tag_of(Pseudo kind) { return *LocaleTag::parse(kPseudoTags[kind == Pseudo::accented ? 0U : 1U]); }

std::string digits_of(std::u16string_view text) {
  std::string out;
  for (const char16_t c : text) {
    if (c >= u'0' && c <= u'9') out += static_cast<char>(c);
  }
  return out;
}

/// What a reader sees, but for numbers in isolates.
std::size_t seen(std::u16string_view text) {
  std::size_t count = 0;
  bool isolated = false;
  for (const char16_t c : text) {
    const bool control = c >= 0x2066 && c <= 0x2069;
    if (control) isolated = c != 0x2069;
    if (!control && !isolated) ++count;
  }
  return count;
}

/// The words of three letters or more that are left as they were, but for those that hold digits.
std::set<std::string> plain_words(std::u16string_view text) {
  std::set<std::string> out;
  std::u16string word;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const char16_t c = i < text.size() ? text[i] : u' ';
    if (u_isalnum(c)) {
      word += c;
      continue;
    }
    const auto ascii = [](char16_t letter) { return letter < 0x80; };
    if (word.size() > 2 && digits_of(word).empty() && std::all_of(word.begin(), word.end(), ascii))
      out.insert(to_utf8(word));
    word.clear();
  }
  return out;
}

void expect_length(const std::u16string& made, const std::u16string& source, Pseudo kind) {
  const std::size_t before = seen(source);
  const std::size_t after = seen(made);
  if (kind == Pseudo::mirrored) {
    EXPECT_EQ(after, before) << to_utf8(made);
  } else if (before > 2) {
    EXPECT_GE(5 * after, 7 * before) << to_utf8(made);
    EXPECT_LE(5 * after, 7 * before + 5) << to_utf8(made);
  }
}

void expect_same_words(const RichText& made, const RichText& source, Pseudo kind) {
  EXPECT_EQ(digits_of(made.text), digits_of(source.text));
  EXPECT_EQ(plain_words(made.text), std::set<std::string>());
  ASSERT_EQ(made.strong.size(), source.strong.size());
  ASSERT_EQ(made.links.size(), source.links.size());
  for (std::size_t i = 0; i < made.links.size(); ++i) {
    EXPECT_EQ(made.links[i].anchor, source.links[i].anchor);
    EXPECT_EQ(made.links[i].article, source.links[i].article);
    const TextRange all{0, static_cast<int>(source.text.size())};
    if (source.links[i].range == all) {
      EXPECT_EQ(made.links[i].range, (TextRange{0, static_cast<int>(made.text.size())}));
    }
  }
  expect_length(made.text, source.text, kind);
}

/// The shipped bundles, read once.
class PseudoOfShipped : public ::testing::TestWithParam<Pseudo> {
 protected:
  static Catalogue catalogue() {
    ContentSettings settings;
    settings.locales = KIOSK_SOURCE_DIR "/locales";
    settings.emergency_number = "020 7946 0958";
    Diagnostics unheard;
    Catalogue out = load_catalogue(settings, unheard);
    add_pseudo_locales(out);
    return out;
  }
};

TEST_P(PseudoOfShipped, MessagesKeepTheirSyntax) {
  Diagnostics unheard;
  const auto raw = read_bundle(KIOSK_SOURCE_DIR "/locales/en", unheard);
  ASSERT_TRUE(raw);
  for (const auto& [key, message] : raw->messages) {
    const PatternText made = read_pattern(pseudo_pattern(message.pattern, GetParam()));
    EXPECT_TRUE(made.ok) << key << ": " << made.error;
    EXPECT_EQ(made.arguments, message.parts.arguments) << key;
    EXPECT_EQ(made.always, message.parts.always) << key;
    EXPECT_GE(made.inner.size(), message.parts.inner.size()) << key;
    if (message.parts.arguments.empty())
      expect_length(to_utf16(made.outer), to_utf16(message.parts.outer), GetParam());
  }
}

TEST_P(PseudoOfShipped, EveryMessageIsFormattedAndChanged) {
  const Catalogue all = catalogue();
  Diagnostics unheard;
  const auto raw = read_bundle(KIOSK_SOURCE_DIR "/locales/en", unheard);
  ASSERT_TRUE(raw);
  for (const auto& [key, message] : raw->messages) {
    for (const std::int64_t number : {0, 1, 2, 5, 11, 100}) {
      MessageArgs args;
      for (const auto& name : message.parts.arguments) args[name] = number;
      const Message made = all.message(tag_of(GetParam()), key, args);
      EXPECT_EQ(made.locale, tag_of(GetParam())) << key;
      EXPECT_EQ(plain_words(to_utf16(made.text)), std::set<std::string>()) << key << ": " << made.text;
      if (message.parts.always.contains("emergency_number")) {
        EXPECT_NE(made.text.find("\u2066020 7946 0958\u2069"), std::string::npos) << made.text;
      }
    }
  }
}

TEST_P(PseudoOfShipped, ArticlesKeepMarksNumbersAndLinks) {
  const Catalogue all = catalogue();
  for (const auto& id : all.article_ids) {
    Diagnostics unheard;
    const auto source = open_article(all, id, all.settings.source, unheard);
    const auto made = open_article(all, id, tag_of(GetParam()), unheard);
    ASSERT_TRUE(source && made);
    ASSERT_EQ(made->parts.size(), source->parts.size());
    EXPECT_EQ(made->front_provenance.showing, Showing::marked);
    for (std::size_t p = 0; p < source->parts.size(); ++p) {
      const Part& part = made->parts[p];
      const Part& original = source->parts[p];
      EXPECT_EQ(part.id, original.id);
      EXPECT_EQ(part.locale, tag_of(GetParam()));
      EXPECT_EQ(part.provenance.showing, Showing::marked);
      expect_same_words(part.heading, original.heading, GetParam());
      ASSERT_EQ(part.blocks.size(), original.blocks.size());
      for (std::size_t b = 0; b < part.blocks.size(); ++b) {
        EXPECT_EQ(part.blocks[b].anchor, original.blocks[b].anchor);
        EXPECT_EQ(part.blocks[b].number, original.blocks[b].number);
        expect_same_words(part.blocks[b].text, original.blocks[b].text, GetParam());
        ASSERT_EQ(part.blocks[b].cells.size(), original.blocks[b].cells.size());
        for (std::size_t c = 0; c < part.blocks[b].cells.size(); ++c)
          expect_same_words(part.blocks[b].cells[c], original.blocks[b].cells[c], GetParam());
      }
    }
  }
}

TEST_P(PseudoOfShipped, IsNeverOfferedAndNeverAnotherLanguages) {
  const Catalogue all = catalogue();
  const Bundle* bundle = all.find(tag_of(GetParam()));
  ASSERT_NE(bundle, nullptr);
  EXPECT_FALSE(bundle->offered);
  EXPECT_EQ(bundle->tag.direction(), GetParam() == Pseudo::mirrored ? Direction::rtl : Direction::ltr);
  EXPECT_EQ(all.cards(bundle->tag).size(), all.cards(all.settings.source).size());
  // Arabic is shipped, and ar-XB is no edition of it.
  Diagnostics unheard;
  const auto made = open_article(all, all.article_ids.front(), bundle->tag, unheard);
  ASSERT_TRUE(made);
  EXPECT_EQ(made->front_locale, bundle->tag);
}

INSTANTIATE_TEST_SUITE_P(Both, PseudoOfShipped, ::testing::ValuesIn(kKinds), [](const auto& test) {
  return test.param == Pseudo::accented ? "Accented" : "Mirrored";
});

/// Patterns put together at random from what MessageFormat allows.
class Patterns {
 public:
  explicit Patterns(unsigned seed) : random_(seed) {}

  std::string make(int depth = 0) {
    std::string out;
    const int pieces = pick(5) + 1;
    for (int i = 0; i < pieces; ++i) out += piece(depth) + (pick(2) == 0 ? " " : "");
    return out;
  }

 private:
  int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }

  std::string piece(int depth) {
    static const std::vector<std::string> plain = {
        "Call", "don''t",   "a '{'brace'}'",      "NG158",  "50 %", "(now)",
        "?",    "{number}", "{emergency_number}", "it is.", "'{x}'"};
    if (depth > 1 || pick(4) != 0)
      return plain[static_cast<std::size_t>(pick(static_cast<int>(plain.size())))];
    const std::string a = make(depth + 1);
    const std::string b = make(depth + 1);
    if (pick(2) == 0) return "{kind, select, fast {" + a + "} other {" + b + "}}";
    return "{count, plural, =0 {" + a + "} one {# " + a + "} other {# " + b + "}}";
  }

  std::mt19937 random_;
};

TEST(PseudoPattern, KeepsTheSyntaxOfAnyPattern) {
  Patterns patterns(7);
  for (int i = 0; i < 2000; ++i) {
    const std::string source = patterns.make();
    const PatternText before = read_pattern(source);
    for (const Pseudo kind : kKinds) {
      const std::string made = pseudo_pattern(source, kind);
      const PatternText after = read_pattern(made);
      // What ICU takes for braces too many in the source stays one.
      ASSERT_EQ(after.ok, before.ok) << source << "\n" << made << "\n" << after.error;
      ASSERT_EQ(after.arguments, before.arguments) << source << "\n" << made;
      ASSERT_EQ(after.always, before.always) << source << "\n" << made;
      ASSERT_EQ(plain_words(to_utf16(after.outer)), std::set<std::string>()) << source << "\n" << made;
    }
  }
}

TEST(PseudoPattern, AnArabicPluralHasEveryCategory) {
  const std::string made = pseudo_pattern("{n, plural, one {# minute} other {# minutes}}", Pseudo::mirrored);
  for (const char* category : {"zero {", "one {", "two {", "few {", "many {", "other {"})
    EXPECT_NE(made.find(category), std::string::npos) << made;
}

TEST(PseudoText, PadsBeforeTheLastMarksInWholeWords) {
  EXPECT_EQ(pseudo_text(std::string_view("No."), Pseudo::accented), "Ñö å.");
  EXPECT_EQ(pseudo_text(std::string_view("(femoral vein, proximal)"), Pseudo::accented).back(), ')');
  EXPECT_EQ(pseudo_text(std::string_view("On"), Pseudo::accented), "Öñ");
  EXPECT_EQ(pseudo_text(std::string_view("999"), Pseudo::mirrored), "999");
}

TEST(PseudoText, WritesRightToLeftWithNoOverride) {
  const std::u16string made =
      to_utf16(pseudo_text(std::string_view("Tell a member of staff"), Pseudo::mirrored));
  for (const char16_t c : made) {
    UErrorCode status = U_ZERO_ERROR;
    if (c != u' ') {
      EXPECT_EQ(uscript_getScript(c, &status), USCRIPT_ARABIC);
    }
  }
}

class PseudoOfSmall : public SmallLibrary {};

TEST_F(PseudoOfSmall, ABundleOfThatTagIsNotReplaced) {
  write("en-XA/locale.toml", with(kEnglishMessages, "tag = \"en\"", "tag = \"en-XA\""));
  Catalogue all = load();
  add_pseudo_locales(all);
  EXPECT_EQ(std::count_if(all.bundles.begin(), all.bundles.end(),
                          [](const Bundle& b) { return b.tag.str() == "en-XA"; }),
            1);
  EXPECT_FALSE(all.find(*LocaleTag::parse("en-XA"))->made);
}

TEST_F(PseudoOfSmall, WithoutBeingAddedThereIsNone) {
  const Catalogue all = load();
  EXPECT_EQ(all.find(*LocaleTag::parse("en-XA")), nullptr);
  const auto article = open_article(all, "clots", *LocaleTag::parse("en-XA"), found_);
  ASSERT_TRUE(article);
  EXPECT_EQ(article->front_locale, all.settings.source);
}

}  // namespace
}  // namespace kiosk
