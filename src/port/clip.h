#pragma once

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kiosk {

/// How long so many samples last.
inline std::chrono::nanoseconds duration_of(std::size_t samples, int rate) {
  const auto count = static_cast<std::int64_t>(samples);
  const std::int64_t whole = count / rate;
  return std::chrono::seconds(whole) + std::chrono::nanoseconds((count % rate) * 1'000'000'000 / rate);
}

/// Sound: one channel of 16-bit samples.
struct Clip {
  std::vector<std::int16_t> samples;
  int rate = 22050;  ///< samples a second, above 0

  std::chrono::nanoseconds length() const { return duration_of(samples.size(), rate); }
  bool operator==(const Clip&) const = default;
};

/// A sample at a volume of 0 to 100. Squared, because the ear does not hear in proportion: 50 sounds about
/// half as loud.
inline std::int16_t at_volume(std::int16_t sample, int volume) {
  const int v = std::clamp(volume, 0, 100);
  return static_cast<std::int16_t>(sample * v * v / 10000);
}

}  // namespace kiosk
