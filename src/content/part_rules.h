#pragma once

#include <string>

#include "base/diagnostics.h"
#include "content/answers.h"
#include "content/article_file.h"
#include "content/language_words.h"
#include "locale/tag.h"

namespace kiosk {

/// Two languages that are held against each other.
struct RulePair {
  LocaleTag tag, source_tag;
  AnswerWords answers, source_answers;
  LanguageWords words{tag}, source_words{source_tag};
};

/// The languages of a translation and of the source, with their lists.
RulePair rule_pair(const Catalogue& catalogue, const LocaleTag& tag);

/// What a translation's text can be known to be wrong in, beside what part_checks compares: emptied and
/// exchanged cells, links and numbers exchanged between blocks, text that is English still, letters of
/// another script, an answer turned round. Marks the part. Sentences dropped or added, equal texts and what
/// looks exchanged are warnings, unless the part's record says `seen`; English text is right where the record
/// says `same`.
void check_rules(RawArticle& translation, const RawArticle& source, const RulePair& pair,
                 Diagnostics& diagnostics);

/// Warns of what looks wrong in the source itself: a letter of another script, a label without a word. The
/// source is what all others fall back to, so that nothing is dropped for it.
void check_source_rules(RawArticle& source, const LocaleTag& tag, Diagnostics& diagnostics);

/// The same as check_rules for the front alone.
void check_front_rules(RawFront& front, const std::string& file, const RawFront& source, const RulePair& pair,
                       Diagnostics& diagnostics);

}  // namespace kiosk
