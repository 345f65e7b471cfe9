#pragma once

#include <string>
#include <vector>

#include "base/text_range.h"

namespace kiosk {

/// The numbers to dial in a text that could be turned round or parted: country codes, brackets, groups, star
/// codes, extensions, codes after a pause. Not among them: ranges, dates, times and decimals, which are UAX
/// #9's to order, and a number of one plain group. In order, none over another. The grammar stands in
/// docs/typesetting.md.
std::vector<TextRange> numbers_to_dial(const std::u16string& text);

/// The text as bidi is to see it, of the same length: each number to dial as one plain number of digits, so
/// that all of it has one level and the writer's order.
std::u16string with_whole_numbers(const std::u16string& text);

}  // namespace kiosk
