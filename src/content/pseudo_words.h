#pragma once

#include <string>
#include <string_view>

#include "content/pseudo.h"

namespace kiosk {

/// Turns one text into a pseudo-locale's, piece by piece, and counts it.
class PseudoWords {
 public:
  explicit PseudoWords(Pseudo kind) : kind_(kind) {}

  /// The next piece with its letters changed, unit for unit.
  std::u16string letters(std::u16string_view piece);
  /// A placeholder of that many units: it stands for words.
  void placeholder(std::size_t units);
  /// Syntax that no reader sees, such as a quote.
  void syntax(std::size_t units) { at_ += units; }

  /// Where the last word so far ends, in units from the start.
  std::size_t end_of_words() const { return end_; }
  /// The words that bring all pieces to their length, each behind a space; empty where none fits.
  std::u16string filler() const;

 private:
  Pseudo kind_;
  bool isolated_ = false;
  std::size_t at_ = 0, end_ = 0;
  std::size_t seen_ = 0;  ///< units that readers see
};

}  // namespace kiosk
