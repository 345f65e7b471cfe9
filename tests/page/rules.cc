#include "rules.h"

#include <algorithm>
#include <map>

namespace kiosk {
namespace {

std::u16string without_spaces(std::u16string text) {
  text.erase(std::remove(text.begin(), text.end(), u' '), text.end());
  return text;
}

std::u16string shown_of(const Cell& cell) {
  const std::u16string all = to_utf16(cell.text.string);
  std::u16string text;
  for (int l = cell.first_line; l < cell.end_line; ++l) {
    const TextRange range = cell.text.layout->lines[static_cast<std::size_t>(l)].range;
    text += without_spaces(
        all.substr(static_cast<std::size_t>(range.start), static_cast<std::size_t>(range.length())));
  }
  return text;
}

/// What a part says, block after block.
std::u16string said(const Part& part) {
  std::u16string text;
  for (const Block& block : part.blocks) {
    if (block.kind == BlockKind::figure || block.kind == BlockKind::table_header) continue;
    text += without_spaces(block.text.text);
    for (const RichText& cell : block.cells) text += without_spaces(cell.text);
  }
  return text;
}

/// The cells of a row that are text of its block: neither numbers, captions, nor a name that is said again.
std::vector<const Cell*> own_cells(const Row& row, const Block& block) {
  std::vector<const Cell*> cells;
  const bool named = row.kind == RowKind::card_text || block.cells.empty() || !block.cells[0].text.empty();
  for (std::size_t c = 0; c < row.cells.size(); ++c) {
    const bool marker = row.kind == RowKind::item && c + 1 < row.cells.size();
    const bool caption = row.kind == RowKind::card && row.cells[c].ink == Ink::muted;
    if (!marker && !caption && (named || c > 0)) cells.push_back(&row.cells[c]);
  }
  return cells;
}

/// Whether a row carries text of a block: not what is repeated or ours.
bool flows(const Row& row) {
  switch (row.kind) {
    case RowKind::answer:
    case RowKind::paragraph:
    case RowKind::item:
    case RowKind::table_row:
    case RowKind::card:
    case RowKind::card_title:
    case RowKind::card_text:
      return true;
    default:
      return false;
  }
}

/// What the pages of a part show, line after line.
std::u16string shown(const Book& book, const Part& part) {
  std::u16string text;
  int named = -1;  // the last row whose name was shown: it is said again where its card goes on
  for (const Page* page : pages_of(book, part.id)) {
    for (const Row& row : page->rows) {
      const int b = row.position.block;
      if (!flows(row) || b < 0 || b >= static_cast<int>(part.blocks.size())) continue;
      if (row.kind == RowKind::card_title && std::exchange(named, b) >= b) continue;
      for (const Cell* cell : own_cells(row, part.blocks[static_cast<std::size_t>(b)]))
        text += shown_of(*cell);
    }
  }
  return text;
}

std::string where(const Page& page) { return " on the page at " + to_text(page.first); }

bool is_of_table(const Row& row) {
  return row.kind == RowKind::table_header || row.kind == RowKind::table_row || row.kind == RowKind::card;
}

/// The height of an answer in a word, which stands with the sentence behind it.
int word_of(const Book& book, const std::string& part) {
  int height = 0;
  for (const Row* row : rows_of(book, part, RowKind::answer)) height = std::max(height, row->rect.h);
  return height;
}

bool starts_a_sentence(const std::u16string& text, int offset, const LocaleTag& locale) {
  const auto all = sentences(text, locale);
  return std::any_of(all.begin(), all.end(), [&](const TextRange& s) { return s.start == offset; });
}

}  // namespace

int room_of(const Book& book, const std::string& part, const PageStyle& style) {
  int top = style.corner.h;
  for (const Page* page : pages_of(book, part))
    for (const Row& row : page->rows)
      if (row.kind == RowKind::heading && row.rect.y == 0) top = std::max(top, row.rect.bottom());
  return style.box.h - top - style.gap();
}

std::string what_is_lost(const Book& book, const Article& article) {
  if (!book.cut.empty()) return "cut: " + book.cut[0];
  for (const Part& part : article.parts) {
    if (part.id == "contents" || part.id == "faq" || part.id == "summary-answer") continue;
    const std::string is = to_utf8(shown(book, part));
    const std::string should = to_utf8(said(part));
    if (is != should) return "of " + part.id + " is shown: " + is + "\nand not: " + should;
    if (rows_of(book, part.id, RowKind::heading).empty()) return "the heading of " + part.id;
  }
  return "";
}

std::string what_is_not_found(const Book& book) {
  for (const Book::Span& span : book.spans)
    for (int i = 1; i < span.count; ++i)
      if (!book.pages[static_cast<std::size_t>(span.first + i - 1)].first.is_before(
              book.pages[static_cast<std::size_t>(span.first + i)].first))
        return "order" + where(book.pages[static_cast<std::size_t>(span.first + i)]);
  for (std::size_t i = 0; i < book.pages.size(); ++i)
    if (book.page_of(book.pages[i].first) != static_cast<int>(i)) return where(book.pages[i]);
  return "";
}

std::string what_is_outside(const Book& book, const PageStyle& style) {
  const Rect box{0, 0, style.box.w, style.box.h};
  for (const Page& page : book.pages) {
    if (page.end > style.box.h) return "the end" + where(page);
    for (const Row& row : page.rows) {
      if (!row.rect.empty() && !box.contains(row.rect)) return "a row" + where(page);
      for (const Cell& cell : row.cells)
        if (!cell.text.string.empty() && !box.contains(cell.box)) return cell.text.string + where(page);
      for (const PageLink& link : row.links)
        if (!box.contains(link.rect)) return "a link" + where(page);
    }
    for (std::size_t i = 0; i < page.rows.size(); ++i)
      for (std::size_t k = 0; k < i; ++k)
        for (const Cell& a : page.rows[i].cells)
          for (const Cell& b : page.rows[k].cells)
            if (a.box.intersects(b.box)) return a.text.string + " over " + b.text.string + where(page);
  }
  return "";
}

std::string what_is_cut(const Book& book, const PageStyle& style) {
  for (const Page& page : book.pages) {
    const bool step = std::any_of(page.rows.begin(), page.rows.end(),
                                  [](const Row& row) { return row.kind == RowKind::figure; });
    for (const Row& row : page.rows) {
      if (step || row.position.offset == 0 || row.cells.empty()) continue;
      const Cell& cell = row.cells.back();
      if (cell.first_line == 0) continue;  // set by itself: between sentences
      const std::u16string text = to_utf16(cell.text.string);
      const auto& lines = cell.text.layout->lines;
      const int start = lines[static_cast<std::size_t>(cell.first_line)].range.start;
      if (starts_a_sentence(text, start, cell.text.locale)) continue;
      int first = cell.first_line, end = cell.first_line;
      for (const TextRange& s : sentences(text, cell.text.locale)) {
        if (start < s.start || start >= s.end) continue;
        while (first > 0 && lines[static_cast<std::size_t>(first - 1)].range.end > s.start) --first;
        while (end < static_cast<int>(lines.size()) &&
               lines[static_cast<std::size_t>(end)].range.start < s.end)
          ++end;
      }
      // Within the whole text it may share its first and last line with others.
      const int height = lines[static_cast<std::size_t>(end - 1)].top +
                         lines[static_cast<std::size_t>(end - 1)].height -
                         lines[static_cast<std::size_t>(first)].top;
      if (height <= room_of(book, page.part, style) - word_of(book, page.part) - 2 * style.paragraph_gap())
        return cell.text.string + where(page);
    }
  }
  return "";
}

namespace {

bool says(const Row& row) {
  switch (row.kind) {
    case RowKind::heading:
    case RowKind::language:
    case RowKind::card_title:
    case RowKind::card_caption:
    case RowKind::answer:
      return false;
    default:
      return true;
  }
}

/// Whether a page ends with a word that tells nothing without what follows, or holds nothing else.
bool lacks_what_follows(const Page& page) {
  const auto told = [](const Row& row) {
    return row.kind != RowKind::figure && row.kind != RowKind::figure_label;
  };
  const auto last = std::find_if(page.rows.rbegin(), page.rows.rend(), told);
  return std::none_of(page.rows.begin(), page.rows.end(), says) ||
         (last != page.rows.rend() && last->kind != RowKind::heading && !says(*last));
}

/// The least of what a page starts with below its heading: a line of text, or a whole row of anything else.
int least_of(const Page& page) {
  const auto heading = [](const Row& row) { return row.kind == RowKind::heading; };
  const auto start = std::find_if_not(page.rows.begin(), page.rows.end(), heading);
  const auto first = std::find_if(start, page.rows.end(), says);
  if (first == page.rows.end()) return 0;
  if (first->kind != RowKind::paragraph && first->kind != RowKind::card_text)
    return first->rect.bottom() - start->rect.y;
  const Cell& cell = first->cells.back();
  return cell.box.y - start->rect.y +
         cell.text.layout->lines[static_cast<std::size_t>(cell.first_line)].height;
}

}  // namespace

std::string what_is_alone(const Book& book) {
  for (const Book::Span& span : book.spans) {
    for (int i = span.first; i < span.first + span.count; ++i) {
      const Page& page = book.pages[static_cast<std::size_t>(i)];
      if (span.count == 1 || !lacks_what_follows(page)) continue;
      // On a low page a heading that flows may leave no room for anything.
      const bool last = i + 1 == span.first + span.count;
      if (last || page.end + least_of(book.pages[static_cast<std::size_t>(i + 1)]) <= book.box.h)
        return where(page);
    }
  }
  return "";
}

namespace {

/// A table as its pages show it.
struct Shown {
  int last = -1;  ///< the block of its last row so far
  int pages = 0;
  int height = 0;  ///< of all, with one header
  int header = 0;
};

/// The tables of a part in order: between two stands another block.
std::vector<Shown> tables_of(const Book& book, const std::string& part, const PageStyle& style) {
  std::vector<Shown> tables;
  for (const Page* page : pages_of(book, part)) {
    int bottom = -1;  // of the table on this page
    for (const Row& row : page->rows) {
      if (!is_of_table(row)) continue;
      if (tables.empty() || row.position.block > tables.back().last + 1) {
        tables.emplace_back();
        bottom = -1;
      }
      Shown& table = tables.back();
      table.last = row.position.block;
      if (bottom < 0) {
        if (table.pages++ > 0) table.height += style.px(style.space.card_gap) - table.header;
        bottom = row.rect.y;
      }
      if (row.kind == RowKind::table_header) table.header = row.rect.h;
      table.height += std::max(0, row.rect.bottom() - bottom);
      bottom = std::max(bottom, row.rect.bottom());
    }
  }
  return tables;
}

}  // namespace

std::string what_is_parted(const Book& book, const PageStyle& style) {
  for (const Book::Span& span : book.spans) {
    for (const Page* page : pages_of(book, span.part)) {
      bool header = false;
      for (const Row& row : page->rows) {
        header = header || row.kind == RowKind::table_header;
        if (row.kind == RowKind::table_row && !header) return "no header" + where(*page);
      }
    }
    if (!rows_of(book, span.part, RowKind::figure).empty()) continue;  // a picture takes of the room
    for (const Shown& table : tables_of(book, span.part, style))
      if (table.pages > 1 && table.height <= room_of(book, span.part, style))
        return span.part + ": " + std::to_string(table.height) + " px on " + std::to_string(table.pages) +
               " pages";
  }
  return "";
}

}  // namespace kiosk
