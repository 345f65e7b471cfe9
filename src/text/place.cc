#include "text/place.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "text/scripts.h"
#include "text/typesetter.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

// Lines share one height unless ink would stretch it beyond this: one towering line shall not part them all.
constexpr double kMostStretch = 1.35;

constexpr int round_px(int v) { return (v + 32) >> 6; }
constexpr int ceil_px(int v) { return (v + 63) >> 6; }

/// How far something reaches above and below the baseline; negative where it stays on the other side.
struct Reach {
  int above = 0;
  int below = 0;
};

Reach reach_of(const Rect& ink) { return ink.empty() ? Reach{} : Reach{-ink.y, ink.bottom()}; }

/// Where the lines of a paragraph stand.
struct Rhythm {
  int height = 0;
  int baseline = 0;
};

/// Room for the boxes and the ink, with what is left over shared between top and bottom.
Rhythm rhythm_of(int leading, Reach box, Reach ink) {
  Rhythm rhythm;
  rhythm.height = std::max({leading, box.above + box.below, ink.above + ink.below});
  const int wanted = (rhythm.height - box.above - box.below) / 2 + box.above;
  rhythm.baseline = std::clamp(wanted, ink.above, rhythm.height - ink.below);
  return rhythm;
}

Reach widest(Reach a, Reach b) { return {std::max(a.above, b.above), std::max(a.below, b.below)}; }

class Placer {
 public:
  Placer(const Paragraph& paragraph, const std::u16string& text, Ruler& ruler, FontSource& fonts,
         Shaper& shaper)
      : paragraph_(paragraph), text_(text), ruler_(ruler), fonts_(fonts), shaper_(shaper) {}

  ParagraphLayout place(const BrokenLines& broken, int width) {
    layout_.width = width;
    layout_.overflows = broken.overflows;
    layout_.direction = paragraph_.locale.direction();
    for (const TextRange& range : broken.lines) layout_.lines.push_back(line_of(range));
    for (const Line& line : layout_.lines)
      layout_.natural_width = std::max(layout_.natural_width, line.width);
    stack();
    for (Line& line : layout_.lines) settle(line);
    return std::move(layout_);
  }

 private:
  /// The runs of a line, from pen 0 and with ink about the baseline.
  Line line_of(TextRange range) {
    Line line;
    line.range = range;
    const TextRange drawn = without_trailing_space(text_, range);
    std::vector<PlacedRun> runs;
    for (std::size_t i = drawn.empty() ? ruler_.items().size() : ruler_.item_at(drawn.start);
         i < ruler_.items().size() && ruler_.items()[i].range.start < drawn.end; ++i)
      runs.push_back(run_of(ruler_.items()[i], drawn));
    set_in_order(runs, line);
    return line;
  }

  PlacedRun run_of(const Item& item, TextRange drawn) {
    PlacedRun run;
    run.range = {std::max(item.range.start, drawn.start), std::min(item.range.end, drawn.end)};
    Shaped shaped = ruler_.slice(item, run.range);
    count_missing(run, item, shaped.glyphs);
    run.utf8 = to_utf8(text_.substr(static_cast<std::size_t>(run.range.start),
                                    static_cast<std::size_t>(run.range.length())));
    run.font = fonts_.face(item.font.font);
    run.px = item.font.px;
    run.script = item.script;
    run.language = paragraph_.locale.str();
    run.level = item.level;
    run.advance = shaped.advance;
    const InkBox ink = shaper_.ink(item.font, shaped.glyphs);
    run.ink = ink.box;
    run.before = ink.before;
    layout_.missing_glyphs += ink.broken;
    run.glyphs = std::move(shaped.glyphs);
    box_ = widest(box_, box_of(item.font));
    return run;
  }

  void set_in_order(std::vector<PlacedRun>& runs, Line& line) {
    std::vector<std::uint8_t> levels;
    levels.reserve(runs.size());
    for (const PlacedRun& run : runs) levels.push_back(run.level);
    int pen = 0;
    for (const int next : visual_order(levels)) {
      PlacedRun& run = runs[static_cast<std::size_t>(next)];
      run.x = round_px(pen);
      pen += run.advance;
      if (!run.font || (run.advance == 0 && run.ink.empty())) continue;
      run.ink = run.ink.moved(run.x, 0);
      line.ink = united(line.ink, run.ink);
      line.runs.push_back(std::move(run));
    }
    line.width = ceil_px(pen);
  }

  /// Where there is no font, or none that can be opened, a run has no glyphs at all.
  void count_unset(const PlacedRun& run) {
    for (int at = run.range.start; at < run.range.end;) {
      const char32_t c = next_code_point(text_, at);
      if (needs_no_glyph(c)) continue;
      ++layout_.missing_glyphs;
      layout_.missing.insert(c);
    }
  }

  void count_missing(const PlacedRun& run, const Item& item, const std::vector<Glyph>& glyphs) {
    if (glyphs.empty()) return count_unset(run);
    std::set<int> missing;
    for (const Glyph& glyph : glyphs)
      if (glyph.id == 0) missing.insert(glyph.cluster);
    if (missing.empty()) return;  // nearly every run of nearly every text
    std::set<int> all = {run.range.end};
    for (const Glyph& glyph : glyphs) all.insert(glyph.cluster);
    layout_.missing_glyphs += static_cast<int>(missing.size());
    for (const int cluster : missing)
      for (int at = cluster; at < *all.upper_bound(cluster);) {
        const char32_t c = next_code_point(text_, at);
        if (!needs_no_glyph(c) && !fonts_.covers(item.font.font, c)) layout_.missing.insert(c);
      }
  }

  Reach box_of(SizedFont font) {
    const LineBox box = shaper_.line_box(font);
    return {box.ascent, box.descent};
  }

  /// The paragraph's own font, whether or not a letter of it stands here: labels in a row keep one height.
  SizedFont own_font() {
    const auto& cascade = fonts_.cascade(own_script(paragraph_.locale), paragraph_.locale, paragraph_.bold);
    const int font = cascade.empty() ? -1 : cascade.front();
    return {font, pixels_per_em(paragraph_, fonts_.factor(font))};
  }

  /// Gives every line its top, height and baseline.
  void stack() {
    const SizedFont own = own_font();
    box_ = widest(box_, box_of(own));
    Reach ink;
    for (const Line& line : layout_.lines) ink = widest(ink, reach_of(line.ink));
    const int leading = static_cast<int>(std::ceil(paragraph_.leading * own.px));
    const Rhythm plain = rhythm_of(leading, box_, {});
    Rhythm rhythm = rhythm_of(leading, box_, ink);
    const bool even = rhythm.height <= kMostStretch * plain.height;
    for (Line& line : layout_.lines) {
      if (!even) rhythm = rhythm_of(leading, box_, reach_of(line.ink));
      line.top = layout_.height;
      line.height = rhythm.height;
      line.baseline = line.top + rhythm.baseline;
      layout_.height += rhythm.height;
    }
  }

  /// Moves a line's runs to their place in the layout.
  void settle(Line& line) {
    const int dx = indent(line.width);
    for (PlacedRun& run : line.runs) {
      run.x += dx;
      run.ink = run.ink.moved(dx, line.baseline);
    }
    line.ink = line.ink.empty() ? Rect{} : line.ink.moved(dx, line.baseline);
    layout_.ink = united(layout_.ink, line.ink);
  }

  int indent(int line_width) const {
    const int free = layout_.width - line_width;
    if (paragraph_.align == Align::centre) return free / 2;
    const bool at_end = paragraph_.align == Align::end;
    const bool rtl = layout_.direction == Direction::rtl;
    return at_end != rtl ? free : 0;
  }

  const Paragraph& paragraph_;
  const std::u16string& text_;
  Ruler& ruler_;
  FontSource& fonts_;
  Shaper& shaper_;
  Reach box_;
  ParagraphLayout layout_;
};

}  // namespace

ParagraphLayout place(const Paragraph& paragraph, const std::u16string& text, const BrokenLines& broken,
                      int width, Ruler& ruler, FontSource& fonts, Shaper& shaper) {
  return Placer(paragraph, text, ruler, fonts, shaper).place(broken, width);
}

}  // namespace kiosk
