// The card for staff: the reader's words and the site's, each in its own language, as large as they fit.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <variant>

#include "base/position.h"
#include "real_world.h"
#include "scene/spoken.h"

namespace kiosk {
namespace {

/// The texts below the banner that are no button's, in order.
std::vector<const DrawText*> card_of(const Scene& scene) {
  std::vector<const DrawText*> texts;
  for (const DrawCommand& command : scene.commands) {
    const auto* text = std::get_if<DrawText>(&command);
    if (text == nullptr || text->box.y < scene.banner.bottom()) continue;
    const bool button = std::any_of(scene.targets.begin(), scene.targets.end(), [&](const HitTarget& t) {
      return t.focusable && t.rect.contains(Point{text->box.x, text->box.y});
    });
    if (!button) texts.push_back(text);
  }
  return texts;
}

class Show : public RealWorld {
 protected:
  /// Of the questions for the clinic, or of all else.
  static std::vector<Scene> scenes(const LocaleTag& locale, bool asking, TextSize size = TextSize::normal) {
    ViewFilter filter;
    filter.text_size = size;
    filter.locales = {locale};
    filter.screens = {"show-to-staff"};
    filter.voices = {locale};
    std::vector<Scene> all;
    for_each_view(world(), landscape(), filter, [&](const View& view) {
      const bool heard = view.name.find("heard") != std::string::npos;
      const bool asks = view.name.find("-ask-") != std::string::npos;
      if (!heard && asks == asking) all.push_back(view.scene);
    });
    return all;
  }
};

TEST_F(Show, SaysItInBothLanguagesAndInTheSitesInOne) {
  for (const Bundle& bundle : world().catalogue.bundles) {
    const std::vector<Scene> all = scenes(bundle.tag, false);
    EXPECT_EQ(all.size(), 7U) << "the emergency card and six questions";
    for (const Scene& scene : all) {
      const auto card = card_of(scene);
      const bool own = bundle.tag == world().catalogue.settings.site;
      ASSERT_EQ(card.size(), own ? 1U : 2U) << bundle.tag.str();
      EXPECT_EQ(card.front()->locale, bundle.tag);
      EXPECT_EQ(card.back()->locale, world().catalogue.settings.site);
      EXPECT_GE(card.front()->px, landscape().type_px(world().design.type.body) * 1.5);
      EXPECT_NE(find_target(scene, OpenEmergency{}), nullptr);
      for (const Reading* reading : spoken_sentences(scene))
        EXPECT_EQ(reading->locale, bundle.tag) << "only the reader's words are read to them";
    }
  }
}

TEST_F(Show, HasEachTickedQuestionInBothLanguages) {
  const LocaleTag& site = world().catalogue.settings.site;
  for (const Bundle& bundle : world().catalogue.bundles) {
    std::size_t own = 0, at_site = 0;
    for (const Scene& scene : scenes(bundle.tag, true)) {
      EXPECT_NE(find_target(scene, OpenOverlay{Overlay::questions_home}), nullptr);
      for (const DrawText* text : card_of(scene)) ++(text->locale == bundle.tag ? own : at_site);
    }
    EXPECT_EQ(own, 5U) << bundle.tag.str();
    EXPECT_EQ(at_site, bundle.tag == site ? 0U : 5U) << bundle.tag.str();
  }
}

/// The card is for eyes across a desk: what one reads at 200 % is no smaller on it, nor one question than
/// another.
TEST_F(Show, SetsQuestionsAlikeAndNoSmallerThanTheReaderReads) {
  for (const Bundle& bundle : world().catalogue.bundles)
    for (const TextSize size : {TextSize::normal, TextSize::largest}) {
      std::set<int> sizes;
      for (const Scene& scene : scenes(bundle.tag, true, size))
        for (const DrawText* text : card_of(scene))
          if (text->locale == bundle.tag) sizes.insert(text->px);
      ASSERT_EQ(sizes.size(), 1U) << bundle.tag.str() << " " << static_cast<int>(size);
      const double read = landscape().type_px(world().design.type.body) * static_cast<int>(size) / 100;
      EXPECT_GE(*sizes.begin(), static_cast<int>(read)) << bundle.tag.str() << " " << static_cast<int>(size);
    }
}

TEST_F(Show, OpensFromAnAnswerAndTheEmergencyCardAndLeadsBack) {
  const State answer = reduce(reduce(start(), ChooseLocale{tag_of("pl")}),
                              GoTo{{world().catalogue.article_ids.front(), "faq/massage"}});
  const State shown = reduce(answer, OpenOverlay{Overlay::show_to_staff});
  EXPECT_TRUE(shows_at_site(shown));
  EXPECT_EQ(reduce(shown, CloseOverlay{}), answer);
  const State card = reduce(reduce(start(), OpenEmergency{}), OpenOverlay{Overlay::show_to_staff});
  EXPECT_EQ(top(card), Overlay::show_to_staff);
  EXPECT_EQ(top(reduce(card, CloseOverlay{})), Overlay::emergency);
  EXPECT_EQ(top(reduce(start(), OpenOverlay{Overlay::show_to_staff})), Overlay::none);
}

}  // namespace
}  // namespace kiosk
