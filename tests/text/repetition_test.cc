// Marks that say a word once more never begin a line.

#include <gtest/gtest.h>

#include "support/fixed_typesetter.h"
#include "text/opportunities.h"
#include "text/support.h"

namespace kiosk {
namespace {

struct Text {
  const char* locale;
  std::string words;  ///< R is the mark
  char16_t mark;
};

const std::vector<Text> kTexts = {
    {"th", "เด็กR เล่น มากR คนอื่น R ทำช้า R ช้าR แล้วไป", u'ๆ'},
    {"lo", "ເດັກR ຫຼິ້ນ ຫຼາຍR ຄົນອື່ນ R ຊ້າ R ຊ້າR ໄປ", u'ໆ'},
    {"km", "ក្មេងR លេង ច្រើនR អ្នកដទៃ R យឺត R យឺតR ទៅ", u'ៗ'},
    {"en", "a R b R cR", u'ๆ'},
};

TEST(RepetitionMark, BeginsNoLineAtAnyWidthThoughASpaceStandsBefore) {
  const auto fixed = make_fixed_typesetter();
  RealFonts fonts;
  for (const Text& text : kTexts)
    for (const Breaking breaking : {Breaking::greedy, Breaking::body, Breaking::balanced}) {
      Paragraph p = paragraph_of(text.words, text.locale);
      p.breaking = breaking;
      for (char16_t& c : p.text)
        if (c == u'R') c = text.mark;
      for (int width = 20; width < 900; width += 9)
        for (Typesetter* typesetter : {fixed.get(), fonts.typesetter.get()}) {
          const auto set = typesetter->set(p, width);
          for (const Line& line : set->lines) {
            auto at = static_cast<std::size_t>(line.range.start);
            while (at < p.text.size() && p.text[at] == u' ') ++at;
            ASSERT_NE(at < p.text.size() ? p.text[at] : u'-', text.mark) << text.locale << " at " << width;
          }
        }
    }
}

}  // namespace
}  // namespace kiosk
