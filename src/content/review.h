#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "content/provenance.h"
#include "content/unicode.h"

namespace kiosk {

/// The record of one part, and where it stands.
struct ReviewRecord {
  Review review;
  Place place;
  bool seen = false;  ///< what the rules only warn of has been looked at and is right
  bool same = false;  ///< that a text equals the source's is right
};

/// A review file: by part id, "front", "messages.<group>" or "locale".
struct ReviewFile {
  std::string file;
  Records state = Records::missing;
  std::map<std::string, ReviewRecord> records;

  std::optional<Review> find(const std::string& part) const;
  Place place_of(const std::string& part) const;  ///< {0, 0} where there is no record of it
};

/// Reads a review file. A missing one is an empty one, and lost where its language has others; one that
/// cannot be read is reported, empty and broken.
ReviewFile read_review(const std::filesystem::path& path, Diagnostics& diagnostics);

/// The same of a file's bytes.
ReviewFile parse_review(const std::string& file, const std::string& bytes, Diagnostics& diagnostics);

/// "2026-11-22": a day that the calendar has.
bool is_date(const std::string& iso);

}  // namespace kiosk
