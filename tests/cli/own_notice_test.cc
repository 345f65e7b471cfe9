// A clinic's own notices stand in the staff menu behind the shipped ones, and the longest that is taken has
// room on the smallest panels.

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "audit/audit.h"
#include "cli/sample_facts.h"
#include "cli/views.h"
#include "content/ready_notices.h"
#include "content/unicode.h"
#include "real_world.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

class OwnNotice : public RealWorld {
 protected:
  /// The shipped bundles with more in the group of two languages.
  void write(const std::string& english, const std::string& urdu) {
    const fs::path folder = folder_.path() / "locales";
    fs::copy(world().catalogue.settings.locales, folder, fs::copy_options::recursive);
    for (const auto& [tag, text] : {std::pair("en", english), {"ur", urdu}}) {
      const fs::path file = folder / tag / "locale.toml";
      std::ifstream in(file);
      std::string all{std::istreambuf_iterator<char>(in), {}};
      const auto at = all.find("[messages.choice]");
      ASSERT_NE(at, std::string::npos);
      std::ofstream(file) << all.insert(at, text + "\n");
    }
    ContentSettings settings = world().catalogue.settings;
    settings.locales = folder;
    Diagnostics unheard;
    catalogue_ = load_catalogue(settings, unheard);
  }
  static std::string of_length(std::string text, const std::string& more) {
    while (code_points(text).size() + code_points(more).size() < kMostReadyLetters) text += more;
    return text + ".";
  }

  TempFolder folder_;
  Catalogue catalogue_;
};

TEST_F(OwnNotice, IsOfferedBehindTheShippedOnesWithItsNumbers) {
  write("garden = \"The garden is open.\"\nroom = \"Please wait in room {n}.\"", "");
  ASSERT_EQ(catalogue_.notices.size(), 9U);
  EXPECT_EQ(catalogue_.notices[0].key, "late");
  EXPECT_EQ(catalogue_.notices[6].key, "mask");
  EXPECT_EQ(catalogue_.notices[7].key, "garden");
  State state = reduce(start(), OpenStaff{});
  state.staff.unlocked = true;
  state.staff.facts = sample_facts(catalogue_);
  state = reduce(state, OpenSheet{StaffSheet::notice});
  const Resources resources{catalogue_, world().design, world().pictures, world().config.config,
                            *world().typesetter};
  std::vector<std::string> labels;
  for (int page = 0, pages = 1; page < pages; ++page) {
    const Scene scene = compose(resources, reduce(state, TurnPicker{page}), landscape(), nullptr, nullptr);
    pages = scene.pages;
    for (const HitTarget& target : scene.targets)
      if (to_text(target.action).starts_with("choose-notice")) labels.push_back(target.label);
  }
  const auto at = std::find(labels.begin(), labels.end(), "The garden is open.");
  ASSERT_NE(at, labels.end());
  ASSERT_EQ(labels.end() - at, 4) << "then a room, less, which there is not, and more";
  EXPECT_EQ(*(at + 1), "Please wait in room 1.");
  EXPECT_EQ(labels.back(), "+1: Please wait in room 2.");
}

TEST_F(OwnNotice, OfTheMostLettersHasRoomOnTheSmallestPanels) {
  write("long = \"" + of_length("The garden is closed today", ", and the gate too") + "\"",
        "long = \"" + of_length("آج باغ بند ہے", "، اور دروازہ بھی") + "\"");
  ASSERT_EQ(catalogue_.notices.back().key, "long");
  for (const auto& [size, inches] : {std::pair(Size{1366, 768}, 15.6), {Size{1024, 768}, 15.0}})
    for (const TextSize text : {TextSize::normal, TextSize::largest}) {
      const Panel panel = make_panel(size, inches, 600);
      ViewFilter filter;
      filter.locales = {tag_of("en"), tag_of("ur")};
      filter.screens = {kBulletinScreen};
      filter.text_size = text;
      filter.catalogue = &catalogue_;
      int seen = 0;
      for_each_view(world(), panel, filter, [&](const View& view) {
        if (view.name.find("notice-long") == std::string::npos) return;
        ++seen;
        for (const AuditFinding& f : audit(view.scene, panel, world().config.config.emergency_number))
          ADD_FAILURE() << view.name << " " << panel.size.w << ": " << f.rule << ": " << f.sentence;
      });
      EXPECT_GE(seen, 4);
    }
}

}  // namespace
}  // namespace kiosk
