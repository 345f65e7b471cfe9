#pragma once

#include <string>

#include "base/diagnostics.h"
#include "content/article_file.h"
#include "content/catalogue.h"

namespace kiosk {

/// Holds the source's tables of risks against its parts: scales, icons, as many rows as the table has, and in
/// the last cell of each the words of its step ("very-high": "very high") and of no other. Gives each part
/// its row marks; those of a table with a fault are refused, and the table stands without them.
void check_risks(RawArticle& source, const ContentSettings& settings, Diagnostics& diagnostics);

/// A translation carries words only: each scale and table in it is an error, and passed over.
void check_no_risks(const RawFront& translation, const std::string& file, Diagnostics& diagnostics);

}  // namespace kiosk
