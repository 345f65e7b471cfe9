#include "text/place.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "text/pitch.h"
#include "text/scripts.h"
#include "text/typesetter.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

/// How far something reaches above and below the baseline; negative where it stays on the other side.
struct Reach {
  int above = 0;
  int below = 0;
};

Reach reach_of(const Rect& ink) { return ink.empty() ? Reach{} : Reach{-ink.y, ink.bottom()}; }

Reach widest(Reach a, Reach b) { return {std::max(a.above, b.above), std::max(a.below, b.below)}; }

/// What every line takes: leading and the fonts' boxes, what is left over shared between top and bottom. The
/// baseline gives way to the ink; where that is taller, it stands out on both sides as it will.
Reach common_box(int leading, Reach box, Reach ink) {
  const int height = std::max(leading, box.above + box.below);
  const int wanted = (height - box.above - box.below) / 2 + box.above;
  const int tall = ink.above + ink.below;
  const int above =
      tall <= height ? std::clamp(wanted, ink.above, height - ink.below) : ink.above - (tall - height) / 2;
  return {above, height - above};
}

class Placer {
 public:
  Placer(const Paragraph& paragraph, const std::u16string& text, Ruler& ruler, FontSource& fonts,
         Shaper& shaper)
      : paragraph_(paragraph), text_(text), ruler_(ruler), fonts_(fonts), shaper_(shaper) {}

  ParagraphLayout place(const BrokenLines& broken, int width) {
    layout_.width = width;
    layout_.overflows = broken.overflows;
    layout_.cuts_word = broken.cuts_word;
    layout_.direction = paragraph_.locale.direction();
    for (const TextRange& range : broken.lines)
      sliced_.push_back(ruler_.line(without_trailing_space(text_, range)));
    std::vector<StandingLine> standing;
    for (const SlicedLine& line : sliced_) {
      layout_.natural_width = std::max(layout_.natural_width, line.room());
      standing.push_back({&line, indent(line)});
      for (const Slice& slice : line.slices) box_ = widest(box_, box_of(slice.item->font));
    }
    stack(standing);
    for (std::size_t i = 0; i < sliced_.size(); ++i) fill(i, broken.lines[i], standing[i].x);
    return std::move(layout_);
  }

 private:
  PlacedRun run_of(Slice& slice, int x, int baseline) {
    const Item& item = *slice.item;
    PlacedRun run;
    run.range = slice.range;
    count_missing(run, item, slice.shaped.glyphs);
    std::u16string drawn =
        text_.substr(static_cast<std::size_t>(run.range.start), static_cast<std::size_t>(run.range.length()));
    if (slice.hyphen != 0) drawn.back() = slice.hyphen;
    run.utf8 = to_utf8(drawn);
    run.font = fonts_.face(item.font.font);
    run.px = item.font.px;
    run.script = item.script;
    run.language = paragraph_.locale.str();
    run.level = item.level;
    run.x = x + slice.x;
    run.advance = slice.shaped.advance;
    run.ink = slice.ink.box.moved(run.x, baseline);
    run.before = slice.ink.before;
    layout_.missing_glyphs += slice.ink.broken;
    run.glyphs = std::move(slice.shaped.glyphs);
    return run;
  }

  /// Gives a line its runs, `x` where its pen starts.
  void fill(std::size_t number, TextRange range, int x) {
    Line& line = layout_.lines[number];
    line.range = range;
    line.width = sliced_[number].width;
    for (Slice& slice : sliced_[number].slices) {
      PlacedRun run = run_of(slice, x, line.baseline);
      if (!run.font || (run.advance == 0 && run.ink.empty())) continue;
      line.ink = united(line.ink, run.ink);
      line.runs.push_back(std::move(run));
    }
    layout_.ink = united(layout_.ink, line.ink);
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

  /// Gives every line its top, height and baseline. One pitch serves them all: it holds leading and the
  /// fonts' boxes, and keeps the outlines of lines that meet apart.
  void stack(const std::vector<StandingLine>& standing) {
    const SizedFont own = own_font();
    layout_.by_ink = fonts_.pitch(own.font) > 0;
    box_ = widest(box_, box_of(own));
    Reach ink;
    for (const SlicedLine& line : sliced_) ink = widest(ink, reach_of(line.ink));
    const int leading = static_cast<int>(std::ceil(paragraph_.leading * own.px));
    const Reach common = common_box(leading, box_, ink);
    layout_.pitch = measured_pitch(standing, common.above + common.below, paragraph_.clearance, shaper_);
    int baseline = first_baseline(common);
    for (const SlicedLine& sliced : sliced_) {
      const Reach reach = widest(common, reach_of(sliced.ink));
      Line line;
      line.top = baseline - reach.above;
      line.height = reach.above + reach.below;
      line.baseline = baseline;
      layout_.height = std::max(layout_.height, line.top + line.height);
      layout_.lines.push_back(std::move(line));
      baseline += layout_.pitch;
    }
  }

  /// Low enough for the ink of every line: that of a later one may rise past the first.
  int first_baseline(Reach common) const {
    int baseline = 0;
    int above = 0;  // pitches
    for (const SlicedLine& line : sliced_)
      baseline = std::max(baseline, widest(common, reach_of(line.ink)).above - layout_.pitch * above++);
    return baseline;
  }

  /// Where the pen of a line starts: at the side of its alignment, but all of its ink inside the width.
  int indent(const SlicedLine& line) const {
    const bool inset = paragraph_.breaking != Breaking::greedy;
    const int first = inset ? line.over_left() : 0;
    const int last = layout_.width - line.width - (inset ? line.over_right() : 0);
    if (paragraph_.align == Align::centre) {
      const int middle = (layout_.width - line.width) / 2;
      return first <= last ? std::clamp(middle, first, last) : middle;
    }
    const bool at_end = paragraph_.align == Align::end;
    const bool rtl = layout_.direction == Direction::rtl;
    return at_end != rtl ? last : first;
  }

  const Paragraph& paragraph_;
  const std::u16string& text_;
  Ruler& ruler_;
  FontSource& fonts_;
  Shaper& shaper_;
  Reach box_;
  std::vector<SlicedLine> sliced_;
  ParagraphLayout layout_;
};

}  // namespace

ParagraphLayout place(const Paragraph& paragraph, const std::u16string& text, const BrokenLines& broken,
                      int width, Ruler& ruler, FontSource& fonts, Shaper& shaper) {
  return Placer(paragraph, text, ruler, fonts, shaper).place(broken, width);
}

}  // namespace kiosk
