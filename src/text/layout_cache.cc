#include "text/layout_cache.h"

#include <utility>

namespace kiosk {
namespace {

template <typename Plain>
void append(std::string& key, const Plain& value) {
  key.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Every field of a paragraph, the text last, so that no two paragraphs share a name.
std::string key_of(const Paragraph& p) {
  std::string key;
  key.reserve(64 + 2 * p.text.size());
  append(key, p.px);
  append(key, p.leading);
  append(key, p.clearance);
  const unsigned char flags[] = {p.bold, static_cast<unsigned char>(p.align),
                                 static_cast<unsigned char>(p.breaking), p.size_correction};
  append(key, flags);
  append(key, p.strong.size());
  for (const TextRange& range : p.strong) append(key, range);
  key += p.locale.str() + '\n';
  for (const char16_t unit : p.text) append(key, unit);
  return key;
}

std::size_t weight_of(const Measured& m) {
  constexpr std::size_t kUnit = 64;  // glyph, pen, cut and the memory of widths, about
  return sizeof m + m.text.size() * kUnit + m.items.size() * sizeof(Item) +
         m.opportunities.size() * sizeof(Opportunity);
}

std::size_t weight_of(const ParagraphLayout& layout) {
  std::size_t bytes = sizeof layout;
  for (const Line& line : layout.lines) {
    bytes += sizeof line;
    for (const PlacedRun& run : line.runs)
      bytes += sizeof run + run.utf8.size() + run.glyphs.size() * sizeof(Glyph);
  }
  return bytes;
}

}  // namespace

Measured& LayoutCache::measured(const Paragraph& paragraph, const std::string& key) {
  if (const auto* known = measured_.find(key)) return **known;
  auto fresh = steps_.measure(paragraph);
  const std::size_t weight = weight_of(*fresh) + key.size();
  return **measured_.put(key, std::move(fresh), weight);
}

std::shared_ptr<const ParagraphLayout> LayoutCache::set(const Paragraph& paragraph, int width) {
  const std::string key = key_of(paragraph);
  std::string whole = key;
  append(whole, width);
  if (const auto* known = layouts_.find(whole)) return *known;
  auto layout = steps_.lay_out(paragraph, measured(paragraph, key), width);
  const std::size_t weight = weight_of(*layout) + whole.size();
  return *layouts_.put(whole, std::move(layout), weight);
}

}  // namespace kiosk
