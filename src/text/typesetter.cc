#include "text/typesetter.h"

#include "text/break_lines.h"
#include "text/four_steps.h"
#include "text/layout_cache.h"
#include "text/place.h"
#include "text/scripts.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

/// The kiosk's own: fonts of this machine, shaped by HarfBuzz.
class FontTypesetter : public Typesetter {
 public:
  FontTypesetter(const FontTable& table, Diagnostics& diagnostics, Keeping keeping)
      : book_(table), shaper_(book_), steps_(book_, shaper_), cache_(steps_), keeping_(keeping) {
    book_.report_missing(diagnostics);
  }
  std::shared_ptr<const ParagraphLayout> set(const Paragraph& paragraph, int width) override {
    return keeping_ == Keeping::recent ? cache_.set(paragraph, width) : steps_.set(paragraph, width);
  }
  const FontRow* font_for(const LocaleTag& locale) const override {
    return book_.row(own_script(locale), locale);
  }
  std::vector<BorrowedFamily> borrowed() const override { return book_.borrowed(); }
  void look_again() override {
    book_.look_again();
    cache_.clear();
  }

 private:
  FontBook book_;
  HarfBuzzShaper shaper_;
  FourSteps steps_;
  LayoutCache cache_;
  Keeping keeping_;
};

}  // namespace

Measured::Measured(const Paragraph& paragraph, FontSource& fonts, Shaper& shaper, LineRules& rules)
    : text(drawable(paragraph.text)),
      items(itemize(paragraph, text, fonts)),
      ruler(text, items, shaper),
      opportunities(find_opportunities(text, paragraph.locale, paragraph.breaking, rules)) {}

std::unique_ptr<Measured> FourSteps::measure(const Paragraph& paragraph) {
  return std::make_unique<Measured>(paragraph, fonts_, shaper_, rules_);
}

std::shared_ptr<const ParagraphLayout> FourSteps::lay_out(const Paragraph& paragraph, Measured& measured,
                                                          int width) {
  const BrokenLines broken =
      break_lines(measured.text, measured.opportunities, measured.ruler, width, paragraph.breaking);
  return std::make_shared<const ParagraphLayout>(
      place(paragraph, measured.text, broken, width, measured.ruler, fonts_, shaper_));
}

std::shared_ptr<const ParagraphLayout> FourSteps::set(const Paragraph& paragraph, int width) {
  return lay_out(paragraph, *measure(paragraph), width);
}

std::shared_ptr<const ParagraphLayout> ClearTypesetter::set(const Paragraph& paragraph, int width) {
  Paragraph cleared = paragraph;
  cleared.clearance = clearance_;
  return inner_.set(cleared, width);
}

std::unique_ptr<Typesetter> make_typesetter(const FontTable& table, Diagnostics& diagnostics,
                                            Keeping keeping) {
  return std::make_unique<FontTypesetter>(table, diagnostics, keeping);
}

}  // namespace kiosk
