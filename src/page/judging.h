#pragma once

#include "page/items.h"
#include "page/maker.h"

namespace kiosk {

/// Ends an answer's material with the row that asks whether it answered, where the style has it: the question
/// and three buttons in the reader's language, beside each other while there is room. It has a page to itself
/// only where a sentence would be cut to put text before it.
void add_judging(const PageMaker& maker, const Part& part, int x, int width, Material& material);

}  // namespace kiosk
