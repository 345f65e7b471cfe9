#pragma once

#include <cstddef>
#include <set>
#include <string>

#include "port/log.h"
#include "screen/compose.h"

namespace kiosk {

/// Opens every article in every language once, one at a step, and writes its faults to the log. Not when a
/// reader opens it: what the log tells must not say what anybody reads.
class ArticleCheck {
 public:
  /// `log` may be null; both outlive it.
  ArticleCheck(const Catalogue& catalogue, Log* log) : catalogue_(catalogue), log_(log) {}

  /// True where all are looked at.
  bool step();

 private:
  const Catalogue& catalogue_;
  Log* log_;
  std::size_t next_ = 0;
  std::set<std::string> told_;
};

}  // namespace kiosk
