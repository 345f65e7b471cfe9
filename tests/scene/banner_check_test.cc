// The banner is whole, or a sentence says why it is not. Every way of breaking it, on every panel, with every
// form of number.
#include "scene/banner_check.h"

#include <gmock/gmock.h>

#include <functional>

#include "scene/drawn.h"
#include "support/whole_banner.h"

namespace kiosk {
namespace {

using ::testing::IsEmpty;
using ::testing::Not;

constexpr Size kSizes[] = {{1920, 1080}, {1080, 1920}, {1366, 768}, {1280, 1024}, {800, 600}};
const std::string kNumbers[] = {"999", "112", "116 123", "15", "0800 111", ""};
constexpr Colour kWhite{255, 255, 255, 255};
constexpr Colour kRed{168, 20, 12, 255};

Panel panel_of(Size size) { return make_panel(size, 21.5, 600); }

Scene whole(Size size, const std::string& number) {
  Scene scene;
  scene.size = size;
  scene.commands.push_back(DrawBox{{0, 0, size.w, size.h}, 0, kWhite, std::nullopt, 0, false});
  draw_whole_banner(scene, size.h / 6, number);
  scene.commands.push_back(
      solid_text({size.w / 8, size.h / 2, size.w / 4, size.h / 20}, "Read on.", kRed, kWhite));
  return scene;
}

/// The banner's texts: the number, where there is one, and the sentence.
std::vector<std::size_t> texts_of(const Scene& scene) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < scene.commands.size(); ++i)
    if (std::holds_alternative<DrawText>(scene.commands[i]) &&
        scene.banner.contains(rect_of(scene.commands[i])))
      found.push_back(i);
  return found;
}

DrawText& text_at(Scene& scene, std::size_t at) { return std::get<DrawText>(scene.commands[at]); }

/// The layout of a text, to be changed.
ParagraphLayout& layout_of(DrawText& text) {
  auto own = std::make_shared<ParagraphLayout>(*text.layout);
  text.layout = own;
  return *own;
}

struct Break {
  const char* name;
  std::function<void(DrawText&)> what;
};

/// Each is done to each text.
const Break kBreaks[] = {
    {"no layout", [](DrawText& t) { t.layout.reset(); }},
    {"no string", [](DrawText& t) { t.string.clear(); }},
    {"only isolates", [](DrawText& t) { t.string = "\u2066\u2069"; }},
    {"no-break spaces", [](DrawText& t) { t.string = "\u00a0\u202f "; }},
    {"no lines", [](DrawText& t) { layout_of(t).lines.clear(); }},
    {"no line shown", [](DrawText& t) { t.end_line = 0; }},
    {"a missing glyph", [](DrawText& t) { layout_of(t).missing_glyphs = 1; }},
    {"no ink in a run", [](DrawText& t) { layout_of(t).lines[0].runs[0].ink = {}; }},
    {"no runs", [](DrawText& t) { layout_of(t).lines[0].runs.clear(); }},
    {"too wide a word", [](DrawText& t) { layout_of(t).overflows = true; }},
    {"ink beside its box", [](DrawText& t) { t.box.w /= 4; }},
    {"ink above its box", [](DrawText& t) { t.box.y += 20; }},
    {"above the screen", [](DrawText& t) { t.at.y -= t.box.h * 4; }},
    {"beside the screen", [](DrawText& t) { t.at.x += 4000; }},
    {"below the banner", [](DrawText& t) { t.at.y += 2000; }},
    {"its ground's colour", [](DrawText& t) { t.colour = t.background; }},
};

TEST(BannerCheck, AWholeOneHasNoFault) {
  for (const Size size : kSizes)
    for (const std::string& number : kNumbers)
      EXPECT_THAT(banner_faults(whole(size, number), panel_of(size), number), IsEmpty()) << number;
}

/// A page may have a text of which no line stands on it.
TEST(BannerCheck, ATextWithoutInkElsewhereIsNotTheBanners) {
  const Size size = kSizes[0];
  Scene scene = whole(size, "999");
  DrawText text = solid_text({40, 400, 300, 60}, "None of it is here.", kRed, kWhite);
  text.end_line = 0;
  scene.commands.insert(scene.commands.end() - 1, text);
  EXPECT_THAT(banner_faults(scene, panel_of(size), "999"), IsEmpty());
}

TEST(BannerCheck, EveryBreakOfEveryTextIsFound) {
  for (const Size size : kSizes)
    for (const std::string& number : kNumbers)
      for (const std::size_t at : texts_of(whole(size, number)))
        for (const Break& broken : kBreaks) {
          Scene scene = whole(size, number);
          broken.what(text_at(scene, at));
          EXPECT_THAT(banner_faults(scene, panel_of(size), number), Not(IsEmpty()))
              << broken.name << ", text " << at << ", " << number << ", " << size.w;
        }
}

TEST(BannerCheck, EveryCommandOfItThatIsLostIsFound) {
  for (const Size size : kSizes)
    for (const std::string& number : kNumbers) {
      const Scene good = whole(size, number);
      for (std::size_t i = 1; i + 1 < good.commands.size(); ++i) {
        Scene scene = good;
        scene.commands.erase(scene.commands.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_THAT(banner_faults(scene, panel_of(size), number), Not(IsEmpty())) << i << ", " << number;
      }
    }
}

TEST(BannerCheck, WhateverIsDrawnOverItIsFound) {
  const Size size = kSizes[0];
  const Rect over{600, 100, 500, 60};
  const DrawCommand covers[] = {DrawBox{over, 0, kWhite, std::nullopt, 0, false},
                                DrawBox{{0, 0, 1920, 1080}, 0, kWhite, std::nullopt, 0, false},
                                DrawScrim{{0, 0, 1920, 1080}, kRed, 72},
                                DrawFigure{"leg", {0, 120, 300, 300}, ThemeId::light},
                                DrawLine{{100, 400}, {100, 127}, 3, kRed},
                                solid_text({40, 150, 300, 60}, "Too high", kRed, kWhite)};
  for (const DrawCommand& cover : covers) {
    Scene scene = whole(size, "999");
    scene.commands.push_back(cover);
    EXPECT_THAT(banner_faults(scene, panel_of(size), "999"), Not(IsEmpty())) << cover.index();
  }
}

TEST(BannerCheck, ItsPlaceIsTheTopEdgeOfThisPanel) {
  for (const Size size : kSizes)
    for (const Size other : kSizes) {
      if (size == other) continue;
      EXPECT_THAT(banner_faults(whole(size, "999"), panel_of(other), "999"), Not(IsEmpty()));
    }
  for (const Rect rect : {Rect{0, 0, 1900, 180}, Rect{20, 0, 1900, 180}, Rect{0, 10, 1920, 180}, Rect{},
                          Rect{0, 0, 1920, 0}, Rect{0, 0, 1920, 2000}}) {
    Scene scene = whole(kSizes[0], "999");
    scene.banner = rect;
    EXPECT_THAT(banner_faults(scene, panel_of(kSizes[0]), "999"), Not(IsEmpty()));
  }
}

TEST(BannerCheck, AnotherNumberIsFound) {
  for (const std::string& shown : kNumbers)
    for (const std::string& wanted : kNumbers) {
      if (shown == wanted) continue;
      EXPECT_THAT(banner_faults(whole(kSizes[0], shown), panel_of(kSizes[0]), wanted), Not(IsEmpty()))
          << shown << " for " << wanted;
    }
}

/// The text with all its ink that much smaller.
DrawText shrunk(DrawText text, double by) {
  const auto less = [by](int length) { return static_cast<int>(length * by); };
  const Rect box{text.box.x, text.box.y, less(text.box.w), less(text.box.h)};
  return solid_text(box, text.string, text.colour, text.background);
}

TEST(BannerCheck, ATextThatNobodyCanReadIsFoundOnEveryPanel) {
  for (const Size size : kSizes)
    for (const double diagonal : {10.0, 15.6, 21.5, 24.0})
      for (const double viewing : {300.0, 600.0, 1200.0}) {
        const Panel panel = make_panel(size, diagonal, viewing);
        for (const std::size_t at : texts_of(whole(size, "999")))
          for (const double mm : {0.5, 2.0, 4.0, 8.0, 12.0}) {
            Scene scene = whole(size, "999");
            DrawText& text = text_at(scene, at);
            const double by = panel.type_px(mm) / text.box.h;
            if (by > 1) continue;
            text = shrunk(text, by);
            const bool sound = mm >= 8;
            EXPECT_EQ(banner_faults(scene, panel, "999").empty(), sound)
                << mm << " mm, " << size.w << " px on " << diagonal << " inches from " << viewing << " mm";
          }
      }
}

/// One run for each group, at the given places, of a level.
DrawText grouped(const std::string& string, const std::vector<std::string>& groups,
                 const std::vector<int>& places, std::uint8_t level) {
  DrawText text = solid_text({40, 40, 400, 60}, string, kWhite, kRed);
  ParagraphLayout& layout = layout_of(text);
  layout.lines[0].runs.clear();
  for (std::size_t i = 0; i < groups.size(); ++i) {
    PlacedRun run;
    run.utf8 = groups[i];
    run.x = places[i];
    run.level = level;
    run.ink = {places[i], 0, 80, 60};
    layout.lines[0].runs.push_back(run);
  }
  return text;
}

TEST(BannerCheck, DigitsStandInTheOrderOfReading) {
  const std::string number = "116 123";
  const std::string isolated = "\u2066116 123\u2069";
  const auto with = [&](const DrawText& text) {
    Scene scene = whole(kSizes[0], number);
    scene.commands[texts_of(scene)[0]] = text;
    return banner_faults(scene, panel_of(kSizes[0]), number);
  };
  EXPECT_THAT(with(grouped(isolated, {"116", "123"}, {0, 200}, 2)), IsEmpty());
  EXPECT_THAT(with(grouped(isolated, {"116 123"}, {0}, 2)), IsEmpty());
  EXPECT_THAT(with(grouped(isolated, {"116", "123"}, {200, 0}, 2)), Not(IsEmpty())) << "groups exchanged";
  EXPECT_THAT(with(grouped(isolated, {"116 123"}, {0}, 1)), Not(IsEmpty())) << "turned round";
  EXPECT_THAT(with(grouped(isolated, {"116"}, {0}, 2)), Not(IsEmpty())) << "a group lost";
  EXPECT_THAT(with(grouped(isolated, {"116 124"}, {0}, 2)), Not(IsEmpty())) << "another digit";
}

}  // namespace
}  // namespace kiosk
