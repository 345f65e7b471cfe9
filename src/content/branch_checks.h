#pragma once

#include <vector>

#include "content/bundle_file.h"
#include "content/language_words.h"
#include "content/rule_texts.h"

namespace kiosk {

/// What is wrong with the branches of a message by itself: categories that the language's plural rules need,
/// an empty branch, a `#` that is no number. An emergency message has no branches and no placeholder but the
/// number.
std::vector<RuleFault> branch_faults(const std::string& key, const RawMessage& message, const LocaleTag& tag);

/// A message held against the source's, branch by branch: its numbers and placeholders, and whether it is
/// still English. The source's own message is held against
/// its branch "other". Assumes that branch_faults found nothing in either.
std::vector<RuleFault> faults_beside(const std::string& key, const RawMessage& message,
                                     const RawBundle& bundle, const RawMessage& original,
                                     const LanguagePair& languages);

/// A message that is the source's text still, or in no letter of its language: the source's own is shown
/// then, in its own direction.
std::vector<RuleFault> not_translated(const std::string& key, const RawMessage& message,
                                      const RawBundle& bundle, const RawMessage& original,
                                      const LanguagePair& languages);

/// A plural's branches that the language never takes: "few" in English.
std::vector<RuleFault> branch_warnings(const RawMessage& message, const LocaleTag& tag);

}  // namespace kiosk
