// A phone's side of the code: zbar reads it from the picture of the screen.

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <fstream>

#include "assets/qr_code.h"
#include "audit/audit.h"
#include "cli/real_world.h"
#include "sdl/offscreen.h"
#include "support/temp_folder.h"

namespace kiosk {
namespace {

const std::string kLink = "https://clinic.example/clots/leg-to-lung?lang=ar&size=large";

/// What the program prints; empty where it cannot be run.
std::string output_of(const std::string& command) {
  std::string text;
  FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return text;
  std::array<char, 256> part;
  while (std::fgets(part.data(), part.size(), pipe) != nullptr) text += part.data();
  pclose(pipe);
  return text;
}

class TakeHome : public RealWorld {
 protected:
  /// The shipped articles have no link: one is put in.
  static Scene scene_of(const std::string& locale, const Panel& panel, TextSize size, ThemeId theme) {
    Diagnostics unheard;
    Article article =
        *open_article(world().catalogue, world().catalogue.article_ids[0], tag_of(locale), unheard);
    article.link = kLink;
    State state = start();
    state.visit.locale = tag_of(locale);
    state.visit.text_size = size;
    state.visit.theme = name_of(theme);
    state.phase = Phase::visit;
    state.visit.position = {article.id, ""};
    const auto book = make_book(world().resources(), article, nullptr, book_key(state, panel));
    const Scene contents = compose(world().resources(), state, panel, &article, book.get());
    EXPECT_TRUE(find_target(contents, OpenOverlay{Overlay::take_home})) << "no button";
    state = reduce(state, OpenOverlay{Overlay::take_home});
    return compose(world().resources(), state, panel, &article, book.get());
  }
};

TEST_F(TakeHome, APhoneReadsTheCodeInEveryTheme) {
  const TempFolder folder;
  for (const ThemeId theme : kThemes) {
    const auto canvas = make_offscreen({1920, 1080}, world().pictures, world().design);
    canvas->present(scene_of("ar", landscape(), TextSize::normal, theme));
    const auto file = folder.path() / (std::string(name_of(theme)) + ".png");
    ASSERT_TRUE(canvas->save_png(file));
    const std::string read = output_of("zbarimg --quiet --raw '" + file.string() + "'");
    EXPECT_EQ(read, kLink + "\n") << name_of(theme);
  }
}

/// In every language, as plain text: the number's digits as they are dialled.
TEST_F(TakeHome, APhoneReadsTheQuestionsToAsk) {
  const TempFolder folder;
  const auto canvas = make_offscreen({1920, 1080}, world().pictures, world().design);
  for (const Bundle& bundle : world().catalogue.bundles) {
    Diagnostics unheard;
    const auto article =
        open_article(world().catalogue, world().catalogue.article_ids[0], bundle.tag, unheard);
    State state = reduce(start(), ChooseLocale{bundle.tag});
    state = reduce(state, GoTo{{article->id, kAskPart}});
    std::string wanted;
    const Part& part = *article->find(kAskPart);
    for (int i = 0; i < static_cast<int>(part.blocks.size()); ++i) {
      state = reduce(state, TickQuestion{i});
      wanted += to_utf8(part.blocks[static_cast<std::size_t>(i)].text.text) + "\n";
    }
    ASSERT_NE(wanted.find("\u2066999\u2069"), wanted.npos) << "one of them holds the number";
    if (bundle.tag.direction() == Direction::ltr)
      for (const char* isolate : {"\u2066", "\u2069"})
        for (auto at = wanted.find(isolate); at != wanted.npos; at = wanted.find(isolate))
          wanted.erase(at, 3);
    state = reduce(reduce(state, OpenOverlay{Overlay::show_to_staff}), OpenOverlay{Overlay::questions_home});
    const auto book = make_book(world().resources(), *article, nullptr, book_key(state, landscape()));
    canvas->present(compose(world().resources(), state, landscape(), article.get(), book.get()));
    const auto file = folder.path() / (bundle.tag.str() + ".png");
    ASSERT_TRUE(canvas->save_png(file));
    EXPECT_EQ(output_of("zbarimg --quiet --raw '" + file.string() + "'"), wanted + "\n") << bundle.tag.str();
  }
}

TEST_F(TakeHome, KeepsTheSafetyInvariantsAndTheAddressInWords) {
  const Panel panels[] = {landscape(), portrait(), make_panel({1024, 768}, 17, 600)};
  for (const Bundle& bundle : world().catalogue.bundles) {
    for (const Panel& panel : panels) {
      for (const TextSize size : {TextSize::normal, TextSize::largest}) {
        const Scene scene = scene_of(bundle.tag.str(), panel, size, ThemeId::light);
        EXPECT_EQ(scene.screen, "take-home");
        for (const AuditFinding& f : audit(scene, panel, world().config.config.emergency_number))
          ADD_FAILURE() << bundle.tag.str() << " " << panel.size.w << ": " << f.rule << ": " << f.sentence;
        const auto texts = visible_texts(scene);
        EXPECT_TRUE(
            std::any_of(texts.begin(), texts.end(), [](const DrawText* t) { return t->string == kLink; }));
      }
    }
  }
}

/// Some ten times a code's side is what a phone reads it from: 500 mm.
TEST_F(TakeHome, TheCodeIsLargeEnough) {
  const Panel panel = landscape();
  const Scene scene = scene_of("en", panel, TextSize::normal, ThemeId::dark);
  Rect code;
  for (const DrawCommand& command : scene.commands) {
    const auto* box = std::get_if<DrawBox>(&command);
    if (box != nullptr && box->fill == Colour{0, 0, 0}) code = united(code, box->rect);
  }
  EXPECT_GE(code.w, panel.px(50));
  EXPECT_EQ(code.w, code.h);
}

TEST(QrCode, IsNothingForNothing) {
  EXPECT_FALSE(make_qr_code(""));
  EXPECT_FALSE(make_qr_code(std::string(5000, 'a')));
  ASSERT_TRUE(make_qr_code(kLink));
  EXPECT_EQ(make_qr_code(kLink)->dark.size(),
            static_cast<std::size_t>(make_qr_code(kLink)->side * make_qr_code(kLink)->side));
}

}  // namespace
}  // namespace kiosk
