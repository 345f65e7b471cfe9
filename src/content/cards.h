#pragma once

#include "content/catalogue.h"

namespace kiosk {

/// Fills article_ids and card_table from the front matter of every article. An article whose source front is
/// unsound is not in the library. Faults of translations are left to open_article, which tells them in full.
void read_cards(Catalogue& catalogue, Diagnostics& diagnostics);

}  // namespace kiosk
