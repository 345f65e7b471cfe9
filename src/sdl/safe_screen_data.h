#pragma once

namespace kiosk {

/// What the build stores for the safe screen, see tools/safe_screen_gen.cc. All lengths are pixels of a panel
/// of 4K, twice the reference panel; the screen scales them down.

/// Packed coverage: `size` bytes at `offset` of the store.
struct SafeMask {
  int w, h;
  unsigned offset, size;
};

/// A mask and where its top left goes from the pen on the baseline.
struct SafePiece {
  int x, y;
  SafeMask mask;
};

/// One line. Where the sentence holds the number, `slot` is the pen there: `before` stands to its left and
/// counts from the line's start, `after` to its right and counts from the number's end. Left and right are
/// those of the eye, in either direction.
struct SafeLine {
  int baseline;   ///< from the text's top
  int slot;       ///< -1: no number in this line, all of it is `before`
  int number_px;  ///< em of the number
  int before_width, after_width;
  SafePiece before, after;
};

struct SafeText {
  const SafeLine* lines;
  int count;
  int height;
};

inline constexpr int kSafeWidths = 2;

struct SafeLanguage {
  const char* tag;
  bool rtl;
  SafeText alert[kSafeWidths];  ///< call the number and tell staff, set to each of the widths
  SafeText tell[kSafeWidths];   ///< tell staff, for when no number is known
  SafeText ask;                 ///< ask a member of staff for help
  SafeText title;               ///< this screen is not working
};

struct SafeDigit {
  int advance64;  ///< 1/64 px
  SafePiece piece;
};

/// Ten digits and, last, the space.
inline constexpr int kSafeDigits = 11;

struct SafeScreenData {
  const char* store;
  const SafeLanguage* languages;  ///< English first
  int count;
  SafeDigit digits[kSafeDigits];  ///< bold, at kSafeNumber
  SafeMask handset, person;
};

/// Em and width of what is stored.
inline constexpr int kSafeScale = 2;  ///< against the reference panel, 1080 px on its shorter side
/// The number is 14 mm tall on the least panel there is, 190 mm on its shorter side.
inline constexpr int kSafeBody = 84, kSafeTitle = 120, kSafeNumber = 232, kSafeIcon = 160;
inline constexpr int kSafeWide = 2760, kSafeNarrow = 1800, kSafeAskWidth = 1760;

/// Written by the build.
const SafeScreenData& safe_screen_data();

}  // namespace kiosk
