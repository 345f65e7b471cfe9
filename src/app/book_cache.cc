#include "app/book_cache.h"

#include <algorithm>

namespace kiosk {
namespace {

constexpr std::size_t kKept = 2;

}  // namespace

OpenBook BookCache::get(const BookKey& key) {
  if (key.article.empty()) return {key, nullptr, nullptr};
  const auto found =
      std::find_if(books_.begin(), books_.end(), [&](const OpenBook& open) { return open.key == key; });
  if (found != books_.end()) {
    books_.splice(books_.begin(), books_, found);
    return books_.front();
  }
  OpenBook open{key, article_of(key.article, key.locale), nullptr};
  const auto second = key.second ? article_of(key.article, *key.second) : nullptr;
  if (open.article) open.book = make_book(resources_, *open.article, second.get(), key);
  books_.push_front(std::move(open));
  if (books_.size() > kKept) books_.pop_back();
  return books_.front();
}

std::shared_ptr<const Article> BookCache::article_of(const std::string& id, const LocaleTag& locale) {
  for (const OpenBook& open : books_) {
    if (open.key.article == id && open.key.locale == locale) return open.article;
  }
  Diagnostics diagnostics;
  auto article = open_article(resources_.catalogue, id, locale, diagnostics);
  if (faults_ && !diagnostics.findings().empty()) faults_(diagnostics);
  return article;
}

}  // namespace kiosk
