#include "page/cells.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"

namespace kiosk {
namespace {

bool is_space(char16_t c) { return c == u' ' || c == u'\n' || c == u'\t'; }

Paragraph paragraph_of(const RichText& text, const LocaleTag& locale, const TextStyle& how) {
  Paragraph p = paragraph_of(text.text, locale, how);
  p.strong = text.strong;
  return p;
}

}  // namespace

CellText body_text(const PageStyle& style) { return {body_style(style.body(), style.leading)}; }

CellText heading_text(const PageStyle& style) {
  return {label_style(style.heading(), style.leading).bolded()};
}

CellText cell_text(const PageStyle& style, double px, bool bold, Ink ink) {
  return {cell_style(px, style.leading).bolded(bold), ink};
}

Cell set_cell(const RichText& text, const LocaleTag& locale, const CellText& how, int x, int width,
              Typesetter& typesetter) {
  Cell cell;
  cell.text = set_text(paragraph_of(text, locale, how), width, typesetter);
  cell.end_line = static_cast<int>(cell.text.layout->lines.size());
  cell.box = {x, 0, width, cell.text.layout->height};
  cell.ink = how.ink;
  if (how.breaking == Breaking::balanced) tighten(cell);
  return cell;
}

Cell set_cell(const std::string& text, const LocaleTag& locale, const CellText& how, int x, int width,
              Typesetter& typesetter) {
  RichText rich;
  rich.text = to_utf16(text);
  return set_cell(rich, locale, how, x, width, typesetter);
}

int readable_width(const RichText& text, const LocaleTag& locale, const TextStyle& how, int width,
                   Typesetter& typesetter) {
  constexpr int kMostLetters = 80;
  constexpr double kHanEm = 40;
  constexpr int kMostRounds = 4;
  const std::string script = locale.script();
  if (script == "Hans" || script == "Hant" || script == "Jpan" || script == "Kore")
    return std::min(width, static_cast<int>(how.px * kHanEm));
  for (int i = 0; i < kMostRounds; ++i) {
    const auto layout = typesetter.set(paragraph_of(text, locale, how), std::max(width, 1));
    int readable = width;
    for (const Line& line : layout->lines) {
      if (line.range.length() <= kMostLetters) continue;
      const auto from = static_cast<std::size_t>(line.range.start);
      const std::vector<int> starts =
          cluster_starts(text.text.substr(from, static_cast<std::size_t>(line.range.length())));
      const int letters = static_cast<int>(starts.size()) - 1;
      if (letters > kMostLetters + 1)  // with the space at its end
        readable = std::min(readable, line.width * kMostLetters / letters);
    }
    if (readable == width) break;
    width = readable;
  }
  return width;
}

int longest_word(const RichText& text, const LocaleTag& locale, const TextStyle& how,
                 Typesetter& typesetter) {
  int widest = 0;
  std::size_t start = 0;
  const std::u16string& s = text.text;
  constexpr int kNoLimit = 1 << 20;
  while (start < s.size()) {
    while (start < s.size() && is_space(s[start])) ++start;
    std::size_t end = start;
    while (end < s.size() && !is_space(s[end])) ++end;
    if (end == start) break;
    RichText word;
    word.text = s.substr(start, end - start);
    TextStyle plain = how;
    plain.breaking = Breaking::greedy;
    widest = std::max(widest, typesetter.set(paragraph_of(word, locale, plain), kNoLimit)->natural_width);
    start = end;
  }
  const std::string script = locale.script();
  // Han breaks between any two characters: four of them make a column.
  if (script == "Hans" || script == "Hant" || script == "Jpan") {
    widest = std::min(widest, static_cast<int>(how.px * 4.4));
  }
  // No spaces between words here either; few words of these are longer.
  if (script == "Thai" || script == "Laoo" || script == "Khmr" || script == "Mymr") {
    widest = std::min(widest, static_cast<int>(how.px * 9));
  }
  return widest;
}

int number_column(int number, const LocaleTag& locale, const TextStyle& how, Typesetter& typesetter) {
  constexpr double kAirEm = 0.3;
  if (number <= 0) return 0;
  RichText text;
  text.text = to_utf16(std::to_string(number));
  constexpr int kNoLimit = 1 << 20;
  const int width = typesetter.set(paragraph_of(text, locale, how.bolded()), kNoLimit)->natural_width;
  return width + static_cast<int>(how.px * kAirEm);
}

void tighten(Cell& cell) {
  if (!cell.text.is_tall()) return;
  const Rect& ink = cell.text.layout->ink;
  cell.box.h = cell.text.height();
  cell.rise = ink.y - (cell.box.h - ink.h) / 2;
}

int lines_height(const ParagraphLayout& layout, int first, int end) {
  if (end <= first) return 0;
  const Line& top = layout.lines[static_cast<std::size_t>(first)];
  const Line& last = layout.lines[static_cast<std::size_t>(end - 1)];
  return last.top + last.height - top.top;
}

}  // namespace kiosk
