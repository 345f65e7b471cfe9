#pragma once

#include <string>

#include "content/article.h"
#include "content/left_marks.h"
#include "locale/tag.h"

struct cmark_node;

namespace kiosk {

/// Inline Markdown as text with marks. The number's token is still in it.
struct Inlines {
  RichText text;
  std::string anchor;  ///< of a `{#anchor}` at the end
  std::string error;   ///< a sentence, where something stands in it that articles do not use
  std::string advice;  ///< what to do about that
  int line = 0;        ///< where it stands: lines below the first one of the text,
  std::string near;    ///< and the words up to its first character; empty where they are not known
};

/// The inline children of a paragraph, heading, table cell or image, of a text that for_parser() readied.
/// Whether a line break of the file is a space hangs on the locale.
Inlines read_inlines(cmark_node* parent, TextPlace place, const LocaleTag& locale);

/// Takes `{#id}` off the end of a text; nothing where none is there.
std::string take_anchor(std::u16string& text);

/// Replaces every number token by `words`, moving the marks behind it.
RichText with_number(RichText text, const std::u16string& words);
std::string with_number(std::string text, const std::string& words);

}  // namespace kiosk
