#pragma once

#include <optional>
#include <string>

#include "locale/tag.h"

namespace kiosk {

/// The record of a text as its review file has it; empty where the file says nothing. It stands for a part of
/// an article, for its front, for a group of messages, or for the names and digits of a language.
struct Review {
  std::string source_digest;           ///< of the English that a translation was made from
  std::string text_digest;             ///< of the text itself: the seal
  std::string form_digest;             ///< of the blocks it falls into; may be missing
  std::string written_by, written_on;  ///< of a source text
  std::string translated_by, translated_on, revised_by, revised_on, checked_by, checked_on;
  bool reordered = false;  ///< the reviser says: numbers stand in another order than in the English
  bool seen = false;       ///< the reviser says: what the rules warn of was looked at and is right
  bool same = false;       ///< the reviser says: that the text equals the English is right

  bool operator==(const Review&) const = default;
};

enum class ShowPolicy { hide, notice };

/// What is known of a text, the gravest first that holds.
enum class Cause {
  missing,     ///< there is none
  unsound,     ///< the rules refuse it
  unrecorded,  ///< its language has no file of records at all
  lost,        ///< its file is gone or cannot be read, lacks the record, or the record lacks a digest
  changed,     ///< the text is not the one that its record was written for: the seal is broken
  outdated,    ///< the English has changed since
  unchecked,   ///< as it was recorded, but no health professional has checked it
  checked,     ///< as a health professional has checked it
};

/// What the reader gets. Cause and showing are two things: the clinic's settings stand between them.
enum class Showing {
  plain,     ///< the text, nothing said
  marked,    ///< the text, and a sentence that tells the cause
  replaced,  ///< the source's text in its place, and a sentence that tells the cause
};

enum class Maker { unknown, original, person, machine };

/// Where a text comes from and why it is the one that is shown: the one value that screens, `check`,
/// `locales` and the page about the text read.
struct Provenance {
  LocaleTag shown;                    ///< the language of the text that is shown
  Cause own = Cause::unchecked;       ///< of the text in the reader's language
  Cause of_shown = Cause::unchecked;  ///< of the text that is shown; the same unless another stands in
  Showing showing = Showing::plain;
  Maker maker = Maker::unknown;  ///< of the text that is shown
  /// Of the text that is shown. Revisers and checkers stand here only where the text is the one they saw.
  Review review;
  bool current = true;  ///< the shown text is known to be made from the English as it was last sealed
};

enum class Presence { missing, unsound, sound };
/// lost: there is none, though the language has others.
enum class Records { missing, lost, broken, read };
enum class Role { source, translation, setting };  ///< setting: names and digits, made from no other text

/// All that a verdict rests on.
struct Claim {
  Role role = Role::translation;
  Presence text = Presence::sound;
  Records file = Records::missing;
  std::optional<Review> record;
  std::string text_digest, form_digest;  ///< of the text as it is now; no form: not held against the record
  std::string source_digest;             ///< of the English as it is now
  std::string source_seal;               ///< of the English as its own record has it; empty: it has none
  bool form_needed = false;  ///< a record without the form does not say enough: it alone covers all
};

/// What the clinic's settings do with a text that is unreviewed, outdated, or changed or without its record.
struct Policies {
  ShowPolicy unreviewed = ShowPolicy::notice;
  ShowPolicy outdated = ShowPolicy::hide;
  ShowPolicy changed = ShowPolicy::hide;
};

struct Verdict {
  Cause cause = Cause::missing;
  Showing showing = Showing::replaced;
  Maker maker = Maker::unknown;
  Review review;  ///< of the text that was judged, without the names of those who did not see it as it is
  bool current = false;
};

/// The one place where it is decided what is known of a text and whether it is shown. Pure. A source text
/// is never replaced: there is nothing to put in its place.
Verdict decide(const Claim& claim, const Policies& policies);

/// Whether a translation was made from the English as it was sealed, which has been edited since without a
/// new record: then the edit says nothing against the translation, which was held against the other text.
bool outlives_source(const Claim& claim);

/// A verdict as the provenance of that very text.
Provenance shown_as(const Verdict& verdict, const LocaleTag& shown);

}  // namespace kiosk
