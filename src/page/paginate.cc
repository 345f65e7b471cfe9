#include "page/paginate.h"

#include <algorithm>
#include <utility>

#include "page/entries.h"
#include "page/pairs.h"
#include "page/rows.h"

namespace kiosk {
namespace {

constexpr double kAnswerIndentMm = 11;

bool is_question(const std::string& id) { return id.rfind("faq/", 0) == 0; }

/// The button to the steps of a figure that stands beside the text.
std::vector<Strip> steps_strips(const PageMaker& m, const Part& part, int b, const Column& column) {
  const std::string& figure = part.blocks[static_cast<std::size_t>(b)].figure;
  const auto button = steps_button(m, m.at(part, b), figure, column.x, column.width);
  if (!button) return {};
  Strip strip;
  strip.row = *button;
  strip.gap = m.style.paragraph_gap();
  return {strip};
}

/// One block, or a whole table: the strips and where the next block starts.
int append_block(const PageMaker& m, const Part& part, int b, const CellStyle& how, const Column& column,
                 std::vector<Strip>& strips) {
  const auto& blocks = part.blocks;
  const Block& block = blocks[static_cast<std::size_t>(b)];
  std::vector<Strip> made;
  int next = b + 1;
  switch (block.kind) {
    case BlockKind::paragraph:
      made = {is_answer_word(block) ? answer_strip(m, part, b, column.x, column.width)
                                    : paragraph_strip(m, part, b, how, column.x, column.width)};
      break;
    case BlockKind::numbered_item:
    case BlockKind::bullet_item:
      made = {item_strip(m, part, b, how, column.x, column.width)};
      break;
    case BlockKind::figure:
      if (column.figures) made = figure_strips(m, part, b, column.height);
      if (column.steps) made = steps_strips(m, part, b, column);
      break;
    case BlockKind::table_header:
    case BlockKind::table_row:
      while (next < static_cast<int>(blocks.size()) &&
             blocks[static_cast<std::size_t>(next)].kind == BlockKind::table_row) {
        ++next;
      }
      made = table_strips(m, part, b, next, column.height);
      break;
  }
  strips.insert(strips.end(), made.begin(), made.end());
  return next;
}

int figure_block(const Part& part) {
  for (std::size_t b = 0; b < part.blocks.size(); ++b) {
    if (part.blocks[b].kind == BlockKind::figure) return static_cast<int>(b);
  }
  return -1;
}

std::vector<Page> part_pages(const PageMaker& m, const Part& part, std::vector<std::string>& cut) {
  if (const Part* other = other_of(m, part)) {
    std::vector<Page> pages = pair_pages(m, part, *other, cut);
    if (!pages.empty()) return pages;
  }
  std::vector<Strip> notice = notice_strips(m, part.provenance);
  const int notice_h = notice.empty() ? 0 : notice[0].row.rect.h + m.style.gap();
  Column column{0, m.style.box.w, m.style.box.h, true};
  std::vector<Row> beside;
  const int figure = figure_block(part);
  if (figure >= 0) beside = figure_beside(m, part, figure, notice_h, column.width);
  column.figures = beside.empty();
  column.steps = !beside.empty() &&
                 std::all_of(beside.begin(), beside.end(), [](const Row& row) { return row.links.empty(); });
  Strip heading =
      fitted_heading(m, m.at(part, kHeadingBlock), part.heading, part.locale, column.width, notice_h);
  const int heading_h = is_repeated(m, heading) ? heading.row.rect.h : 0;
  column.height -= notice_h + heading_h + 2 * m.style.gap();
  CellStyle how = body_style(m.style);
  if (is_question(part.id)) {
    how.px = m.style.subheading();
    column.x = m.style.px(kAnswerIndentMm);  // behind the rule
    column.width -= column.x;
  }
  std::vector<Strip> strips = block_strips(m, part, how, column);
  // No page holds a button and nothing else.
  for (std::size_t i = 1; i < strips.size(); ++i) {
    if (!strips[i].row.links.empty()) strips[i - 1].keep_with_next = true;
  }
  if (part.id == "about") {
    for (Strip& strip : record_strips(m, part)) strips.push_back(std::move(strip));
  }
  PageFrame frame = make_frame(m, std::move(heading), std::move(notice), strips);
  frame.beside = std::move(beside);
  return fill_pages(strips, frame, cut);
}

int words_on(const Page& page) {
  int words = 0;
  for (const Row& row : page.rows) {
    for (const Cell& cell : row.cells) {
      const std::u16string all = to_utf16(cell.string);
      std::u16string shown;
      for (int l = cell.first_line; l < cell.end_line; ++l) {
        const TextRange r = cell.layout->lines[static_cast<std::size_t>(l)].range;
        shown += all.substr(static_cast<std::size_t>(r.start), static_cast<std::size_t>(r.length()));
      }
      words += count_words(shown, cell.locale);
    }
  }
  return words;
}

}  // namespace

std::vector<Strip> block_strips(const PageMaker& m, const Part& part, const CellStyle& how,
                                const Column& column) {
  std::vector<Strip> strips;
  for (int b = 0; b < static_cast<int>(part.blocks.size());) {
    b = append_block(m, part, b, how, column, strips);
  }
  return strips;
}

Pagination::Pagination(std::shared_ptr<const Article> article, std::shared_ptr<const Article> second,
                       const Catalogue& catalogue, const Pictures& pictures, const PageStyle& style,
                       Typesetter& typesetter)
    : article_(std::move(article)),
      second_(std::move(second)),
      catalogue_(catalogue),
      pictures_(pictures),
      style_(style),
      typesetter_(typesetter, style.panel.ink_clearance()) {
  plan();
}

/// The contents, the reading order, the questions' answers, the figures' steps.
void Pagination::plan() {
  using Kind = Piece::Kind;
  const auto add = [&](Kind kind, const std::string& id, const LocaleTag& locale, const Part* part) {
    Piece piece;
    piece.kind = kind;
    piece.id = id;
    piece.locale = locale;
    piece.part = part;
    piece.main = part != nullptr && !is_question(id);
    pieces_.push_back(std::move(piece));
  };
  add(Kind::contents, "contents", article_->front_locale, nullptr);
  for (const Part& part : article_->parts) {
    if (part.id == "contents" || is_question(part.id)) continue;
    add(part.id == "faq" ? Kind::questions : Kind::part, part.id, part.locale, &part);
  }
  for (const Part& part : article_->parts)
    if (is_question(part.id)) add(Kind::part, part.id, part.locale, &part);
  for (const auto& [figure, steps] : article_->steps)
    if (steps.size() > 1) add(Kind::steps, kStepsPrefix + figure, article_->locale, nullptr);
}

bool Pagination::done() const {
  return std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& piece) { return piece.done; });
}

void Pagination::step() {
  const auto next =
      std::find_if(pieces_.begin(), pieces_.end(), [](const Piece& piece) { return !piece.done; });
  if (next != pieces_.end()) lay_out(*next);
}

bool Pagination::lay_out(const std::string& part) {
  const auto found =
      std::find_if(pieces_.begin(), pieces_.end(), [&](const Piece& piece) { return piece.id == part; });
  if (found == pieces_.end() || found->done) return false;
  lay_out(*found);
  return true;
}

void Pagination::lay_out(Piece& piece) {
  const PageMaker m{*article_, second_.get(), catalogue_, pictures_, style_, typesetter_};
  switch (piece.kind) {
    case Piece::Kind::contents:
      piece.pages = contents_pages(m, piece.cut);
      break;
    case Piece::Kind::part:
      piece.pages = part_pages(m, *piece.part, piece.cut);
      break;
    case Piece::Kind::questions:
      piece.pages = question_pages(m, *piece.part, piece.cut);
      break;
    case Piece::Kind::steps:
      piece.pages = steps_pages(m, piece.id.substr(kStepsPrefix.size()), piece.cut);
      if (!piece.pages.empty()) piece.locale = piece.pages.front().locale;
      break;
  }
  for (Page& page : piece.pages) {
    page.part = piece.id;
    page.locale = piece.locale;
    page.words = words_on(page);
  }
  piece.done = true;
}

std::shared_ptr<const Book> Pagination::book() const {
  auto book = std::make_shared<Book>();
  book->complete = done();
  for (const Piece& piece : pieces_) {
    const int first = static_cast<int>(book->pages.size());
    book->pages.insert(book->pages.end(), piece.pages.begin(), piece.pages.end());
    if (!piece.done) {
      Page empty;
      empty.part = piece.id;
      empty.locale = piece.locale;
      empty.first = {article_->id, piece.id, piece.kind == Piece::Kind::steps ? 0 : kPartStart, 0};
      book->pages.push_back(std::move(empty));
    }
    const int count = static_cast<int>(book->pages.size()) - first;
    if (piece.kind == Piece::Kind::steps && count == 0) continue;  // a figure that is not there
    book->spans.push_back({piece.id, first, count});
    book->cut.insert(book->cut.end(), piece.cut.begin(), piece.cut.end());
    if (!piece.main) continue;
    if (book->main_count == 0) book->main_first = first;
    book->main_count += count;
  }
  if (book->main_count == 0 && !book->spans.empty()) book->main_first = book->spans.front().count;
  return book;
}

Book paginate(const Article& article, const Article* second, const Catalogue& catalogue,
              const Pictures& pictures, const PageStyle& style, Typesetter& typesetter) {
  // The caller keeps both editions until this returns.
  const auto borrowed = [](const Article* edition) {
    return std::shared_ptr<const Article>(std::shared_ptr<const Article>(), edition);
  };
  Pagination pagination(borrowed(&article), borrowed(second), catalogue, pictures, style, typesetter);
  while (!pagination.done()) pagination.step();
  return *pagination.book();
}

}  // namespace kiosk
