#pragma once

#include <map>
#include <string>

#include "content/article_file.h"
#include "content/bundle_file.h"
#include "content/unicode.h"

namespace kiosk {

/// A digest of what a part shows, block by block: kinds, anchors, figures, links and strong words too. It
/// tells what the digest of the Markdown can't, since that takes every run of white space for a space.
/// `drawn` is what the source's front matter draws beside the words (drawn_of()); empty for a translation.
std::string form_of(const RawPart& part, const std::string& drawn);

/// The same of a front: every field, and the labels in their order. `reading` is the source's article, whose
/// order of parts every language is read in (an unsound one is not); null for a translation.
std::string form_of(const RawFront& front, const RawArticle* reading);

/// What a record of a language's own words stands for, and where its first word stands.
struct SealedGroup {
  std::string digest;
  Place place;
};

/// The record of names and digits.
inline const std::string kLocaleRecord = "locale";
/// The record of the banner and of the emergency card.
inline const std::string kEmergencyRecord = "messages.emergency";
/// "messages.<group>" of a message's key.
std::string group_record(const std::string& key);

/// "messages.<group>" with the digest of its patterns in the order of their keys, and "locale".
std::map<std::string, SealedGroup> sealed_groups(const RawBundle& bundle);

}  // namespace kiosk
