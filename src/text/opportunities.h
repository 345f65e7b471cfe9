#pragma once

#include <unicode/brkiter.h>

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "locale/tag.h"
#include "text/paragraph.h"
#include "text/thai.h"
#include "text/units.h"

namespace kiosk {

/// How willingly a line ends at a place.
enum class Strength {
  weak,  ///< only where nothing better fits: inside a number, before its unit, between two Hangul syllables
  good,  ///< where the locale's rules allow it
  mandatory,  ///< at a line end in the text, and at its end
};

/// A place where a line may end.
struct Opportunity {
  int at = 0;       ///< where the next line would start
  int trimmed = 0;  ///< the same without the white space before it: what is measured and drawn
  Strength strength = Strength::good;
};

/// A mark that says the word before once more (Thai ๆ, Lao ໆ, Khmer ៗ and their like): no line begins
/// with one, though a space stands before it.
bool repeats_word(char16_t c);

/// ICU's line rules, one per locale and use, its units and words; loaded when first asked.
class LineRules {
 public:
  /// Null where ICU has no rules at all.
  icu::BreakIterator* find(const LocaleTag& locale, Breaking breaking);
  Units& units() { return units_; }
  ThaiWords& thai() { return thai_; }

 private:
  Units units_;
  ThaiWords thai_;
  std::map<std::string, std::unique_ptr<icu::BreakIterator>> rules_;
};

/// Every place where a line may end, in order; the last is the text's end. Nothing for an empty text.
std::vector<Opportunity> find_opportunities(const std::u16string& text, const LocaleTag& locale,
                                            Breaking breaking, LineRules& rules);

}  // namespace kiosk
