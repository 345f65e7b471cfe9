#include "text/typesetter.h"

#include "text/break_lines.h"
#include "text/four_steps.h"
#include "text/itemize.h"
#include "text/place.h"
#include "text/ruler.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

/// The kiosk's own: fonts of this machine, shaped by HarfBuzz.
class FontTypesetter : public Typesetter {
 public:
  FontTypesetter(const FontTable& table, Diagnostics& diagnostics)
      : book_(table), shaper_(book_), steps_(book_, shaper_) {
    book_.report_missing(diagnostics);
  }
  ParagraphLayout set(const Paragraph& paragraph, int width) override { return steps_.set(paragraph, width); }

 private:
  FontBook book_;
  HarfBuzzShaper shaper_;
  FourSteps steps_;
};

}  // namespace

ParagraphLayout FourSteps::set(const Paragraph& paragraph, int width) {
  const std::u16string text = drawable(paragraph.text);
  const std::vector<Item> items = itemize(paragraph, text, fonts_);
  Ruler ruler(text, items, shaper_);
  const auto opportunities = find_opportunities(text, paragraph.locale, paragraph.breaking, rules_);
  const BrokenLines broken = break_lines(text, opportunities, ruler, width, paragraph.breaking);
  return place(paragraph, text, broken, width, ruler, fonts_, shaper_);
}

std::unique_ptr<Typesetter> make_typesetter(const FontTable& table, Diagnostics& diagnostics) {
  return std::make_unique<FontTypesetter>(table, diagnostics);
}

}  // namespace kiosk
