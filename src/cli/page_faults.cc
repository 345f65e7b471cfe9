#include "cli/page_faults.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/site.h"
#include "screen/compose.h"

namespace kiosk {
namespace {

/// A fault of a page as a check tells it.
struct Breach {
  Rank rank;
  Severity severity;
  const char* what;
  const char* advice;
};
constexpr const char* kShorten = "Shorten it, or make two sentences of it.";
constexpr std::array<Breach, 9> kBreaches = {
    {{Rank::cut, Severity::error, "something runs out of the page", "Shorten it."},
     {Rank::row_cut, Severity::warning, "a table's row, or a set of labels, goes on over the next page",
      "Shorten its cells or labels."},
     {Rank::figure_away, Severity::warning, "a picture has its labels on other pages",
      "Shorten the labels, or give the picture fewer."},
     {Rank::alone, Severity::warning, "a heading or a name stands alone on a page",
      "Shorten it, or what stands below it."},
     {Rank::sentence_cut, Severity::warning, "a sentence goes on over the next page", kShorten},
     {Rank::answer_parted, Severity::warning,
      "an answer in a word stands on another page than its sentence, or an answer on another than the "
      "question whether it answered",
      "Shorten the answer."},
     {Rank::text_away, Severity::warning, "a picture stands on another page than the text that tells of it",
      "Shorten the text beside it, or the labels."},
     {Rank::table_parted, Severity::warning, "a table that one page could hold is parted",
      "Shorten its cells."},
     {Rank::line_cut, Severity::warning, "a sentence that no page holds goes on over the next", kShorten}}};

bool breaks(const Page& page, const Breach& breach) { return page.cost[breach.rank] > 0; }

/// Of an article's pages at the normal size so many, and no more, may hold two lines or fewer: one in ten.
constexpr int kPagesAShortOne = 10;

/// The line of the block that a page ends with, or of the part's first where it ends with none: a heading's.
int line_of(const Page& page, const Part& part) {
  int last = 0;
  for (const Row& row : page.rows)
    if (row.position.part == page.part) last = std::max(last, row.position.block);
  const int blocks = static_cast<int>(part.blocks.size());
  return blocks == 0 ? 0 : part.blocks[static_cast<std::size_t>(std::min(last, blocks - 1))].line;
}

/// Walks through one article's pages.
class Pages {
 public:
  Pages(const World& world, const CheckLook& look, const Article& article, Sight& sight)
      : world_(world), look_(look), article_(article), sight_(sight) {}

  void look(const Book& book) {
    for (const Book::Span& span : book.spans)
      for (int i = 0; i < span.count; ++i)
        page(book.pages[static_cast<std::size_t>(span.first + i)], i + 1, span.count);
    if (look_.filter.text_size == TextSize::normal) short_pages(book);
  }

 private:
  void page(const Page& page, int number, int count) {
    const Part* part = article_.find(page.part == kContentsPart ? "summary-answer" : page.part);
    const std::string file = file_of(part);
    const int line = part != nullptr ? line_of(page, *part) : 0;
    for (const Breach& breach : kBreaches) {
      if (!breaks(page, breach)) continue;
      // Each paragraph away from a picture tells of the same one.
      const int place = breach.rank == Rank::text_away ? 0 : line;
      add("break " + file + std::to_string(place) + page.part + breach.what,
          {breach.severity, file, line, 0,
           "Part \"" + page.part + "\", page " + std::to_string(number) + " of " + std::to_string(count) +
               " at " + words_of(look_) + ": " + breach.what + ".",
           breach.advice});
    }
  }

  void short_pages(const Book& book) {
    int pages = 0, few = 0;
    for (const Page& page : book.pages) {
      if (is_answer(page.part) || page.part == kAskPart) continue;
      ++pages;
      few += page.lines <= kShortPage ? 1 : 0;
    }
    if (few * kPagesAShortOne <= pages) return;
    const std::string file = file_of(nullptr);
    add("short " + file, {Severity::warning, file, 0, 0,
                          std::to_string(few) + " of " + std::to_string(pages) + " pages at " +
                              words_of(look_) + " hold two lines or fewer; one in ten at most should.",
                          "Shorten sentences that no page holds two of, or use a larger panel."});
  }

  /// The article's file in the language that a part is shown in.
  std::string file_of(const Part* part) const {
    const LocaleTag& locale = part != nullptr ? part->locale : article_.front_locale;
    const Bundle* bundle = world_.catalogue.find(locale);
    const auto folder = bundle != nullptr ? bundle->folder : std::filesystem::path();
    return (folder / "articles" / (article_.id + ".md")).string();
  }

  void add(const std::string& key, Finding finding) {
    PageFault& fault = sight_.faults[key];
    if (fault.frames++ > 0) return;
    fault.rule = "page";
    fault.first = std::move(finding);
  }

  const World& world_;
  const CheckLook& look_;
  const Article& article_;
  Sight& sight_;
};

}  // namespace

bool has_breach(const Page& page) {
  return std::any_of(kBreaches.begin(), kBreaches.end(),
                     [&](const Breach& breach) { return breaks(page, breach); });
}

State at_first_page(const World& world, const std::string& article, const LocaleTag& locale, TextSize size) {
  State state = initial_state(site_defaults(world.config.config, world.catalogue));
  state.visit.locale = locale;
  state.visit.text_size = size;
  state.visit.position = {article, ""};
  state.phase = Phase::visit;
  return state;
}

Sight look_at_breaks(const World& world, const CheckLook& look, BookCache& books) {
  Sight sight;
  const LocaleTag& locale = look.filter.locales.front();
  for (const std::string& id : world.catalogue.article_ids) {
    State state = at_first_page(world, id, locale, look.filter.text_size);
    state.site.voices = look.filter.voices;  // the pages of the frames that are looked at
    const auto [article, book] = books.get(book_key(state, look.panel));
    if (article) Pages(world, look, *article, sight).look(*book);
  }
  return sight;
}

}  // namespace kiosk
