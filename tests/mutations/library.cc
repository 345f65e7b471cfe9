#include "mutations/library.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <fstream>
#include <iterator>
#include <regex>
#include <sstream>

namespace kiosk::mutations {
namespace {

namespace fs = std::filesystem;

UChar32 next(const std::string& text, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  int i = static_cast<int>(at);
  UChar32 c = 0;
  U8_NEXT(bytes, i, static_cast<int>(text.size()), c);
  at = static_cast<std::size_t>(i);
  return c;
}

bool is_han(UChar32 c) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(c, &status) == USCRIPT_HAN;
}

bool in_word(UChar32 c) {
  const auto type = u_charType(c);
  return u_isalpha(c) || type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK;
}

Line::Kind kind_of(const std::string& line, bool header_is_next) {
  if (line.empty()) return Line::Kind::blank;
  if (line.starts_with("## ") || line.starts_with("### ")) return Line::Kind::heading;
  if (line.starts_with("![")) return Line::Kind::figure;
  if (line.starts_with("- ") || (line.size() > 2 && line[1] == '.' && line[2] == ' '))
    return Line::Kind::item;
  if (line.starts_with("| ---")) return Line::Kind::other;
  if (line.starts_with("|")) return header_is_next ? Line::Kind::header : Line::Kind::row;
  return Line::Kind::paragraph;
}

std::string id_of(const std::string& heading) {
  const auto open = heading.rfind("{#");
  if (open == std::string::npos) return "";
  const std::string id = heading.substr(open + 2, heading.size() - open - 3);
  return heading.starts_with("### ") ? "faq/" + id : id;
}

/// Where "{...}" or "](...)" ends that begins at `at`; `at` where nothing hidden begins.
std::size_t behind_hidden(const std::string& line, std::size_t at) {
  const bool braces = line[at] == '{';
  if (!braces && line.compare(at, 2, "](") != 0) return at;
  const auto end = line.find(braces ? '}' : ')', at);
  return end == std::string::npos ? line.size() : end + 1;
}

}  // namespace

Files read_files(const fs::path& folder) {
  Files out;
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream in(entry.path(), std::ios::binary);
    out[entry.path().lexically_relative(folder).string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return out;
}

void check_everything(Files& files) {
  for (auto& [name, text] : files) {
    if (!name.ends_with(".review.toml")) continue;
    text = std::regex_replace(text, std::regex("checked_(by|on) = .*\n"), "");
    text = std::regex_replace(text, std::regex("(^|\n)(\\[[^\n]*\\])\n"),
                              "$1$2\nchecked_by = \"A reader\"\nchecked_on = 2026-11-20\n");
  }
}

std::vector<Line> lines_of(const std::string& article) {
  std::vector<Line> out;
  std::istringstream in(article);
  int fences = 0;
  std::string part = "front";
  for (std::string line; std::getline(in, line);) {
    if (line == "+++") ++fences;
    Line::Kind kind = Line::Kind::other;
    if (fences == 2 && line != "+++") {
      const bool in_table = !out.empty() && out.back().text.starts_with("|");
      kind = kind_of(line, !in_table);
      if (kind == Line::Kind::heading) part = id_of(line);
    }
    out.push_back({line, kind, part});
  }
  return out;
}

std::string text_of(const std::vector<Line>& lines) {
  std::string out;
  for (const Line& line : lines) out += line.text + "\n";
  return out;
}

std::string exchanged(const std::string& line, const Span& a, const Span& b) {
  return line.substr(0, a.from) + line.substr(b.from, b.length) +
         line.substr(a.from + a.length, b.from - a.from - a.length) + line.substr(a.from, a.length) +
         line.substr(b.from + b.length);
}

std::vector<Span> words_in(const std::string& line) {
  std::vector<Span> out;
  bool inside = false;
  for (std::size_t at = 0; at < line.size();) {
    if (const auto behind = behind_hidden(line, at); behind != at) {
      at = behind;
      inside = false;
      continue;
    }
    const std::size_t from = at;
    const UChar32 c = next(line, at);
    if (c < 0 || !in_word(c)) {
      inside = false;
      continue;
    }
    if (!inside || is_han(c)) out.push_back({from, 0});
    out.back().length = at - out.back().from;
    inside = !is_han(c);
  }
  return out;
}

std::vector<Span> sentences_in(const std::string& line) {
  // Where a danda ends sentences, a full stop only shortens a title.
  static const std::regex dotted("(\\.|!|\\?|۔|؟) |。|？");
  static const std::regex with_danda("(।|!|\\?) ");
  const std::regex& end = line.find("।") == std::string::npos ? dotted : with_danda;
  std::vector<Span> out;
  std::size_t from = 0;
  const auto close = [&](std::size_t to) {
    if (to > from && words_in(line.substr(from, to - from)).size() >= 4) {
      out.push_back({from, to - from});
      from = to;
    }
  };
  for (std::sregex_iterator it(line.begin(), line.end(), end), none; it != none; ++it)
    close(static_cast<std::size_t>(it->position() + it->length()));
  close(line.size());
  return out;
}

std::vector<Span> cells_in(const std::string& line) {
  std::vector<Span> out;
  for (auto from = line.find('|'); from != std::string::npos;) {
    const auto to = line.find('|', from + 1);
    if (to == std::string::npos) break;
    out.push_back({from + 2, to - from - 3});
    from = to;
  }
  return out;
}

}  // namespace kiosk::mutations
