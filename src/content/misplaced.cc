#include "content/misplaced.h"

#include <cmark-gfm.h>

#include <algorithm>

namespace kiosk {
namespace {

const std::string kAlone = "Use headings, paragraphs, lists, tables and pictures alone.";

Misplaced heading(int level) {
  if (level == 1)
    return {"A heading of the first level (#) stands here; the article's title is in its front matter.",
            "Take it out, or begin a part with \"## Heading {#id}\"."};
  return {"A heading of level " + std::to_string(level) + " stands here, which articles do not use.",
          "Begin a part with \"## Heading {#id}\", and under {#faq} a question with \"### Question {#id}\"."};
}

/// Behind quotation and list marks and white space.
std::string_view content_of(std::string_view line) {
  const auto at = line.find_first_not_of(" \t>-*+");
  return at == std::string_view::npos ? std::string_view() : line.substr(at);
}

bool has_bar(const std::string& line) {
  bool escaped = false;
  for (const char c : line) {
    if (c == '|' && !escaped) return true;
    escaped = c == '\\' && !escaped;
  }
  return false;
}

bool is_of_dashes(const std::string& line) {
  return line.find('-') != std::string::npos && line.find_first_not_of(" \t|:-") == std::string::npos;
}

bool is_fenced(cmark_node* code) {
  int length = 0;
  int offset = 0;
  char sign = 0;
  return cmark_node_get_fenced(code, &length, &offset, &sign) != 0;
}

bool begins_with_bar(const std::string& line) {
  const auto at = line.find_first_not_of(" \t");
  return at != std::string::npos && line[at] == '|';
}

}  // namespace

Misplaced misplaced(cmark_node* node) {
  const cmark_node_type type = cmark_node_get_type(node);
  if (type == CMARK_NODE_HEADING) return heading(cmark_node_get_heading_level(node));
  if (type == CMARK_NODE_CODE_BLOCK && !is_fenced(node))
    return {"A line indented by four spaces or a tab stands here, which Markdown takes for code.",
            "Begin it at the margin."};
  if (type == CMARK_NODE_CODE_BLOCK) return {"Code stands here, which articles do not use.", kAlone};
  if (type == CMARK_NODE_HTML_BLOCK)
    return {"HTML stands here, a comment too, which articles do not use.", "Take it out. " + kAlone};
  if (type == CMARK_NODE_BLOCK_QUOTE)
    return {"A quotation (>) stands here, which articles do not use.", "Write it as a paragraph."};
  if (type == CMARK_NODE_THEMATIC_BREAK)
    return {"A line across the page stands here, which articles do not use.",
            "Take it out; a new part begins with \"## Heading {#id}\"."};
  return {std::string("A ") + cmark_node_get_type_string(node) + " stands here, which articles do not use.",
          kAlone};
}

bool is_underlined(cmark_node* heading, const TextLines& lines) {
  const std::string line = lines.line(cmark_node_get_start_line(heading));
  const auto at = line.find_first_not_of(" \t");
  return at != std::string::npos && line[at] != '#';
}

std::optional<Misplaced> table_lost_in(const TextLines& lines, int first, int last) {
  int rows = 0;
  int dashes = 0;
  int top = 0;
  for (int i = first; i <= last; ++i) {
    const std::string line = lines.line(i);
    if (!has_bar(line) && !(rows > 0 && is_of_dashes(line))) continue;
    if (top == 0) top = i;
    ++rows;
    if (is_of_dashes(line) && dashes == 0) dashes = i;
  }
  if (rows < 2 && !(rows == 1 && begins_with_bar(lines.line(top)))) return std::nullopt;
  if (dashes == 0)
    return Misplaced{"This looks like a table without its line of dashes.",
                     "Put a line \"| --- | --- |\" below its first row, with a cell for each column.", top};
  if (dashes == top)
    return Misplaced{"This looks like a table without a row above its line of dashes.",
                     "Begin it with a row of headings.", top};
  return Misplaced{"This looks like a table, but its first two lines have different numbers of cells.",
                   "Give the line of dashes as many cells as the line above it.", top};
}

std::optional<Misplaced> definition_in(const std::string& line) {
  const std::string_view words = content_of(line);
  const auto close = words.find("]:");
  if (words.empty() || words[0] != '[' || close == std::string_view::npos || close < 2) return std::nullopt;
  if (words.substr(1, close - 1).find_first_of("[]") != std::string_view::npos) return std::nullopt;
  return Misplaced{
      "\"" + std::string(words.substr(0, close + 2)) +
          "\" at the start of a line names an address or a footnote, and is taken out of the text.",
      "Write links as [words](#part) or [words](article:id), and notes where they belong."};
}

}  // namespace kiosk
