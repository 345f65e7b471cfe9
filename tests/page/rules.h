#pragma once

#include <string>

#include "small_article.h"

namespace kiosk {

/// What of every book must be true, whatever its article and its box. Each gives what is wrong, or nothing.

/// Every word of each part is shown, in order.
std::string what_is_lost(const Book& book, const Article& article);
/// Pages are in the order of their places, and each is found by its own.
std::string what_is_not_found(const Book& book);
/// All rows, cells, links lie in the box, and none in another's way.
std::string what_is_outside(const Book& book, const PageStyle& style);
/// No sentence is cut that a page holds.
std::string what_is_cut(const Book& book, const PageStyle& style);
/// No page is a heading, a label or an answer's word alone, and no such word is parted from its sentence.
std::string what_is_alone(const Book& book);
/// No table is parted that a page holds; each page of a table has its header.
std::string what_is_parted(const Book& book, const PageStyle& style);

/// The height that every page of a part has for its items.
int room_of(const Book& book, const std::string& part, const PageStyle& style);

}  // namespace kiosk
