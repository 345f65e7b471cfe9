#include "sdl/packed_picture.h"

#include <algorithm>

namespace kiosk {
namespace {

/// Fewer equal pixels than this are no run of their own.
constexpr int kLeast = 3;

int equal_from(const std::uint32_t* row, int at, int width) {
  int end = at + 1;
  while (end < width && row[end] == row[at]) ++end;
  return end - at;
}

/// Where pixels end that are in no run of equal ones.
int mixed_end(const std::uint32_t* row, int at, int width) {
  int end = at;
  while (end < width) {
    const int count = equal_from(row, end, std::min(width, end + kLeast));
    if (count >= kLeast) break;
    end += count;
  }
  return end;
}

void lay(std::uint32_t& under, std::uint32_t over) {
  const std::uint32_t alpha = over >> 24;
  if (alpha != 0) under = blended(under, over | 0xff000000U, alpha);
}

}  // namespace

PackedPicture::PackedPicture(const Picture& picture) : size_(picture.size) {
  if (picture.pixels.empty()) return;
  for (int y = 0; y < size_.h; ++y) pack_row(picture.pixels.data() + static_cast<std::size_t>(y) * size_.w);
  words_.shrink_to_fit();
}

void PackedPicture::pack_row(const std::uint32_t* row) {
  rows_.push_back(static_cast<std::uint32_t>(words_.size()));
  for (int x = 0; x < size_.w;) {
    const int mixed = mixed_end(row, x, size_.w) - x;
    if (mixed > 0) {
      words_.push_back(static_cast<std::uint32_t>(mixed) << 1 | 1U);
      words_.insert(words_.end(), row + x, row + x + mixed);
      x += mixed;
    } else {
      const int equal = equal_from(row, x, size_.w);
      words_.push_back(static_cast<std::uint32_t>(equal) << 1);
      words_.push_back(row[x]);
      x += equal;
    }
  }
}

void PackedPicture::blend(const Pixels& to, Point at) const {
  const Rect area = intersection({at.x, at.y, size_.w, size_.h}, to.clip);
  if (area.empty()) return;
  for (int y = area.y; y < area.bottom(); ++y) {
    std::uint32_t* row = to.row(y);
    const std::uint32_t* word = words_.data() + rows_[static_cast<std::size_t>(y - at.y)];
    for (int x = at.x; x < area.right();) {
      const bool mixed = (*word & 1U) != 0;
      const int count = static_cast<int>(*word++ >> 1);
      const int from = std::max(x, area.x);
      const int end = std::min(x + count, area.right());
      if (mixed)
        for (int i = from; i < end; ++i) lay(row[i], word[i - x]);
      else if (*word >> 24 == 255)
        std::fill(row + from, row + std::max(from, end), *word);
      else if (*word >> 24 != 0)
        for (int i = from; i < end; ++i) lay(row[i], *word);
      word += mixed ? count : 1;
      x += count;
    }
  }
}

}  // namespace kiosk
