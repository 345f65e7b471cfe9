#pragma once

#include <cstddef>

/// How large a file may be, and what stands in it, so that no file at all costs more than a second and 100
/// MB. docs/bundle-format.md states them; whatever is beyond them is refused before it costs.
namespace kiosk::limits {

// Files, in bytes.
inline constexpr std::size_t kArticleFile = 256 * 1024;
inline constexpr std::size_t kLocaleFile = 256 * 1024;
inline constexpr std::size_t kReviewFile = 256 * 1024;
inline constexpr std::size_t kAssetToml = 256 * 1024;
inline constexpr std::size_t kDrawingFile = 1024 * 1024;

// TOML: how deep brackets stand in each other, and how many names a key has.
inline constexpr int kTomlDepth = 16;

// An article.
inline constexpr std::size_t kPartBytes = 32 * 1024;
inline constexpr std::size_t kBlockBytes = 8 * 1024;
inline constexpr int kParts = 200;
inline constexpr int kBlocks = 400;  ///< of a part: paragraphs, items, rows, figures
inline constexpr std::size_t kColumns = 12;
inline constexpr int kTableLines = 200;
inline constexpr int kMarkDepth = 8;
inline constexpr int kHeadingLetters = 120;  ///< so that a list shows it whole on the smallest panel

// A text.
inline constexpr std::size_t kMessageBytes = 4 * 1024;
inline constexpr std::size_t kListItems = 500;
inline constexpr int kBracesDepth = 6;     ///< of a message's pattern
inline constexpr int kWordLetters = 120;   ///< in a row without a place to break
inline constexpr int kClusterPoints = 24;  ///< characters that make one letter

// A drawing.
inline constexpr int kSegments = 20000;
inline constexpr int kSubpaths = 2000;
inline constexpr int kElements = 2000;
inline constexpr int kElementDepth = 32;
inline constexpr double kLeastDash = 0.5;      ///< in units of the drawing
inline constexpr double kLargestNumber = 1e5;  ///< in units of the drawing

// What is told of one file; behind these one more says that there are others.
inline constexpr std::size_t kFindings = 100;

}  // namespace kiosk::limits
