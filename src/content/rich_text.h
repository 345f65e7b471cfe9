#pragma once

#include <string>

#include "content/article.h"

struct cmark_node;

namespace kiosk {

/// Inline Markdown as text with marks. The number's token is still in it.
struct Inlines {
  RichText text;
  std::string anchor;  ///< of a `{#anchor}` at the end
  std::string error;   ///< a sentence, where something stands in it that articles do not use
};

/// The inline children of a paragraph, heading, table cell or image.
Inlines read_inlines(cmark_node* parent);

/// Takes `{#id}` off the end of a text; nothing where none is there.
std::string take_anchor(std::u16string& text);

/// Replaces every number token by `words`, moving the marks behind it.
RichText with_number(RichText text, const std::u16string& words);
std::string with_number(std::string text, const std::string& words);

}  // namespace kiosk
