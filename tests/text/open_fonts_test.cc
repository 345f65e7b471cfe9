// However many fonts and sizes were asked for, few stay open; and what is opened again is as it was.
#include "same_layout.h"
#include "support.h"
#include "text/fonts.h"
#include "text/four_steps.h"
#include "text/scripts.h"

namespace kiosk {
namespace {

struct Book {
  RealFonts real;
  FontBook fonts{real.table};
  HarfBuzzShaper shaper{fonts};
  FourSteps steps{fonts, shaper};
};

TEST(OpenFonts, AreFewWhateverWasSetAndTheSameWhenTheyAreOpenedAgain) {
  Book book;
  std::vector<std::pair<Paragraph, std::shared_ptr<const ParagraphLayout>>> set;
  for (const Sample& sample : samples())
    for (const double px : {24.0, 42.0, 61.0}) {
      const Paragraph paragraph = paragraph_of(sample.text, sample.locale, px);
      set.emplace_back(paragraph, book.steps.set(paragraph, 700));
      EXPECT_LE(book.fonts.open_faces(), FontBook::kFaces) << sample.locale;
      EXPECT_LE(book.fonts.open_sizes(), FontBook::kSizes) << sample.locale;
    }
  EXPECT_GT(book.fonts.open_faces(), FontBook::kFaces - FontBook::kLargeFace)
      << "there are more to choose from";
  for (const auto& [paragraph, layout] : set)
    expect_same(*book.steps.set(paragraph, 700), *layout, paragraph.locale.str());
}

TEST(OpenFonts, OfAPageOfManySizesAreTheLatest) {
  Book book;
  const LocaleTag en = *LocaleTag::parse("en");
  const int font = book.fonts.cascade(own_script(en), en, false).front();
  const int kept = book.fonts.open({font, 20})->line_box().ascent;
  const int closed = book.fonts.open({font, 21})->line_box().ascent;
  for (int px = 21; px < 200; ++px) {
    ASSERT_NE(book.fonts.open({font, px}), nullptr);
    EXPECT_NE(book.fonts.open({font, 20}), nullptr);  // asked for again and again, it stays
  }
  EXPECT_EQ(book.fonts.open_faces(), 1U);
  EXPECT_EQ(book.fonts.open_sizes(), FontBook::kSizes);
  EXPECT_EQ(book.fonts.open({font, 20})->line_box().ascent, kept);
  EXPECT_EQ(book.fonts.open({font, 21})->line_box().ascent, closed);
}

}  // namespace
}  // namespace kiosk
