#pragma once

#include <string>

#include "base/diagnostics.h"
#include "content/article_file.h"
#include "content/catalogue.h"
#include "content/provenance.h"
#include "content/review.h"

namespace kiosk {

/// The record of title, summary and labels.
inline const std::string kFrontRecord = "front";

/// One language's files of an article.
struct Edition {
  LocaleTag tag;
  RawArticle article;
  ReviewFile review;
};

/// Reads both files; what is wrong with them is told once, however often they are read.
Edition read_edition(const ContentSettings& settings, const LocaleTag& tag, const std::string& id,
                     ReadWhat what, Diagnostics& diagnostics);

/// The source as a translation can be held against it: an edit of the English without a new record says
/// nothing against a translation that is sealed to the text before, so that such parts are marked unsound
/// (they are compared with nothing) and the front has the translation's words and labels.
RawArticle held_against(const Edition& own, const Edition& source);

/// Marks what the rules refuse in a translation: the one place that `check`, the reader's pages and the
/// command that writes records ask. The marks of `own.review` count.
void check_edition(Edition& own, const Edition& source, const Catalogue& catalogue, Diagnostics& diagnostics);
/// The same of title, summary and labels alone.
void check_front_of(Edition& own, const Edition& source, const Catalogue& catalogue,
                    Diagnostics& diagnostics);
/// Marks what is unsound in the source, and warns of what looks wrong in it.
void check_source_edition(Edition& source, const ContentSettings& settings, Diagnostics& diagnostics);

/// What a verdict on a part of `own`, or on its front, rests on. `own` may be the source itself.
Claim claim_of(const Edition& own, const RawPart& original, const Edition& source);
Claim claim_of_front(const Edition& own, const Edition& source);

/// The clinic's settings for articles.
Policies article_policies(const ContentSettings& settings);

}  // namespace kiosk
