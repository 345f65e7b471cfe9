#pragma once

#include "assets/pictures.h"
#include "base/position.h"
#include "content/article.h"
#include "content/catalogue.h"
#include "page/style.h"
#include "text/typesetter.h"

namespace kiosk {

/// What the makers of items share. References live as long as one call of paginate.
struct PageMaker {
  const Article& article;
  const Article* second;  ///< the edition beside it; null: none
  const Catalogue& catalogue;
  const Pictures& pictures;
  const PageStyle& style;
  Typesetter& typesetter;

  Position at(const Part& part, int block) const { return Position::of_block(article.id, part.id, block); }
  Position at_heading(const Part& part) const { return Position::of_heading(article.id, part.id); }
  Position at_start(const Part& part) const { return {article.id, part.id}; }
};

}  // namespace kiosk
