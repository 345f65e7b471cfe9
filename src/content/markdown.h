#pragma once

#include <string>
#include <string_view>

namespace kiosk {

/// A Markdown text as it is given to the parser. Line numbers stay; in a line only what stands behind a
/// changed place moves, so that places are to be looked up in the text as it was written.
///
/// Two things that the parser cannot tell or do are marked with noncharacters, which no text may hold:
/// - a mark behind a backslash is meant, and is none that the parser left;
/// - CommonMark opens and closes `**` by rules that count on spaces between words. Beside a script without
///   any, and Hangul, whose endings hang on a word, `**重要。**下` would keep its stars. There a letter that
///   is nothing is put between stars and punctuation (what the amendment for CJK proposed to CommonMark
///   does).
/// Where a text holds such a character itself, another one stands in its place, for which it is refused.
std::string for_parser(std::string_view body);

/// Appends one character that the parser read to `text`: helpers vanish, an escaped bar becomes an escaped
/// mark. Whether anything was appended.
bool take_read(char16_t c, std::u16string& text);
/// Whether the parser read it as a helper: nothing to see.
bool is_helper(char16_t c);

/// Escaped marks as themselves.
std::u16string unescaped(std::u16string text);

}  // namespace kiosk
