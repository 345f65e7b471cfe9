#include "app/book_cache.h"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

constexpr std::size_t kKept = 6;

}  // namespace

OpenBook BookCache::get(const BookKey& key) {
  if (key.article.empty()) return {};
  while (!work(key)) {
  }
  return opened(entry(key));
}

OpenBook BookCache::get_part(const BookKey& key, const std::string& part) {
  if (key.article.empty()) return {};
  Entry& found = entry(key);
  if (found.pagination && found.pagination->lay_out(part)) found.book.reset();
  return opened(found);
}

bool BookCache::work(const BookKey& key) {
  if (key.article.empty()) return true;
  Entry& found = entry(key);
  if (!found.pagination) return true;
  found.pagination->step();
  found.book.reset();
  return found.pagination->done();
}

/// The book as far as it is laid out; what laid it out goes once it is whole.
OpenBook BookCache::opened(Entry& found) {
  if (found.pagination && !found.book) {
    found.book = found.pagination->book();
    if (found.book->complete) found.pagination.reset();
  }
  return {found.article, found.book};
}

BookCache::Entry& BookCache::entry(const BookKey& key) {
  const auto found =
      std::find_if(books_.begin(), books_.end(), [&](const Entry& known) { return known.key == key; });
  if (found != books_.end()) {
    books_.splice(books_.begin(), books_, found);
    return books_.front();
  }
  Entry fresh{key, article_of(key.article, key.locale), nullptr, std::nullopt};
  auto second = key.second ? article_of(key.article, *key.second) : nullptr;
  if (fresh.article) fresh.pagination.emplace(start_book(resources_, fresh.article, std::move(second), key));
  books_.push_front(std::move(fresh));
  if (books_.size() > kKept) books_.pop_back();
  return books_.front();
}

std::shared_ptr<const Article> BookCache::article_of(const std::string& id, const LocaleTag& locale) {
  for (const Entry& open : books_) {
    if (open.key.article == id && open.key.locale == locale) return open.article;
  }
  Diagnostics diagnostics;
  auto article = open_article(resources_.catalogue, id, locale, diagnostics);
  if (faults_ && !diagnostics.findings().empty()) faults_(diagnostics);
  return article;
}

}  // namespace kiosk
