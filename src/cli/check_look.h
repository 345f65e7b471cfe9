#pragma once

#include <map>
#include <string>

#include "app/book_cache.h"
#include "base/diagnostics.h"
#include "cli/check_plan.h"

namespace kiosk {

/// A fault of the layout: where it was met first, and in how many frames.
struct PageFault {
  std::string rule;  ///< the audit's; "page", "picture" and "card" besides
  Finding first;
  int frames = 0;
};

/// PageFaults by what makes them equal: the rule, and what is told without places, sizes and page numbers.
using PageFaults = std::map<std::string, PageFault>;

/// What one look found.
struct Sight {
  PageFaults faults;
  int pages = 0;
  int frames = 0;
};

/// Looks at one thing after the other. Colours and the keyboard's place make no other pages: the books that
/// one look lays out serve the next. What it is given must outlive it.
class Looks {
 public:
  explicit Looks(const World& world) : world_(world) {}
  /// Composes what the look names and audits each frame.
  Sight at(const CheckLook& look);

 private:
  BookCache& books_of(const ViewFilter& filter);

  const World& world_;
  std::map<const Catalogue*, BookCache> books_;
};

/// A sentence without its figures: told of two places it is the same.
std::string without_figures(const std::string& sentence);

}  // namespace kiosk
