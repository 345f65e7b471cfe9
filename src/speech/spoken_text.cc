#include "speech/spoken_text.h"

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr std::string_view kIsolate = "\u2066";
constexpr std::string_view kPop = "\u2069";
/// Bidi marks, soft hyphen, zero-width space, word joiner, byte order mark. The zero-width joiners stay: they
/// are part of words in Persian and in Indian languages.
constexpr std::array<std::string_view, 14> kLayoutOnly{kIsolate, "\u2067", "\u2068", kPop,     "\u200e",
                                                       "\u200f", "\u061c", "\u202a", "\u202b", "\u202c",
                                                       "\u00ad", "\u200b", "\u2060", "\ufeff"};

bool digit(char c) { return c >= '0' && c <= '9'; }

/// "116 123": digits and single spaces, nothing else.
bool is_number(std::string_view text) {
  return !text.empty() && digit(text.front()) && digit(text.back()) &&
         std::all_of(text.begin(), text.end(), [](char c) { return digit(c) || c == ' '; });
}

void dictate(std::string_view number, std::string& out) {
  for (const char c : number) {
    if (c == ' ') {
      out += ',';
    } else {
      if (!out.empty() && out.back() != ' ') out += ' ';
      out += c;
    }
  }
}

/// The number at the start of `text`, between the marks; empty where there is none.
std::string_view dialled(std::string_view text) {
  if (!text.starts_with(kIsolate)) return {};
  text.remove_prefix(kIsolate.size());
  const std::size_t end = text.find(kPop);
  if (end == std::string_view::npos || !is_number(text.substr(0, end))) return {};
  return text.substr(0, end);
}

std::size_t layout_mark(std::string_view text) {
  for (const std::string_view mark : kLayoutOnly)
    if (text.starts_with(mark)) return mark.size();
  return 0;
}

}  // namespace

std::string spoken_text(std::string_view sentence) {
  std::string out;
  while (!sentence.empty()) {
    if (const std::string_view number = dialled(sentence); !number.empty()) {
      dictate(number, out);
      sentence.remove_prefix(kIsolate.size() + number.size() + kPop.size());
    } else if (const std::size_t mark = layout_mark(sentence); mark > 0) {
      sentence.remove_prefix(mark);
    } else {
      const char c = sentence.front();
      if (c == '[' && out.ends_with('[')) out += ' ';
      out += static_cast<unsigned char>(c) < ' ' ? ' ' : c;
      sentence.remove_prefix(1);
    }
  }
  return out;
}

bool has_words(std::string_view spoken) {
  return std::any_of(spoken.begin(), spoken.end(), [](char c) {
    return digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
  });
}

}  // namespace kiosk
