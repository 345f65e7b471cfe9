#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "content/catalogue.h"

namespace kiosk {

/// What a pseudo-locale finds: `accented` what does not fit or has no glyph, `mirrored` what does not turn
/// round.
enum class Pseudo { accented, mirrored };

/// The tags of the pseudo-locales: languages for those who look for faults, made from the source at run time.
inline constexpr std::array<std::string_view, 2> kPseudoTags{"en-XA", "ar-XB"};

/// Nothing for a language that people read.
std::optional<Pseudo> pseudo_of(const LocaleTag& tag);

/// `accented`: letters with accents, and whole words behind them until the text is 40 % longer. `mirrored`:
/// letters of the Arabic script, as many as before. Words that hold a digit and all between isolates stay;
/// marks and links keep their words.
RichText pseudo_text(RichText text, Pseudo kind);
std::string pseudo_text(std::string_view text, Pseudo kind);

/// The same for a sound message: only what its readers see changes, each branch by itself; an Arabic plural
/// has every category.
std::string pseudo_pattern(const std::string& pattern, Pseudo kind);

/// An article of the source as that of a pseudo-locale, its parts marked as a machine's.
Article pseudo_article(Article source, const LocaleTag& tag, Pseudo kind);

/// Adds the pseudo-locales, which are never offered, unless a bundle has the tag. Only then does open_article
/// make their articles.
void add_pseudo_locales(Catalogue& catalogue);

}  // namespace kiosk
