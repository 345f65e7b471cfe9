#pragma once

#include "text/fonts.h"
#include "text/opportunities.h"
#include "text/typesetter.h"

namespace kiosk {

/// The four steps over any fonts and any shaper. Both must outlive it.
class FourSteps : public Typesetter {
 public:
  FourSteps(FontSource& fonts, Shaper& shaper) : fonts_(fonts), shaper_(shaper) {}
  ParagraphLayout set(const Paragraph& paragraph, int width) override;

 private:
  FontSource& fonts_;
  Shaper& shaper_;
  LineRules rules_;
};

}  // namespace kiosk
