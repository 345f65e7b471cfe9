#pragma once

#include "content/reviewing.h"
#include "content/small_library.h"

namespace kiosk {

/// Two small languages whose every text is sealed, as the command does it.
class SealedLibrary : public SmallLibrary {
 protected:
  /// The English as written by somebody, the Polish by those names.
  void seal_all(const Review& polish) {
    ReviewRequest request;
    request.names.written_by = "W";
    EXPECT_EQ(write_reviews(load(), request).written.size(), 2U);
    request = {};
    request.locale = *LocaleTag::parse("pl");
    request.names = polish;
    EXPECT_EQ(write_reviews(load(), request).written.size(), 2U);
  }
};

}  // namespace kiosk
