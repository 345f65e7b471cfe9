#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "locale/tag.h"

namespace kiosk {

/// The script a locale is written in, as an hb_script_t: Hani for Hans, Hant and Jpan, Hang for Kore.
std::uint32_t own_script(const LocaleTag& locale);

/// The hb_script_t of each UTF-16 unit. Characters common to scripts take the script on both their sides, or
/// the paragraph's `own` where those differ; marks take their base's; a closing bracket its opening one's.
std::vector<std::uint32_t> resolve_scripts(const std::u16string& text, std::uint32_t own);

/// "Arab" for a character of that script, "Zyyy" for one that many share.
std::string script_of_character(char32_t c);

/// "Arab" for an hb_script_t.
std::string script_name(std::uint32_t script);

/// The key of the font table for a run's script: Han goes by the paragraph's locale.
std::string table_script(std::uint32_t script, const LocaleTag& locale);

}  // namespace kiosk
