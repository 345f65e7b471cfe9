#include "page/discs.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk {
namespace {

/// A figure of 400 x 600 units with numbers one below the other, so many units apart.
Figure column_of(int count, double apart) {
  Figure figure;
  figure.units = {400, 600};
  for (int i = 0; i < count; ++i) {
    Anchor anchor;
    anchor.badge_x = 200;
    anchor.badge_y = 100 + i * apart;
    figure.anchors.push_back(anchor);
  }
  return figure;
}

double between(const Point& a, const Point& b) { return std::hypot(a.x - b.x, a.y - b.y); }

TEST(Discs, StandWhereTheFigureHasThem) {
  const Discs discs = discs_of(column_of(4, 90), 1.0, 40);
  ASSERT_TRUE(discs.apart);
  for (int i = 0; i < 4; ++i) EXPECT_EQ(discs.middles[static_cast<std::size_t>(i)].y, 100 + i * 90);
}

TEST(Discs, MoveApartByARadiusAtMost) {
  for (const double apart : {40.0, 46.0, 52.0, 58.0}) {
    const Figure figure = column_of(4, apart);
    const Discs discs = discs_of(figure, 1.0, 40);
    const double least = 2.0 * (discs.radius + discs.rim);
    for (std::size_t i = 0; i < 4; ++i) {
      const Point own{200, static_cast<int>(figure.anchors[i].badge_y)};
      EXPECT_LE(between(discs.middles[i], own), discs.apart ? discs.radius + 1 : 1) << apart;
      for (std::size_t k = i + 1; discs.apart && k < 4; ++k)
        EXPECT_GE(between(discs.middles[i], discs.middles[k]), least - 1) << apart;
    }
  }
  EXPECT_TRUE(discs_of(column_of(4, 52), 1.0, 40).apart);
  EXPECT_FALSE(discs_of(column_of(4, 5), 1.0, 40).apart) << "too far from what they point at";
}

TEST(Discs, StayOnThePicture) {
  Figure figure = column_of(3, 30);
  for (Anchor& anchor : figure.anchors) anchor.badge_y -= 80;
  const Discs discs = discs_of(figure, 1.0, 40);
  for (const Point& middle : discs.middles) {
    if (discs.apart) {
      EXPECT_GE(middle.y, discs.radius);
    }
  }
}

}  // namespace
}  // namespace kiosk
