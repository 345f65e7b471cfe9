#include "text/pitch.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>

namespace kiosk {
namespace {

constexpr int kPx = 64;            // the unit here is 1/64 px, y downwards
constexpr int kUnitsOfColumn = 4;  // a column counts in 1/16 px
constexpr double kColumn = InkColumns::kWidth;

constexpr int kFarthest = 3;  // stacks of marks can reach past the next line

constexpr int floor_px(int v) { return v >> 6; }

/// A glyph that reaches towards the other line.
struct Reaching {
  SizedFont font;
  std::uint32_t id = 0;
  int x = 0;     ///< its origin, from the paragraph's left
  int y = 0;     ///< its origin below the baseline: the rasteriser moves glyphs by whole pixels
  int left = 0;  ///< of its ink
  int right = 0;
  std::shared_ptr<const InkColumns> columns;  ///< once it is near another
};

enum class Side { below, above };

/// The glyphs of a line whose ink goes farther below its baseline, or above it, than `limit`.
std::vector<Reaching> reaching(const StandingLine& standing, Side side, double limit, Shaper& shaper) {
  std::vector<Reaching> found;
  for (const Slice& slice : standing.line->slices) {
    const double box = side == Side::below ? slice.ink.box.bottom() : -slice.ink.box.y;
    if (slice.ink.box.empty() || box * kPx <= limit) continue;
    int pen = (standing.x + slice.x) * kPx;
    for (const Glyph& glyph : slice.shaped.glyphs) {
      const int x = pen + glyph.x_offset;
      pen += glyph.advance;
      const GlyphExtent extent = shaper.extent(slice.item->font, glyph.id);
      const int y = floor_px(-glyph.y_offset) * kPx;
      const int reach = side == Side::below ? y - extent.bottom : extent.top - y;
      if (extent.empty() || reach <= limit) continue;
      found.push_back({slice.item->font, glyph.id, x, y, x + extent.left, x + extent.right, nullptr});
    }
  }
  return found;
}

/// Two lines that may meet.
class Meeting {
 public:
  Meeting(double clearance, Shaper& shaper) : clearance_(clearance * kPx), shaper_(shaper) {}

  /// `pitch` or what more two lines need that are so many pitches apart, px.
  int raised(const StandingLine& upper, const StandingLine& lower, int apart, int pitch) {
    const Rect& above = upper.line->ink;
    const Rect& below = lower.line->ink;
    distance_ = pitch * apart * kPx;
    const double room = distance_ - clearance_;
    if (above.empty() || below.empty() || (above.bottom() - below.y) * kPx <= room) return pitch;
    std::vector<Reaching> hanging = reaching(upper, Side::below, room + below.y * kPx, shaper_);
    std::vector<Reaching> rising = reaching(lower, Side::above, room - above.bottom() * kPx, shaper_);
    for (Reaching& a : hanging)
      for (Reaching& b : rising)
        if (a.left - clearance_ < b.right && b.left < a.right + clearance_) part(a, b);
    return static_cast<int>(std::ceil(distance_ / kPx / apart));
  }

 private:
  const InkColumns& columns_of(Reaching& glyph) {
    if (!glyph.columns) glyph.columns = shaper_.columns(glyph.font, glyph.id);
    return *glyph.columns;
  }

  /// Raises the distance until the outlines of two glyphs are clear of each other.
  void part(Reaching& hanging, Reaching& rising) {
    const InkColumns& a = columns_of(hanging);
    const InkColumns& b = columns_of(rising);
    int highest = INT16_MIN;
    for (const auto& column : b.columns) highest = std::max<int>(highest, column.top);
    for (std::size_t i = 0; i < a.columns.size(); ++i) {
      if (a.columns[i].empty()) continue;
      const int depth = hanging.y - a.columns[i].bottom * kUnitsOfColumn;
      if (depth + highest * kUnitsOfColumn - rising.y + clearance_ <= distance_) continue;
      const double x = hanging.x + a.left + static_cast<double>(i) * kColumn - rising.x - b.left;
      part(x, depth - rising.y, b);
    }
  }

  /// Raises it until a column that starts at `x` is clear of `b`, whose first column starts at 0.
  void part(double x, int depth, const InkColumns& b) {
    const int count = static_cast<int>(b.columns.size());
    const int first = std::max(0, static_cast<int>(std::floor((x - clearance_) / kColumn)) - 1);
    const int end = std::min(count, static_cast<int>(std::ceil((x + clearance_) / kColumn)) + 2);
    for (int k = first; k < end; ++k) {
      const InkColumns::Column& column = b.columns[static_cast<std::size_t>(k)];
      const double aside = std::max(0.0, std::abs(x - k * kColumn) - kColumn);
      if (column.empty() || (aside > 0 && aside >= clearance_)) continue;
      const double meet = depth + column.top * kUnitsOfColumn;
      if (meet + clearance_ <= distance_) continue;
      distance_ = std::max(distance_, meet + std::sqrt(clearance_ * clearance_ - aside * aside));
    }
  }

  double clearance_;
  Shaper& shaper_;
  double distance_ = 0;  ///< of the baselines, 1/64 px
};

}  // namespace

int measured_pitch(const std::vector<StandingLine>& lines, int least, double clearance, Shaper& shaper) {
  int pitch = least;
  Meeting meeting(std::max(clearance, 0.0), shaper);
  for (std::size_t i = 0; i < lines.size(); ++i)
    for (int apart = 1; apart <= kFarthest && i + static_cast<std::size_t>(apart) < lines.size(); ++apart)
      pitch = meeting.raised(lines[i], lines[i + static_cast<std::size_t>(apart)], apart, pitch);
  return pitch;
}

}  // namespace kiosk
