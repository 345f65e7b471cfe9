#pragma once

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "content/unicode.h"

namespace kiosk {

/// Something of an article's text that is larger than base/limits.h allows.
struct Excess {
  Place place;
  std::string sentence;
  std::string advice;
};

/// An article's text in which each part that is beyond the limits is blank but for its heading, so that
/// neither Unicode nor the Markdown parser has to do with it. Lines keep their numbers.
struct BoundedText {
  std::string text;
  std::vector<Excess> excess;  ///< one for each part that was taken out
  std::set<int> cut;           ///< lines of their headings
};

/// `text` has LF line ends; what stands before line `from` is not looked at.
BoundedText bounded_body(std::string_view text, int from);

}  // namespace kiosk
