#include "text/break_lines.h"

#include <algorithm>
#include <cstddef>

#include "text/unicode.h"

namespace kiosk {
namespace {

constexpr int kUnit = 64;           // the ruler counts in 1/64 px
constexpr int kSlack = 64 * kUnit;  // more than a cut can take off a short word
constexpr int kLonePart = 4;        // a last line under a quarter of the width counts as lone
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct FilledLine {
  TextRange range;
  std::size_t opportunity = kNone;  ///< the one it ends at; none where a word was cut
};

struct Filled {
  std::vector<FilledLine> lines;
  int forced = 0;    ///< lines that end at a weak place or inside a word
  bool cut = false;  ///< a word was wider than the line
  bool overflows = false;
};

/// Fills the lines of one paragraph.
class Filler {
 public:
  Filler(const std::u16string& text, const std::vector<Opportunity>& all, Ruler& ruler, Breaking breaking)
      : text_(text), all_(all), ruler_(ruler), breaking_(breaking) {}

  /// First fit from `start` to the mandatory end `last`; `width` in 1/64 px.
  Filled fill(int start, std::size_t first, std::size_t last, int width) {
    Filled filled;
    std::size_t next = first;
    while (start < all_[last].at) {
      while (all_[next].at <= start) ++next;
      const FilledLine line = one_line(start, next, last, width, filled);
      filled.lines.push_back(line);
      start = line.range.end;
    }
    return filled;
  }

  /// The narrowest width that takes no more lines and no worse ends, so that lines come out even.
  Filled balance(int start, std::size_t first, std::size_t last, int width) {
    Filled best = fill(start, first, last, width);
    if (best.lines.size() < 2 || best.cut) return best;
    const std::size_t lines = best.lines.size();
    const int forced = best.forced;
    int fits = width / kUnit;
    int fails = 0;
    while (fits - fails > 1) {
      const int middle = fails + (fits - fails) / 2;
      Filled tried = fill(start, first, last, middle * kUnit);
      if (tried.lines.size() <= lines && tried.forced <= forced && !tried.cut) {
        best = std::move(tried);
        fits = middle;
      } else {
        fails = middle;
      }
    }
    return best;
  }

  /// Gives a single short last word company from the line before, where that stays at least half full.
  void mend_lone_word(Filled& filled, int width) {
    const std::size_t count = filled.lines.size();
    if (count < 2) return;
    FilledLine& last = filled.lines[count - 1];
    FilledLine& before = filled.lines[count - 2];
    if (before.opportunity == kNone || last.opportunity == kNone) return;
    const int end = all_[last.opportunity].trimmed;
    if (has_good_inside(before.opportunity, last.opportunity)) return;
    if (ruler_.width(last.range.start, end) * kLonePart > width) return;
    const std::size_t moved = good_before(before.opportunity, before.range.start);
    if (moved == kNone || !fits(all_[moved].at, end, width)) return;
    if (ruler_.width(before.range.start, all_[moved].trimmed) * 2 < width) return;
    if (!fits(before.range.start, all_[moved].trimmed, width)) return;
    before = {{before.range.start, all_[moved].at}, moved};
    last.range.start = all_[moved].at;
  }

 private:
  bool has_good_inside(std::size_t from, std::size_t to) const {
    for (std::size_t i = from + 1; i < to; ++i)
      if (all_[i].strength != Strength::weak) return true;
    return false;
  }

  /// The good place next before `opportunity`, if it lies behind `start`.
  std::size_t good_before(std::size_t opportunity, int start) const {
    while (opportunity > 0) {
      --opportunity;
      if (all_[opportunity].at <= start) return kNone;
      if (all_[opportunity].strength != Strength::weak) return opportunity;
    }
    return kNone;
  }

  FilledLine one_line(int start, std::size_t first, std::size_t last, int width, Filled& filled) {
    const auto end_of = [&](std::size_t i) { return std::max(start, all_[i].trimmed); };
    const std::size_t fit = last_fit(start, first, last, width, end_of);
    if (fit == kNone) return cut_word(start, all_[first], width, filled);
    std::size_t chosen = fit;
    // A shorter line may lean out farther.
    const auto good = [&](std::size_t i) {
      return all_[i].strength != Strength::weak && fits(start, end_of(i), width);
    };
    while (chosen > first && !good(chosen)) --chosen;
    if (!good(chosen)) {
      chosen = fit;
      ++filled.forced;
    }
    return {{start, all_[chosen].at}, chosen};
  }

  /// Between clusters, but before no mark that repeats a word.
  std::vector<int> places_to_cut() const {
    std::vector<int> places = cluster_starts(text_);
    std::erase_if(places, [this](int at) {
      std::size_t mark = static_cast<std::size_t>(at);
      while (mark < text_.size() && text_[mark] == u' ') ++mark;
      return at > 0 && mark < text_.size() && repeats_word(text_[mark]);
    });
    return places;
  }

  /// A word wider than the line: as many clusters as fit, and at least one.
  FilledLine cut_word(int start, const Opportunity& end, int width, Filled& filled) {
    if (clusters_.empty()) clusters_ = places_to_cut();
    const auto at = [&](int place) {
      return static_cast<std::size_t>(std::upper_bound(clusters_.begin(), clusters_.end(), place) -
                                      clusters_.begin());
    };
    const std::size_t first = at(start);
    const std::size_t last = std::max(first, at(end.trimmed - 1));
    ++filled.forced;
    filled.cut = true;
    const std::size_t fit = last_fit(start, first, last, width, [&](std::size_t i) { return clusters_[i]; });
    if (fit == kNone) filled.overflows = true;
    const int cut = clusters_[fit == kNone ? first : fit];
    return {{start, cut >= end.trimmed ? end.at : cut}, kNone};
  }

  /// The last of [first, last] whose end fits; none where even the first does not. `last` ends the search.
  template <typename EndOf>
  std::size_t last_fit(int start, std::size_t first, std::size_t last, int width, EndOf end_of) {
    std::size_t low = first;
    std::size_t high = last + 1;
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (ruler_.estimate(end_of(middle)) - ruler_.estimate(start) <= width)
        low = middle + 1;
      else
        high = middle;
    }
    std::size_t fit = std::max(low, first + 1) - 1;
    const auto fits = [&](std::size_t i) { return this->fits(start, end_of(i), width); };
    if (fits(fit)) {
      while (fit < last && fits(fit + 1)) ++fit;
      return fit;
    }
    while (fit > first)
      if (fits(--fit)) return fit;
    return kNone;
  }

  /// Measured exactly only where near: the rest of a very long word is not shaped again for each line. Ink
  /// that leaves its advance counts, but not where other layouts are compared.
  bool fits(int start, int end, int width) {
    if (ruler_.estimate(end) - ruler_.estimate(start) > 2 * width + kSlack) return false;
    if (breaking_ == Breaking::greedy) return ruler_.width(start, end) <= width;
    return ruler_.fits_with_ink(start, end, width);
  }

  const std::u16string& text_;
  const std::vector<Opportunity>& all_;
  Ruler& ruler_;
  Breaking breaking_;
  std::vector<int> clusters_;
};

}  // namespace

BrokenLines break_lines(const std::u16string& text, const std::vector<Opportunity>& opportunities,
                        Ruler& ruler, int width, Breaking breaking) {
  BrokenLines broken;
  Filler filler(text, opportunities, ruler, breaking);
  const int limit = std::max(width, 0) * kUnit;
  int start = 0;
  for (std::size_t first = 0, i = 0; i < opportunities.size(); ++i) {
    if (opportunities[i].strength != Strength::mandatory) continue;
    Filled filled = breaking == Breaking::balanced ? filler.balance(start, first, i, limit)
                                                   : filler.fill(start, first, i, limit);
    if (breaking == Breaking::body) filler.mend_lone_word(filled, limit);
    for (const FilledLine& line : filled.lines) broken.lines.push_back(line.range);
    broken.overflows = broken.overflows || filled.overflows;
    broken.cuts_word = broken.cuts_word || filled.cut;
    start = opportunities[i].at;
    first = i + 1;
  }
  return broken;
}

}  // namespace kiosk
