// The audit of what is really on the glass: about 200 named pictures, painted and read back.
#include <gtest/gtest.h>

#include "pixel_checks.h"

namespace kiosk {
namespace {

/// Every kind of screen, and each part's first page: 20 pictures a language.
const std::vector<std::string> kEverywhere = {
    "idle",
    "resting",
    "dvt-to-pe-article",
    "dvt-to-pe-part-path",
    "dvt-to-pe-part-path-02",
    "dvt-to-pe-part-triggers",
    "dvt-to-pe-part-triggers-02",
    "dvt-to-pe-part-proximal-distal",
    "dvt-to-pe-part-proximal-distal-02",
    "dvt-to-pe-part-evidence",
    "dvt-to-pe-part-in-short",
    "dvt-to-pe-part-emergency",
    "dvt-to-pe-faq",
    "dvt-to-pe-answer-faq-massage",
    "dvt-to-pe-about",
    "emergency",
    "language",
    "display",
    "notice",
    "still-reading",
};

/// The six that differ most: on other panels, in other themes, at other text sizes.
const std::vector<std::string> kSix = {
    "idle", "dvt-to-pe-article", "dvt-to-pe-part-path", "dvt-to-pe-part-triggers", "display", "emergency",
};

/// Two pictures looked at command by command.
const std::vector<std::string> kTwo = {"dvt-to-pe-part-path", "dvt-to-pe-part-triggers"};

const Look kLanguages[] = {{"English", "en"}, {"Welsh", "cy"},   {"Polish", "pl"},  {"Arabic", "ar"},
                           {"Urdu", "ur"},    {"Bengali", "bn"}, {"Punjabi", "pa"}, {"Chinese", "zh-Hans"}};

const Look kOthers[] = {{"EnglishDark", "en", kWideXga, "dark"},
                        {"WelshLarge", "cy", kWideXga, "light", TextSize::large},
                        {"PolishUpright", "pl", kUpright},
                        {"ArabicHighContrast", "ar", kWideXga, "high-contrast"},
                        {"UrduLargest", "ur", kXga17, "light", TextSize::largest},
                        {"BengaliDark", "bn", kXga17, "dark", TextSize::larger},
                        {"PunjabiHighContrast", "pa", kWideXga, "high-contrast"},
                        {"ChineseFullHd", "zh-Hans", kFullHd}};

class PixelSample : public RealWorld, public ::testing::WithParamInterface<Look> {
 protected:
  static void expect_none(const Faults& faults) {
    for (const std::string& fault : faults) ADD_FAILURE() << fault;
  }

  /// Calls `check` with each named frame of the look, and its picture.
  template <typename Check>
  void each(const std::vector<std::string>& names, const Check& check) {
    const Look& look = GetParam();
    const auto frames = frames_of(world(), look);
    Easel easel(world(), look.glass.size);
    for (const std::string& name : names) {
      SCOPED_TRACE(look.name + " " + name);
      const auto frame = frames.find(name);
      if (frame == frames.end()) {
        ADD_FAILURE() << "no such frame";
        continue;
      }
      check(frame->second, easel.paint(frame->second), easel);
    }
  }

  void expect_sound(const std::vector<std::string>& names) {
    each(names, [](const Scene& scene, const TestPicture& picture, Easel& easel) {
      const Theme& theme = world().design.theme(scene.theme);
      const TestPicture bare = easel.paint(without_texts(scene));
      expect_none(banner_faults(scene, picture, theme, easel));
      expect_none(contrast_faults(scene, picture, bare, panel_of(GetParam().glass)));
      expect_none(stray_ink_faults(scene, picture, bare));
    });
  }
};

class EveryLanguage : public PixelSample {};
class EveryLook : public PixelSample {};
class EveryCommand : public PixelSample {};

const auto kLookName = [](const auto& test) { return test.param.name; };

TEST_P(EveryLanguage, PaintsItsBannerAndTextsSoundly) {
  std::vector<std::string> names = kEverywhere;
  // Nothing is known against the source's text.
  if (GetParam().locale == "en") std::erase(names, "notice");
  expect_sound(names);
}
INSTANTIATE_TEST_SUITE_P(, EveryLanguage, ::testing::ValuesIn(kLanguages), kLookName);

TEST_P(EveryLook, PaintsItsBannerAndTextsSoundly) { expect_sound(kSix); }
INSTANTIATE_TEST_SUITE_P(, EveryLook, ::testing::ValuesIn(kOthers), kLookName);

TEST_P(EveryCommand, StaysInItsBox) {
  each(kTwo, [](const Scene& scene, const TestPicture& picture, Easel& easel) {
    expect_none(box_faults(scene, picture, easel));
  });
}
INSTANTIATE_TEST_SUITE_P(, EveryCommand, ::testing::ValuesIn(kLanguages), kLookName);

}  // namespace
}  // namespace kiosk
