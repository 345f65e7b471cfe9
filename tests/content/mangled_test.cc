#include <array>
#include <random>

#include "content/small_library.h"

namespace kiosk {
namespace {

class Mangled : public SmallLibrary {
 protected:
  /// The text with a few pieces put in, taken out or overwritten, by the generator's will.
  static std::string mangled(std::string text, std::mt19937& random) {
    static const std::array<std::string, 20> pieces{"{",    "}",   "|",   "\n", "{#way}",      "## ", "+++\n",
                                                    "\xff", "999", "\"",  "'",  "[",           "](",  "**",
                                                    "- ",   "`",   "<b>", "\\", "{n, plural,", "٩"};
    for (auto i = 1 + random() % 6; i > 0; --i) {
      const std::size_t at = random() % text.size();
      switch (random() % 3) {
        case 0:
          text.insert(at, pieces[random() % pieces.size()]);
          break;
        case 1:
          text.erase(at, random() % 40);
          break;
        default:
          text[at] = static_cast<char>(random() % 256);
      }
    }
    return text;
  }

  static void expect_shown_sound(const RichText& text) {
    const int length = static_cast<int>(text.text.size());
    EXPECT_EQ(text.text.find_first_of(u"{}"), std::u16string::npos) << "a reader would see braces";
    for (const auto& range : text.strong) EXPECT_TRUE(range.start >= 0 && range.end <= length);
    for (const auto& link : text.links) EXPECT_TRUE(link.range.start >= 0 && link.range.end <= length);
  }
};

/// Whatever the bytes: no crash, the number stands in every banner, and no reader sees markup.
TEST_F(Mangled, LibrariesNeverShowWhatIsBroken) {
  const std::pair<const char*, std::string> files[] = {{"en/locale.toml", kEnglishMessages},
                                                       {"pl/locale.toml", kPolishMessages},
                                                       {"en/articles/clots.md", kEnglishArticle},
                                                       {"pl/articles/clots.md", kPolishArticle}};
  std::mt19937 random(20);
  int usable = 0;
  for (int i = 0; i < 60; ++i) {
    restore();
    const auto& [name, text] = files[random() % std::size(files)];
    write(name, mangled(text, random));
    const Catalogue catalogue = load();
    usable += catalogue.usable ? 1 : 0;
    for (const auto& bundle : catalogue.bundles) {
      EXPECT_NE(catalogue.message(bundle.tag, "emergency.instruction").text.find("\u2066999\u2069"),
                std::string::npos);
      const auto article = open_article(catalogue, "clots", bundle.tag, found_);
      if (article == nullptr) continue;
      for (const auto& part : article->parts) {
        expect_shown_sound(part.heading);
        for (const auto& block : part.blocks) expect_shown_sound(block.text);
      }
    }
  }
  EXPECT_GT(usable, 30) << "most of what is mangled is one language's own affair";
}

}  // namespace
}  // namespace kiosk
