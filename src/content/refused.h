#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "content/unicode.h"
#include "locale/tag.h"

namespace kiosk {

/// What no text of a bundle may hold, and why: overrides and embeddings, isolates that do not close,
/// controls, what Unicode has not assigned or leaves to private use, joiners and spaces that the writing does
/// not need, traces of a lost or doubled encoding, code in place of a character, a word that is too long.
struct RefusedPiece {
  std::string piece;     ///< a character, or the code for one, as the text has it; of a long word the first
  std::string sentence;  ///< "U+202E RIGHT-TO-LEFT OVERRIDE stands in the text."
  std::string advice;
};

/// The first one of a text (one message, cell, heading or paragraph).
std::optional<RefusedPiece> refused_in(std::string_view text, const LocaleTag& locale);

/// Where `piece` first stands in a file from `from` on, at most `lines` lines below; `from` where it does not
/// (it was written as an escape).
Place place_in(std::string_view file, Place from, std::string_view piece, int lines);

/// Whether a text has no mark to see: spaces, joiners and controls alone.
bool is_invisible(std::string_view text);

}  // namespace kiosk
