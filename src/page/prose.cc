#include "page/prose.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace kiosk {
namespace {

/// The brackets of a sentence: what explains a word is not parted.
class Brackets {
 public:
  Brackets(const std::u16string& text, TextRange sentence) : start_(sentence.start) {
    static const std::u16string kOpening = u"([（";
    static const std::u16string kClosing = u")]）";
    int open = 0;
    for (int i = sentence.start; i < sentence.end; ++i) {
      open_.push_back(open);
      const char16_t letter = text[static_cast<std::size_t>(i)];
      if (kOpening.find(letter) != std::u16string::npos) ++open;
      if (kClosing.find(letter) != std::u16string::npos) --open;
    }
    open_.push_back(open);
  }

  /// Whether a place before a letter of the sentence, or behind all, is within some.
  bool hold(int place) const { return open_[static_cast<std::size_t>(place - start_)] > 0; }

 private:
  int start_;
  std::vector<int> open_;
};

/// Where a sentence takes a breath: behind a comma or the like, with what it closes and the blanks that
/// follow. Where a script has blanks one must follow, so that no "1,000" and no "18:30" is parted. None
/// within brackets.
std::vector<int> ends_of_clauses(const std::u16string& text, TextRange sentence, const Brackets& brackets) {
  static const std::u16string kCommas = u",;:،؛–—";
  static const std::u16string kWideCommas = u"、，；：";
  static const std::u16string kClosing = u"\"'”’»)]）」』";
  const auto at = [&](int i) { return text[static_cast<std::size_t>(i)]; };
  std::vector<int> ends;
  for (int i = sentence.start; i < sentence.end;) {
    const bool wide = kWideCommas.find(at(i)) != std::u16string::npos;
    const bool comma = kCommas.find(at(i)) != std::u16string::npos;
    ++i;
    while ((wide || comma) && i < sentence.end && kClosing.find(at(i)) != std::u16string::npos) ++i;
    if (!wide && !(comma && i < sentence.end && at(i) == u' ')) continue;
    while (i < sentence.end && at(i) == u' ') ++i;
    if (!brackets.hold(i)) ends.push_back(i);
  }
  return ends;
}

/// Whether a sentence ends with the text. "..., you:" and "short of breath, or" go on below.
bool is_finished(const std::u16string& text) {
  static const std::u16string kGoesOn = u",;:،؛、，；：";
  std::size_t end = text.size();
  while (end > 0 && text[end - 1] == u' ') --end;
  return end == 0 || kGoesOn.find(text[end - 1]) == std::u16string::npos;
}

/// An item of a list without a mark at its end, such as "short of breath, or", goes on in the next.
bool is_sentence(const std::u16string& text) {
  static const std::u16string kEnds = u".!?…。！？۔؟।॥።។";
  static const std::u16string kAround = u" \"'”’»)]）」』";
  std::size_t end = text.size();
  while (end > 0 && kAround.find(text[end - 1]) != std::u16string::npos) --end;
  return end > 0 && kEnds.find(text[end - 1]) != std::u16string::npos;
}

/// What of prose does not depend on how it is cut.
class Text {
 public:
  Text(const PageMaker& m, Prose prose) : typesetter_(m.typesetter), p_(std::move(prose)) {
    sentences_ = kiosk::sentences(p_.text.text, p_.locale);
    if (sentences_.empty()) sentences_ = {{0, static_cast<int>(p_.text.text.size())}};
    width_ = readable_width(p_.text, p_.locale, p_.how, p_.width - p_.indent, typesetter_);
    if (p_.number > 0) {
      CellText how = p_.how;
      how.bold = true;
      how.ink = Ink::accent;
      // Wider than its indent, so that "10" stands on one line; the text moves for it.
      marker_ = set_cell(std::to_string(p_.number), p_.locale, how, p_.x, p_.indent, typesetter_);
    }
  }

  const Prose& prose() const { return p_; }
  const std::vector<TextRange>& sentences() const { return sentences_; }

  Cell set(TextRange range) const {
    return set_cell(slice_of(p_.text, range), p_.locale, p_.how, p_.x + p_.indent, width_, typesetter_);
  }

  Row row(Cell cell, int offset) const {
    Row row;
    // What goes on over the page has no marker again.
    row.kind = offset > 0 && p_.kind == RowKind::item ? RowKind::paragraph : p_.kind;
    row.position = p_.at;
    row.position.offset += offset;
    row.rect = {p_.x, 0, cell.box.right() - p_.x, cell.box.h};
    if (marker_ && offset == 0) row.cells.push_back(*marker_);
    row.cells.push_back(std::move(cell));
    return row;
  }

 private:
  Typesetter& typesetter_;
  Prose p_;
  std::vector<TextRange> sentences_;
  int width_ = 0;
  std::optional<Cell> marker_;
};

/// What of prose a page may end behind: its sentences, and the lines of those that take much of a page. Each
/// slice is set by itself, so that its first line is full.
class Slices {
 public:
  Slices(Text text, int room) : text_(std::move(text)) {
    for (const TextRange& sentence : text_.sentences()) add(sentence, room);
    breaks_.pop_back();
  }

  int count() const { return static_cast<int>(units_.size()); }
  const std::vector<Cost>& breaks() const { return breaks_; }

  /// A slice's height is read off a longer one with the same start: the lines of a beginning are those of the
  /// whole. Where lines stand by their ink (Nastaliq) they are not as far apart, and the slice is set.
  Extent extent(int first, int end) {
    const int tail_end = std::min(count(), first + kTail);
    const Cell& tail = cell_of(first, std::max(end, tail_end));
    if (end >= tail_end || tail.text.layout->by_ink) return extent_of(cell_of(first, end));
    const auto& lines = tail.text.layout->lines;
    const int last = at(end - 1).end - at(first).start - 1;
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return last < l.range.end; });
    const int n = static_cast<int>(line - lines.begin()) + (line == lines.end() ? 0 : 1);
    return {lines_height(*tail.text.layout, 0, n), n};
  }

  std::vector<Row> rows(int first, int end) { return {text_.row(cell_of(first, end), at(first).start)}; }

 private:
  static constexpr int kTail = 24;  // units: about a page of sentences

  /// A sentence as a unit, or, where it is taller than half of `room`, its lines; one taller than `room` may
  /// end a page behind its commas too.
  void add(TextRange sentence, int room) {
    const Cell cell = text_.set(sentence);
    std::map<int, Cost> ends;
    if (2 * cell.box.h > room) {
      const bool whole = cell.box.h <= room;
      const Cost cost = Cost::of(Rank::line_cut) + (whole ? Cost::of(Rank::sentence_cut) : Cost());
      const std::u16string& text = text_.prose().text.text;
      const Brackets brackets(text, sentence);
      for (const Line& line : cell.text.layout->lines) {
        const int end = sentence.start + line.range.end;
        ends[end] = brackets.hold(end) ? cost + Cost::of(Rank::line_cut) : cost;
      }
      if (!whole)
        for (const int end : ends_of_clauses(text, sentence, brackets)) ends[end] = Cost();
    }
    for (const auto& [end, cost] : ends) {
      if (end <= sentence.start || end >= sentence.end) continue;
      put({sentence.start, end}, cost);
      sentence.start = end;
    }
    put(sentence, Cost::of(Rank::block_parted));
  }

  void put(TextRange unit, const Cost& after) {
    units_.push_back(unit);
    breaks_.push_back(after);
  }

  TextRange at(int unit) const { return units_[static_cast<std::size_t>(unit)]; }

  static Extent extent_of(const Cell& cell) {
    return {cell.box.h, static_cast<int>(cell.text.layout->lines.size())};
  }

  const Cell& cell_of(int first, int end) {
    const auto found = cells_.find({first, end});
    if (found != cells_.end()) return found->second;
    return cells_.emplace(std::pair(first, end), text_.set({at(first).start, at(end - 1).end})).first->second;
  }

  Text text_;
  std::vector<TextRange> units_;
  std::vector<Cost> breaks_;                   // after each unit but the last
  std::map<std::pair<int, int>, Cell> cells_;  // by first and end unit
};

/// Of the gap before a paragraph: beside the leading what is left still tells one from the next.
constexpr double kGivenShare = 0.7;

}  // namespace

RichText slice_of(const RichText& text, TextRange range) {
  RichText slice;
  slice.text =
      text.text.substr(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.length()));
  const auto inside = [&](TextRange r) {
    return TextRange{std::max(r.start, range.start) - range.start, std::min(r.end, range.end) - range.start};
  };
  for (const TextRange& strong : text.strong)
    if (const TextRange r = inside(strong); r.start < r.end) slice.strong.push_back(r);
  for (const Link& link : text.links) {
    if (inside(link.range).start >= inside(link.range).end) continue;
    slice.links.push_back(link);
    slice.links.back().range = inside(link.range);
  }
  return slice;
}

PageItem prose_item(const PageMaker& m, Prose prose, int room) {
  PageItem item;
  item.gap = prose.gap;
  item.give = static_cast<int>(prose.gap * kGivenShare);
  const bool ends = prose.kind == RowKind::item ? is_sentence(prose.text.text) : is_finished(prose.text.text);
  if (!ends) item.after = Cost::of(Rank::sentence_cut);
  const auto slices = std::make_shared<Slices>(Text(m, std::move(prose)), room);
  item.units = slices->count();
  item.breaks = slices->breaks();
  item.extent = [slices](int first, int end) { return slices->extent(first, end); };
  item.rows = [slices](int first, int end) { return slices->rows(first, end); };
  return item;
}

}  // namespace kiosk
