#include "content/reviewing.h"

namespace kiosk {
namespace {

void put(std::string& by, std::string& on, const std::string& name, const std::string& date) {
  if (name.empty()) return;
  by = name;
  on = date;
}

void put_names(Review& record, const Review& given) {
  put(record.written_by, record.written_on, given.written_by, given.written_on);
  put(record.translated_by, record.translated_on, given.translated_by, given.translated_on);
  put(record.revised_by, record.revised_on, given.revised_by, given.revised_on);
  put(record.checked_by, record.checked_on, given.checked_by, given.checked_on);
  record.reordered = record.reordered || given.reordered;
  record.seen = record.seen || given.seen;
  record.same = record.same || given.same;
}

/// Who made a text that nobody has changed since is no news, and its date stays.
Review news_of(Review given, const Review& record) {
  if (given.written_by == record.written_by) given.written_by = "";
  if (given.translated_by == record.translated_by) given.translated_by = "";
  return given;
}

void put_digests(Review& record, const Claim& claim) {
  record.source_digest = claim.role == Role::translation ? claim.source_digest : "";
  record.text_digest = claim.text_digest;
  record.form_digest = claim.form_digest;
}

/// What of an old record outlives a change of the text: who made it first.
Review author_of(const Review& old) {
  Review out;
  out.written_by = old.written_by;
  out.written_on = old.written_on;
  out.translated_by = old.translated_by;
  out.translated_on = old.translated_on;
  return out;
}

const char* author_option(const Claim& claim) {
  return claim.role == Role::source ? "--written-by" : "--translated-by";
}

/// Why nobody may vouch for the text as the request has it; empty where somebody may.
std::string refusal(const Claim& claim, Cause cause, const ReviewRequest& request) {
  const Review& given = request.names;
  const bool author = !given.written_by.empty() || !given.translated_by.empty();
  const bool recorded = cause == Cause::unchecked || cause == Cause::checked;
  if (cause == Cause::missing) return "is missing: there is nothing to record.";
  if (cause == Cause::unsound) return "is not sound; `clinic-kiosk check` says why. Mend it first.";
  if (recorded) return "";
  const bool english_open = claim.role == Role::translation && !claim.source_seal.empty() &&
                            claim.source_seal != claim.source_digest;
  if (english_open)
    return "cannot be recorded: its English has changed since its own record was written. Settle that first, "
           "with `clinic-kiosk locales review` for the English.";
  if (!claim.record && !author)
    return std::string("has no record yet. Say who made it, with ") + author_option(claim) + ".";
  if (request.unchanged || author || !given.revised_by.empty()) return "";
  const char* what = cause == Cause::outdated  ? "was made from an older English."
                     : cause == Cause::changed ? "has changed since its record was written."
                                               : "has a record that does not say enough.";
  return std::string(what) + " Say who made or revised it as it is now, with " + author_option(claim) +
         " or --revised-by; or --unchanged, where those whom the record names find it as they approved it.";
}

}  // namespace

Renewal renew(const Claim& claim, const ReviewRequest& request) {
  const Cause cause = decide(claim, {}).cause;
  Renewal out;
  out.refusal = refusal(claim, cause, request);
  if (!out.refusal.empty()) return out;
  Review record = claim.record.value_or(Review{});
  const bool recorded = cause == Cause::unchecked || cause == Cause::checked;
  if (!recorded && !request.unchanged) record = author_of(record);
  // A translation that is as recorded stays sealed to the English it was made from.
  const std::string made_from = record.source_digest;
  put_digests(record, claim);
  if (recorded) record.source_digest = made_from;
  put_names(record, recorded ? news_of(request.names, record) : request.names);
  out.record = record;
  return out;
}

}  // namespace kiosk
