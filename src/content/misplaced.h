#pragma once

#include <optional>
#include <string>

#include "content/table_cells.h"

struct cmark_node;

namespace kiosk {

/// What a writer is told of Markdown that articles do not use, or that the parser took for something else.
struct Misplaced {
  std::string sentence;
  std::string advice;
  int line = 0;  ///< where it is not the block's
};

/// Of a block that no article has: another heading, code, a quotation, HTML, a line across.
Misplaced misplaced(cmark_node* node);

/// Whether a heading is one by the line of - or = under it.
bool is_underlined(cmark_node* heading, const TextLines& lines);

/// Of a paragraph in the lines [first, last] that was to be a table: its line of dashes is missing, or has
/// another number of cells.
std::optional<Misplaced> table_lost_in(const TextLines& lines, int first, int last);

/// Of a line `[name]: address`, which the parser takes out of the text.
std::optional<Misplaced> definition_in(const std::string& line);

}  // namespace kiosk
