#pragma once

#include "assets/theme.h"
#include "text/paragraph.h"

namespace kiosk {

/// How a text is set. Made by the makers below, so that texts that mean the same are set the same everywhere.
/// Its colour is no part of it: that changes with the theme and with what lies beneath, and nothing has to be
/// set anew for it.
struct TextStyle {
  double px = 42;  ///< nominal em
  bool bold = false;
  Align align = Align::start;
  Breaking breaking = Breaking::body;
  double leading = 1.5;

  TextStyle bolded(bool yes = true) const;
  TextStyle aligned(Align to) const;
  /// Lines filled as running text, for labels that may be sentences.
  TextStyle flowing() const;
};

/// Running text.
TextStyle body_style(double px, const Leading& leading);
/// Text beside the running text: summaries, notices, what a code on the screen is for.
TextStyle side_style(double px, const Leading& leading);
/// What a panel asks or tells in a sentence or two.
TextStyle told_style(double px, const Leading& leading);
/// Cells, captions and the labels of pictures. These and all below have few lines, of even length.
TextStyle cell_style(double px, const Leading& leading);
/// The words of a card, of the banner and of staff's rows.
TextStyle card_style(double px, const Leading& leading);
/// Labels and headings.
TextStyle label_style(double px, const Leading& leading);
/// The greeting and the names of languages.
TextStyle name_style(double px, const Leading& leading);
/// What stands in one line and is put by its ink: digits, samples.
TextStyle line_style(double px, const Leading& leading);

/// A paragraph in a style. What a style does not say is the paragraph's own: strong ranges, clearance.
Paragraph paragraph_of(std::u16string text, const LocaleTag& locale, const TextStyle& style);

}  // namespace kiosk
