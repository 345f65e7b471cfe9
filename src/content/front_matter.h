#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "content/article_file.h"

namespace kiosk {

/// An article's text cut at its "+++" lines.
struct CutText {
  std::string front;  ///< between the lines
  std::string body;   ///< behind them, led by blank lines so that lines keep their numbers
};

/// Nothing where the text does not begin with "+++" or the second line of that kind is missing.
std::optional<CutText> cut_front(const std::string& text);

/// Where the body begins, behind the second "+++" line, whatever the line ends; nothing where there is none.
std::optional<std::size_t> body_start(const std::string& text);

/// Reads the front matter's TOML, which starts on line 2 of `file`.
RawFront read_front(const std::string& front, const std::string& file, const LocaleTag& tag,
                    Diagnostics& diagnostics);

}  // namespace kiosk
