// How many pages the shipped article has, held against what was aimed at (docs/pages.md).

#include "cli/pages_report.h"

#include <algorithm>
#include <variant>

#include "glass.h"
#include "real_world.h"

namespace kiosk {
namespace {

/// The most pages of an article, by its language.
struct Most {
  int english = 0, urdu = 0, other = 0;

  int of(const LocaleTag& locale) const {
    if (locale == tag_of("en")) return english;
    return locale == tag_of("ur") ? urdu : other;
  }
};

struct Aim {
  const char* name;
  Size size;
  double inches;
  TextSize text_size;
  Most most;
};

constexpr Aim kAims[] = {{"Lying", {1920, 1080}, 21.5, TextSize::normal, {14, 24, 20}},
                         {"LyingAt200", {1920, 1080}, 21.5, TextSize::largest, {48, 72, 64}},
                         {"Upright", {1080, 1920}, 21.5, TextSize::normal, {12, 18, 15}},
                         {"Small", {1366, 768}, 15.6, TextSize::normal, {30, 52, 42}}};

class PageAims : public RealWorld, public ::testing::WithParamInterface<Aim> {};

TEST_P(PageAims, AreMetByEveryLanguage) {
  const Aim& aim = GetParam();
  CheckOptions options;
  options.size = aim.size;
  options.diagonal_in = aim.inches;
  options.text_sizes = {aim.text_size};
  int seen = 0;
  for (const PageFigures& f : page_figures(world(), options)) {
    if (!(f.panel.size == aim.size)) continue;
    ++seen;
    EXPECT_LE(f.pages, aim.most.of(f.locale)) << f.locale.str();
    EXPECT_GE(f.used, 0.6) << f.locale.str();
    EXPECT_EQ(f.emergency, 1) << f.locale.str();
    if (aim.text_size == TextSize::normal) {
      EXPECT_LE(f.most_answers, aim.inches > 20 ? 2 : 3) << f.locale.str();
      EXPECT_LE(10 * f.short_pages, f.pages) << f.locale.str();
    }
  }
  EXPECT_EQ(seen, static_cast<int>(world().catalogue.bundles.size()));
}

INSTANTIATE_TEST_SUITE_P(Panels, PageAims, ::testing::ValuesIn(kAims),
                         [](const auto& one) { return std::string(one.param.name); });

class FirstPage : public RealWorld {};

/// At 21.5 inches and 100 %, either way up.
TEST_F(FirstPage, HasTheShortAnswerWholeInEveryLanguage) {
  for (const Panel& panel : {landscape(), portrait()})
    for (const Bundle& bundle : world().catalogue.bundles) {
      State state = reduce(start(), ChooseLocale{bundle.tag});
      Frames frames(world(), panel);
      const Book& book = frames.book(state);
      const Book::Span* contents = book.span_of(kContentsPart);
      ASSERT_NE(contents, nullptr);
      int on_first = 0;
      for (int i = contents->first; i < contents->first + contents->count; ++i)
        for (const Row& row : book.pages[static_cast<std::size_t>(i)].rows) {
          if (row.kind != RowKind::paragraph) continue;
          EXPECT_EQ(i, contents->first) << bundle.tag.str();
          ++on_first;
        }
      EXPECT_GE(on_first, 4) << bundle.tag.str();
    }
}

/// Where the answer and a list of entries of 20 mm have room on one page: docs/pages.md has the others.
TEST_F(FirstPage, ListsThePartsBesideTheAnswer) {
  for (const char* locale : {"en", "zh-Hans", "ar", "pl", "pa"}) {
    const State state = reduce(start(), ChooseLocale{tag_of(locale)});
    Frames frames(world(), landscape());
    const Book& book = frames.book(state);
    EXPECT_EQ(book.span_of(kContentsPart)->count, 1) << locale;
    const auto& rows = book.pages[static_cast<std::size_t>(book.span_of(kContentsPart)->first)].rows;
    const auto listed =
        std::count_if(rows.begin(), rows.end(), [](const Row& row) { return row.kind == RowKind::contents; });
    EXPECT_EQ(listed, 6) << locale;
  }
}

class FindingOnesWay : public RealWorld {
 protected:
  static State at(const LocaleTag& tag, const std::string& part, TextSize size = TextSize::normal) {
    const State state = reduce(reduce(start(), ChooseLocale{tag}), ChooseTextSize{size});
    return reduce(state, GoTo{{world().catalogue.article_ids.front(), part}});
  }
};

/// From each part, the questions and what tells of the text, also where the list is not on the first page.
TEST_F(FindingOnesWay, ContentsLeadsToTheListOfTheParts) {
  const Panel small = make_panel({1366, 768}, 15.6, 600);
  for (const Panel& panel : {landscape(), small})
    for (const Bundle& bundle : world().catalogue.bundles)
      for (const TextSize size : {TextSize::normal, TextSize::largest}) {
        Frames frames(world(), panel);
        for (const char* part : {"path", kQuestionsPart, kAboutPart}) {
          const State state = at(bundle.tag, part, size);
          const Scene list = frames.compose(reduce(state, frames.compose(state).escape.value()));
          ASSERT_EQ(list.part, kContentsPart) << bundle.tag.str() << " " << part;
          const Book& book = frames.book(state);
          const auto page = static_cast<std::size_t>(book.span_of(kContentsPart)->first + list.page - 1);
          const auto& rows = book.pages[page].rows;
          EXPECT_TRUE(std::any_of(rows.begin(), rows.end(),
                                  [](const Row& row) { return row.kind == RowKind::contents; }))
              << bundle.tag.str() << " " << part << " " << static_cast<int>(size);
        }
      }
}

/// The list has six parts; the questions behind them are none.
TEST_F(FindingOnesWay, PartsAreCountedAsTheyAreListed) {
  Frames frames(world(), landscape());
  const auto says = [&](const char* part, const std::string& words) {
    const Scene scene = frames.compose(at(tag_of("en"), part));
    return std::any_of(scene.commands.begin(), scene.commands.end(), [&](const DrawCommand& command) {
      const auto* text = std::get_if<DrawText>(&command);
      return text != nullptr && text->string.find(words) != std::string::npos;
    });
  };
  EXPECT_TRUE(says("path", "Part 1 of 6"));
  EXPECT_TRUE(says("emergency", "Part 6 of 6"));
  EXPECT_FALSE(says(kQuestionsPart, "Part "));
}

}  // namespace
}  // namespace kiosk
