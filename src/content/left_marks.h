#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// A mark of Markdown that readers would see, since the parser could do nothing with it.
struct LeftMark {
  int at = 0;   ///< UTF-16 offset in the text
  int end = 0;  ///< behind it, and behind what belongs to it: "[^1]"
  std::string sentence;
  std::string advice;
};

/// What a text is: bars part the cells of tables, lists and headings begin at a paragraph's lines.
enum class TextPlace { paragraph, item, heading, cell };

/// The marks that are left in a text, each kind once, as the parser read it (escaped marks still stand for
/// themselves). `lines` are the offsets where its source lines begin. No marks are a star between spaces ("5
/// * 3") and one before digits (`*2700`), a tilde before a number or between two ("~5", "3~5"), "<" before a
/// number.
std::vector<LeftMark> left_marks(std::u16string_view text, const std::vector<int>& lines, TextPlace place);

/// The same for a text that is no Markdown at all, such as a title: only what is surely meant as a mark.
std::optional<LeftMark> mark_in_plain(std::u16string_view text);

}  // namespace kiosk
