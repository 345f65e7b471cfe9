// Every setting filled and an article of all that is long: clean on every panel, at every size, in languages
// of both directions, in every layout. Each panel meets each language here, at the sizes and in the layouts
// in turn.
#include "audit/audit.h"
#include "cli/pseudo.h"
#include "content/pseudo.h"
#include "filled_site.h"
#include "glass.h"
#include "real_world.h"
#include "support/matrix.h"
#include "walks/walk.h"

namespace kiosk {
namespace {

enum class Shape { plain, beside, low };

struct Look {
  NamedGlass glass;
  const char* locale;
  TextSize size;
  Shape shape;
};

std::string name_of(const Look& look) {
  std::string name = std::string(look.glass.name) + look.locale;
  name.erase(std::remove(name.begin(), name.end(), '-'), name.end());
  const char* shape = look.shape == Shape::low ? "Low" : look.shape == Shape::beside ? "Beside" : "";
  return name + "At" + std::to_string(static_cast<int>(look.size)) + shape;
}
void PrintTo(const Look& look, std::ostream* out) { *out << name_of(look); }

constexpr NamedGlass kWide{"FullHd", {1920, 1080}, 21.5};
constexpr NamedGlass kTall{"FullHdUpright", {1080, 1920}, 21.5};
constexpr NamedGlass kSmall{"WideXga15", {1366, 768}, 15.6};

/// The sites, made once: one whose emergency words and number are long; one for the pseudo-locales, whose
/// words are long by themselves; and one for the smallest panel, where a banner of so many words takes more
/// than its quarter.
class Filled : public RealWorld {
 protected:
  static void SetUpTestSuite() {
    RealWorld::SetUpTestSuite();
    const auto made = [](const char* number, bool wordy) {
      return std::make_unique<FilledSite>(RealWorld::world(), FilledSite::Emergency{number, wordy});
    };
    wordy_ = made("0207 9460 9581 234", true);
    plain_ = made("0800 123 4567", false);
    small_ = made("999", false);
  }
  static void TearDownTestSuite() {
    for (auto* site : {&wordy_, &plain_, &small_}) site->reset();
    RealWorld::TearDownTestSuite();
  }

  static const World& site(const Look& look) {
    if (look.glass.diagonal_in < 20) return small_->world();
    return (pseudo_of(tag_of(look.locale)) ? plain_ : wordy_)->world();
  }
  /// The article's book, and the state of who reads it.
  static Frames frames() { return {wordy_->world(), landscape()}; }
  static State reading(const char* tag) {
    const World& world = wordy_->world();
    State state = initial_state(site_defaults(world.config.config, world.catalogue));
    return reduce(reduce(state, ChooseLocale{tag_of(tag)}), OpenArticle{"filled"});
  }

  static std::unique_ptr<FilledSite> wordy_, plain_, small_;
};

std::unique_ptr<FilledSite> Filled::wordy_, Filled::plain_, Filled::small_;

/// What is wrong with the frames of a look, a line each.
std::string faults_of(const World& world, const Look& look, int& frames) {
  const Panel panel = look.glass.panel();
  const Catalogue catalogue = with_pseudo_locales(world);
  ViewFilter filter;
  filter.catalogue = &catalogue;
  filter.locales = {tag_of(look.locale)};
  filter.text_size = look.size;
  filter.low_reach = look.shape == Shape::low;
  filter.side_by_side = look.shape == Shape::beside;
  std::ostringstream out;
  for_each_view(world, panel, filter, [&](const View& view) {
    ++frames;
    for (const AuditFinding& f : audit(view.scene, panel, world.config.config.emergency_number))
      out << view.name << ": " << f.rule << ": " << f.sentence << "\n";
  });
  return out.str();
}

TEST_F(Filled, IsWholeInBothLanguages) {
  for (const FilledSite* site : {wordy_.get(), plain_.get(), small_.get()}) {
    const World& world = site->world();
    ASSERT_TRUE(world.catalogue.usable);
    EXPECT_EQ(world.config.config.clinic_name.size(), 60U);
    std::string told;
    Diagnostics found = world.diagnostics;
    for (const char* tag : {"en", "ur"}) {
      const auto article = open_article(world.catalogue, "filled", tag_of(tag), found);
      ASSERT_TRUE(article);
      for (const Part& part : article->parts) EXPECT_EQ(part.locale.str(), tag) << part.id;
      EXPECT_EQ(article->link.size(), 150U);
    }
    for (const Finding& finding : found.findings())
      if (finding.severity == Severity::error) told += to_text(finding) + "\n";
    EXPECT_EQ(told, "");
  }
}

/// Item 10 as the others: its number on one line, and its few words.
TEST_F(Filled, NumbersOfItemsAreNeverParted) {
  for (const char* tag : {"en", "ur"})
    for (const TextSize size : {TextSize::normal, TextSize::largest}) {
      State state = reading(tag);
      state.visit.text_size = size;
      Frames kept = frames();
      int numbered = 0;
      for (const Page& page : kept.book(state).pages)
        for (const Row& row : page.rows) {
          if (page.part != "many" || row.kind != RowKind::item || row.cells.size() < 2) continue;
          ++numbered;
          EXPECT_EQ(row.cells[0].text.layout->lines.size(), 1U) << tag << " " << row.cells[0].text.string;
        }
      EXPECT_GE(numbered, kFilledItems);
    }
}

/// A row without a name has that of the row above, and no heading stands over an empty cell.
TEST_F(Filled, EmptyCellsLeaveNoRowWithoutItsNameAndNoCaptionAlone) {
  for (const char* tag : {"en", "ur"})
    for (const TextSize size : {TextSize::normal, TextSize::largest}) {
      State state = reading(tag);
      state.visit.text_size = size;
      Frames kept = frames();
      int rows = 0;
      for (const Page& page : kept.book(state).pages)
        for (const Row& row : page.rows) {
          const bool of_table = row.kind == RowKind::table_row || row.kind == RowKind::card ||
                                row.kind == RowKind::card_title || row.kind == RowKind::card_text;
          if (page.part != "wide" || !of_table) continue;
          ++rows;
          ASSERT_FALSE(row.cells.empty()) << tag;
          EXPECT_FALSE(row.cells[0].text.string.empty()) << tag << " " << to_text(row.position);
          for (const Cell& cell : row.cells)
            EXPECT_TRUE(row.kind == RowKind::table_row || !cell.text.string.empty())
                << tag << " " << to_text(row.position);
        }
      EXPECT_GE(rows, kFilledRows);
    }
}

/// Its contents have several pages, its parts and answers many.
TEST_F(Filled, IsWalkedAsTheShippedArticleIs) {
  walks::Ways ways;
  ways.locales = {tag_of("en"), tag_of("ur")};
  ways.sizes = {TextSize::largest};
  ways.themes = {"light"};
  const walks::Told told = walks::walk(wordy_->world(), ways, 300, 1);
  for (const auto& [what, fault] : told.faults)
    ADD_FAILURE() << what << ", " << fault.times << " times, first: " << fault.first;
  EXPECT_GT(told.turns, 80);
}

/// The shipped Urdu on a panel of 24 inches that stands upright.
TEST_F(Filled, ShippedUrduIsCleanOnATallPanel) {
  for (const TextSize size : of_matrix({TextSize::normal, TextSize::larger, TextSize::largest}))
    for (const Shape shape : {Shape::plain, Shape::low}) {
      int frames = 0;
      EXPECT_EQ(faults_of(world(), {{"Tall24", {1080, 1920}, 24}, "ur", size, shape}, frames), "");
      EXPECT_GT(frames, 20);
    }
}

class EveryFilledFrame : public Filled, public ::testing::WithParamInterface<Look> {};

TEST_P(EveryFilledFrame, KeepsTheSafetyInvariants) {
  int frames = 0;
  EXPECT_EQ(faults_of(site(GetParam()), GetParam(), frames), "");
  EXPECT_GT(frames, 80);
}

INSTANTIATE_TEST_SUITE_P(
    Matrix, EveryFilledFrame,
    ::testing::ValuesIn(of_matrix<Look>({Look{kWide, "en", TextSize::normal, Shape::plain},
                                         Look{kWide, "en-XA", TextSize::largest, Shape::plain},
                                         Look{kWide, "ar-XB", TextSize::normal, Shape::beside},
                                         Look{kWide, "ur", TextSize::largest, Shape::beside},
                                         Look{kTall, "en", TextSize::largest, Shape::low},
                                         Look{kTall, "en-XA", TextSize::normal, Shape::low},
                                         Look{kTall, "ar-XB", TextSize::largest, Shape::plain},
                                         Look{kTall, "ur", TextSize::normal, Shape::beside},
                                         Look{kSmall, "en", TextSize::largest, Shape::beside},
                                         Look{kSmall, "en-XA", TextSize::normal, Shape::beside},
                                         Look{kSmall, "ar-XB", TextSize::largest, Shape::plain},
                                         Look{kSmall, "ur", TextSize::normal, Shape::plain}})),
    [](const auto& test) { return name_of(test.param); });

}  // namespace
}  // namespace kiosk
