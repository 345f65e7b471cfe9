#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/article_file.h"
#include "content/catalogue.h"

namespace kiosk {

/// Tells of numbers on the source's figures that have no label, and of labels without a name. Nothing is
/// dropped for it: see has_whole_labels.
void check_source_labels(const RawArticle& source, const ContentSettings& settings, Diagnostics& diagnostics);
/// Whether a label has no name.
bool has_nameless_label(const RawFront& front);

/// Whether each number of a figure has a label with a name. A picture whose numbers lead to nothing is not
/// shown: its description stands in its place.
bool has_whole_labels(const std::map<std::string, std::vector<FigureLabel>>& labels,
                      const std::string& figure, const ContentSettings& settings);

}  // namespace kiosk
