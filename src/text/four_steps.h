#pragma once

#include <memory>
#include <string>
#include <vector>

#include "text/fonts.h"
#include "text/itemize.h"
#include "text/opportunities.h"
#include "text/ruler.h"
#include "text/typesetter.h"

namespace kiosk {

/// A paragraph after the first two steps: itemised, shaped, and its break opportunities found. The same for
/// every width.
struct Measured {
  Measured(const Paragraph& paragraph, FontSource& fonts, Shaper& shaper, LineRules& rules);
  Measured(const Measured&) = delete;  // the ruler points into it
  Measured& operator=(const Measured&) = delete;

  std::u16string text;  ///< as drawable() gives it
  std::vector<Item> items;
  Ruler ruler;
  std::vector<Opportunity> opportunities;
};

/// The four steps over any fonts and any shaper. Both must outlive it.
class FourSteps : public Typesetter {
 public:
  FourSteps(FontSource& fonts, Shaper& shaper) : fonts_(fonts), shaper_(shaper) {}
  std::shared_ptr<const ParagraphLayout> set(const Paragraph& paragraph, int width) override;

  /// The steps that no width changes.
  std::unique_ptr<Measured> measure(const Paragraph& paragraph);
  /// The steps that it does. `measured` is the paragraph's.
  std::shared_ptr<const ParagraphLayout> lay_out(const Paragraph& paragraph, Measured& measured, int width);

 private:
  FontSource& fonts_;
  Shaper& shaper_;
  LineRules rules_;
};

}  // namespace kiosk
