#include "content/body_bounds.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "base/limits.h"
#include "content/long_word.h"
#include "content/table_cells.h"

namespace kiosk {
namespace {

std::string kilobytes(std::size_t bytes) { return std::to_string(bytes / 1024) + " KB"; }

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == std::string_view::npos; }

std::string_view trimmed_left(std::string_view line) {
  const auto first = line.find_first_not_of(" \t");
  return first == std::string_view::npos ? std::string_view() : line.substr(first);
}

bool begins_part(std::string_view line) {
  return line.starts_with("## ") || line.starts_with("### ") || line == "##" || line == "###";
}

/// Of a heading's words, without its marks and its id; a letter of several bytes is one.
int heading_letters(std::string_view line) {
  line = line.substr(std::min(line.find(' '), line.size()));
  line = trimmed_left(line.substr(0, line.rfind(" {#")));
  return static_cast<int>(std::count_if(
      line.begin(), line.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// Whether a line begins a list item or is of a table: a block of its own without a blank line before it.
bool begins_block(std::string_view line) {
  line = trimmed_left(line);
  if (line.starts_with("|")) return true;
  const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
  if (digits > 0) line = line.substr(digits - 1);
  constexpr std::string_view kBullets = "-*+";
  const bool numbered = digits > 0 && line.size() > 2 && (line[1] == '.' || line[1] == ')') && line[2] == ' ';
  return numbered || (line.size() > 1 && kBullets.find(line[0]) != std::string_view::npos && line[1] == ' ');
}

/// Measures one part line by line.
class PartMeasure {
 public:
  explicit PartMeasure(int line) : first_line_(line) {}

  void take(std::string_view line, int number) {
    bytes_ += line.size() + 1;
    if (excess_) return;
    if (const auto word = long_word(line))
      return tell({number, word->place.column}, word->sentence, "Write it in words, or take it out.");
    if (begins_part(line) && heading_letters(line) > limits::kHeadingLetters)
      return tell({number, 1},
                  "The heading has more than " + std::to_string(limits::kHeadingLetters) + " letters.",
                  "Say it in fewer words: lists show it whole.");
    if (cells_of_row(line) > limits::kColumns)
      return tell({number, 1},
                  "The table's row has more than " + std::to_string(limits::kColumns) + " cells.",
                  "Divide the table.");
    measure_block(line, number);
    if (!excess_ && bytes_ > limits::kPartBytes)
      tell({first_line_, 1}, "The part is longer than " + kilobytes(limits::kPartBytes) + ".",
           "Divide it into parts of their own.");
  }

  int first_line() const { return first_line_; }
  const std::optional<Excess>& excess() const { return excess_; }

 private:
  void measure_block(std::string_view line, int number) {
    const bool blank = is_blank(line);
    if (blank) lines_ = 0, table_ = false;
    if (blank || begins_block(line)) block_ = 0;
    if (block_ == 0) block_line_ = number;
    if (lines_ == 0) lines_line_ = number;
    if (blank) return;
    ++lines_;
    block_ += line.size() + 1;
    table_ = table_ || line.find('|') != std::string_view::npos;
    if (block_ > limits::kBlockBytes)
      tell({block_line_, 1}, "The block is longer than " + kilobytes(limits::kBlockBytes) + ".",
           "Divide it into paragraphs.");
    else if (table_ && lines_ > limits::kTableLines)
      tell({lines_line_, 1}, "The table has more than " + std::to_string(limits::kTableLines) + " lines.",
           "Divide the table.");
  }

  void tell(Place place, std::string sentence, std::string advice) {
    excess_ = Excess{place, std::move(sentence), std::move(advice)};
  }

  int first_line_;
  std::size_t bytes_ = 0;
  std::size_t block_ = 0;
  int block_line_ = 0;
  int lines_ = 0;  ///< since the last blank one
  int lines_line_ = 0;
  bool table_ = false;
  std::optional<Excess> excess_;
};

class Bounder {
 public:
  explicit Bounder(int from) : from_(from), part_(from) {}

  void line(std::string_view line) {
    ++number_;
    if (number_ >= from_ && begins_part(line)) {
      close();
      part_ = PartMeasure(number_);
      ++parts_;
    }
    if (number_ >= from_) part_.take(line, number_);
    lines_.push_back(line);
  }

  BoundedText take() {
    close();
    for (const std::string_view line : lines_) (out_.text += line) += '\n';
    return std::move(out_);
  }

 private:
  void close() {
    auto excess = part_.excess();
    const bool one_too_many = parts_ > limits::kParts;
    if (parts_ == limits::kParts + 1)
      excess = Excess{{part_.first_line(), 1},
                      "The article has more than " + std::to_string(limits::kParts) + " parts.",
                      "Divide it into articles."};
    if (!excess && !one_too_many) return;
    blank(one_too_many);
    if (!excess) return;
    out_.cut.insert(part_.first_line());
    out_.excess.push_back(*excess);
  }

  /// A heading that is itself too much goes too.
  void blank(bool whole) {
    const auto first = static_cast<std::size_t>(part_.first_line()) - 1;
    if (first >= lines_.size()) return;
    const std::string_view heading = lines_[first];
    const bool keep =
        !whole && begins_part(heading) && heading.size() < limits::kBlockBytes / 8 && !long_word(heading);
    for (std::size_t i = first + (keep ? 1 : 0); i < lines_.size(); ++i) lines_[i] = "";
  }

  BoundedText out_;
  int from_;
  int number_ = 0;
  int parts_ = 0;
  PartMeasure part_;
  std::vector<std::string_view> lines_;
};

}  // namespace

BoundedText bounded_body(std::string_view text, int from) {
  Bounder bounder(from);
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    bounder.line(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return bounder.take();
}

}  // namespace kiosk
