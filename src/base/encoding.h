#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace kiosk {

/// Takes a byte order mark off the start of a UTF-8 text: editors put it there, and it says nothing.
void drop_byte_order_mark(std::string& bytes);

/// Where a text stops being UTF-8, and what it is instead.
struct EncodingFault {
  int line = 1;
  int column = 1;  ///< in characters
  std::string sentence;
};

/// Nothing where the text is UTF-8. UTF-16 and UTF-32 are known by their mark or their zero bytes; else the
/// sentence names the code page that Windows saves a text of this language in ("pl": windows-1250).
/// `language` may be empty.
std::optional<EncodingFault> encoding_fault(std::string_view bytes, std::string_view language);

}  // namespace kiosk
