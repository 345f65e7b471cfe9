// The sheet on which staff type a notice: it says what is wrong, and shows only what may be shown.

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "app/focus.h"
#include "audit/audit.h"
#include "cli/sample_facts.h"
#include "content/bulletin_text.h"
#include "real_world.h"

namespace kiosk {
namespace {

class TypingSheet : public RealWorld {
 protected:
  static State with_text(const std::string& typed, const char* site = "en") {
    State state = start();
    state.site.locale = tag_of(site);
    state.site.has_pin = true;
    state = reduce(initial_state(state.site), OpenStaff{});
    state.staff.unlocked = true;
    state.staff.facts = sample_facts(world().catalogue);
    return reduce(reduce(state, OpenSheet{StaffSheet::typing}), TypeNotice{typed});
  }
  static Scene composed(const State& state) {
    return compose(world().resources(), state, landscape(), nullptr, nullptr);
  }
  static const DrawText* text_of(const Scene& scene, const std::string& words) {
    for (const DrawCommand& command : scene.commands)
      if (const auto* text = std::get_if<DrawText>(&command); text != nullptr && text->string == words)
        return text;
    return nullptr;
  }
  static std::string message(const char* key) {
    return world().catalogue.message(tag_of("en"), key, {{"most", std::int64_t{60}}}).text;
  }
  /// The control that shows it; fails the test where there is none.
  static const HitTarget* show(const Scene& scene) {
    const auto found = std::find_if(scene.targets.begin(), scene.targets.end(), [](const HitTarget& target) {
      return to_text(target.action) == "show-notice";
    });
    EXPECT_NE(found, scene.targets.end());
    return found == scene.targets.end() ? nullptr : &*found;
  }
};

TEST_F(TypingSheet, ShowsWhatIsTypedInItsLettersLanguageAndDirection) {
  for (const char* site : {"en", "ar", "ur"})
    for (const auto& [text, tag] : {std::pair("The lift is out of order.", "en"),
                                    {"আজ দেরি হবে", "bn"},
                                    {"今天诊所晚开。", "zh-Hans"}}) {
      const Scene scene = composed(with_text(text, site));
      const DrawText* drawn = text_of(scene, text);
      ASSERT_NE(drawn, nullptr) << site << text;
      EXPECT_EQ(drawn->locale, tag_of(tag)) << site;
      ASSERT_NE(show(scene), nullptr);
      EXPECT_TRUE(show(scene)->enabled);
      const State shown = reduce(with_text(text, site), *key_effect(scene, std::nullopt, Key::enter).act);
      ASSERT_TRUE(shown.site.bulletin) << text;
      EXPECT_EQ(shown.site.bulletin->text, text);
      EXPECT_EQ(shown.site.bulletin->locale, tag_of(tag));
    }
}

TEST_F(TypingSheet, KeepsItWithoutSpacesThatNobodyMeant) {
  const State state = with_text("  The   lift  ");
  EXPECT_EQ(reduce(state, *composed(state).enter).site.bulletin->text, "The lift");
}

TEST_F(TypingSheet, SaysWhatIsWrongAndDoesNotShowIt) {
  const std::pair<std::string, const char*> wrong[] = {{"Call 999", "staff.notice_number"},
                                                       {"Ring 020 7946", "staff.notice_number"},
                                                       {"Ring \u0660\u0661\u0662", "staff.notice_number"},
                                                       {std::string(61, 'a'), "staff.notice_long"},
                                                       {"18:30", "staff.notice_words"}};
  for (const auto& [text, key] : wrong) {
    const State state = with_text(text);
    const Scene scene = composed(state);
    EXPECT_NE(text_of(scene, message(key)), nullptr) << text;
    ASSERT_NE(show(scene), nullptr);
    EXPECT_FALSE(show(scene)->enabled) << text;
    EXPECT_FALSE(key_effect(scene, std::nullopt, Key::enter).act) << text;
  }
  const Scene scene = composed(with_text("Late \U0001F9D9"));
  EXPECT_FALSE(show(scene)->enabled) << "no font has this letter";
}

/// On its first page, whatever the panel: what shows it, and at least one thing that is wrong.
TEST_F(TypingSheet, SaysItBesideWhatIsTyped) {
  const std::string wrong = "Ring 020 7946 if the lift is out of order today, or ask at the desk.";
  for (const Bundle& bundle : world().catalogue.bundles)
    for (const Panel& panel :
         {landscape(), portrait(), make_panel({1366, 768}, 15.6, 600), make_panel({768, 1366}, 15.6, 600)})
      for (const bool low : {false, true}) {
        State state = with_text(wrong, bundle.tag.str().c_str());
        state.site.low_reach = state.visit.low_reach = low;
        const Scene scene = compose(world().resources(), state, panel, nullptr, nullptr);
        ASSERT_NE(show(scene), nullptr) << bundle.tag.str() << " " << panel.size.w;
        int told = 0;
        for (const char* key : {"staff.notice_number", "staff.notice_long"}) {
          const MessageArgs most = {{"most", std::int64_t{kMostBulletinLetters}}};
          if (text_of(scene, world().catalogue.message(bundle.tag, key, most).text)) ++told;
        }
        EXPECT_GE(told, 1) << bundle.tag.str() << " " << panel.size.w << (low ? " low" : "");
      }
}

TEST_F(TypingSheet, EmptyAsksForAKeyboard) {
  const Scene scene = composed(with_text(""));
  EXPECT_NE(text_of(scene, message("staff.notice_keyboard")), nullptr);
  EXPECT_NE(text_of(scene, message("staff.notice_typed_how")), nullptr);
  EXPECT_EQ(text_of(scene, message("staff.notice_words")), nullptr) << "nothing is wrong yet";
  EXPECT_FALSE(show(scene)->enabled);
  EXPECT_EQ(scene.escape, std::optional<Action>(OpenSheet{StaffSheet::notice}));
}

TEST_F(TypingSheet, IsOfferedAmongTheNoticesAndSaysWhatIsShown) {
  State state = with_text("The lift is out of order.");
  state = reduce(state, *composed(state).enter);
  const Scene scene = composed(state);
  std::set<std::string> chosen;
  for (const HitTarget& target : scene.targets)
    if (target.selected) chosen.insert(target.label);
  EXPECT_EQ(chosen, std::set<std::string>{"The lift is out of order."}) << "and not that there is none";
  EXPECT_NE(find_target(scene, OpenSheet{StaffSheet::typing}), nullptr);
}

/// Whatever is typed, its sheet has room for it.
TEST_F(TypingSheet, HoldsTheMostThatCanBeTyped) {
  for (const Panel& panel : {landscape(), portrait(), make_panel({1366, 768}, 15.6, 600)})
    for (const TextSize size : {TextSize::normal, TextSize::largest})
      for (const char* letter : {"W", "ﷺ", "ক্ষ", "国", " w"}) {
        std::string much;
        for (std::size_t i = 0; i < kMostTyped; ++i) much += letter;
        State state = with_text(much);
        state.site.text_size = state.visit.text_size = size;
        const Scene scene = compose(world().resources(), state, panel, nullptr, nullptr);
        for (const AuditFinding& found : audit(scene, panel, world().config.config.emergency_number))
          ADD_FAILURE() << letter << ": " << found.rule << ": " << found.sentence;
      }
}

}  // namespace
}  // namespace kiosk
