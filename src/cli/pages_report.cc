#include "cli/pages_report.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/page_faults.h"
#include "screen/compose.h"

namespace kiosk {
namespace {

/// What stands apart: the answers, and the questions for the clinic.
bool stands_apart(const Book::Span& span) { return is_answer(span.part) || span.part == kAskPart; }

/// Adds up one book.
class Counter {
 public:
  explicit Counter(PageFigures& figures) : f_(figures) {}

  void count(const Book& book) {
    for (const Book::Span& span : book.spans) {
      if (stands_apart(span)) {
        f_.answers += span.count;
        f_.most_answers = std::max(f_.most_answers, span.count);
      }
      for (int i = span.first; i < span.first + span.count; ++i)
        page(book.pages[static_cast<std::size_t>(i)], book.box.h, stands_apart(span));
    }
    if (f_.pages > 0) f_.used /= f_.pages;
  }

 private:
  void page(const Page& page, int height, bool answer) {
    f_.faults += has_breach(page) ? 1 : 0;
    if (answer) return;
    ++f_.pages;
    f_.short_pages += page.lines <= kShortPage ? 1 : 0;
    f_.used += double(page.end) / std::max(1, height);
  }

  PageFigures& f_;
};

int emergency_pages(const World& world, State state, const Panel& panel) {
  state.layers = {{Overlay::emergency, 0}};
  return std::max(1, compose(world.resources(), state, panel, nullptr, nullptr).pages);
}

PageFigures figures_of(const World& world, const Article& article, const State& state, const Panel& panel) {
  PageFigures figures;
  figures.article = article.id;
  figures.locale = state.visit.locale;
  figures.panel = panel;
  figures.size = state.visit.text_size;
  BookKey key = book_key(state, panel);
  const auto book = make_book(world.resources(), article, nullptr, key);
  Counter(figures).count(*book);
  figures.furniture = 1 - double(book->box.h) / panel.size.h;
  figures.emergency = emergency_pages(world, state, panel);
  return figures;
}

double inches_of(const Panel& panel) {
  const double inches = std::hypot(panel.size.w, panel.size.h) / panel.px_per_mm / 25.4;
  return std::round(inches * 100) / 100;
}

nlohmann::ordered_json json_of(const PageFigures& f) {
  return {{"article", f.article},
          {"locale", f.locale.str()},
          {"panel", {{"w", f.panel.size.w}, {"h", f.panel.size.h}, {"inches", inches_of(f.panel)}}},
          {"text_size", static_cast<int>(f.size)},
          {"pages", f.pages},
          {"answers", f.answers},
          {"most_answers", f.most_answers},
          {"emergency", f.emergency},
          {"used", f.used},
          {"short_pages", f.short_pages},
          {"faults", f.faults},
          {"furniture", f.furniture}};
}

std::string line_of(const PageFigures& f) {
  return fmt::format(
      "{:<16} {:<8} {:>9} {:>5.1f} {:>5} {:>6} {:>8} {:>10} {:>5.0f} % {:>6} {:>7} {:>8.0f} %\n", f.article,
      f.locale.str(), words_of(f.panel.size), inches_of(f.panel), static_cast<int>(f.size), f.pages,
      f.answers, f.emergency, 100 * f.used, f.short_pages, f.faults, 100 * f.furniture);
}

bool has_errors(const World& world) {
  if (world.diagnostics.has_errors()) return true;
  Diagnostics faults;
  for (const Bundle& bundle : world.catalogue.bundles)
    for (const std::string& id : world.catalogue.article_ids)
      open_article(world.catalogue, id, bundle.tag, faults);
  return faults.has_errors();
}

}  // namespace

std::vector<PageFigures> page_figures(const World& world, const CheckOptions& options) {
  std::vector<PageFigures> all;
  Diagnostics ignored;  // a check tells them
  for (const Panel& panel : panels_to_check(world.config.config, options.size, options.diagonal_in))
    for (const Bundle& bundle : world.catalogue.bundles)
      for (const std::string& id : world.catalogue.article_ids) {
        const auto article = open_article(world.catalogue, id, bundle.tag, ignored);
        if (!article) continue;
        for (const TextSize size : options.text_sizes) {
          const State state = at_first_page(world, id, bundle.tag, size);
          all.push_back(figures_of(world, *article, state, panel));
        }
      }
  return all;
}

int run_pages(const World& world, const CheckOptions& options, std::ostream& out, std::ostream& err) {
  if (has_errors(world))
    err << "There are errors in the settings or the content, and the figures are of what stands in for them. "
           "Run clinic-kiosk check, which tells each with its file and line.\n";
  const std::vector<PageFigures> all = page_figures(world, options);
  if (options.json) {
    auto list = nlohmann::ordered_json::array();
    for (const PageFigures& figures : all) list.push_back(json_of(figures));
    out << list.dump(1) << "\n";
  } else {
    out << "article          language     panel  inch  size  pages  answers  emergency   used  short  faults "
           " "
           "furniture\n";
    for (const PageFigures& figures : all) out << line_of(figures);
  }
  return all.empty() ? 1 : 0;
}

}  // namespace kiosk
