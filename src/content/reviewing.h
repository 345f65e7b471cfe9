#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "content/catalogue.h"
#include "content/renew.h"

namespace kiosk {

struct ReviewOutcome {
  bool wrong_usage = false;           ///< the request itself cannot be
  std::vector<std::string> refusals;  ///< sentences; where there is one, nothing was written
  std::vector<std::filesystem::path> written;
  int records = 0;  ///< renewed or new
};

/// Writes the records that the request asks for, a file at once. Nobody's name is carried on to a text that
/// they have not seen: a changed text needs the name of who changed or revised it, and the others go.
ReviewOutcome write_reviews(const Catalogue& catalogue, const ReviewRequest& request);

}  // namespace kiosk
