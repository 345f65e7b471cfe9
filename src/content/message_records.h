#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/bundle_file.h"
#include "content/catalogue.h"
#include "content/provenance.h"
#include "content/record_checks.h"
#include "content/review.h"

namespace kiosk {

/// The provenance of a language's own words, by record: "messages.<group>" and "locale".
using MessageRecords = std::map<std::string, Provenance>;

/// The groups of messages that `own` should have, and its name and digits. `own` may be the source itself.
std::vector<SealedText> texts_of(const RawBundle& own, const ReviewFile& records, const RawBundle& source,
                                 const ReviewFile& source_records);

/// The source as a translation can be held against it: messages of a group that was edited without a new
/// record are compared with nothing where the translation is sealed to the text before.
RawBundle held_against(const RawBundle& own, const RawBundle& source);

/// Reads locale.review.toml of both and tells what stands between texts and records.
MessageRecords read_message_records(const RawBundle& own, const RawBundle& source,
                                    const ContentSettings& settings, Diagnostics& diagnostics);

/// Takes the messages of groups that are replaced out of `sound`, so that they fall back, and names and
/// digits that are replaced out of `own`: then they are ICU's.
void put_in_place(const MessageRecords& records, RawBundle& own, std::map<std::string, std::string>& sound);

/// The review file of a language's own words.
std::filesystem::path message_review_file(const RawBundle& bundle);

}  // namespace kiosk
