#include "text/ruler.h"

#include <algorithm>

#include "text/soft_hyphen.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

constexpr int round_px(int v) { return (v + 32) >> 6; }
constexpr int ceil_px(int v) { return (v + 63) >> 6; }

}  // namespace

Ruler::Ruler(const std::u16string& text, const std::vector<Item>& items, Shaper& shaper)
    : text_(text), items_(items), shaper_(shaper), pen_(text.size() + 1, 0), safe_(text.size() + 1, 0) {
  whole_.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) measure(i);
  safe_.back() = 1;
}

/// Fills the pen's way and the safe cuts of one item.
void Ruler::measure(std::size_t number) {
  const Item& item = items_[number];
  whole_.push_back(shaper_.shape(item.font,
                                 std::u16string_view(text_).substr(item.range.start, item.range.length()),
                                 item.script, item.rtl()));
  const Shaped& shaped = whole_.back();
  lean_ = std::max(lean_, shaper_.ink(item.font, shaped.glyphs).lean);
  const auto start = static_cast<std::size_t>(item.range.start);
  const auto end = static_cast<std::size_t>(item.range.end);
  std::vector<int> advances(end - start, 0);
  for (std::size_t g = 0; g < shaped.glyphs.size(); ++g) {
    const auto cluster = static_cast<std::size_t>(shaped.glyphs[g].cluster);
    advances[cluster] += shaped.glyphs[g].advance;
    if (!shaped.unsafe[g]) safe_[start + cluster] = 1;
  }
  for (std::size_t at = start; at < end; ++at) pen_[at + 1] = pen_[at] + advances[at - start];
  safe_[start] = 1;
}

std::size_t Ruler::item_at(int at) const {
  const auto behind = std::upper_bound(items_.begin(), items_.end(), at,
                                       [](int place, const Item& item) { return place < item.range.start; });
  return behind == items_.begin() ? 0 : static_cast<std::size_t>(behind - items_.begin()) - 1;
}

/// The glyphs of a part whose two cuts are safe: HarfBuzz promises that shaping it alone gives the same.
Shaped Ruler::cut_out(const Item& item, TextRange part) const {
  Shaped shaped;
  const TextRange wanted = {part.start - item.range.start, part.end - item.range.start};
  for (const Glyph& glyph : whole_[number_of(item)].glyphs) {
    if (!wanted.contains(glyph.cluster)) continue;
    shaped.glyphs.push_back(glyph);
    shaped.glyphs.back().cluster += item.range.start;
    shaped.advance += glyph.advance;
  }
  return shaped;
}

Shaped Ruler::slice(const Item& item, TextRange part) {
  if (safe(part.start) && safe(part.end)) return cut_out(item, part);
  return shape(item, part, 0);
}

Shaped Ruler::shape(const Item& item, TextRange part, char16_t hyphen) {
  std::u16string text =
      text_.substr(static_cast<std::size_t>(part.start), static_cast<std::size_t>(part.length()));
  if (hyphen != 0) text.back() = hyphen;
  Shaped shaped = shaper_.shape(item.font, text, item.script, item.rtl());
  for (Glyph& glyph : shaped.glyphs) glyph.cluster += part.start;
  return shaped;
}

bool Ruler::breaks_word(int end) const {
  if (end <= 0 || end >= static_cast<int>(text_.size())) return false;
  if (text_[static_cast<std::size_t>(end - 1)] != kSoftHyphen) return false;
  // Before a space the line ends there, not in the word.
  return without_trailing_space(text_, {end, end + 1}).end > end;
}

char16_t Ruler::hyphen_of(const Item& item) {
  const auto [at, is_new] = hyphens_.try_emplace(&item, 0);
  if (!is_new) return at->second;
  for (const char16_t hyphen : hyphens_for(item.script)) {
    const Shaped shaped = shaper_.shape(item.font, std::u16string(1, hyphen), item.script, item.rtl());
    if (shaped.glyphs.empty() || shaped.glyphs.front().id == 0) continue;
    at->second = hyphen;
    break;
  }
  return at->second;
}

int Ruler::slice_width(const Item& item, TextRange part) {
  const auto [at, is_new] = cut_widths_.try_emplace({part.start, part.end}, 0);
  if (is_new) at->second = slice(item, part).advance;
  return at->second;
}

int Ruler::width(int start, int end) {
  if (end <= start) return 0;
  if (breaks_word(end)) {
    const Item& last = items_[item_at(end - 1)];
    const TextRange part = {std::max(start, last.range.start), end};
    const auto [at, is_new] = hyphened_widths_.try_emplace({part.start, end}, 0);
    if (is_new) at->second = hyphened(last, part).advance;
    return width_to(start, part.start) + at->second;
  }
  return width_to(start, end);
}

int Ruler::width_to(int start, int end) {
  if (end <= start) return 0;
  if (safe(start) && safe(end)) return estimate(end) - estimate(start);
  const Item& first = items_[item_at(start)];
  const Item& last = items_[item_at(end - 1)];
  if (&first == &last) return slice_width(first, {start, end});
  int width = estimate(last.range.start) - estimate(first.range.end);
  width += safe(start) ? estimate(first.range.end) - estimate(start)
                       : slice_width(first, {start, first.range.end});
  width +=
      safe(end) ? estimate(end) - estimate(last.range.start) : slice_width(last, {last.range.start, end});
  return width;
}

SlicedLine Ruler::line(TextRange drawn) {
  std::vector<Slice> logical;
  std::vector<std::uint8_t> levels;
  for (std::size_t i = drawn.empty() ? items_.size() : item_at(drawn.start);
       i < items_.size() && items_[i].range.start < drawn.end; ++i) {
    const Item& item = items_[i];
    Slice part;
    part.item = &item;
    part.range = {std::max(item.range.start, drawn.start), std::min(item.range.end, drawn.end)};
    if (part.range.end == drawn.end && breaks_word(drawn.end)) part.hyphen = hyphen_of(item);
    part.shaped = part.hyphen != 0 ? hyphened(item, part.range) : slice(item, part.range);
    part.ink = shaper_.ink(item.font, part.shaped.glyphs);
    levels.push_back(item.level);
    logical.push_back(std::move(part));
  }
  SlicedLine line;
  line.slices.reserve(logical.size());
  int pen = 0;
  for (const int next : visual_order(levels)) {
    Slice& part = logical[static_cast<std::size_t>(next)];
    part.x = round_px(pen);
    pen += part.shaped.advance;
    line.ink = united(line.ink, part.ink.box.moved(part.x, 0));
    line.slices.push_back(std::move(part));
  }
  line.width = ceil_px(pen);
  return line;
}

bool Ruler::fits_with_ink(int start, int end, int width) {
  const int advance = this->width(start, end);
  if (advance > width) return false;
  // Ink leaves a line no farther than one glyph leaves its advance; two pixels for rounding.
  if (advance + 2 * (lean_ + 2 * 64) <= width) return true;
  const auto [at, is_new] = rooms_.try_emplace({start, end}, 0);
  if (is_new) at->second = line({start, end}).room();
  return at->second <= width / 64;
}

}  // namespace kiosk
