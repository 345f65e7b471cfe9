#include "app/book_cache.h"

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

constexpr std::size_t kKept = 6;

/// More than this, in the script that takes longest, is laid out in some 50 ms.
constexpr std::size_t kLong = 20000;

std::size_t length_of(const Article& article) {
  std::size_t length = 0;
  for (const Part& part : article.parts)
    for (const Block& block : part.blocks) {
      length += block.text.text.size();
      for (const RichText& cell : block.cells) length += cell.text.size();
    }
  return length;
}

}  // namespace

OpenBook BookCache::get(const BookKey& key) {
  if (key.article.empty()) return {};
  while (!work(key)) {
  }
  return opened(entry(key));
}

bool BookCache::is_long(const BookKey& key) { return !key.article.empty() && entry(key).length > kLong; }

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
  Entry fresh{key, article_of(key.article, key.locale), nullptr, std::nullopt, 0};
  if (fresh.article) fresh.length = length_of(*fresh.article);
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
  if (apart_.article && apart_.id == id && apart_.locale == locale) return apart_.article;
  Diagnostics unheard;  // ArticleCheck tells them: what is told here would say what is read
  apart_ = {id, locale, open_article(resources_.catalogue, id, locale, unheard)};
  return apart_.article;
}

}  // namespace kiosk
