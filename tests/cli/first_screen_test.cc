// The first screen has every language on its first page, whatever else the site puts there: Finish plus a
// language is two touches.

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "audit/audit.h"
#include "content/bulletin_text.h"
#include "glass.h"
#include "real_world.h"
#include "support/matrix.h"

namespace kiosk {
namespace {

constexpr NamedGlass kGlasses[] = {{"FullHd", {1920, 1080}, 21.5},
                                   {"FullHdUpright", {1080, 1920}, 21.5},
                                   {"WideXga15", {1366, 768}, 15.6},
                                   {"WideXga15Upright", {768, 1366}, 15.6}};
constexpr double kLeastMm = 20;

enum class Named { no, briefly, at_length };
enum class Noticed { none, ready, typed };

class FirstScreen : public RealWorld, public ::testing::WithParamInterface<NamedGlass> {
 protected:
  /// So many letters of a language, in words of its own, behind `first`.
  static std::string letters_of(const LocaleTag& tag, std::size_t count, const char* first) {
    std::string words = world().catalogue.message(tag, first).text + " ";
    for (const char* key : {"staff.content_good", "staff.notice_typed_how", "idle.welcome", "tools.finish"})
      words += world().catalogue.message(tag, key).text + " ";
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const bool begins = (static_cast<unsigned char>(words[i]) & 0xC0U) != 0x80U;
      if (begins && count-- == 0) break;
      out += words[i];
    }
    return out;
  }

  /// The one that needs most room in the site's language.
  static std::string longest_notice(const LocaleTag& site) {
    std::string longest;
    std::size_t most = 0;
    for (const ReadyNotice& notice : world().catalogue.notices) {
      const MessageArgs args = {{"minutes", std::int64_t{kMostMinutes}}, {"n", std::int64_t{kMostMinutes}}};
      const std::size_t size = world().catalogue.message(site, "bulletin." + notice.key, args).text.size();
      if (size > most) longest = notice.key;
      most = std::max(most, size);
    }
    return longest;
  }

  static std::optional<Bulletin> notice_of(Noticed noticed, const LocaleTag& site) {
    if (noticed == Noticed::ready) return Bulletin{longest_notice(site), kMostMinutes, "", {}, {}};
    if (noticed == Noticed::typed)
      return Bulletin{"", 0, letters_of(site, kMostBulletinLetters, "tools.language"), site, {}};
    return std::nullopt;
  }

  static bool says(const Scene& scene, const std::string& words) {
    return std::any_of(scene.commands.begin(), scene.commands.end(), [&](const DrawCommand& command) {
      const auto* text = std::get_if<DrawText>(&command);
      return text != nullptr && text->string.find(words) != std::string::npos;
    });
  }

  /// A notice stands there, or opens at a touch.
  static void expect_notice(const Resources& resources, const State& idle, const std::string& where) {
    const Bulletin& bulletin = *idle.site.bulletin;
    const MessageArgs args = {{"minutes", std::int64_t{kMostMinutes}}, {"n", std::int64_t{kMostMinutes}}};
    const std::string words =
        bulletin.key.empty()
            ? bulletin.text
            : world().catalogue.message(idle.greeting, "bulletin." + bulletin.key, args).text;
    const Panel panel = GetParam().panel();
    const Scene scene = compose(resources, idle, panel, nullptr, nullptr);
    if (says(scene, words)) return;
    EXPECT_NE(find_target(scene, OpenOverlay{Overlay::notice}), nullptr) << where;
    const Scene opened =
        compose(resources, reduce(idle, OpenOverlay{Overlay::notice}), panel, nullptr, nullptr);
    EXPECT_TRUE(says(opened, words)) << where;
    EXPECT_TRUE(opened.cut.empty()) << where;
  }

  /// The way back to a visit in the tallest script is over nothing else.
  static void expect_way_back(const Resources& resources, State idle, const std::string& where) {
    idle.left = Left{idle.visit, 0, kGoOnSeconds};
    idle.left->visit.locale = tag_of("ur");
    const Scene scene = compose(resources, idle, GetParam().panel(), nullptr, nullptr);
    const HitTarget* back = find_target(scene, GoOn{});
    ASSERT_NE(back, nullptr) << where;
    expect_sound(scene, where + " left");
    for (const HitTarget& other : scene.targets) {
      EXPECT_TRUE(&other == back || !other.rect.intersects(back->rect)) << where << " " << other.label;
    }
  }

  /// While staff hold their way in, what to do is said once, nothing moves, and the frame is sound.
  static void expect_told(const Resources& resources, State idle, const std::string& where) {
    const Panel panel = GetParam().panel();
    const Scene before = compose(resources, idle, panel, nullptr, nullptr);
    idle.staff.hold.percent = 50;
    const Scene scene = compose(resources, idle, panel, nullptr, nullptr);
    const std::string how = world().catalogue.message(idle.site.locale, "staff.hold").text;
    EXPECT_EQ(std::count_if(scene.commands.begin(), scene.commands.end(),
                            [&](const DrawCommand& command) {
                              const auto* text = std::get_if<DrawText>(&command);
                              return text != nullptr && text->string == how;
                            }),
              1)
        << where;
    for (const Bundle& bundle : world().catalogue.bundles) {
      const ChooseLocale choice{bundle.tag};
      EXPECT_EQ(find_target(scene, choice)->rect, find_target(before, choice)->rect) << where;
    }
    expect_sound(scene, where + " told");
  }

  static void expect_sound(const Scene& scene, const std::string& where) {
    for (const AuditFinding& finding :
         audit(scene, GetParam().panel(), world().config.config.emergency_number))
      ADD_FAILURE() << where << ": " << finding.sentence;
  }

  static void expect_all(const Scene& scene, const std::string& where) {
    EXPECT_EQ(scene.pages, 1) << where;
    expect_sound(scene, where);
    EXPECT_TRUE(scene.cut.empty()) << where << ": " << scene.cut.front();
    const double least = kLeastMm * GetParam().panel().px_per_mm;
    for (const HitTarget& one : scene.targets)
      for (const HitTarget& other : scene.targets) {
        EXPECT_TRUE(&one == &other || !one.rect.intersects(other.rect)) << where << " " << one.label;
      }
    for (const Bundle& bundle : world().catalogue.bundles) {
      const HitTarget* target = find_target(scene, ChooseLocale{bundle.tag});
      ASSERT_NE(target, nullptr) << where << " " << bundle.tag.str();
      EXPECT_TRUE(target->enabled);
      EXPECT_GE(target->rect.h, least) << where;
      EXPECT_GE(target->rect.w, least) << where;
    }
  }
};

TEST_P(FirstScreen, HasEveryLanguageOnItsFirstPage) {
  const Panel panel = GetParam().panel();
  for (const Bundle& bundle : of_matrix(world().catalogue.bundles))
    for (const Named named : {Named::no, Named::briefly, Named::at_length}) {
      Config config = world().config.config;
      config.site_locale = bundle.tag.str();
      const std::size_t letters = named == Named::no        ? 0
                                  : named == Named::briefly ? 16
                                                            : kMostBulletinLetters;
      config.clinic_name = letters_of(bundle.tag, letters, "reading.next");
      const Resources resources{world().catalogue, world().design, world().pictures, config,
                                *world().typesetter};
      SiteDefaults site = site_defaults(config, world().catalogue);
      for (const bool low : {false, true})
        for (const Noticed noticed : {Noticed::none, Noticed::ready, Noticed::typed}) {
          site.low_reach = low;
          site.bulletin = notice_of(noticed, bundle.tag);
          site.voices = site.offered;
          const std::string where = bundle.tag.str() + std::string(" name ") + std::to_string(letters) +
                                    (low ? " low" : "") + " notice " +
                                    std::to_string(static_cast<int>(noticed));
          const State idle = initial_state(site);
          expect_all(compose(resources, idle, panel, nullptr, nullptr), where);
          expect_way_back(resources, idle, where);
          expect_told(resources, idle, where);
          if (site.bulletin) expect_notice(resources, idle, where);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Panels, FirstScreen, ::testing::ValuesIn(kGlasses),
                         [](const auto& one) { return std::string(one.param.name); });

}  // namespace
}  // namespace kiosk
