#include "sdl/packed_mask.h"

#include <algorithm>
#include <cmath>
#include <type_traits>

namespace kiosk {
namespace {

constexpr std::size_t kLongest = 64;

int kind_of(std::uint8_t a) { return a == 0 ? 0 : a == 255 ? 1 : 2; }

/// How far a stretch of one source pixel [at, at + 1) overlaps [from, to).
double overlap(int at, double from, double to) {
  return std::max(0.0, std::min(to, at + 1.0) - std::max(from, static_cast<double>(at)));
}

/// One row or column, `step` apart, resampled to `out_count` values.
template <typename In, typename Out>
void resample(const In* in, int in_count, int in_step, Out* out, int out_count, int out_step, double factor) {
  for (int i = 0; i < out_count; ++i) {
    const double from = i / factor;
    const double to = std::min<double>((i + 1) / factor, in_count);
    double sum = 0;
    for (int s = static_cast<int>(from); s < in_count && s < to; ++s)
      sum += overlap(s, from, to) * static_cast<double>(in[static_cast<std::ptrdiff_t>(s) * in_step]);
    const double mean = sum * factor;
    if constexpr (std::is_integral_v<Out>)
      out[static_cast<std::ptrdiff_t>(i) * out_step] =
          static_cast<Out>(std::clamp<long>(std::lround(mean), 0, 255));
    else
      out[static_cast<std::ptrdiff_t>(i) * out_step] = static_cast<Out>(mean);
  }
}

/// A stretch of coverage in runs.
void pack(const std::uint8_t* from, std::size_t size, std::string& out) {
  for (std::size_t at = 0; at < size;) {
    const int kind = kind_of(from[at]);
    std::size_t end = at + 1;
    while (end < size && end - at < kLongest && kind_of(from[end]) == kind) ++end;
    out.push_back(static_cast<char>(kind << 6 | static_cast<int>(end - at - 1)));
    if (kind == 2) out.append(from + at, from + end);
    at = end;
  }
}

/// One run: where its coverage stands, and how long it is.
struct Run {
  unsigned kind;
  int count;
  const std::uint8_t* cover;
};

/// Moves `at` behind the run that begins there.
Run next_run(const std::uint8_t*& at) {
  const unsigned head = *at;
  const Run run{head >> 6, static_cast<int>(head & 63U) + 1, at + 1};
  at = run.cover + (run.kind == 2 ? run.count : 0);
  return run;
}

}  // namespace

std::string pack(const Mask& mask) {
  std::string out;
  pack(mask.a.data(), mask.a.size(), out);
  return out;
}

PackedMask::PackedMask(const Mask& mask) : w_(mask.w), h_(mask.h) {
  if (mask.a.empty()) return;
  rows_.reserve(static_cast<std::size_t>(h_));
  for (int y = 0; y < h_; ++y) {
    rows_.push_back(static_cast<std::uint32_t>(bytes_.size()));
    pack(mask.a.data() + static_cast<std::size_t>(y) * w_, static_cast<std::size_t>(w_), bytes_);
  }
  bytes_.shrink_to_fit();
}

void PackedMask::blend(const Pixels& to, Point at, Colour colour) const {
  const Rect area = intersection({at.x, at.y, w_, h_}, to.clip);
  if (area.empty()) return;
  const std::uint32_t over = packed(colour);
  const auto lay = [&](std::uint32_t& pixel, std::uint32_t cover) {
    const std::uint32_t alpha = colour.a == 255 ? cover : (cover * colour.a + 127U) / 255U;
    pixel = alpha == 255 ? over : blended(pixel, over, alpha);
  };
  for (int y = area.y; y < area.bottom(); ++y) {
    std::uint32_t* row = to.row(y);
    const auto* byte =
        reinterpret_cast<const std::uint8_t*>(bytes_.data()) + rows_[static_cast<std::size_t>(y - at.y)];
    for (int x = at.x; x < area.right();) {
      const Run run = next_run(byte);
      const int end = run.kind == 0 ? x : std::min(x + run.count, area.right());
      for (int i = std::max(x, area.x); i < end; ++i) lay(row[i], run.kind == 1 ? 255 : run.cover[i - x]);
      x += run.count;
    }
  }
}

Mask PackedMask::whole() const {
  Mask mask{w_, h_, {}};
  mask.a.reserve(static_cast<std::size_t>(w_) * h_);
  for (const std::uint32_t start : rows_) {
    const auto* byte = reinterpret_cast<const std::uint8_t*>(bytes_.data()) + start;
    for (int x = 0; x < w_;) {
      const Run run = next_run(byte);
      if (run.kind == 2)
        mask.a.insert(mask.a.end(), run.cover, run.cover + run.count);
      else
        mask.a.insert(mask.a.end(), static_cast<std::size_t>(run.count), run.kind == 1 ? 255 : 0);
      x += run.count;
    }
  }
  return mask;
}

Mask unpack(int w, int h, const char* bytes, std::size_t size) {
  Mask mask{w, h, std::vector<std::uint8_t>(static_cast<std::size_t>(w) * h)};
  std::size_t at = 0;
  for (std::size_t i = 0; i < size;) {
    const auto head = static_cast<std::uint8_t>(bytes[i++]);
    const std::size_t count = std::min<std::size_t>((head & 63U) + 1U, mask.a.size() - at);
    const unsigned kind = head >> 6;
    for (std::size_t k = 0; k < count; ++k)
      mask.a[at + k] = kind == 1                   ? 255
                       : kind == 2 && i + k < size ? static_cast<std::uint8_t>(bytes[i + k])
                                                   : 0;
    if (kind == 2) i += count;
    at += count;
  }
  return mask;
}

Mask scaled(const Mask& mask, double factor) {
  if (mask.w <= 0 || mask.h <= 0 || factor <= 0) return {};
  const int w = static_cast<int>(std::ceil(mask.w * factor - 1e-9));
  const int h = static_cast<int>(std::ceil(mask.h * factor - 1e-9));
  std::vector<float> across(static_cast<std::size_t>(w) * mask.h);
  for (int y = 0; y < mask.h; ++y)
    resample(mask.a.data() + static_cast<std::size_t>(y) * mask.w, mask.w, 1,
             across.data() + static_cast<std::size_t>(y) * w, w, 1, factor);
  Mask out{w, h, std::vector<std::uint8_t>(static_cast<std::size_t>(w) * h)};
  for (int x = 0; x < w; ++x) resample(across.data() + x, mask.h, w, out.a.data() + x, h, w, factor);
  return out;
}

}  // namespace kiosk
