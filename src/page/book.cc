#include "page/book.h"

#include <algorithm>
#include <utility>

namespace kiosk {

double Book::Span::share_read(int page) const {
  return count > 0 ? std::clamp(page + 1 - first, 0, count) / static_cast<double>(count) : 0.0;
}

const Book::Span* Book::span_of(const std::string& part) const {
  for (const Span& span : spans) {
    if (span.part == part) return &span;
  }
  return nullptr;
}

int Book::page_of(const Position& position) const {
  const Span* span = span_of(position.part.empty() ? kContentsPart : position.part);
  if (span == nullptr || span->count == 0) return -1;
  if (position.part.empty()) return span->first;
  int page = span->first;
  for (int i = span->first + 1; i < span->first + span->count; ++i) {
    const Position& first = pages[static_cast<std::size_t>(i)].first;
    if (!position.is_before(first)) page = i;
  }
  return page;
}

}  // namespace kiosk
