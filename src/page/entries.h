#pragma once

#include <vector>

#include "page/pairs.h"
#include "page/rows.h"

namespace kiosk {

/// An entry of a list that leads on.
struct Entry {
  RichText text;
  LocaleTag locale;
  PageLink link;
};

/// The article's list of contents, then the questions and the part about the text; without a list, every
/// part.
std::vector<Entry> contents_entries(const PageMaker& maker);
/// The questions.
std::vector<Entry> question_entries(const PageMaker& maker);

/// The text of an entry or a card: at the chosen size, or at a label's where a page could hardly hold it.
Cell entry_cell(const PageMaker& maker, const RichText& text, const LocaleTag& locale, bool bold, int x,
                int width);

inline constexpr double kArrowColumnMm = 16;  ///< what an entry keeps free for its arrow
/// Where the text of a list's row starts, behind its number or icon.
int entry_lead(const PageMaker& maker);

/// The contents in two languages; no pages where the reader has one, or a page no room for both.
std::vector<Page> pair_contents_pages(const PageMaker& maker, std::vector<std::string>& cut);
/// The questions in two languages, likewise.
std::vector<Page> pair_question_pages(const PageMaker& maker, const Part& faq, std::vector<std::string>& cut);

}  // namespace kiosk
