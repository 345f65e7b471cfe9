#pragma once

#include <iosfwd>
#include <vector>

#include "cli/check.h"

namespace kiosk {

/// How an article's pages turn out in one language, panel and text size.
struct PageFigures {
  std::string article;
  LocaleTag locale;
  Panel panel;
  TextSize size = TextSize::normal;
  int pages = 0;         ///< the first page, the parts, what tells of the text and the list of questions
  int answers = 0;       ///< of all answers together
  int most_answers = 0;  ///< of one answer
  int emergency = 0;     ///< of the emergency card
  int short_pages = 0;   ///< of `pages`: two lines or fewer
  int faults = 0;        ///< of all pages: something cut, parted or alone
  double used = 0;       ///< on average of `pages`: the end of the last item over the height, 0 to 1
  double furniture = 0;  ///< what is no page, of the panel's height, 0 to 1
};

/// Of every article and language, on the panels and text sizes that a check looks at.
std::vector<PageFigures> page_figures(const World& world, const CheckOptions& options);

/// Prints them as a table, or as JSON. Returns 1 where nothing can be laid out.
int run_pages(const World& world, const CheckOptions& options, std::ostream& out, std::ostream& err);

}  // namespace kiosk
