#include "content/record_checks.h"

#include "content/bundle_file.h"
#include "content/renew.h"

namespace kiosk {
namespace {

/// What was done to the text last, by its record.
const char* last_act(const Review& record) {
  if (!record.checked_by.empty()) return "it was checked";
  if (!record.revised_by.empty()) return "it was revised";
  return "its record was written";
}

/// The text itself, or its record, is what has to be mended.
Finding at_text(const Recorded& where, const std::string& sentence, const std::string& advice) {
  return {Severity::error, where.file, where.place.line, where.place.column,
          sentence,        advice,     FaultKind::seal};
}
Finding at_record(const Recorded& where, Severity severity, const std::string& sentence,
                  const std::string& advice, FaultKind kind = FaultKind::unreviewed) {
  return {severity, where.records, where.record.line, where.record.column, sentence, advice, kind};
}

Finding changed(const Recorded& where, const Claim& claim) {
  return at_text(where, "The " + where.what + " has changed since " + last_act(*claim.record) + ".",
                 "Take the change back, or have it read and record who did: " +
                     review_command(where.address, "--revised-by NAME --checked-by NAME") +
                     ", or --unchanged where they find it as they approved it.");
}

Finding lost(const Recorded& where, const Claim& claim) {
  if (!claim.record)
    return {Severity::error,
            where.file,
            where.place.line,
            where.place.column,
            "The " + where.what + " has no review record.",
            "Put it back, or write one: " +
                review_command(where.address, author_option(claim.role) + " NAME") + ".",
            FaultKind::unreviewed};
  const bool no_seal = claim.record->text_digest.empty();
  if (!no_seal && claim.form_needed && claim.record->form_digest.empty())
    return at_record(where, Severity::error,
                     "The record of the " + where.what +
                         " does not say which levels of risk are drawn in it: it lacks \"form\".",
                     "Have it confirmed: " + review_command(where.address, "--unchanged") + ".");
  return at_record(where, Severity::error,
                   "The record of the " + where.what +
                       (no_seal ? " does not say of which text it is: it lacks \"text\"."
                                : " does not say from which English it was made: it lacks \"source\"."),
                   "Have it confirmed: " + review_command(where.address, "--unchanged") + ".");
}

Finding outdated(const Recorded& where) {
  // The emergency card stays in the reader's language, so that an old one is worse than an old part.
  return at_record(where, where.emergency ? Severity::error : Severity::warning,
                   "The source of the " + where.what + " has changed since it was translated.",
                   "Bring the translation up to date, then its record: " +
                       review_command(where.address, "--revised-by NAME") + ".",
                   FaultKind::outdated);
}

/// A record that does not say whose work the text is. A machine's would pass for anybody's.
void tell_nameless(const Recorded& where, const Claim& claim, Diagnostics& diagnostics) {
  if (!claim.record || claim.text == Presence::missing) return;
  const bool source = claim.role == Role::source;
  if (!(source ? claim.record->written_by : claim.record->translated_by).empty()) return;
  const std::string act = source ? "wrote" : "translated";
  report(diagnostics,
         at_record(
             where, Severity::warning,
             "The record of the " + where.what + " of " + where.address + " does not say who " + act + " it.",
             "Say it: " + review_command(where.address, author_option(claim.role) + " NAME") + "."));
}

Recorded where_of(const Edition& own, Role role, const std::string& article, const std::string& record,
                  Place place) {
  Recorded out;
  const std::string front =
      role == Role::source ? "front matter, or the order of the parts," : "front matter";
  out.what = record == kFrontRecord ? front : "part \"" + record + "\"";
  out.address = own.tag.str() + " " + article + "#" + record;
  out.file = own.article.file;
  out.place = place;
  out.records = own.review.file;
  out.record = own.review.place_of(record);
  return out;
}

/// A record without a text: something was taken out, renamed, or never there.
void tell_strays(const Edition& own, const Edition& source, Diagnostics& diagnostics) {
  for (const auto& [record, entry] : own.review.records) {
    if (record == kFrontRecord || own.article.find(record) != nullptr) continue;
    // The source's own parts are held against nothing else.
    const Severity severity = own.tag == source.tag ? Severity::error : Severity::warning;
    report(diagnostics, {severity, own.review.file, entry.place.line, entry.place.column,
                         "There is a record of \"" + record + "\", but no such part.",
                         "Put the part back, or take it out."});
  }
}

}  // namespace

void tell_record(const Recorded& where, const Claim& claim, Cause cause, Diagnostics& diagnostics) {
  if (cause == Cause::changed) report(diagnostics, changed(where, claim));
  if (cause == Cause::lost && claim.file == Records::read) report(diagnostics, lost(where, claim));
  if (cause == Cause::outdated) report(diagnostics, outdated(where));
  tell_nameless(where, claim, diagnostics);
}

void tell_no_records(const ReviewFile& file, const std::string& address, Role role,
                     Diagnostics& diagnostics) {
  const std::string write = review_command(address, author_option(role) + " NAME") + ".";
  if (file.state == Records::missing)
    report(diagnostics, {Severity::warning, file.file, 0, 0, "No text of this file has a review record.",
                         "Write them: " + write, FaultKind::unreviewed});
  if (file.state == Records::lost)
    report(diagnostics,
           {Severity::error, file.file, 0, 0, "The review file is gone, though the language has others.",
            "Put it back, or write a new one: " + write, FaultKind::unreviewed});
}

std::vector<SealedText> texts_of(const Edition& own, const Edition& source, const std::string& article) {
  std::vector<SealedText> out;
  const Role role = own.tag == source.tag ? Role::source : Role::translation;
  out.push_back({kFrontRecord, where_of(own, role, article, kFrontRecord, own.article.front.place),
                 claim_of_front(own, source)});
  for (const auto& original : source.article.parts) {
    const RawPart* part = own.article.find(original.id);
    out.push_back({original.id,
                   where_of(own, role, article, original.id, part == nullptr ? Place{} : part->place),
                   claim_of(own, original, source)});
  }
  return out;
}

void tell_records(const Edition& own, const Edition& source, const std::string& article,
                  Diagnostics& diagnostics) {
  if (!own.article.readable) return;
  const Role role = own.tag == source.tag ? Role::source : Role::translation;
  tell_strays(own, source, diagnostics);
  tell_no_records(own.review, own.tag.str() + " " + article, role, diagnostics);
  for (const auto& text : texts_of(own, source, article))
    tell_record(text.where, text.claim, decide(text.claim, {}).cause, diagnostics);
}

}  // namespace kiosk
