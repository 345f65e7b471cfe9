#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kiosk {

/// A text by lines, counted from 1.
class TextLines {
 public:
  explicit TextLines(const std::string& text);
  int count() const { return static_cast<int>(lines_.size()); }
  std::string line(int number) const;
  /// The lines from `from` up to, but not, `to`, each with its end.
  std::string text(int from, int to) const;

 private:
  std::vector<std::string> lines_;
};

/// How many cells a table row is written with: GFM's rule, an escaped bar is none.
std::size_t cells_of_row(std::string_view line);

}  // namespace kiosk
