#pragma once

#include <string>
#include <vector>

namespace kiosk {

/// What a check went through: without it "nothing found" says nothing.
struct LookedAt {
  int languages = 0;
  int articles = 0;
  int parts = 0;  ///< of all articles in all languages
  std::vector<std::string> panels;
  int text_sizes = 0;
  int themes = 0;
  int pages = 0;   ///< of articles: each part's pages in each language, panel, text size and layout
  int frames = 0;  ///< all screens, in every setting
};

}  // namespace kiosk
