#pragma once

namespace kiosk {

/// A half-open range of UTF-16 code units, the unit ICU counts in.
struct TextRange {
  int start = 0;
  int end = 0;
  int length() const { return end - start; }
  bool empty() const { return end <= start; }
  bool contains(int at) const { return at >= start && at < end; }
  bool operator==(const TextRange&) const = default;
};

}  // namespace kiosk
