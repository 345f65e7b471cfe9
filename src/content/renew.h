#pragma once

#include <optional>
#include <string>

#include "content/provenance.h"

namespace kiosk {

/// What somebody states about texts of a language. A date belongs to each name.
struct ReviewRequest {
  LocaleTag locale;
  /// "dvt-to-pe", "dvt-to-pe#path", "messages", "messages#emergency", "locale"; empty: everything.
  std::string what;
  Review names;            ///< written_by, translated_by, revised_by, checked_by with their dates, and marks
  bool unchanged = false;  ///< those whom the old record names find the text as they approved it
};

/// One text's new record, or why there is none. Pure.
struct Renewal {
  std::optional<Review> record;
  std::string refusal;  ///< a sentence to be led by the text's name: "has no record ..."
};
Renewal renew(const Claim& claim, const ReviewRequest& request);

/// What of a text's old record its new one begins with: all of it where the text is as recorded or is said to
/// be `unchanged`; else who made it first, without any mark.
Review carried_on(const Claim& claim, bool unchanged);

}  // namespace kiosk
