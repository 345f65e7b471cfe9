// The proof that the checks can fail: one sound frame, broken in one way for each of them.
#include <gtest/gtest.h>

#include "audit/audit.h"
#include "pixel_checks.h"
#include "scene/drawn.h"

namespace kiosk {
namespace {

class PixelChecks : public RealWorld {
 protected:
  void SetUp() override {
    RealWorld::SetUp();
    const auto frames = frames_of(world(), {"English", "en"}, {"part"});
    ASSERT_TRUE(frames.count("dvt-to-pe-part-path"));
    scene_ = frames.at("dvt-to-pe-part-path");
    easel_ = std::make_unique<Easel>(world(), scene_.size);
  }

  const Theme& theme() const { return world().design.theme(scene_.theme); }
  Faults banner() { return banner_faults(scene_, easel_->paint(scene_), theme(), *easel_); }
  Faults colours() {
    return contrast_faults(scene_, easel_->paint(scene_), easel_->paint(without_texts(scene_)),
                           panel_of(kXga17));
  }
  Faults stray() {
    return stray_ink_faults(scene_, easel_->paint(scene_), easel_->paint(without_texts(scene_)));
  }
  Faults boxes() { return box_faults(scene_, easel_->paint(scene_), *easel_); }

  /// The first text below the banner.
  DrawText& text() {
    for (DrawCommand& command : scene_.commands) {
      auto* found = std::get_if<DrawText>(&command);
      if (found != nullptr && found->at.y > scene_.banner.bottom()) return *found;
    }
    return std::get<DrawText>(scene_.commands.back());
  }
  void add(Rect rect, Colour colour) {
    scene_.commands.push_back(DrawBox{rect, 0, colour, std::nullopt, 0, false});
  }

  Scene scene_;
  std::unique_ptr<Easel> easel_;
};

TEST_F(PixelChecks, FindNothingWrongWithASoundFrame) {
  EXPECT_TRUE(banner().empty());
  EXPECT_TRUE(colours().empty());
  EXPECT_TRUE(stray().empty());
  EXPECT_TRUE(boxes().empty());
}

TEST_F(PixelChecks, FindABannerThatIsCovered) {
  add({400, 0, 60, scene_.banner.h / 2}, theme()[Token::paper]);
  EXPECT_FALSE(banner().empty());
  scene_.commands.back() = DrawBox{{400, 10, 2, 2}, 0, theme()[Token::emergency], std::nullopt, 0, false};
  EXPECT_TRUE(banner().empty()) << "red on the banner's red is no cover";
  scene_.commands.back() = DrawScrim{{0, 0, scene_.size.w, scene_.size.h}, theme()[Token::scrim], 20};
  EXPECT_FALSE(banner().empty());
}

TEST_F(PixelChecks, FindABannerThatIsNotRed) {
  for (DrawCommand& command : scene_.commands)
    if (auto* box = std::get_if<DrawBox>(&command); box != nullptr && box->rect == scene_.banner)
      box->fill = theme()[Token::accent];
  EXPECT_FALSE(banner().empty());
}

TEST_F(PixelChecks, FindANumberThatIsNotInABox) {
  std::erase_if(scene_.commands, [&](const DrawCommand& command) {
    const auto* box = std::get_if<DrawBox>(&command);
    return box != nullptr && box->fill == theme()[Token::on_emergency] && scene_.banner.contains(box->rect);
  });
  EXPECT_FALSE(banner().empty());
}

TEST_F(PixelChecks, FindAGroundThatIsNotTheDeclaredOne) {
  text().background = theme()[Token::tint];
  EXPECT_FALSE(colours().empty());
}

TEST_F(PixelChecks, FindTextTooPaleForItsGround) {
  text().colour = theme()[Token::hair];
  EXPECT_FALSE(colours().empty());
}

TEST_F(PixelChecks, FindAThingBeneathAText) {
  const Rect ink = ink_of(text());
  const DrawBox bar{{ink.x, ink.y + ink.h / 2, ink.w, 1}, 0, text().colour, std::nullopt, 0, false};
  const auto before = scene_.commands.begin() + 1;
  scene_.commands.insert(before, bar);
  EXPECT_FALSE(colours().empty());
}

TEST_F(PixelChecks, FindATextThatIsCoveredOrCut) {
  const Rect ink = ink_of(text());
  add({ink.x, ink.bottom() - 4, ink.w, 6}, text().background);
  EXPECT_FALSE(boxes().empty());
}

TEST_F(PixelChecks, FindInkThatWasNotPredicted) {
  ParagraphLayout changed = *text().layout;
  changed.lines.front().ink = changed.lines.front().ink.inset(3);
  text().layout = std::make_shared<const ParagraphLayout>(changed);
  EXPECT_FALSE(stray().empty());
  EXPECT_FALSE(boxes().empty());
}

}  // namespace
}  // namespace kiosk
