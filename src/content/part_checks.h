#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/article_file.h"
#include "content/catalogue.h"

namespace kiosk {

/// Marks what is unsound in the source's own article: typed numbers, unknown figures, links to nowhere.
void check_source(RawArticle& source, const ContentSettings& settings, Diagnostics& diagnostics);

/// Marks each part of a translation, and its front, that does not match the source.
void check_translation(RawArticle& translation, const RawArticle& source, const ContentSettings& settings,
                       Diagnostics& diagnostics);

/// The same for the front alone.
void check_source_front(RawFront& front, const std::string& file, const ContentSettings& settings,
                        Diagnostics& diagnostics);
void check_front(RawFront& front, const std::string& file, const RawFront& source,
                 const ContentSettings& settings, Diagnostics& diagnostics);

}  // namespace kiosk
