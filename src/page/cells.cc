#include "page/cells.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"

namespace kiosk {
namespace {

constexpr double kHeadingLeading = 1.22;
constexpr double kCompactLeading = 1.28;

bool is_space(char16_t c) { return c == u' ' || c == u'\n' || c == u'\t'; }

Paragraph paragraph_of(const RichText& text, const LocaleTag& locale, const CellStyle& how) {
  Paragraph p;
  p.text = text.text;
  p.strong = text.strong;
  p.locale = locale;
  p.px = how.px;
  p.bold = how.bold;
  p.breaking = how.breaking;
  p.leading = how.leading;
  return p;
}

}  // namespace

CellStyle body_style(const PageStyle& style) { return {.px = style.body()}; }

CellStyle heading_style(const PageStyle& style) {
  return {.px = style.heading(), .bold = true, .breaking = Breaking::balanced, .leading = kHeadingLeading};
}

CellStyle compact_style(double px, bool bold, Ink ink) {
  return {.px = px, .bold = bold, .ink = ink, .breaking = Breaking::balanced, .leading = kCompactLeading};
}

Cell set_cell(const RichText& text, const LocaleTag& locale, const CellStyle& how, int x, int width,
              Typesetter& typesetter) {
  Cell cell;
  cell.layout = typesetter.set(paragraph_of(text, locale, how), std::max(width, 1));
  cell.end_line = static_cast<int>(cell.layout->lines.size());
  cell.box = {x, 0, width, cell.layout->height};
  cell.string = to_utf8(text.text);
  cell.locale = locale;
  cell.px = static_cast<int>(how.px + 0.5);
  cell.ink = how.ink;
  if (how.breaking == Breaking::balanced) tighten(cell);
  return cell;
}

Cell set_cell(const std::string& text, const LocaleTag& locale, const CellStyle& how, int x, int width,
              Typesetter& typesetter) {
  RichText rich;
  rich.text = to_utf16(text);
  return set_cell(rich, locale, how, x, width, typesetter);
}

int readable_width(const RichText& text, const LocaleTag& locale, const CellStyle& how, int width,
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

int longest_word(const RichText& text, const LocaleTag& locale, const CellStyle& how,
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
    CellStyle plain = how;
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

int number_column(int number, const LocaleTag& locale, const CellStyle& how, Typesetter& typesetter) {
  constexpr double kAirEm = 0.3;
  if (number <= 0) return 0;
  RichText text;
  text.text = to_utf16(std::to_string(number));
  CellStyle bold = how;
  bold.bold = true;
  constexpr int kNoLimit = 1 << 20;
  const int width = typesetter.set(paragraph_of(text, locale, bold), kNoLimit)->natural_width;
  return width + static_cast<int>(how.px * kAirEm);
}

bool is_tall(const ParagraphLayout& layout, int px) {
  constexpr double kTallLine = 2.2;  // em of a line box
  const auto lines = static_cast<double>(layout.lines.size());
  return lines > 0 && (layout.by_ink || layout.height > kTallLine * px * lines);
}

int tight_height(const ParagraphLayout& layout, int px) {
  constexpr double kAir = 0.2;
  return layout.ink.h + static_cast<int>(px * kAir);
}

void tighten(Cell& cell) {
  const ParagraphLayout& layout = *cell.layout;
  if (!is_tall(layout, cell.px)) return;
  cell.box.h = tight_height(layout, cell.px);
  cell.rise = layout.ink.y - (cell.box.h - layout.ink.h) / 2;
}

int lines_height(const ParagraphLayout& layout, int first, int end) {
  if (end <= first) return 0;
  const Line& top = layout.lines[static_cast<std::size_t>(first)];
  const Line& last = layout.lines[static_cast<std::size_t>(end - 1)];
  return last.top + last.height - top.top;
}

}  // namespace kiosk
