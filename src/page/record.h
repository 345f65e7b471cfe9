#pragma once

#include <vector>

#include "page/items.h"
#include "page/maker.h"

namespace kiosk {

/// The message that tells of a text's provenance; null where nothing is to be said above it.
const char* notice_key(const Provenance& provenance);
/// Of two texts beside each other, the provenance that is told: the reader's, unless only the other is not as
/// it was recorded.
const Provenance& told_of(const Provenance& first, const Provenance& second);

/// The record of the article on the screen: language, who made, revised and checked it, version. It claims no
/// more than is true of every part. A line for each, or, for the sake of a page, all in a paragraph.
PageChoice record_choice(const PageMaker& maker, const Part& part, int room);

}  // namespace kiosk
