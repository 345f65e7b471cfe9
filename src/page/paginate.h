#pragma once

#include <memory>
#include <string>
#include <vector>

#include "assets/pictures.h"
#include "content/article.h"
#include "content/catalogue.h"
#include "page/book.h"
#include "page/style.h"
#include "text/typesetter.h"

namespace kiosk {

/// An article being laid out in pages of `style.box`, part by part: the part that somebody waits for first,
/// the others while nobody does. Never cuts: what is taller than a page is split between lines.
/// With a `second` edition, parts that are in another language there stand in both, block by block.
class Pagination {
 public:
  /// `second` may be null. Catalogue, pictures and typesetter must outlive it.
  Pagination(std::shared_ptr<const Article> article, std::shared_ptr<const Article> second,
             const Catalogue& catalogue, const Pictures& pictures, const PageStyle& style,
             Typesetter& typesetter);

  bool done() const;
  /// Lays out the next part, if any is left.
  void step();
  /// Lays out the part of that id. False where it is laid out, or not there.
  bool lay_out(const std::string& part);
  /// What there is; complete where it is done.
  std::shared_ptr<const Book> book() const;

 private:
  /// One part of the book, in its order.
  struct Piece {
    enum class Kind { contents, part, questions, asking };
    Kind kind = Kind::part;
    std::string id;
    LocaleTag locale;
    const Part* part = nullptr;  ///< of the article
    bool main = false;           ///< in the reading order
    bool done = false;
    std::vector<Page> pages;
    std::vector<std::string> cut;
  };

  void plan();
  void lay_out(Piece& piece);

  std::shared_ptr<const Article> article_, second_;
  const Catalogue& catalogue_;
  const Pictures& pictures_;
  PageStyle style_;
  ClearTypesetter typesetter_;
  std::vector<Piece> pieces_;
};

/// The whole book at once.
Book paginate(const Article& article, const Article* second, const Catalogue& catalogue,
              const Pictures& pictures, const PageStyle& style, Typesetter& typesetter);

}  // namespace kiosk
