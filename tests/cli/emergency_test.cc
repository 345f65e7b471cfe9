// The emergency card: whole, at once, in every language on every supported panel, whatever the reader chose.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "audit/audit.h"
#include "cli/pseudo.h"
#include "real_world.h"
#include "scene/drawn.h"
#include "support/matrix.h"

namespace kiosk {
namespace {

struct Glass {
  Size size;
  double diagonal_in;
};

// The smallest supported panel is 340 x 190 mm: 15.35 inches.
constexpr Glass kGlasses[] = {{{1920, 1080}, 21.5}, {{1080, 1920}, 21.5}, {{1366, 768}, 15.6},
                              {{768, 1366}, 15.6},  {{1366, 768}, 15.35}, {{1920, 1080}, 15.6},
                              {{1280, 1024}, 17.0}, {{1024, 768}, 17.0},  {{3840, 2160}, 32.0},
                              {{768, 1366}, 15.35}};
constexpr TextSize kSizes[] = {TextSize::normal, TextSize::large, TextSize::larger, TextSize::largest};

std::string words_of(const Glass& glass, TextSize size, const View& view) {
  std::ostringstream out;
  out << view.name << " at " << glass.size.w << "x" << glass.size.h << ", " << glass.diagonal_in << " in, "
      << static_cast<int>(size) << " %";
  return out.str();
}

/// The size of what to do and of when: the least of each text of the card but the number.
int least_px(const Scene& scene) {
  int px = 1 << 20;
  for (const DrawCommand& command : scene.commands) {
    const auto* text = std::get_if<DrawText>(&command);
    if (text != nullptr && text->name.rfind("emergency.", 0) == 0 && text->name != "emergency.number")
      px = std::min(px, text->px);
  }
  return px;
}

/// The height of the number's ink, px.
int number_height(const Scene& scene) {
  for (const DrawCommand& command : scene.commands) {
    const auto* text = std::get_if<DrawText>(&command);
    if (text != nullptr && text->name == "emergency.number") return ink_of(*text).h;
  }
  return 0;
}

class EmergencyCard : public RealWorld {
 protected:
  static void for_each(const Glass& glass, TextSize size, bool low_reach,
                       const std::function<void(const View&)>& visit) {
    ViewFilter filter;
    filter.screens = {"emergency"};
    filter.text_size = size;
    filter.low_reach = low_reach;
    // English 40 % longer, and from right to left, are among the languages; frames while the voice speaks
    // among the views.
    static const Catalogue catalogue = with_pseudo_locales(world());
    filter.catalogue = &catalogue;
    for (const Bundle& bundle : catalogue.bundles) {
      filter.voices.push_back(bundle.tag);
      filter.locales.push_back(bundle.tag);
    }
    for_each_view(world(), make_panel(glass.size, glass.diagonal_in, 600), filter, visit);
  }
};

/// What the same view had at the text sizes before.
struct Sizes {
  int words = 0, number = 0;
};

TEST_F(EmergencyCard, IsOneWholePageOnEverySupportedPanelAndNeverSmallerAtALargerSetting) {
  int frames = 0, looks = 0;
  for (const Glass& glass : of_matrix(kGlasses)) {
    const Panel panel = make_panel(glass.size, glass.diagonal_in, 600);
    for (const bool low_reach : {false, true}) {
      if (low_reach && !panel.portrait()) continue;
      std::map<std::string, Sizes> before;
      for (const TextSize size : of_matrix(kSizes)) {
        ++looks;
        for_each(glass, size, low_reach, [&](const View& view) {
          ++frames;
          const std::string where = words_of(glass, size, view);
          EXPECT_EQ(view.scene.pages, 1) << where;
          for (const AuditFinding& f : audit(view.scene, panel, world().config.config.emergency_number))
            ADD_FAILURE() << where << ": " << f.rule << ": " << f.sentence;
          Sizes& had = before[view.name];
          const Sizes has{least_px(view.scene), number_height(view.scene)};
          EXPECT_GE(has.words, had.words) << where;
          EXPECT_GE(has.number, had.number) << where;
          had = has;
        });
      }
      EXPECT_GE(before.size(), 10U * 3) << "languages x silent, first and last sentence";
    }
  }
  EXPECT_GE(looks, kSanitized ? 2 : 13 * 4) << "panels and reach x sizes";
  EXPECT_GE(frames, looks * 10 * 3) << "languages x silent, first and last sentence";
}

TEST_F(EmergencyCard, StaysStillWhenTheVoiceStarts) {
  std::map<std::string, std::vector<Rect>> silent;
  for (const Glass& glass : of_matrix(kGlasses)) {
    for_each(glass, TextSize::normal, false, [&](const View& view) {
      std::vector<Rect> boxes;
      for (const DrawCommand& command : view.scene.commands) {
        const auto* text = std::get_if<DrawText>(&command);
        if (text != nullptr && text->name.rfind("emergency.", 0) == 0) boxes.push_back(text->box);
      }
      const std::string key = view.locale.str();
      if (view.name.find("heard") == std::string::npos) {
        silent[key] = boxes;
      } else {
        EXPECT_EQ(boxes, silent[key]) << words_of(glass, TextSize::normal, view);
      }
    });
  }
}

}  // namespace
}  // namespace kiosk
