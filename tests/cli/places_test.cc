#include <gtest/gtest.h>

#include <algorithm>
#include <deque>
#include <set>

#include "app/screen_composer.h"
#include "cli/tour_places.h"
#include "real_world.h"
#include "screen/page_view.h"

namespace kiosk {
namespace {

class Places : public RealWorld {
 protected:
  std::string article() const { return world().catalogue.article_ids.front(); }

  static State at(const Position& position) {
    State state = start();
    state.visit.position = position;
    state.phase = Phase::visit;
    return state;
  }

  static State with_overlay(State state, Overlay overlay, const Action& action) {
    return reduce(reduce(state, OpenOverlay{overlay}), action);
  }
};

/// Whether the page that shows a position has a row of its block, or starts within it.
bool shows_block(const Book& book, const Position& position) {
  const int n = book.page_of(position);
  if (n < 0) return false;
  const Page& page = book.pages[static_cast<std::size_t>(n)];
  if (page.first.block == position.block) return true;
  for (const Row& row : page.rows) {
    if (row.position.part == position.part && row.position.block == position.block) return true;
  }
  return false;
}

/// Every first position of a page of the reading order and of the answers.
std::vector<Position> starts_of(const Book& book) {
  std::vector<Position> starts;
  for (std::size_t i = static_cast<std::size_t>(book.main_first); i < book.pages.size(); ++i)
    starts.push_back(book.pages[i].first);
  return starts;
}

TEST_F(Places, ADisplayOptionShowsItsPageBeforeTheWholeArticleIsLaidOut) {
  for (const char* part : {"", "path", "faq/massage"}) {
    ScreenComposer composer(world().resources());
    State state = at({article(), part, Spot::start});
    state = reduce(reduce(state, OpenOverlay{Overlay::display}), ChooseTextSize{TextSize::largest});
    const Scene first = composer.compose(state, landscape());
    EXPECT_TRUE(first.unfinished) << part;
    int turns = 1;
    while (!composer.prepare(state, landscape())) ++turns;
    EXPECT_GT(turns, 10) << "a part of the article a turn";
    EXPECT_TRUE(composer.prepare(state, landscape()));
    const Scene whole = composer.compose(state, landscape());
    EXPECT_FALSE(whole.unfinished);
    EXPECT_EQ(whole.position, first.position);
    EXPECT_EQ(whole.part, first.part);
    EXPECT_EQ(whole.words, first.words);
    EXPECT_EQ(whole.targets.size(), first.targets.size());
    // Where the count is seen, the book is whole.
    state = reduce(state, CloseOverlay{});
    state.visit.text_size = TextSize::large;
    EXPECT_FALSE(composer.compose(state, landscape()).unfinished);
  }
}

/// The greeting and the banner's second line change every six seconds, and the picker is live beneath them.
TEST_F(Places, NothingMovesWhenAnotherLanguageGreets) {
  for (const Panel& panel : {landscape(), portrait(), make_panel({1024, 768}, 17, 600)})
    for (const TextSize size : {TextSize::normal, TextSize::largest}) {
      State state = start();
      state.visit.text_size = size;
      state.site.voices = {state.site.locale};
      const Scene first = compose(world().resources(), state, panel, nullptr, nullptr);
      for (const Bundle& bundle : world().catalogue.bundles) {
        const State next = reduce(state, Greet{bundle.tag});
        const Scene scene = compose(world().resources(), next, panel, nullptr, nullptr);
        EXPECT_EQ(scene.banner, first.banner) << bundle.tag.str();
        ASSERT_EQ(scene.targets.size(), first.targets.size()) << bundle.tag.str();
        for (std::size_t i = 0; i < first.targets.size(); ++i)
          EXPECT_EQ(scene.targets[i].rect, first.targets[i].rect) << bundle.tag.str() << " " << i;
      }
    }
}

TEST_F(Places, LanguageSizeThemeAndPanelKeepThePlace) {
  Frames wide(world(), landscape());
  Frames tall(world(), portrait());
  const State contents = at({article(), ""});
  for (const Position& place : starts_of(wide.book(contents))) {
    const State state = at(place);
    for (const Bundle& bundle : world().catalogue.bundles) {
      const State other = with_overlay(state, Overlay::language, ChooseLocale{bundle.tag});
      EXPECT_EQ(other.visit.position.block, place.block);
      EXPECT_TRUE(shows_block(wide.book(other), other.visit.position))
          << place.part << " " << place.block << " in " << bundle.tag.str();
      EXPECT_TRUE(shows_block(tall.book(other), other.visit.position))
          << place.part << " " << place.block << " in " << bundle.tag.str() << ", upright";
    }
    for (const TextSize size : {TextSize::large, TextSize::larger, TextSize::largest}) {
      const State larger = with_overlay(state, Overlay::display, ChooseTextSize{size});
      EXPECT_TRUE(shows_block(wide.book(larger), place))
          << place.part << " " << place.block << " at " << static_cast<int>(size);
    }
    const State dark = with_overlay(state, Overlay::display, ChooseTheme{"dark"});
    EXPECT_EQ(dark.visit.position, place);
  }
}

TEST_F(Places, TheTextThatWasReadStaysOnTheGlassAtAnotherSize) {
  Frames frames(world(), landscape());
  const State contents = at({article(), ""});
  State largest = contents;
  largest.visit.text_size = TextSize::largest;
  for (const Position& place : starts_of(frames.book(largest))) {
    const Book& book = frames.book(contents);
    const int page = book.page_of(place);
    ASSERT_GE(page, 0);
    const Position& first = book.pages[static_cast<std::size_t>(page)].first;
    EXPECT_FALSE(place.is_before(first));
    const Book::Span* span = book.span_of(place.part);
    if (page + 1 >= span->first + span->count) continue;
    const Position& next = book.pages[static_cast<std::size_t>(page + 1)].first;
    EXPECT_TRUE(place.is_before(next)) << place.part;
  }
}

/// Where a chain of actions leads, page by page, until it leaves the reading order.
std::vector<std::string> chain(Frames& frames, State state, bool forward) {
  std::vector<std::string> seen;
  for (int i = 0; i < 200; ++i) {
    const Scene scene = frames.compose(state);
    const bool main = scene.screen == "part" || scene.screen == "faq" || scene.screen == "about";
    if (main) {
      seen.push_back(to_text(scene.position));
    } else if (!seen.empty() || scene.screen != "article") {
      break;
    }
    const auto& action = forward ? scene.next : scene.back;
    if (!action) break;
    state = reduce(state, *action);
  }
  return seen;
}

TEST_F(Places, NextVisitsEveryPageOnceAndBackTheSameTheOtherWayRound) {
  Frames frames(world(), landscape());
  for (const char* tag : {"en", "ar", "ur", "zh-Hans"}) {
    for (const TextSize size : {TextSize::normal, TextSize::largest}) {
      State state = at({article(), ""});
      state.visit.locale = tag_of(tag);
      state.visit.text_size = size;
      const Book& book = frames.book(state);
      std::vector<std::string> main;
      for (int i = 0; i < book.main_count; ++i)
        main.push_back(to_text(book.pages[static_cast<std::size_t>(book.main_first + i)].first));
      const Scene first = frames.compose(state);
      ASSERT_TRUE(first.next);
      EXPECT_EQ(chain(frames, reduce(state, *first.next), true), main) << tag;
      State last = state;
      last.visit.position = book.pages[static_cast<std::size_t>(book.main_first + book.main_count - 1)].first;
      last.phase = Phase::visit;
      std::reverse(main.begin(), main.end());
      EXPECT_EQ(chain(frames, last, false), main) << tag;
    }
  }
}

/// Everything that can be reached by touch from the idle screen: a state per (screen, overlay, care card,
/// place); what was chosen of looks is held at the normal size and one theme.
class Walk {
 public:
  Walk(const World& world, const Panel& panel, const State& from) : frames_(world, panel) { visit(from); }

  void run() {
    while (!queue_.empty()) {
      const State state = queue_.front();
      queue_.pop_front();
      step(state);
    }
  }

  std::set<std::string> screens;
  std::set<std::string> places;  ///< positions shown
  int frames = 0;

 private:
  static std::string named(const State& s) {
    std::string name(name_of(screen_of(s)));
    if (s.left) name += " left";
    if (!s.visit.asked.empty()) name += " asked";
    for (const Layer& layer : s.layers)
      name += ", " + std::string(name_of(layer.overlay)) + " " + std::to_string(layer.page);
    return name;
  }

  static std::string key(const State& s) {
    const Position& p = s.visit.position;
    return named(s) + " " + to_text(p) + " " + s.visit.locale.str() + " " + std::to_string(s.page);
  }

  void visit(const State& state) {
    if (!seen_.insert(key(state)).second) return;
    ASSERT_LT(seen_.size(), 5000U) << "the walk does not end";
    queue_.push_back(state);
  }

  /// Whether an action is followed: looks, and languages other than two, change nothing that leads on.
  static bool followed(const Action& action) {
    if (const auto* locale = std::get_if<ChooseLocale>(&action))
      return locale->locale.str() == "en" || locale->locale.str() == "ar";
    return !std::holds_alternative<ChooseTextSize>(action) && !std::holds_alternative<ChooseTheme>(action);
  }

  void step(const State& state) {
    const Scene scene = frames_.compose(state);
    ++frames;
    screens.insert(scene.screen);
    places.insert(to_text(scene.position));
    bool banner = top(state) == Overlay::emergency;
    bool leads_on = false;
    for (const HitTarget& target : scene.targets) {
      if (!target.enabled) continue;
      const State next = reduce(state, target.action);
      const bool already = target.selected;
      EXPECT_TRUE(next != state || already) << scene.screen << " " << key(state) << ": \"" << target.label
                                            << "\" (" << to_text(target.action) << ") does nothing";
      if (target.action == Action(OpenEmergency{})) {
        banner = true;
        EXPECT_TRUE(has_care_card(next));
      } else if (next != state) {
        leads_on = true;
      }
      if (followed(target.action)) visit(next);
    }
    for (const auto& action : {scene.next, scene.back, scene.escape}) {
      if (!action) continue;
      EXPECT_NE(reduce(state, *action), state) << scene.screen << ": " << to_text(*action);
      visit(reduce(state, *action));
    }
    EXPECT_TRUE(banner) << key(state) << ": no way to the emergency screen";
    EXPECT_TRUE(leads_on) << key(state) << " is a dead end";
  }

  Frames frames_;
  std::set<std::string> seen_;
  std::deque<State> queue_;
};

TEST_F(Places, EveryControlLeadsSomewhereAndNoScreenIsADeadEnd) {
  Walk walk(world(), landscape(), start());
  walk.run();
  for (const std::string& screen : screen_names()) {
    // Staff's have a way in of their own: tests/cli/staff_screens_test.cc.
    const bool staff = screen.starts_with("staff-") || screen == "cleaning";
    const bool by_touch = !staff && screen != "resting" && screen != "still-reading" &&
                          screen != "out-of-service" && screen != "take-home" &&
                          screen != "library";  // one article is shipped, with no link
    EXPECT_EQ(walk.screens.count(screen), by_touch ? 1U : 0U) << screen;
  }
  Frames frames(world(), landscape());
  for (const Page& page : frames.book(at({article(), ""})).pages) {
    EXPECT_EQ(walk.places.count(to_text(page.first)), 1U)
        << to_text(page.first) << " cannot be reached by touch";
  }
}

TEST_F(Places, TheWarningAndTheRestingScreenLeadBack) {
  State warned = reduce(at({article(), "path"}), Warn{30});
  ASSERT_EQ(top(warned), Overlay::still_reading);
  Walk from_warning(world(), landscape(), warned);
  from_warning.run();
  EXPECT_EQ(from_warning.screens.count("still-reading"), 1U);
  State resting = reduce(start(), Rest{});
  ASSERT_EQ(screen_of(resting), Screen::resting);
  const Scene scene = Frames(world(), landscape()).compose(resting);
  EXPECT_NE(find_target(scene, OpenEmergency{}), nullptr);
}

TEST_F(Places, FinishLeavesNothingOfTheVisit) {
  State state = at({article(), "path", Spot::block, 2, 0, 7});
  state.visit.locale = tag_of("ur");
  state.visit.text_size = TextSize::largest;
  state.visit.theme = "dark";
  Frames frames(world(), landscape());
  ASSERT_NE(find_target(frames.compose(state), Finish{}), nullptr) << "every page has a Finish";
  const State done = reduce(reduce(state, Finish{}), Offer{0});
  EXPECT_EQ(done, initial_state(done.site));
  EXPECT_FALSE(mid_visit(done));
  EXPECT_EQ(dump(frames.compose(done)), dump(frames.compose(start())));
}

}  // namespace
}  // namespace kiosk
