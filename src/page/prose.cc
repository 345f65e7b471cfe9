#include "page/prose.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace kiosk {
namespace {

bool ends_in_comma(const std::u16string& text, TextRange line) {
  static const std::u16string kCommas = u",;:،؛、，；：–—";
  int end = line.end;
  while (end > line.start && (text[static_cast<std::size_t>(end - 1)] == u' ')) --end;
  return end > line.start && kCommas.find(text[static_cast<std::size_t>(end - 1)]) != std::u16string::npos;
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
    if (p_.number > 0) {
      CellStyle how = p_.how;
      how.bold = true;
      how.ink = Ink::accent;
      // Wider than its indent, so that "10" stands on one line; the text moves for it.
      marker_ = set_cell(std::to_string(p_.number), p_.locale, how, p_.x, p_.indent, typesetter_);
    }
  }

  const Prose& prose() const { return p_; }
  const std::vector<TextRange>& sentences() const { return sentences_; }

  Cell set(TextRange range) const {
    const int w = std::min(p_.width - p_.indent, measure_limit(p_.how.px, p_.locale));
    return set_cell(slice_of(p_.text, range), p_.locale, p_.how, p_.x + p_.indent, w, typesetter_);
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
  std::optional<Cell> marker_;
};

/// Sentences, each slice set by itself. A slice's height is read off the text from its first sentence to the
/// end: the lines of a beginning are those of the whole. Where lines stand by their ink (Nastaliq) they are
/// not as far apart, and the slice is set.
class Sentences {
 public:
  explicit Sentences(Text text) : text_(std::move(text)) {}

  int count() const { return static_cast<int>(text_.sentences().size()); }
  const Text& text() const { return text_; }

  Extent extent(int first, int end) {
    const Cell& tail = tail_of(first);
    if (end == count() || tail.layout->by_ink) return extent_of(cell_of(first, end));
    const auto& lines = tail.layout->lines;
    const int last = at(end - 1).end - at(first).start - 1;
    const auto line =
        std::find_if(lines.begin(), lines.end(), [&](const Line& l) { return last < l.range.end; });
    const int n = static_cast<int>(line - lines.begin()) + (line == lines.end() ? 0 : 1);
    return {lines_height(*tail.layout, 0, n), n};
  }

  std::vector<Row> rows(int first, int end) { return {text_.row(cell_of(first, end), at(first).start)}; }

 private:
  TextRange at(int sentence) const { return text_.sentences()[static_cast<std::size_t>(sentence)]; }

  static Extent extent_of(const Cell& cell) {
    return {cell.box.h, static_cast<int>(cell.layout->lines.size())};
  }

  const Cell& tail_of(int first) { return cell_of(first, count()); }

  const Cell& cell_of(int first, int end) {
    const auto found = cells_.find({first, end});
    if (found != cells_.end()) return found->second;
    return cells_.emplace(std::pair(first, end), text_.set({at(first).start, at(end - 1).end})).first->second;
  }

  Text text_;
  std::map<std::pair<int, int>, Cell> cells_;  // by first and end sentence
};

/// Lines of one setting.
class Lines {
 public:
  Lines(Text text, int room) : text_(std::move(text)), room_(room) {
    const auto length = static_cast<int>(text_.prose().text.text.size());
    cell_ = text_.set({0, length});
    cell_.box.h = cell_.layout->height;
    cell_.rise = 0;
  }

  int count() const { return std::max(1, static_cast<int>(cell_.layout->lines.size())); }

  Extent extent(int first, int end) const { return {lines_height(*cell_.layout, first, end), end - first}; }

  std::vector<Row> rows(int first, int end) const {
    Cell cell = cell_;
    cell.first_line = first;
    cell.end_line = end;
    cell.box.h = lines_height(*cell.layout, first, end);
    return {text_.row(std::move(cell), first > 0 ? line(first).range.start : 0)};
  }

  std::vector<Cost> breaks() const {
    std::vector<Cost> costs;
    costs.reserve(static_cast<std::size_t>(count()));
    for (int n = 1; n < count(); ++n) costs.push_back(cost_before(line(n).range.start, line(n - 1).range));
    return costs;
  }

 private:
  const Line& line(int n) const { return cell_.layout->lines[static_cast<std::size_t>(n)]; }

  Cost cost_before(int start, TextRange above) const {
    for (const TextRange& sentence : text_.sentences()) {
      if (start <= sentence.start || start >= sentence.end) continue;
      Cost cost = ends_in_comma(text_.prose().text.text, above) ? Cost() : Cost::of(Rank::line_cut);
      if (text_.set(sentence).box.h <= room_) cost += Cost::of(Rank::sentence_cut);
      return cost;
    }
    return Cost::of(Rank::block_parted);
  }

  Text text_;
  int room_;
  Cell cell_;
};

bool has_tall_sentence(const Text& text, int room) {
  const auto length = static_cast<int>(text.prose().text.text.size());
  if (text.set({0, length}).box.h <= room) return false;
  return std::any_of(text.sentences().begin(), text.sentences().end(),
                     [&](const TextRange& sentence) { return text.set(sentence).box.h > room; });
}

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
  const bool ends = prose.kind == RowKind::item ? is_sentence(prose.text.text) : is_finished(prose.text.text);
  if (!ends) item.after = Cost::of(Rank::sentence_cut);
  Text text(m, std::move(prose));
  if (has_tall_sentence(text, room)) {
    const auto lines = std::make_shared<const Lines>(std::move(text), room);
    item.units = lines->count();
    item.breaks = lines->breaks();
    item.extent = [lines](int first, int end) { return lines->extent(first, end); };
    item.rows = [lines](int first, int end) { return lines->rows(first, end); };
    return item;
  }
  const auto sentences = std::make_shared<Sentences>(std::move(text));
  item.units = sentences->count();
  item.breaks.assign(static_cast<std::size_t>(item.units - 1), Cost::of(Rank::block_parted));
  item.extent = [sentences](int first, int end) { return sentences->extent(first, end); };
  item.rows = [sentences](int first, int end) { return sentences->rows(first, end); };
  return item;
}

}  // namespace kiosk
