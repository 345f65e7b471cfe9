#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace kiosk {

/// What a paging can do wrong, the gravest first. Each rank says why it stands where it does.
enum class Rank {
  cut,            ///< what fits no page runs out of it: words are lost
  row_cut,        ///< a table's row or a set of labels is parted: a level is read with another's factor
  figure_away,    ///< a picture without its labels tells nothing
  alone,          ///< a heading, a notice or labels alone: a page that says nothing
  sentence_cut,   ///< half a sentence can say the contrary ("must never be" | "massaged")
  answer_parted,  ///< "Yes." without the sentence that says to what; or whether it answered, away from it
  text_away,      ///< a picture without the text that tells of it. It has its labels at least, so that a
                  ///< heading alone, half a sentence and half an answer are worse
  table_parted,   ///< a table that one page holds: its rows are there to be compared
  short_page,     ///< two lines or fewer: a touch for nothing; one line counts twice
  line_cut,       ///< a sentence that no page holds, broken but behind a comma; twice so within brackets
  pages,          ///< a visit is about seven pages long
  second_best,    ///< another way than the best of setting a thing: a lower picture, cards for columns, a
                  ///< page with less between its paragraphs
  block_parted,   ///< a paragraph is a thought, as is a table with the one that leads to it: whole where that
                  ///< costs no page
  empty,          ///< squared, so that room is shared out: the last two pages are even
};
inline constexpr std::size_t kRanks = 14;

inline constexpr int kShortPage = 2;  ///< lines: a page of so many or fewer is a short one

/// So much of each rank. Costs are added up, and compared rank by rank in their order: no amount of a lesser
/// fault outweighs a graver one.
class Cost {
 public:
  constexpr Cost() = default;
  static constexpr Cost of(Rank rank, std::int64_t amount = 1) {
    Cost cost;
    cost.amounts_[static_cast<std::size_t>(rank)] = amount;
    return cost;
  }

  constexpr std::int64_t operator[](Rank rank) const { return amounts_[static_cast<std::size_t>(rank)]; }
  constexpr Cost& operator+=(const Cost& other) {
    for (std::size_t i = 0; i < kRanks; ++i) amounts_[i] += other.amounts_[i];
    return *this;
  }
  friend constexpr Cost operator+(Cost a, const Cost& b) { return a += b; }
  friend constexpr auto operator<=>(const Cost&, const Cost&) = default;
  friend constexpr bool operator==(const Cost&, const Cost&) = default;

 private:
  std::array<std::int64_t, kRanks> amounts_{};
};

}  // namespace kiosk
