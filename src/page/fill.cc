#include <algorithm>
#include <cstddef>
#include <utility>

#include "page/cells.h"
#include "page/rows.h"
#include "page/strip.h"

namespace kiosk {
namespace {

// A paragraph moves whole to the next page while the hole it leaves is smaller than this part of the page.
constexpr double kTolerableHole = 0.34;
constexpr int kLeastLines = 2;

/// Lines [first, end) of a strip on a page; the whole strip where it cannot be split.
struct Piece {
  std::size_t strip = 0;
  int first_line = 0;
  int end_line = 0;
};

class Filler {
 public:
  Filler(const std::vector<Strip>& strips, const PageFrame& frame, std::vector<std::string>& cut)
      : strips_(strips), frame_(frame), cut_(cut) {}

  std::vector<Page> run() {
    for (std::size_t i = 0; i < strips_.size();) {
      const std::size_t end = group_end(i);
      place_group(i, end);
      i = end;
    }
    if (!pieces_.empty() || pages_.empty()) finish_page();
    relieve_last_page();
    std::vector<Page> pages;
    for (std::size_t n = 0; n < pages_.size(); ++n) pages.push_back(build(n));
    return pages;
  }

 private:
  std::size_t group_end(std::size_t i) const {
    while (i < strips_.size() && strips_[i].keep_with_next && i + 1 < strips_.size()) ++i;
    return i + 1;
  }

  static int total_lines(const Strip& s) { return s.row.cells.empty() ? 0 : s.row.cells.back().end_line; }

  int piece_height(const Piece& p) const {
    const Strip& s = strips_[p.strip];
    if (!s.splittable) return s.row.rect.h;
    return lines_height(*s.row.cells.back().layout, p.first_line, p.end_line);
  }

  int top_height(std::size_t page, const std::vector<Piece>& pieces) const {
    if (is_bare(page, pieces)) return 0;
    int h = 0;
    for (const Strip& s : page == 0 ? frame_.first_top : frame_.next_top) h += s.gap + s.row.rect.h;
    return h;
  }

  /// A part's first page always has its top.
  bool is_bare(std::size_t page, const std::vector<Piece>& pieces) const {
    if (std::find(bare_pages_.begin(), bare_pages_.end(), page) != bare_pages_.end()) return true;
    return page > 0 && !pieces.empty() && strips_[pieces[0].strip].bare;
  }

  int header_height(const Piece& p) const {
    const auto& header = strips_[p.strip].header;
    return header ? header->rect.h : 0;
  }

  int used(const std::vector<Piece>& pieces, std::size_t page) const {
    int y = top_height(page, pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (i == 0) {
        y += header_height(pieces[i]) + (y > 0 ? strips_[pieces[i].strip].gap : 0);
      } else {
        y += strips_[pieces[i].strip].gap;
      }
      y = reached(y, pieces[i]) + piece_height(pieces[i]);
    }
    return y;
  }

  /// Where a piece stands that would come at `y`: controls within reach.
  int reached(int y, const Piece& p) const {
    if (strips_[p.strip].row.links.empty()) return y;
    return std::max(y, std::min(frame_.reach, frame_.height - piece_height(p)));
  }

  bool fits(const std::vector<Piece>& extra) const {
    std::vector<Piece> all = pieces_;
    all.insert(all.end(), extra.begin(), extra.end());
    return used(all, pages_.size()) <= frame_.height;
  }

  std::vector<Piece> whole(std::size_t i, std::size_t end) const {
    std::vector<Piece> group;
    for (std::size_t k = i; k < end; ++k) group.push_back({k, 0, total_lines(strips_[k])});
    return group;
  }

  void place_group(std::size_t i, std::size_t end) {
    if (strips_[i].new_page && !pieces_.empty()) finish_page();
    std::vector<Piece> group = whole(i, end);
    if (fits(group)) {
      pieces_.insert(pieces_.end(), group.begin(), group.end());
      return;
    }
    const int hole = frame_.height - used(pieces_, pages_.size());
    const bool small_hole = hole < kTolerableHole * frame_.height;
    const bool splittable = strips_[end - 1].splittable;
    if (!pieces_.empty() && (small_hole || !splittable || !can_start(group))) {
      finish_page();
      if (fits(group)) {
        pieces_.insert(pieces_.end(), group.begin(), group.end());
        return;
      }
    }
    place_in_pieces(group);
  }

  /// Whether all but the last strip and two lines of it fit on the present page.
  bool can_start(std::vector<Piece> group) const {
    Piece& last = group.back();
    if (last.end_line < 2 * kLeastLines) return false;
    last.end_line = kLeastLines;
    return fits(group);
  }

  /// The group is too tall for the page: what cannot be split takes what room there is, the rest flows.
  void place_in_pieces(const std::vector<Piece>& group) {
    for (const Piece& piece : group) {
      if (strips_[piece.strip].splittable) {
        flow(piece);
        continue;
      }
      if (!fits({piece}) && can_move_on()) finish_page();
      // What fits no page below its top has one without.
      if (!fits({piece}) && pieces_.empty() && !pages_.empty()) bare_pages_.push_back(pages_.size());
      if (!fits({piece})) report(piece);
      pieces_.push_back(piece);
    }
  }

  void flow(Piece rest) {
    while (rest.first_line < rest.end_line) {
      if (fits({rest})) {
        pieces_.push_back(rest);
        return;
      }
      Piece part = rest;
      while (part.end_line > part.first_line && !fits({part})) --part.end_line;
      const int here = part.end_line - part.first_line;
      const int left = rest.end_line - part.end_line;
      const int moved = left < kLeastLines && here > kLeastLines ? kLeastLines - left : 0;
      part.end_line -= moved;
      const bool too_few = here - moved < std::min(kLeastLines, rest.end_line - rest.first_line);
      const bool lonely = here > moved && only_headings();
      if (can_move_on() && too_few && !lonely) {
        finish_page();
        continue;
      }
      if (part.end_line == part.first_line) {  // not one line fits an empty page
        ++part.end_line;
        report(part);
      }
      pieces_.push_back(part);
      rest.first_line = part.end_line;
      if (rest.first_line < rest.end_line) finish_page();
    }
  }

  /// Whether the page so far holds headings and nothing they head: one line below is better than none.
  bool only_headings() const {
    return !pieces_.empty() && std::all_of(pieces_.begin(), pieces_.end(),
                                           [&](const Piece& p) { return strips_[p.strip].keep_with_next; });
  }

  /// Whether a further page would have more room: this one holds something, be it only the part's first top.
  bool can_move_on() const {
    return !pieces_.empty() || (pages_.empty() && top_height(0, {}) > top_height(1, {}));
  }

  void report(const Piece& p) {
    const Row& row = strips_[p.strip].row;
    cut_.push_back(row.cells.empty() ? row.figure : row.cells.back().string);
  }

  void finish_page() {
    pages_.push_back(std::move(pieces_));
    pieces_.clear();
  }

  /// A last page of one line takes one more block from the page before, where that leaves it one.
  void relieve_last_page() {
    if (pages_.size() < 2) return;
    std::vector<Piece>& last = pages_.back();
    std::vector<Piece>& before = pages_[pages_.size() - 2];
    if (last.size() != 1 || !strips_[last[0].strip].splittable) return;
    if (last[0].end_line - last[0].first_line != 1 || before.size() < 2) return;
    std::vector<Piece> moved = {before.back(), last[0]};
    const std::size_t second = before[before.size() - 2].strip;
    if (moved[0].strip == moved[1].strip || strips_[second].keep_with_next) return;
    if (!strips_[moved[0].strip].splittable || used(moved, pages_.size() - 1) > frame_.height) return;
    before.pop_back();
    last = moved;
  }

  Row row_of(const Piece& p, int y) const {
    const Strip& s = strips_[p.strip];
    Row row = s.row;
    if (s.splittable) {
      Cell& text = row.cells.back();
      if (p.first_line > 0) {
        row.position.offset += text.layout->lines[static_cast<std::size_t>(p.first_line)].range.start;
        row.cells.erase(row.cells.begin(), row.cells.end() - 1);  // the marker stays with the first line
      }
      Cell& shown = row.cells.back();
      shown.first_line = p.first_line;
      shown.end_line = p.end_line;
      shown.box.h = row.rect.h = piece_height(p);
    }
    move_row(row, y);
    return row;
  }

  static void move_row(Row& row, int y) {
    row.rect.y += y;
    for (Cell& c : row.cells) c.box.y += y;
    for (PageLink& l : row.links) l.rect.y += y;
  }

  static void append_parts(Page& page, const Strip& strip, int y) {
    for (const Row& part : strip.parts) {
      page.rows.push_back(part);
      move_row(page.rows.back(), y);
    }
  }

  /// In low reach a picture stands over the text of its page, which keeps its order.
  std::vector<Piece> drawn_order(std::vector<Piece> pieces) const {
    if (frame_.reach > 0)
      std::stable_partition(pieces.begin(), pieces.end(),
                            [&](const Piece& p) { return strips_[p.strip].row.kind == RowKind::figure; });
    return pieces;
  }

  Page build(std::size_t n) const {
    Page page;
    int y = 0;
    const std::vector<Strip> none;
    for (const Strip& s : is_bare(n, pages_[n]) ? none : n == 0 ? frame_.first_top : frame_.next_top) {
      y += s.gap;
      page.rows.push_back(s.row);
      move_row(page.rows.back(), y);
      append_parts(page, s, y);
      y += s.row.rect.h;
    }
    bool first = true;
    if (pages_[n].empty() && !strips_.empty()) {
      page.first = strips_.front().row.position;  // a page of the notice alone comes before all blocks
      page.first.block = kPartStart;
    }
    if (!pages_[n].empty()) page.first = row_of(pages_[n].front(), 0).position;
    for (const Piece& p : drawn_order(pages_[n])) {
      const Strip& s = strips_[p.strip];
      if (!first || y > 0) y += s.gap;
      if (first && s.header) {
        page.rows.push_back(*s.header);
        move_row(page.rows.back(), y);
        y += s.header->rect.h;
      }
      y = reached(y, p);
      page.rows.push_back(row_of(p, y));
      append_parts(page, s, y);
      y += piece_height(p);
      first = false;
    }
    page.rows.insert(page.rows.end(), frame_.beside.begin(), frame_.beside.end());
    return page;
  }

  const std::vector<Strip>& strips_;
  const PageFrame& frame_;
  std::vector<std::string>& cut_;
  std::vector<std::vector<Piece>> pages_;
  std::vector<Piece> pieces_;
  std::vector<std::size_t> bare_pages_;
};

}  // namespace

std::vector<Page> fill_pages(const std::vector<Strip>& strips, const PageFrame& frame,
                             std::vector<std::string>& cut) {
  return Filler(strips, frame, cut).run();
}

}  // namespace kiosk
