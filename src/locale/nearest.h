#pragma once

#include <optional>
#include <string>
#include <vector>

#include "locale/tag.h"

namespace kiosk {

/// The canonical tag of what is nearly one: "pl_PL.UTF-8" (pl-PL), "PL" (pl), "iw" (he), "kmr" (ku). Nothing
/// where the text is no tag in any form.
std::optional<LocaleTag> canonical_tag(const std::string& text);

/// Of `tags`, the one that a text most likely means: its canonical form, the same language and script, a
/// language's name ("polski", "Polish"), a slip of the pen. Empty where there is none.
std::string nearest_tag(const std::string& text, const std::vector<std::string>& tags);

}  // namespace kiosk
