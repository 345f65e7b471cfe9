#pragma once

#include <string>
#include <vector>

#include "content/article.h"
#include "content/left_marks.h"
#include "locale/tag.h"

struct cmark_node;

namespace kiosk {

/// Something in a text that articles do not use.
struct InlineFault {
  std::string sentence;
  std::string advice;
  int line = 0;           ///< lines below the first one of the text
  std::string near = {};  ///< the words up to its first character; empty where they are not known
};

/// Inline Markdown as text with marks. The number's token is still in it.
struct Inlines {
  RichText text;
  std::string anchor;  ///< of a `{#anchor}` at the end
  std::vector<InlineFault> faults;
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
