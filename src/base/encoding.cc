#include "base/encoding.h"

#include <algorithm>
#include <array>

namespace kiosk {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";
constexpr std::size_t kLooked = 4096;  // bytes from the start

struct CodePage {
  const char* name;
  std::string_view languages;  ///< with a space before and behind each
};

/// Microsoft's default "ANSI" code pages; all other languages have 1252.
constexpr std::array<CodePage, 13> kPages = {{{"windows-1250 (cp1250)", " pl cs sk sl hr hu ro bs sq "},
                                              {"windows-1251 (cp1251)", " ru uk be bg mk sr kk ky mn tg tt "},
                                              {"windows-1253 (cp1253)", " el "},
                                              {"windows-1254 (cp1254)", " tr az uz tk "},
                                              {"windows-1255 (cp1255)", " he yi "},
                                              {"windows-1256 (cp1256)", " ar fa ur ps sd ug ckb ks "},
                                              {"windows-1257 (cp1257)", " lt lv et "},
                                              {"windows-1258 (cp1258)", " vi "},
                                              {"windows-874 (cp874)", " th "},
                                              {"Shift_JIS (cp932)", " ja "},
                                              {"GBK or Big5 (cp936, cp950)", " zh yue "},
                                              {"EUC-KR (cp949)", " ko "},
                                              {"windows-1252 (cp1252)", ""}}};

std::string code_page_of(std::string_view language) {
  const std::string key = " " + std::string(language.substr(0, language.find('-'))) + " ";
  for (const CodePage& page : kPages)
    if (page.languages.find(key) != std::string_view::npos) return page.name;
  return kPages.back().name;
}

enum class Wide { none, utf16le, utf16be, utf32, zeros };

Wide wide_of(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) return Wide::utf32;
  if (bytes.starts_with("\xFF\xFE")) return Wide::utf16le;
  if (bytes.starts_with("\xFE\xFF")) return Wide::utf16be;
  // Without a mark: every ASCII letter, and there are always some, has a zero byte on one side.
  std::array<std::size_t, 2> zeros{};
  const std::size_t length = std::min(bytes.size(), kLooked);
  for (std::size_t i = 0; i < length; ++i)
    if (bytes[i] == '\0') ++zeros[i % 2];
  const std::size_t all = zeros[0] + zeros[1];
  if (all * 4 < length || length < 4) return Wide::none;
  if (all * 8 > length * 7) return Wide::zeros;  // of UTF-32 one byte in four is none
  if (all * 2 > length + 2) return Wide::utf32;
  return zeros[1] > zeros[0] ? Wide::utf16le : Wide::utf16be;
}

/// Bytes of the UTF-8 sequence at the start of `bytes`; 0 where it is none (Unicode 15, table 3-7).
std::size_t sequence_at(std::string_view bytes) {
  const auto byte = [&](std::size_t i) {
    return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U;
  };
  const unsigned lead = byte(0);
  if (lead < 0x80) return 1;
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const unsigned least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  const unsigned most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  if (byte(1) < least || byte(1) > most) return 0;
  for (std::size_t i = 2; i < length; ++i)
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  return length;
}

std::string sentence_of(Wide wide, std::string_view language) {
  switch (wide) {
    case Wide::utf32:
      return "The file is UTF-32, not UTF-8.";
    case Wide::utf16le:
      return "The file is UTF-16 (little-endian, \"Unicode\" in some editors), not UTF-8.";
    case Wide::utf16be:
      return "The file is UTF-16 (big-endian), not UTF-8.";
    case Wide::zeros:
      return "The file holds zeros instead of a text, as after a power cut: put a copy of it back.";
    case Wide::none:
      break;
  }
  return "The text is no UTF-8 from here on: it was saved in an old code page, most likely " +
         code_page_of(language) + ".";
}

}  // namespace

void drop_byte_order_mark(std::string& bytes) {
  if (bytes.starts_with(kMark)) bytes.erase(0, kMark.size());
}

std::optional<EncodingFault> encoding_fault(std::string_view bytes, std::string_view language) {
  if (const Wide wide = wide_of(bytes); wide != Wide::none)
    return EncodingFault{1, 1, sentence_of(wide, language)};
  EncodingFault at;
  for (std::size_t i = 0; i < bytes.size();) {
    const std::size_t length = sequence_at(bytes.substr(i));
    if (length == 0) {
      at.sentence = sentence_of(Wide::none, language);
      return at;
    }
    if (bytes[i] == '\n') {
      ++at.line;
      at.column = 1;
    } else {
      ++at.column;
    }
    i += length;
  }
  return std::nullopt;
}

}  // namespace kiosk
