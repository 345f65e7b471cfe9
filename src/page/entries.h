#pragma once

#include <string>
#include <vector>

#include "page/cells.h"
#include "page/maker.h"
#include "page/strip.h"

namespace kiosk {

/// An entry of a list that leads on.
struct Entry {
  RichText text;
  LocaleTag locale;
  PageLink link;
  std::vector<Entry> topics = {};  ///< what of the article's list lies within it; shown as one line
};

/// Parts that are reached by choice, not by reading on.
bool is_by_choice(const std::string& part);

/// What the first page says before its list, in blocks of the part "contents": the short answer, or, where
/// there is none, the summary.
Part short_answer(const PageMaker& maker);

/// A line for each part in the order of the pages, in the words of its heading, with the topics of the
/// article's own list that lie within it.
std::vector<Entry> part_entries(const PageMaker& maker);
/// The questions, and the part about the text.
std::vector<Entry> further_entries(const PageMaker& maker);
/// The questions' headings.
std::vector<Entry> question_entries(const PageMaker& maker);

/// The text of an entry or a card: at the chosen size, or at a label's where a page could hardly hold it.
Cell entry_cell(const PageMaker& maker, const RichText& text, const LocaleTag& locale, bool bold, int x,
                int width);

inline constexpr double kArrowColumnMm = 14;  ///< what an entry keeps free for its arrow
/// Where the text of a list's row starts, behind its number or icon.
int entry_lead(const PageMaker& maker);

/// The entry without its topics, then these as entries of their own: where a page has no room for all in one.
std::vector<Entry> apart(Entry entry);
/// A row of the list in a column, its topics below its text.
Strip entry_strip(const PageMaker& maker, const Entry& entry, int index, int x, int width);
/// A button with its icon that leads on, as wide as its words, `width` at most.
Strip link_button(const PageMaker& maker, const Entry& entry, const Position& at, int x, int width);

}  // namespace kiosk
