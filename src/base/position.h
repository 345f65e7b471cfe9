#pragma once

#include <compare>
#include <string>
#include <tuple>
#include <utility>

namespace kiosk {

// The parts that every article may have, by their ids; all others are its own.
inline constexpr const char* kContentsPart = "contents";
inline constexpr const char* kQuestionsPart = "faq";
inline constexpr const char* kAboutPart = "about";
inline constexpr const char* kAskPart = "ask";  ///< questions for the clinic, a list item each
/// Whether a part is the answer to a question: "faq/...".
inline bool is_answer(const std::string& part) { return part.starts_with("faq/"); }

/// Where a part is entered: before all it holds, at its heading, or at one of its blocks.
enum class Spot { start, heading, block };

/// Where a person reads: it names content, never a page, so that language, text size, theme and rotation
/// keep it. Positions of a part compare in the order of reading.
struct Position {
  std::string article;
  std::string part;
  Spot spot = Spot::start;
  int block = 0;  ///< paragraph, table row or list item of the part, from 0; what stands behind all counts on
  int item = 0;   ///< within the block, in the order of reading: a cell of a row, a label of a figure
  int offset = 0;  ///< UTF-16 code units of that item's text; counts only in the locale it was taken in

  static Position of_block(std::string article, std::string part, int block, int item = 0) {
    return {std::move(article), std::move(part), Spot::block, block, item, 0};
  }
  static Position of_heading(std::string article, std::string part) {
    return {std::move(article), std::move(part), Spot::heading};
  }

  /// Whether a reader of this position's part comes to it before the other, which is of the same part.
  bool is_before(const Position& other) const {
    return std::tie(spot, block, item, offset) < std::tie(other.spot, other.block, other.item, other.offset);
  }

  auto operator<=>(const Position&) const = default;
  bool operator==(const Position&) const = default;
};

/// "article/part", then "/heading" or "/block.item+offset", without what is 0: for traces, dumps and tests.
std::string to_text(const Position& position);

}  // namespace kiosk
