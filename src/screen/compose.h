#pragma once

#include <memory>

#include "assets/pictures.h"
#include "assets/theme.h"
#include "base/panel.h"
#include "config/config.h"
#include "content/catalogue.h"
#include "page/book.h"
#include "page/paginate.h"
#include "scene/scene.h"
#include "state/state.h"
#include "text/typesetter.h"

namespace kiosk {

/// What every screen draws from. Owned by whoever started the program, for its whole life.
struct Resources {
  const Catalogue& catalogue;
  const Design& design;
  const Pictures& pictures;
  const Config& config;
  Typesetter& typesetter;
};

/// Names one pagination: the same key gives the same book. Compare to know whether a cached one still fits.
struct BookKey {
  std::string article;
  LocaleTag locale;
  std::optional<LocaleTag> second;  ///< the language beside it
  TextSize text_size = TextSize::normal;
  bool low_reach = false;
  bool heard = false;   ///< a language of this site has a voice: the bar has a place for listening
  bool judged = false;  ///< answers ask whether they answered
  std::optional<Bulletin> bulletin;  ///< over the first page
  Panel panel;
  bool operator==(const BookKey&) const = default;
};

/// The key of the book that the state's screen needs; no article id where it needs none.
BookKey book_key(const State& state, const Panel& panel);

/// Starts to lay an opened article out for the box that the key's panel leaves for pages.
/// `second` is the article in the key's second language, or null.
Pagination start_book(const Resources& resources, std::shared_ptr<const Article> article,
                      std::shared_ptr<const Article> second, const BookKey& key);

/// The whole book at once.
std::shared_ptr<const Book> make_book(const Resources& resources, const Article& article,
                                      const Article* second, const BookKey& key);

/// Whether the frame needs the open article in the site's language too.
bool shows_at_site(const State& state);

/// The frame. `book` is the open article's, or null; `article` likewise; `at_site` is the article in the
/// site's language where the frame needs it. Where the book is not complete, the frame says so. Pure but for
/// the typesetter's caches.
Scene compose(const Resources& resources, const State& state, const Panel& panel, const Article* article,
              const Book* book, const Article* at_site = nullptr);

}  // namespace kiosk
