#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "locale/tag.h"

namespace kiosk {

/// What may be wrong with a notice that staff have typed.
enum class BulletinFault { no_words, too_long, number };

/// No notice has more letters.
inline constexpr std::size_t kMostBulletinLetters = 60;

/// All that is wrong with it, once each. What a number that could be dialled is, content/dialable.h says.
std::vector<BulletinFault> bulletin_faults(std::string_view text);

/// Characters that are not seen and turn or break a line: no notice may hold one.
std::vector<char32_t> unseen_letters(std::string_view text);

/// The language of a notice that staff have typed: the site's, unless more of its letters are of a script
/// that only another language here is written in; then the first such.
LocaleTag bulletin_language(std::string_view text, const LocaleTag& site, const std::vector<LocaleTag>& here);

/// Without white space round it, and with single spaces in it.
std::string tidy_bulletin(std::string_view text);

}  // namespace kiosk
