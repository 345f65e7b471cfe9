#include "cli/pseudo.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>
#include <tuple>

#include "audit/audit.h"
#include "cli/check_look.h"
#include "cli/tour_places.h"
#include "content/pseudo.h"
#include "real_world.h"
#include "support/matrix.h"

namespace kiosk {
namespace {

constexpr TextSize kSizes[] = {TextSize::normal, TextSize::large, TextSize::larger, TextSize::largest};

/// The pseudo-locales of the shipped English, made once.
class PseudoLocales : public RealWorld {
 protected:
  static void SetUpTestSuite() {
    RealWorld::SetUpTestSuite();
    catalogue_ = std::make_unique<Catalogue>(with_pseudo_locales(world()));
  }
  static void TearDownTestSuite() {
    catalogue_.reset();
    RealWorld::TearDownTestSuite();
  }

  static ViewFilter filter() {
    ViewFilter filter;
    filter.catalogue = catalogue_.get();
    for (const std::string_view tag : kPseudoTags) filter.locales.push_back(tag_of(std::string(tag)));
    for (const Bundle& bundle : catalogue_->bundles) filter.voices.push_back(bundle.tag);
    return filter;
  }

  static std::unique_ptr<Catalogue> catalogue_;
};

std::unique_ptr<Catalogue> PseudoLocales::catalogue_;

class EveryPseudoFrame : public PseudoLocales,
                         public ::testing::WithParamInterface<std::tuple<bool, TextSize>> {};

TEST_P(EveryPseudoFrame, KeepsTheSafetyInvariants) {
  const auto& [upright, size] = GetParam();
  const Panel panel = upright ? portrait() : landscape();
  ViewFilter wanted = filter();
  wanted.text_size = size;
  wanted.low_reach = upright;
  std::set<std::string> screens, locales;
  std::ostringstream findings;
  for_each_view(world(), panel, wanted, [&](const View& view) {
    screens.insert(view.scene.screen);
    locales.insert(view.locale.str());
    for (const AuditFinding& f : audit(view.scene, panel, world().config.config.emergency_number))
      findings << view.name << ": " << f.rule << ": " << f.sentence << "\n";
  });
  EXPECT_EQ(findings.str(), "");
  EXPECT_EQ(locales, std::set<std::string>(kPseudoTags.begin(), kPseudoTags.end()));
  EXPECT_EQ(screens.size(), screen_names().size() - 2);  // one article, and none with a link to take home
}

INSTANTIATE_TEST_SUITE_P(Panels, EveryPseudoFrame,
                         ::testing::Combine(::testing::Bool(), ::testing::ValuesIn(of_matrix(kSizes))),
                         [](const auto& test) {
                           return std::string(std::get<0>(test.param) ? "UprightLow" : "Across") + "At" +
                                  std::to_string(static_cast<int>(std::get<1>(test.param)));
                         });

/// Words in plain Latin letters, three or more, none of them part of a code such as NG158.
std::string plain_words(const std::string& text) {
  std::istringstream words(text);
  std::string out;
  for (std::string word; words >> word;) {
    const auto letters =
        std::count_if(word.begin(), word.end(), [](unsigned char c) { return std::isalpha(c); });
    const bool code = std::any_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c); });
    const bool plain = std::all_of(word.begin(), word.end(), [](unsigned char c) { return c < 0x80; });
    if (plain && !code && letters > 2) out += word + " ";
  }
  return out;
}

/// Every word on the screen comes from a bundle, but for names of languages, what stands in the site's
/// language too, and the months, which are ICU's.
TEST_F(PseudoLocales, NoWordOfTheScreenStaysInEnglish) {
  Diagnostics unheard;
  std::set<std::string> months;
  for (const std::string& id : catalogue_->article_ids) {
    const auto article = open_article(*catalogue_, id, catalogue_->settings.source, unheard);
    ASSERT_TRUE(article);
    months.insert(plain_words(catalogue_->find(article->locale)->messages.date(article->next_review)));
  }
  std::set<std::string> english;
  for_each_view(world(), landscape(), filter(), [&](const View& view) {
    for (const char* names : {"idle", "finished", "resting", "language", "still-reading", "show-to-staff"})
      if (view.scene.screen == names) return;
    // Names of languages and of parts, and faults in the words of the log.
    for (const char* names :
         {"staff-menu-content", "staff-menu-kiosk", "staff-menu-site-language", "staff-menu-languages",
          "staff-menu-display", "staff-menu-usage", "staff-menu-typing", "notice-typed"})
      if (view.name.find(names) != std::string::npos) return;
    for (const DrawCommand& command : view.scene.commands) {
      const auto* text = std::get_if<DrawText>(&command);
      if (text == nullptr || text->staff_aid) continue;
      const std::string words = plain_words(text->string);
      if (!words.empty() && !months.contains(words)) english.insert(view.scene.screen + ": " + words);
    }
  });
  EXPECT_EQ(english, std::set<std::string>());
}

TEST_F(PseudoLocales, AreOfferedToNobody) {
  EXPECT_EQ(world().catalogue.find(tag_of("en-XA")), nullptr);
  for (const Bundle& bundle : catalogue_->bundles) {
    EXPECT_EQ(bundle.made, pseudo_of(bundle.tag).has_value()) << bundle.tag.str();
    EXPECT_TRUE(!bundle.made || !bundle.offered) << bundle.tag.str();
  }
  std::set<std::string> toured;
  ViewFilter all;
  all.catalogue = catalogue_.get();
  all.screens = {"idle"};
  for_each_view(world(), landscape(), all, [&](const View& view) { toured.insert(view.locale.str()); });
  EXPECT_EQ(toured.size(), world().catalogue.bundles.size());
}

/// A word that no line holds, put into one message of the English after the other.
TEST(PseudoCheck, TellsTheFileAndWhatToDo) {
  namespace fs = std::filesystem;
  const fs::path folder = fs::temp_directory_path() / ("kiosk-pseudo-" + std::to_string(::getpid()));
  for (const char* key : {"next = \"", "heading = \"Choose"}) {
    fs::remove_all(folder);
    fs::create_directories(folder / "locales");
    fs::copy_file(KIOSK_SOURCE_DIR "/kiosk.conf", folder / "kiosk.conf");
    fs::create_directory_symlink(KIOSK_SOURCE_DIR "/assets", folder / "assets");
    fs::copy(KIOSK_SOURCE_DIR "/locales/en", folder / "locales/en", fs::copy_options::recursive);
    std::ifstream in(folder / "locales/en/locale.toml", std::ios::binary);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    in.close();
    const auto at = text.find(key);
    ASSERT_NE(at, std::string::npos) << key;
    text.insert(text.find('"', at) + 1, std::string(100, 'w'));
    std::ofstream(folder / "locales/en/locale.toml", std::ios::binary) << text;
    const World world = load_world(folder / "kiosk.conf");
    const Catalogue pseudo = with_pseudo_locales(world);
    CheckScope scope;
    scope.panels = {make_panel({1920, 1080}, 21.5, 600)};
    int longer = 0;
    for (const CheckLook& look : plan_check(world, pseudo, scope)) {
      if (look.kind != CheckLook::Kind::pseudo || look.filter.locales.front().str() != "en-XA") continue;
      for (const auto& [cause, fault] : Looks(world).at(look).faults) {
        ++longer;
        EXPECT_EQ(fault.first.severity, Severity::warning) << "no reader sees them";
        EXPECT_THAT(fault.first.file, ::testing::HasSubstr("locales/en/")) << fault.first.sentence;
        EXPECT_THAT(fault.first.advice, ::testing::HasSubstr("make room"));
      }
    }
    EXPECT_GT(longer, 0) << key;
  }
  fs::remove_all(folder);
}

}  // namespace
}  // namespace kiosk
