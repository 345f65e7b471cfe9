// libFuzzer's target: any bytes as a paragraph, in any locale, width, size and breaking. The first five bytes
// choose those; the rest is UTF-8, sound or not. A layout must hold the whole text, keep to its width and
// hold its ink.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>

#include "assets/font_table.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

constexpr std::array<const char*, 12> kLocales = {"en", "ar", "ur", "he", "hi", "bn",
                                                  "th", "km", "my", "bo", "ja", "ko"};

/// Ends the run with a sentence where a layout is unsound.
void demand(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "unsound layout: %s\n", what);
  std::abort();
}

void check(const ParagraphLayout& layout, int length, Breaking breaking) {
  int at = 0;
  int bottom = 0;
  for (const Line& line : layout.lines) {
    demand(line.range.start == at && line.range.end > at, "lines do not follow each other");
    at = line.range.end;
    demand(layout.overflows || line.width <= layout.width, "a line is wider than the box");
    demand(line.top >= 0, "a line starts above the layout");
    demand(&line == &layout.lines.front() || line.baseline - (&line - 1)->baseline == layout.pitch,
           "lines do not keep their pitch");
    bottom = std::max(bottom, line.top + line.height);
    demand(line.ink.empty() || (line.ink.y >= line.top && line.ink.bottom() <= line.top + line.height),
           "ink leaves its line");
    demand(breaking == Breaking::greedy || layout.overflows || line.ink.empty() ||
               (line.ink.x >= 0 && line.ink.right() <= layout.width),
           "ink leaves the width");
    for (const PlacedRun& run : line.runs)
      demand(run.range.start >= line.range.start && run.range.end <= line.range.end, "a run leaves its line");
  }
  demand(at == length, "text is lost");
  demand(layout.height == bottom, "the height is not that of the lines'");
}

}  // namespace
}  // namespace kiosk

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace kiosk;
  constexpr std::size_t kChoices = 5;
  if (size < kChoices) return 0;
  static Diagnostics diagnostics;
  static const auto typesetter =
      make_typesetter(load_font_table(KIOSK_SOURCE_DIR "/assets/fonts.toml", diagnostics), diagnostics);
  Paragraph p;
  p.locale = *LocaleTag::parse(kLocales[data[0] % kLocales.size()]);
  p.px = 8 + data[1] % 100;
  p.breaking = static_cast<Breaking>(data[2] % 3);
  p.align = static_cast<Align>(data[3] % 3);
  p.bold = (data[3] & 0x80) != 0;
  p.leading = 1.0 + data[3] % 10 / 10.0;
  p.text = to_utf16(std::string(reinterpret_cast<const char*>(data) + kChoices, size - kChoices));
  const int length = static_cast<int>(p.text.size());
  p.strong = {{length / 3, length / 2}};
  check(*typesetter->set(p, data[4] * 6), length, p.breaking);
  return 0;
}
