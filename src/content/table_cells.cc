#include "content/table_cells.h"

#include <sstream>

namespace kiosk {

TextLines::TextLines(const std::string& text) {
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines_.push_back(line);
}

std::string TextLines::line(int number) const {
  return number < 1 || number > count() ? "" : lines_[static_cast<std::size_t>(number) - 1];
}

std::string TextLines::text(int from, int to) const {
  std::string out;
  for (int i = from; i < to; ++i) out += line(i) + "\n";
  return out;
}

std::size_t cells_of_row(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  const auto last = line.find_last_not_of(" \t");
  if (first == std::string_view::npos) return 0;
  line = line.substr(first, last - first + 1);
  std::size_t bars = 0;
  bool ends = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    ends = line[i] == '|';
    if (ends) ++bars;
    if (line[i] == '\\') ++i;
  }
  return bars + 1 - (line.front() == '|' ? 1 : 0) - (ends ? 1 : 0);
}

}  // namespace kiosk
