#pragma once

#include <functional>
#include <list>
#include <memory>

#include "base/diagnostics.h"
#include "content/article.h"
#include "page/book.h"
#include "screen/compose.h"

namespace kiosk {

/// An open article and its pages.
struct OpenBook {
  BookKey key;
  std::shared_ptr<const Article> article;
  std::shared_ptr<const Book> book;
};

/// Hears of the faults met while an article is opened, where there are any.
using FaultSink = std::function<void(const Diagnostics&)>;

/// The few paginations in use: the one on the screen and the one before it, so that trying another text size
/// or language and going back costs nothing.
class BookCache {
 public:
  BookCache(const Resources& resources, FaultSink faults)
      : resources_(resources), faults_(std::move(faults)) {}
  /// The book of a key, made now where it is not there. Its pointers are null where the key names no article
  /// or the article cannot be opened.
  OpenBook get(const BookKey& key);

 private:
  std::shared_ptr<const Article> article_of(const std::string& id, const LocaleTag& locale);

  Resources resources_;
  FaultSink faults_;
  std::list<OpenBook> books_;  ///< the last used first
};

}  // namespace kiosk
