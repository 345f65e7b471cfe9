#include <gtest/gtest.h>

#include "visits.h"

namespace kiosk {
namespace {

State with_language(State state, const char* tag_text) {
  return after(std::move(state), {OpenOverlay{Overlay::language}, ChooseLocale{tag(tag_text)}});
}

TEST(Anchor, IsMovedByTurningAlone) {
  const State read = reading();
  EXPECT_EQ(place_of(read.visit), kPath);
  State other = with_language(read, "en");
  EXPECT_EQ(other.visit.position, kPath);
  EXPECT_EQ(place_of(other.visit).offset, 0) << "counted in Urdu";
  other = with_language(other, "pl");
  EXPECT_EQ(place_of(with_language(other, "ur").visit), kPath) << "back where it was";
  Position next = kPath;
  next.offset = 40;
  const State turned = reduce(with_language(read, "en"), GoTo{next});
  EXPECT_EQ(place_of(turned.visit), next);
  EXPECT_EQ(place_of(with_language(turned, "ur").visit).offset, 0);
}

}  // namespace
}  // namespace kiosk
