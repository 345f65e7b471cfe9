// Real text in real fonts: what prose says of the height of its sentences holds for each of them set by
// itself.

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "page/prose.h"
#include "small_article.h"
#include "text/typesetter.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

const std::filesystem::path kRoot = KIOSK_SOURCE_DIR;

/// The running paragraphs of a language: the shipped article's or the test texts'.
std::vector<std::string> paragraphs_of(const std::string& tag) {
  std::vector<std::string> paragraphs;
  for (const auto& file :
       {kRoot / "locales" / tag / "articles/dvt-to-pe.md", kRoot / "tests/data/texts" / (tag + ".txt")}) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);)
      if (line.size() > 60 && std::string("#|!+[").find(line[0]) == std::string::npos)
        paragraphs.push_back(line);
  }
  return paragraphs;
}

class RealText : public ::testing::TestWithParam<const char*> {
 protected:
  RealText() : clear_(*typesetter_, maker_style_.panel.ink_clearance()) {}

  PageItem item(const std::string& text, double px, int width) {
    Prose prose;
    prose.text = rich(text);
    prose.text.strong = {{0, static_cast<int>(prose.text.text.size() / 3)}};
    prose.locale = locale_of(GetParam());
    prose.how = {body_style(px, Leading())};
    prose.width = width;
    return prose_item(maker_, std::move(prose), 1 << 20);
  }

  Diagnostics diagnostics_;
  FontTable table_ = load_font_table(kRoot / "assets/fonts.toml", diagnostics_);
  std::unique_ptr<Typesetter> typesetter_ = make_typesetter(table_, diagnostics_);
  PageStyle maker_style_;
  ClearTypesetter clear_;
  Article article_ = small_article();
  Catalogue catalogue_;
  Pictures pictures_;
  PageMaker maker_{article_, nullptr, catalogue_, pictures_, maker_style_, clear_};
};

/// However wide the page: no eye finds the next line's start behind more than that.
TEST_P(RealText, NoLineHasMoreThanEightyLetters) {
  for (const std::string& text : paragraphs_of(GetParam())) {
    const PageItem all = item(text, 42, 3000);
    const std::vector<Row> rows = all.rows(0, all.units);
    const Cell& cell = rows[0].cells.back();
    for (const Line& line : cell.text.layout->lines) {
      const std::u16string letters = to_utf16(cell.text.string)
                                         .substr(static_cast<std::size_t>(line.range.start),
                                                 static_cast<std::size_t>(line.range.length()));
      EXPECT_LE(cluster_starts(letters).size(), 80U + 2U)
          << "with the space at its end: " << to_utf8(letters);
    }
  }
}

TEST_P(RealText, NoSliceIsTallerThanItsExtent) {
  int slices = 0;
  for (const std::string& text : paragraphs_of(GetParam())) {
    for (const double px : {27.0, 41.0, 82.0}) {
      for (const int width : {420, 777, 1000, 1640}) {
        const PageItem prose = item(text, px, width);
        for (int first = 0; first < prose.units; ++first)
          for (int end = first + 1; end <= prose.units; ++end, ++slices)
            ASSERT_LE(prose.rows(first, end)[0].rect.h, prose.extent(first, end).height)
                << px << " " << width << " " << first << "-" << end << ": " << text;
      }
    }
  }
  EXPECT_GT(slices, 100);
}

INSTANTIATE_TEST_SUITE_P(Shipped, RealText,
                         ::testing::Values("en", "cy", "pl", "ar", "ur", "bn", "pa", "zh-Hans"),
                         [](const auto& test) {
                           std::string name = test.param;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace kiosk
