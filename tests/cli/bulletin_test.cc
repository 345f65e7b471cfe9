// The notice for today: on the first screen and an article's first page, in the reader's language, in room of
// its own. That nothing is cut or covered by it the audit of the whole tour says.

#include "screen/bulletin.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <variant>

#include "content/bulletin_text.h"
#include "real_world.h"
#include "scene/drawn.h"
#include "scene/spoken.h"

namespace kiosk {
namespace {

const DrawText* text_of(const Scene& scene, const std::string& words) {
  for (const DrawCommand& command : scene.commands)
    if (const auto* text = std::get_if<DrawText>(&command); text != nullptr && text->string == words)
      return text;
  return nullptr;
}

class NoticeForToday : public RealWorld {
 protected:
  static std::string article() { return world().catalogue.article_ids.front(); }
  static State with(const Bulletin& bulletin, const LocaleTag& locale) {
    State state = reduce(start(), SetBulletin{bulletin});
    state.visit.locale = state.greeting = locale;
    return state;
  }
  static State on(State state, const std::string& part = "") {
    state.phase = Phase::visit;
    state.visit.position = {article(), part};
    return state;
  }
  static std::string late_in(const LocaleTag& tag) {
    return world().catalogue.message(tag, "bulletin.late", {{"minutes", std::int64_t{20}}}).text;
  }
  const Bulletin late_{"late", 20, "", {}, {}};
};

TEST_F(NoticeForToday, StandsInTheReadersLanguageOnFirstPagesAndNowhereElse) {
  for (const Panel& panel : {landscape(), portrait()})
    for (const Bundle& bundle : world().catalogue.bundles) {
      Frames frames(world(), panel);
      const State state = with(late_, bundle.tag);
      const std::string words = late_in(bundle.tag);
      EXPECT_NE(words.find("20"), std::string::npos) << "digits as the bundle says";
      EXPECT_NE(text_of(frames.compose(state), words), nullptr) << bundle.tag.str();
      const Scene first = frames.compose(on(state));
      EXPECT_NE(text_of(first, words), nullptr) << bundle.tag.str();
      EXPECT_EQ(spoken_sentences(first).front()->sentence, words) << "it is read with the page";
      for (const Scene& other :
           {frames.compose(on(state, "path")), frames.compose(on(state, "faq")),
            frames.compose(reduce(state, OpenEmergency{})), frames.compose(reduce(state, Rest{}))})
        EXPECT_EQ(text_of(other, words), nullptr) << other.screen;
    }
}

/// An English sentence on an Arabic screen, and the other way round: each begins at its own side.
TEST_F(NoticeForToday, OfStaffStandsAsTypedInItsOwnDirection) {
  const std::string english = "The lift is out of order.";
  const std::string arabic = "المصعد معطل اليوم.";
  Frames frames(world(), landscape());
  for (const char* reader : {"en", "ar"})
    for (const auto& [words, tag] : {std::pair(english, "en"), {arabic, "ar"}}) {
      const State state = with({"", 0, words, tag_of(tag), {}}, tag_of(reader));
      for (const Scene& scene : {frames.compose(state), frames.compose(on(state))}) {
        const DrawText* text = text_of(scene, words);
        ASSERT_NE(text, nullptr) << scene.screen;
        EXPECT_EQ(text->locale, tag_of(tag));
        const Rect ink = ink_of(*text);
        const bool starts_left = ink.x + ink.w / 2 < scene.size.w / 2;
        EXPECT_EQ(starts_left, text->locale.direction() == Direction::ltr) << reader << words;
      }
    }
}

/// The pages of all other parts are as they were, and what stood on the first page still does.
TEST_F(NoticeForToday, TakesItsRoomFromTheFirstPageAlone) {
  for (const char* locale : {"en", "ur", "zh-Hans"}) {
    const State state = with(late_, tag_of(locale));
    Frames frames(world(), landscape());
    Frames before(world(), landscape());
    const Book& book = frames.book(on(state));
    const Book& plain = before.book(on(reduce(state, SetBulletin{})));
    EXPECT_GE(book.span_of("contents")->count, plain.span_of("contents")->count);
    for (const Book::Span& span : plain.spans) {
      if (span.part == "contents") continue;
      ASSERT_EQ(book.span_of(span.part)->count, span.count) << span.part;
      for (int n = 0; n < span.count; ++n)
        EXPECT_EQ(book.pages[static_cast<std::size_t>(book.span_of(span.part)->first + n)].end,
                  plain.pages[static_cast<std::size_t>(span.first + n)].end);
    }
    EXPECT_TRUE(book.cut.empty());
  }
}

TEST_F(NoticeForToday, OfAMessageThatNoBundleHasIsNone) {
  Frames frames(world(), landscape());
  const State state = with({"no_such", 0, "", {}, {}}, tag_of("en"));
  EXPECT_EQ(dump(frames.compose(state)), dump(frames.compose(reduce(state, SetBulletin{}))));
}

/// Nothing moves when the next language greets.
TEST_F(NoticeForToday, OnTheFirstScreenHasTheHeightOfTheTallest) {
  std::set<int> heights;
  for (const Bundle& bundle : world().catalogue.bundles) {
    State state = with(late_, bundle.tag);
    state.visit.locale = state.site.locale;
    const Scene scene = kiosk::compose(world().resources(), state, landscape(), nullptr, nullptr);
    heights.insert(find_target(scene, ChooseLocale{tag_of("en")})->rect.y);
  }
  EXPECT_EQ(heights.size(), 1U);
}

/// Below the banner there is room for two rows of languages even then.
TEST_F(NoticeForToday, LeavesEveryLanguageOnThePickersFirstPage) {
  const std::string longest = "The X-ray room has moved to the second floor" + std::string(16, 'x');
  ASSERT_EQ(longest.size(), kMostBulletinLetters);
  for (const Panel& panel : {landscape(), portrait()})
    for (const Bulletin& bulletin : {late_, Bulletin{"", 0, longest, tag_of("en"), {}}}) {
      State state = with(bulletin, tag_of("ur"));
      state.visit.locale = state.site.locale;
      const Scene scene = kiosk::compose(world().resources(), state, panel, nullptr, nullptr);
      EXPECT_EQ(scene.pages, 1) << bulletin.key;
    }
}

TEST_F(NoticeForToday, OfStaffIsJudgedInTheSitesWords) {
  const Resources resources = world().resources();
  const Gauge gauge(resources, setting_of(start(), landscape()));
  const auto faults = [&](const std::string& text, const char* tag) {
    std::vector<std::string> out;
    for (const Message& fault : typed_bulletin_faults(gauge, text, tag_of(tag))) out.push_back(fault.text);
    return out;
  };
  using Texts = std::vector<std::string>;
  EXPECT_EQ(faults("The doctor is late.", "en"), Texts());
  EXPECT_EQ(faults("ڈاکٹر صاحب دیر سے آئیں گے", "ur"), Texts());
  EXPECT_EQ(faults("今天诊所晚开。", "zh-Hans"), Texts());
  EXPECT_EQ(faults("Call 999 now", "en"),
            Texts{"This notice holds a number that could be dialled. Leave it out."});
  EXPECT_EQ(faults("...", "en"), Texts{"A notice needs at least one word."});
  EXPECT_EQ(faults(std::string(kMostBulletinLetters + 1, 'a'), "en"),
            Texts{"A notice has 60 letters at the most."});
  EXPECT_EQ(faults("Look: \U0001F9D9\U000E0042", "en").size(), 1U);
  EXPECT_EQ(faults("Late \u202etoday", "en"), Texts{"No font has these letters: U+202E"});
}

}  // namespace
}  // namespace kiosk
