#include "page/paginate.h"

#include <algorithm>
#include <utility>

#include "page/asking.h"
#include "page/contents.h"
#include "page/pairs.h"
#include "page/parts.h"
#include "page/record.h"

namespace kiosk {
namespace {

int words_on(const Page& page) {
  int words = 0;
  for (const Row& row : page.rows) {
    for (const Cell& cell : row.cells) {
      const std::u16string all = to_utf16(cell.text.string);
      std::u16string shown;
      for (int l = cell.first_line; l < cell.end_line; ++l) {
        const TextRange r = cell.text.layout->lines[static_cast<std::size_t>(l)].range;
        shown += all.substr(static_cast<std::size_t>(r.start), static_cast<std::size_t>(r.length()));
      }
      words += count_words(shown, cell.text.locale);
    }
  }
  return words;
}

/// What is known against a page's text; of two languages, what is known of either.
const char* notice_on(const PageMaker& m, const Page& page) {
  const bool two = std::any_of(page.rows.begin(), page.rows.end(), [](const Row& row) { return row.beside; });
  if (page.part == kContentsPart)
    return notice_key(two ? told_of(m.article.front_provenance, m.second->front_provenance)
                          : m.article.front_provenance);
  const Part* part = m.article.find(page.part);
  if (part == nullptr) return nullptr;
  const Part* other = two ? other_of(m, *part) : nullptr;
  return notice_key(other != nullptr ? told_of(part->provenance, other->provenance) : part->provenance);
}

/// Parts that have no place of their own in the reading order: the short answer stands on the first page.
bool stands_elsewhere(const std::string& part) {
  return part == kContentsPart || part == "summary-answer" || part == kAboutPart || is_answer(part) ||
         part == kAskPart;
}

}  // namespace

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

/// The contents, the reading order, what is reached by choice, the questions' answers.
void Pagination::plan() {
  using Kind = Piece::Kind;
  const auto add = [&](Kind kind, const std::string& id, const LocaleTag& locale, const Part* part) {
    Piece piece;
    piece.kind = kind;
    piece.id = id;
    piece.locale = locale;
    piece.part = part;
    piece.main = part != nullptr && !is_answer(id) && id != kAskPart && id != kAboutPart;
    pieces_.push_back(std::move(piece));
  };
  add(Kind::contents, kContentsPart, article_->front_locale, nullptr);
  for (const Part& part : article_->parts) {
    if (stands_elsewhere(part.id)) continue;
    add(part.id == kQuestionsPart ? Kind::questions : Kind::part, part.id, part.locale, &part);
  }
  if (const Part* about = article_->find(kAboutPart)) add(Kind::part, about->id, about->locale, about);
  if (const Part* ask = article_->find(kAskPart)) add(Kind::asking, ask->id, ask->locale, ask);
  for (const Part& part : article_->parts)
    if (is_answer(part.id)) add(Kind::part, part.id, part.locale, &part);
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
  PageStyle style = style_;
  if (piece.kind != Piece::Kind::contents) style.above_first = 0;
  const PageMaker m{*article_, second_.get(), catalogue_, pictures_, style, typesetter_};
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
    case Piece::Kind::asking:
      piece.pages = asking_pages(m, *piece.part, piece.cut);
      break;
  }
  for (Page& page : piece.pages) {
    if (page.first.article.empty()) page.first = {article_->id, piece.id};  // a part of a heading alone
    page.part = piece.id;
    page.locale = piece.locale;
    page.words = words_on(page);
    if (const char* notice = notice_on(m, page)) page.notice = notice;
  }
  piece.done = true;
}

std::shared_ptr<const Book> Pagination::book() const {
  auto book = std::make_shared<Book>();
  book->complete = done();
  book->box = style_.box;
  for (const Piece& piece : pieces_) {
    const int first = static_cast<int>(book->pages.size());
    book->pages.insert(book->pages.end(), piece.pages.begin(), piece.pages.end());
    if (!piece.done) {
      Page empty;
      empty.part = piece.id;
      empty.locale = piece.locale;
      empty.first = {article_->id, piece.id};
      book->pages.push_back(std::move(empty));
    }
    const int count = static_cast<int>(book->pages.size()) - first;
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
