#include "text/text_style.h"

#include <utility>

namespace kiosk {
namespace {

TextStyle balanced(double px, double leading) {
  return {.px = px, .breaking = Breaking::balanced, .leading = leading};
}

}  // namespace

TextStyle TextStyle::bolded(bool yes) const {
  TextStyle style = *this;
  style.bold = yes;
  return style;
}

TextStyle TextStyle::aligned(Align to) const {
  TextStyle style = *this;
  style.align = to;
  return style;
}

TextStyle TextStyle::flowing() const {
  TextStyle style = *this;
  style.breaking = Breaking::body;
  return style;
}

TextStyle body_style(double px, const Leading& leading) { return {.px = px, .leading = leading.body}; }
TextStyle side_style(double px, const Leading& leading) { return {.px = px, .leading = leading.side}; }
TextStyle told_style(double px, const Leading& leading) { return {.px = px, .leading = leading.told}; }
TextStyle cell_style(double px, const Leading& leading) { return balanced(px, leading.cell); }
TextStyle card_style(double px, const Leading& leading) { return balanced(px, leading.card); }
TextStyle label_style(double px, const Leading& leading) { return balanced(px, leading.label); }
TextStyle name_style(double px, const Leading& leading) { return balanced(px, leading.name); }
TextStyle line_style(double px, const Leading& leading) { return balanced(px, leading.line); }

Paragraph paragraph_of(std::u16string text, const LocaleTag& locale, const TextStyle& style) {
  Paragraph p;
  p.text = std::move(text);
  p.locale = locale;
  p.px = style.px;
  p.bold = style.bold;
  p.align = style.align;
  p.breaking = style.breaking;
  p.leading = style.leading;
  return p;
}

}  // namespace kiosk
