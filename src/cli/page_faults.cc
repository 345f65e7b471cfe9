#include "cli/page_faults.h"

#include <algorithm>
#include <array>

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
constexpr std::array<Breach, 8> kBreaches = {
    {{Rank::cut, Severity::error, "something runs out of the page", "Shorten it."},
     {Rank::row_cut, Severity::warning, "a table's row, or a set of labels, goes on over the next page",
      "Shorten its cells or labels."},
     {Rank::figure_away, Severity::warning, "a picture has its labels on other pages",
      "Shorten the labels, or give the picture fewer."},
     {Rank::alone, Severity::warning, "a heading or a name stands alone on a page", kShorten},
     {Rank::sentence_cut, Severity::warning, "a sentence goes on over the next page", kShorten},
     {Rank::answer_parted, Severity::warning, "an answer in a word stands on another page than its sentence",
      kShorten},
     {Rank::line_cut, Severity::warning, "a sentence that no page holds goes on over the next", kShorten},
     {Rank::table_parted, Severity::warning, "a table that one page could hold is parted",
      "Shorten its cells."}}};

/// The gravest fault of a page; null where it has none.
const Breach* gravest_of(const Page& page) {
  const auto found = std::find_if(kBreaches.begin(), kBreaches.end(),
                                  [&](const Breach& breach) { return page.cost[breach.rank] > 0; });
  return found == kBreaches.end() ? nullptr : &*found;
}

/// The block that a page ends with, of the part's in that edition; null where it ends with none.
const Block* last_block(const Page& page, const Part& part) {
  int last = -1;
  for (const Row& row : page.rows)
    if (row.position.part == part.id) last = std::max(last, row.position.block);
  return last < 0 || last >= static_cast<int>(part.blocks.size())
             ? nullptr
             : &part.blocks[static_cast<std::size_t>(last)];
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
  }

 private:
  void page(const Page& page, int number, int count) {
    const Breach* breach = gravest_of(page);
    if (breach == nullptr) return;
    const std::string part = page.part == "contents" ? "summary-answer" : page.part;
    const Part* of = article_.find(part);
    const Block* block = of != nullptr ? last_block(page, *of) : nullptr;
    const LocaleTag& locale = of != nullptr ? of->locale : article_.front_locale;
    const Bundle* bundle = world_.catalogue.find(locale);
    const auto folder = bundle != nullptr ? bundle->folder : std::filesystem::path();
    const int line = block != nullptr ? block->line : 0;
    const auto file = (folder / "articles" / (article_.id + ".md")).string();
    PageFault& fault =
        sight_.faults["break " + file + std::to_string(line) + page.part + std::string(breach->what)];
    if (fault.frames++ > 0) return;
    fault.rule = "page";
    fault.first = {breach->severity,
                   file,
                   line,
                   0,
                   "Part \"" + page.part + "\", page " + std::to_string(number) + " of " +
                       std::to_string(count) + " at " + words_of(look_) + ": " + breach->what + ".",
                   breach->advice};
  }

  const World& world_;
  const CheckLook& look_;
  const Article& article_;
  Sight& sight_;
};

}  // namespace

bool has_breach(const Page& page) { return gravest_of(page) != nullptr; }

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
