#pragma once

#include <cstddef>
#include <list>
#include <memory>
#include <optional>
#include <string>

#include "content/article.h"
#include "page/book.h"
#include "screen/compose.h"

namespace kiosk {

/// An open article and its pages. The pointers are null where the key names no article or the article cannot
/// be opened.
struct OpenBook {
  std::shared_ptr<const Article> article;
  std::shared_ptr<const Book> book;
};

/// The few paginations in use: those that the display options would show, so that trying one and going back
/// costs nothing. A book is laid out whole where it is needed whole, or part by part.
class BookCache {
 public:
  explicit BookCache(const Resources& resources) : resources_(resources) {}

  /// The whole book of a key, made now as far as it is not there.
  OpenBook get(const BookKey& key);
  /// Whether the whole book would keep a reader waiting: it is to be laid out part by part.
  bool is_long(const BookKey& key);
  /// The book of a key with this part laid out; it need not be complete.
  OpenBook get_part(const BookKey& key, const std::string& part);
  /// Lays out one more part of the key's book. True where nothing is left to do.
  bool work(const BookKey& key);
  /// The article in a language, opened where it is not; null where it cannot be.
  std::shared_ptr<const Article> article_of(const std::string& id, const LocaleTag& locale);
  void clear() {
    books_.clear();
    apart_ = {};
  }

 private:
  struct Entry {
    BookKey key;
    std::shared_ptr<const Article> article;
    std::shared_ptr<const Book> book;      ///< of all that is laid out; null where that has changed since
    std::optional<Pagination> pagination;  ///< until it is done
    std::size_t length = 0;                ///< of the texts, in UTF-16 units
  };

  Entry& entry(const BookKey& key);
  static OpenBook opened(Entry& entry);

  Resources resources_;
  std::list<Entry> books_;  ///< the last used first
  /// The last that was opened without a book: the card for staff is composed at each press.
  struct Apart {
    std::string id;
    LocaleTag locale;
    std::shared_ptr<const Article> article;
  } apart_;
};

}  // namespace kiosk
