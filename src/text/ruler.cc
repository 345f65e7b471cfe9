#include "text/ruler.h"

#include <algorithm>

namespace kiosk {

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
  Shaped shaped = shaper_.shape(item.font, std::u16string_view(text_).substr(part.start, part.length()),
                                item.script, item.rtl());
  for (Glyph& glyph : shaped.glyphs) glyph.cluster += part.start;
  return shaped;
}

int Ruler::slice_width(const Item& item, TextRange part) {
  const auto [at, is_new] = cut_widths_.try_emplace({part.start, part.end}, 0);
  if (is_new) at->second = slice(item, part).advance;
  return at->second;
}

int Ruler::width(int start, int end) {
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

}  // namespace kiosk
