#pragma once

#include <string>

#include "cli/check_look.h"
#include "page/book.h"
#include "state/state.h"

namespace kiosk {

/// Whether something on the page is parted, alone or runs out of it.
bool has_breach(const Page& page);
/// A reader's state on the first page of an article, as it is at the start of a visit here.
State at_first_page(const World& world, const std::string& article, const LocaleTag& locale, TextSize size);

/// What an article's pages cannot keep in one language and text size: a sentence, a row or a table parted, a
/// heading alone, text that runs out. Each with the file and line of its block; of equals the first.
Sight look_at_breaks(const World& world, const CheckLook& look, BookCache& books);

}  // namespace kiosk
