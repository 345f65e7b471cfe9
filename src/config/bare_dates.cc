#include "config/bare_dates.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/day_time.h"

namespace kiosk {
namespace {

constexpr std::string_view kForm = "dddd-dd-dd";

bool is_of_form(std::string_view text) {
  if (text.size() != kForm.size()) return false;
  for (std::size_t i = 0; i < kForm.size(); ++i) {
    const bool digit = text[i] >= '0' && text[i] <= '9';
    if (kForm[i] == 'd' ? !digit : text[i] != kForm[i]) return false;
  }
  return true;
}

/// Where the string that starts at `at` ends: behind its quotes, one or three; a string of one line at its
/// line's end where it is not closed.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool three = text.substr(at, 3) == std::string(3, quote);
  const std::string close(three ? 3 : 1, quote);
  for (std::size_t i = at + close.size(); i < text.size(); ++i) {
    if (text[i] == '\\' && quote == '"')
      ++i;
    else if (text.substr(i, close.size()) == close)
      return i + close.size();
    else if (text[i] == '\n' && !three)
      return i;
  }
  return text.size();
}

/// Where what starts at `at` ends: a string, a comment, a word, or one other sign.
std::size_t end_of_token(std::string_view text, std::size_t at) {
  constexpr std::string_view kSigns = " \t\r\n=,[]{}\"'#";
  if (text[at] == '"' || text[at] == '\'') return end_of_string(text, at);
  if (text[at] == '#') return std::min(text.find('\n', at), text.size());
  if (kSigns.find(text[at]) != kSigns.npos) return at + 1;
  return std::min(text.find_first_of(kSigns, at), text.size());
}

}  // namespace

std::string with_quoted_dates(const std::string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = end_of_token(text, at);
    const std::string token = text.substr(at, end - at);
    out += is_of_form(token) && !read_date(token) ? '"' + token + '"' : token;
    at = end;
  }
  return out;
}

}  // namespace kiosk
