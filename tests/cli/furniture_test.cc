#include "screen/furniture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <set>

#include "audit/audit.h"
#include "real_world.h"
#include "support/matrix.h"

namespace kiosk {
namespace {

/// What stands round the page, with the shipped bundles.
class FurnitureOf : public RealWorld {
 protected:
  static Panel small() { return make_panel({1366, 768}, 15.6, 600); }

  static Furniture measure(const LocaleTag& tag, const Panel& panel, TextSize size, bool heard,
                           bool low_reach = false) {
    const Resources resources = world().resources();
    const Gauge gauge(resources, {tag, world().catalogue.settings.site, size, low_reach, heard, panel});
    return measure_furniture(gauge);
  }

  /// Of a panel's height. Where the corner has a line of its own, that is furniture too.
  static double share(const Furniture& f, const Panel& panel) {
    return 1.0 - f.page.h / static_cast<double>(panel.size.h);
  }

  static std::vector<Rect> slots(const Furniture& f) {
    std::vector<Rect> all;
    for (const Rect& slot : {f.back, f.contents, f.listen, f.text_size, f.language, f.next})
      if (!slot.empty()) all.push_back(slot);
    return all;
  }

  static State at(const Position& position, const LocaleTag& locale) {
    State state = start();
    state.visit.locale = locale;
    state.visit.position = position;
    state.phase = Phase::visit;
    return state;
  }
  static std::string article() { return world().catalogue.article_ids.front(); }
};

struct Limit {
  Panel panel;
  TextSize size = TextSize::normal;
  double most = 0;
};

TEST_F(FurnitureOf, EveryLanguageLeavesThePageItsRoom) {
  const Limit limits[] = {{landscape(), TextSize::normal, 0.34},
                          {landscape(), TextSize::largest, 0.40},
                          {small(), TextSize::normal, 0.46},
                          {small(), TextSize::largest, 0.46}};
  for (const Limit& limit : limits)
    for (const Bundle& bundle : world().catalogue.bundles)
      for (const bool heard : {false, true}) {
        const Furniture f = measure(bundle.tag, limit.panel, limit.size, heard);
        const int size = static_cast<int>(limit.size);
        EXPECT_LE(share(f, limit.panel), limit.most)
            << bundle.tag.str() << " " << limit.panel.size.w << " " << size << " " << heard;
        if (!heard) continue;
        std::printf("furniture %-8s %4dx%-4d %3d%%: %4.1f %%, with the corner's line %4.1f %%\n",
                    bundle.tag.str().c_str(), limit.panel.size.w, limit.panel.size.h, size,
                    100 * share(f, limit.panel),
                    100 * (share(f, limit.panel) + f.corner.h / double(limit.panel.size.h)));
      }
}

TEST_F(FurnitureOf, SlotsStandInOneOrderApartAndAreTargets) {
  for (const Panel& panel : {landscape(), portrait(), small()})
    for (const TextSize size : {TextSize::normal, TextSize::largest})
      for (const Bundle& bundle : world().catalogue.bundles)
        for (const bool heard : {false, true}) {
          const Furniture f = measure(bundle.tag, panel, size, heard);
          const std::vector<Rect> all = slots(f);
          EXPECT_EQ(all.size(), heard ? 6U : 5U) << "a slot that no language uses is closed";
          for (const Rect& slot : all) {
            EXPECT_GE(std::min(slot.w, slot.h), panel.px(20)) << bundle.tag.str();
            EXPECT_GE(slot.y, f.progress.bottom());
          }
          if (panel.portrait()) continue;
          for (std::size_t i = 1; i < all.size(); ++i) {
            EXPECT_GE(all[i].x, all[i - 1].right());
            EXPECT_LE(all[i].x - all[i - 1].right(), panel.px(5)) << "no hole splits the bar";
          }
        }
}

/// Whatever stands there on a page, and while the voice speaks.
TEST_F(FurnitureOf, NextAndBackNeverChangePlaces) {
  for (const Panel& panel : {landscape(), portrait(), small()})
    for (const Bundle& bundle : world().catalogue.bundles) {
      Frames frames(world(), panel);
      State state = at({article(), "path"}, bundle.tag);
      state.site.voices = {bundle.tag};
      const Scene silent = frames.compose(state);
      const Scene spoken = frames.compose(reduce(state, Listen{}));
      ASSERT_TRUE(silent.next && silent.back);
      for (const Action& action : {*silent.next, *silent.back}) {
        const HitTarget* one = find_target(silent, action);
        const HitTarget* two = find_target(spoken, action);
        ASSERT_TRUE(one != nullptr && two != nullptr) << bundle.tag.str();
        EXPECT_EQ(one->rect, two->rect) << bundle.tag.str();
      }
      for (const Action& action : {Action(StopListening{}), Action(PauseListening{true}),
                                   Action(ChooseVolume{kQuietVolume + kVolumeStep})})
        EXPECT_NE(find_target(spoken, action), nullptr) << bundle.tag.str() << to_text(action);
      EXPECT_EQ(find_target(spoken, OpenOverlay{Overlay::language}), nullptr);
    }
}

/// Whatever of it the page has no room for stands in the bar or in the corner.
TEST_F(FurnitureOf, TheFirstPageHasEveryWayOn) {
  for (const Panel& panel : {landscape(), portrait()})
    for (const Bundle& bundle : world().catalogue.bundles) {
      Frames frames(world(), panel);
      const Scene scene = frames.compose(at({article(), ""}, bundle.tag));
      std::set<std::string> parts;
      for (const HitTarget& target : scene.targets)
        if (const auto* go = std::get_if<GoTo>(&target.action)) parts.insert(go->position.part);
      const std::string where = bundle.tag.str() + " " + std::to_string(panel.size.w);
      // The corner's line has no room for them beside the long mark of the Welsh.
      const bool crowded = panel.portrait() && bundle.tag.str() == "cy";
      EXPECT_TRUE(parts.contains("faq") || crowded) << where;
      EXPECT_TRUE(parts.contains("contents") || parts.contains("emergency")) << where;
      EXPECT_NE(find_target(scene, OpenEmergency{}), nullptr) << where;
    }
}

/// The mark of a translation opens the whole sentence, which is read aloud and closed like any panel.
TEST_F(FurnitureOf, AMarkOpensTheWholeSentence) {
  for (const Bundle& bundle : world().catalogue.bundles) {
    Frames frames(world(), landscape());
    State state = at({article(), "path"}, bundle.tag);
    state.site.voices = {bundle.tag};
    const Scene page = frames.compose(state);
    const bool translated = bundle.tag != world().catalogue.settings.source;
    const HitTarget* mark = find_target(page, OpenOverlay{Overlay::notice});
    ASSERT_EQ(mark != nullptr, translated) << bundle.tag.str();
    if (!translated) continue;
    state = reduce(state, mark->action);
    const Scene panel = frames.compose(state);
    EXPECT_EQ(panel.screen, "notice");
    EXPECT_EQ(panel.escape, Action(CloseOverlay{}));
    EXPECT_NE(find_target(panel, Listen{}), nullptr);
    const std::string whole = world().catalogue.message(bundle.tag, "notice.machine").text;
    const bool shown = std::any_of(panel.commands.begin(), panel.commands.end(), [&](const DrawCommand& c) {
      const auto* text = std::get_if<DrawText>(&c);
      return text != nullptr && text->string == whole;
    });
    EXPECT_TRUE(shown) << bundle.tag.str();
    const auto read =
        std::count_if(panel.readings.begin(), panel.readings.end(), [&](const Reading& reading) {
          return !reading.chrome && whole.find(reading.sentence) != std::string::npos;
        });
    EXPECT_GT(read, 0) << bundle.tag.str();
    EXPECT_EQ(top(reduce(state, CloseOverlay{})), Overlay::none);
  }
}

/// A second article brings the library back, whose cards show that they can be touched.
TEST_F(FurnitureOf, SeveralArticlesHaveALibrary) {
  Catalogue several = world().catalogue;
  for (const char* id : {"x-one", "x-two", "x-three", "x-four"}) {
    several.article_ids.push_back(id);
    for (auto& [locale, cards] : several.card_table) {
      ArticleCard card = cards.at(article());
      card.id = id;
      cards[id] = card;
    }
  }
  for (const Panel& panel : of_matrix<Panel>({landscape(), portrait(), make_panel({1024, 768}, 17, 600),
                                              small(), make_panel({768, 1366}, 15.6, 600)}))
    for (const TextSize size : {TextSize::normal, TextSize::largest}) {
      ViewFilter filter;
      filter.catalogue = &several;
      filter.screens = {"library"};
      filter.text_size = size;
      std::map<std::string, std::set<std::string>> opened;
      for_each_view(world(), panel, filter, [&](const View& view) {
        for (const AuditFinding& f : audit(view.scene, panel, "999"))
          if (f.rule != "doubled")  // the articles here have one title
            ADD_FAILURE() << panel.size.w << " " << static_cast<int>(size) << " " << view.name << ": "
                          << f.rule << ": " << f.sentence;
        const ArticleCard card = several.cards(view.locale).front();
        std::set<std::string> texts;
        std::size_t arrows = 0;
        for (const DrawCommand& command : view.scene.commands) {
          if (const auto* text = std::get_if<DrawText>(&command)) texts.insert(text->string);
          const auto* icon = std::get_if<DrawIcon>(&command);
          if (icon != nullptr && icon->name == "next") ++arrows;
        }
        std::size_t cards = 0;
        for (const HitTarget& target : view.scene.targets)
          if (const auto* open = std::get_if<OpenArticle>(&target.action)) {
            opened[view.locale.str()].insert(open->id);
            ++cards;
          }
        EXPECT_GE(arrows, cards) << view.name;
        EXPECT_TRUE(texts.contains(card.title)) << view.name;
        // A low panel that lies has no room for the longest of them: Polish and Urdu.
        const bool longest = view.locale.str() == "pl" || view.locale.str() == "ur";
        if (view.scene.page == 1 && !(panel == small() && longest)) {
          EXPECT_TRUE(texts.contains(card.summary)) << panel.size.w << " " << view.name;
        }
      });
      EXPECT_EQ(opened.size(), several.bundles.size());
      for (const auto& [locale, ids] : opened) EXPECT_EQ(ids.size(), several.article_ids.size()) << locale;
    }
}

}  // namespace
}  // namespace kiosk
