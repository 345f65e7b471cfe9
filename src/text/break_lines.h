#pragma once

#include <string>
#include <vector>

#include "base/text_range.h"
#include "text/opportunities.h"
#include "text/paragraph.h"
#include "text/ruler.h"

namespace kiosk {

/// The lines of a paragraph, whether a single cluster was wider than the width, and whether a word was.
struct BrokenLines {
  std::vector<TextRange> lines;  ///< with their trailing white space
  bool overflows = false;
  bool cuts_word = false;
};

/// Third step: lines of at most `width` px, measured as they will be drawn, with the ink that leans out of
/// them (but not where breaking is greedy). Line ends in the text are kept.
/// Where one word is wider than the line, it is cut between clusters.
BrokenLines break_lines(const std::u16string& text, const std::vector<Opportunity>& opportunities,
                        Ruler& ruler, int width, Breaking breaking);

}  // namespace kiosk
