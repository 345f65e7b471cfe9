#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/diagnostics.h"
#include "content/article.h"
#include "content/catalogue.h"
#include "content/unicode.h"

namespace kiosk {

/// The record of one part, and where it stands.
struct ReviewRecord {
  Review review;
  Place place;
  bool seen = false;  ///< what the rules only warn of has been looked at and is right
  bool same = false;  ///< that a text equals the source's is right
};

/// A review file: by part id, "front" or "messages.<group>".
struct ReviewFile {
  std::string file;
  bool found = false;
  std::map<std::string, ReviewRecord> records;
};

/// Reads a review file. A missing one is an empty one; a broken one is reported and empty.
ReviewFile read_review(const std::filesystem::path& path, Diagnostics& diagnostics);

/// What the clinic's settings make of a sound translation: its review against the source as it is now.
struct Verdict {
  bool show = true;  ///< false: the source's text, with `notice`
  Notice notice = Notice::none;
  Review review;
};
Verdict judge(const ReviewFile& file, const std::string& part, const std::string& source_digest,
              const ContentSettings& settings);

}  // namespace kiosk
