#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.h"
#include "content/bundle_file.h"
#include "content/record_checks.h"
#include "content/rule_texts.h"

namespace kiosk {

/// What looks wrong in the source's own messages: a letter of another script, an emergency message said
/// twice.
void check_source_messages(const RawBundle& source, Diagnostics& diagnostics);

/// Emergency messages that say the same although the source's differ: one was put in place of another.
std::vector<std::pair<std::string, RuleFault>> equal_emergency_messages(const RawBundle& bundle,
                                                                        const RawBundle& source);

/// Warns of what looks wrong in a group of messages, unless its record says `seen`: two that are equal, two
/// that look exchanged, a sentence more or fewer. `texts` are the language's groups with their records.
void check_groups(const RawBundle& bundle, const RawBundle& source, const std::vector<SealedText>& texts,
                  Diagnostics& diagnostics);

/// Tells of letters of a strange script in the messages, and of emergency ones that are left in Latin
/// letters. Nothing where the message is sound.
std::vector<RuleFault> letter_faults(const RawMessage& message, const RawBundle& bundle,
                                     const RawMessage& original);

}  // namespace kiosk
