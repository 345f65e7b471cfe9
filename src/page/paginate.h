#pragma once

#include "assets/pictures.h"
#include "content/article.h"
#include "content/catalogue.h"
#include "page/book.h"
#include "page/style.h"
#include "text/typesetter.h"

namespace kiosk {

/// Lays an article out in pages of `style.box`. Never cuts: what is taller than a page is split between
/// lines.
/// With a `second` edition, parts that are in another language there stand in both, block by block.
Book paginate(const Article& article, const Article* second, const Catalogue& catalogue,
              const Pictures& pictures, const PageStyle& style, Typesetter& typesetter);

}  // namespace kiosk
