#pragma once

#include <string>
#include <vector>

#include "page/frame.h"

namespace kiosk {

/// The start of an article: its title, the short answer and the ways on, on one page where they fit side by
/// side; else the answer begins there and the ways follow.
std::vector<Page> contents_pages(const PageMaker& maker, std::vector<std::string>& cut);
/// The questions as cards.
std::vector<Page> question_pages(const PageMaker& maker, const Part& faq, std::vector<std::string>& cut);

}  // namespace kiosk
