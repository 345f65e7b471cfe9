// Numbers to dial of every length there may be: the emergency card is one page with the number whole, 14 mm
// tall and parted only between its groups, and the banner keeps its share.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <iostream>
#include <iterator>
#include <string>

#include "real_world.h"
#include "scene/banner_check.h"
#include "scene/drawn.h"
#include "support/matrix.h"

namespace kiosk {
namespace {

struct Glass {
  Size size;
  double diagonal_in;
};
/// The smallest panels are the ones where sizes count: each number is shown on both, at two text sizes.
constexpr Glass kSmallest[] = {{{1366, 768}, 15.6}, {{768, 1366}, 15.6}};
/// The numbers take turns on these.
constexpr Glass kOthers[] = {{{1920, 1080}, 21.5}, {{1080, 1920}, 21.5}, {{1920, 1080}, 15.6},
                             {{1080, 1920}, 15.6}, {{1280, 1024}, 17.0}, {{1024, 1280}, 17.0},
                             {{3840, 2160}, 32.0}, {{2160, 3840}, 32.0}};

/// 3 to 15 digits in a row, and in groups of three or four.
std::vector<std::string> numbers() {
  std::vector<std::string> out;
  for (const std::size_t digits : {3, 6, 9, 11, 13, 15})
    for (const std::size_t group : {std::size_t{15}, 3 + digits % 2}) {
      std::string number;
      for (std::size_t i = 0; i < digits; ++i) {
        if (i > 0 && i % group == 0) number += ' ';
        number += static_cast<char>('0' + (i + 1) % 10);
      }
      if (out.empty() || out.back() != number) out.push_back(number);
    }
  return out;
}

// A quarter is what a banner may take. On 15.6 inches the words alone take more of it in some languages.
constexpr double kMostShare = 33;  // %

class LongNumber : public RealWorld {
 protected:
  using Visit =
      std::function<void(const View&, const Panel&, const std::string& number, const std::string& where)>;

  static void for_each(const std::vector<std::string>& screens, const Visit& visit) {
    Catalogue catalogue = world().catalogue;
    std::size_t turn = 0;
    for (const std::string& number : of_matrix(numbers())) {
      catalogue.settings.emergency_number = number;
      const auto show = [&](const Glass& glass, TextSize size) {
        ViewFilter filter;
        filter.catalogue = &catalogue;
        filter.locales = {tag_of("en"), tag_of("ur")};
        filter.screens = screens;
        filter.text_size = size;
        const Panel panel = make_panel(glass.size, glass.diagonal_in, 600);
        for_each_view(world(), panel, filter, [&](const View& view) {
          visit(view, panel, number,
                view.name + ", " + number + ", " + std::to_string(glass.size.w) + "x" +
                    std::to_string(glass.size.h) + ", " + std::to_string(static_cast<int>(size)) + " %");
        });
      };
      for (const Glass& glass : kSmallest)
        for (const TextSize size : {TextSize::normal, TextSize::largest}) show(glass, size);
      show(kOthers[turn++ % std::size(kOthers)], TextSize::normal);
    }
  }

  static const DrawText* named(const Scene& scene, const std::string& name) {
    for (const DrawCommand& command : scene.commands) {
      const auto* text = std::get_if<DrawText>(&command);
      if (text != nullptr && text->name == name) return text;
    }
    return nullptr;
  }

  /// One line; or two, each a row of whole groups.
  static void expect_parted_between_groups(const DrawText& text, const std::string& number,
                                           const std::string& where) {
    const auto& lines = text.layout->lines;
    ASSERT_LE(lines.size(), 2U) << where;
    std::string read;
    for (const Line& line : lines) {
      std::string own;
      for (const PlacedRun& run : line.runs)
        for (const char c : run.utf8)
          if ((c >= '0' && c <= '9') || c == ' ') own += c;
      own.erase(own.find_last_not_of(' ') + 1);
      read += (read.empty() ? "" : " ") + own;
    }
    EXPECT_EQ(read, number) << where;
  }
};

TEST_F(LongNumber, NeverPartsTheEmergencyCard) {
  for_each({"emergency"},
           [](const View& view, const Panel& panel, const std::string& number, const std::string& where) {
             EXPECT_EQ(view.scene.pages, 1) << where;
             EXPECT_TRUE(view.scene.cut.empty()) << where;
             const DrawText* text = named(view.scene, "emergency.number");
             ASSERT_NE(text, nullptr) << where;
             expect_parted_between_groups(*text, number, where);
             for (const Line& line : text->layout->lines) EXPECT_GE(line.ink.h + 1, panel.px(14)) << where;
             EXPECT_TRUE(text->box.contains(ink_of(*text))) << where;
           });
}

TEST_F(LongNumber, LeavesTheBannerItsShare) {
  double most = 0;
  std::string worst;
  for_each({"article"},
           [&](const View& view, const Panel& panel, const std::string& number, const std::string& where) {
             EXPECT_EQ(banner_faults(view.scene, panel, number), std::vector<std::string>()) << where;
             const DrawText* text = named(view.scene, "banner.number");
             ASSERT_NE(text, nullptr) << where;
             expect_parted_between_groups(*text, number, where);
             const double share = 100.0 * view.scene.banner.h / view.scene.size.h;
             if (share > most) {
               most = share;
               worst = where;
             }
             EXPECT_LE(share, kMostShare) << where;
           });
  std::cout << "The most is " << most << " %: " << worst << "\n";
}

}  // namespace
}  // namespace kiosk
