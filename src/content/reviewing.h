#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "content/catalogue.h"
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

struct ReviewOutcome {
  bool wrong_usage = false;           ///< the request itself cannot be
  std::vector<std::string> refusals;  ///< sentences; where there is one, nothing was written
  std::vector<std::filesystem::path> written;
  int records = 0;  ///< renewed or new
};

/// Writes the records that the request asks for, a file at once. Nobody's name is carried on to a text that
/// they have not seen: a changed text needs the name of who changed or revised it, and the others go.
ReviewOutcome write_reviews(const Catalogue& catalogue, const ReviewRequest& request);

/// One text's new record, or why there is none. Pure.
struct Renewal {
  std::optional<Review> record;
  std::string refusal;  ///< a sentence to be led by the text's name: "has no record ..."
};
Renewal renew(const Claim& claim, const ReviewRequest& request);

}  // namespace kiosk
