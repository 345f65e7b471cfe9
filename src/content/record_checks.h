#pragma once

#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/edition.h"

namespace kiosk {

/// Where a text of a record stands, and how the command names it.
struct Recorded {
  std::string what;     ///< as in a sentence: part "way"
  std::string address;  ///< as `locales review` takes it: "pl dvt-to-pe#way"
  std::string file;     ///< of the text
  Place place;          ///< of the text
  std::string records;  ///< the review file
  Place record;         ///< of the record there; {0, 0}: there is none
  bool emergency = false;
};

/// Tells what stands between a text and its record. Missing and unsound texts are told elsewhere, a file that
/// is missing or cannot be read once for all its texts.
void tell_record(const Recorded& where, const Claim& claim, Cause cause, Diagnostics& diagnostics);

/// A text and what a verdict on it rests on.
struct SealedText {
  std::string record;  ///< "way", "front", "messages.emergency"
  Recorded where;
  Claim claim;
};

/// The front and the parts that an edition should have, in the source's order. `own` may be the source
/// itself.
std::vector<SealedText> texts_of(const Edition& own, const Edition& source, const std::string& article);

/// All of an edition: each part, the front, a file that is missing, records that stand for nothing.
void tell_records(const Edition& own, const Edition& source, const std::string& article,
                  Diagnostics& diagnostics);

/// Tells of a file that is missing or lost, once for all its texts, with the command that writes it.
void tell_no_records(const ReviewFile& file, const std::string& address, Role role, Diagnostics& diagnostics);

}  // namespace kiosk
