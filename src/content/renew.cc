#include "content/renew.h"

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

bool as_recorded(Cause cause) { return cause == Cause::unchecked || cause == Cause::checked; }

/// Why nobody may vouch for the text as the request has it; empty where somebody may.
std::string refusal(const Claim& claim, Cause cause, const ReviewRequest& request) {
  const Review& given = request.names;
  const bool author = !given.written_by.empty() || !given.translated_by.empty();
  if (cause == Cause::missing) return "is missing: there is nothing to record.";
  if (cause == Cause::unsound) return "is not sound; `clinic-kiosk check` says why. Mend it first.";
  if (as_recorded(cause)) return "";
  const bool english_open = claim.role == Role::translation && !claim.source_seal.empty() &&
                            claim.source_seal != claim.source_digest;
  if (english_open)
    return "cannot be recorded: its English has changed since its own record was written. Settle that first, "
           "with `clinic-kiosk locales review` for the English.";
  if (!claim.record && !author)
    return "has no record yet. Say who made it, with " + author_option(claim.role) + ".";
  if (request.unchanged || author || !given.revised_by.empty()) return "";
  const char* what = cause == Cause::outdated  ? "was made from an older English."
                     : cause == Cause::changed ? "has changed since its record was written."
                                               : "has a record that does not say enough.";
  return std::string(what) + " Say who made or revised it as it is now, with " + author_option(claim.role) +
         " or --revised-by; or --unchanged, where those whom the record names find it as they approved it.";
}

const std::string kCommand = "clinic-kiosk locales review ";

}  // namespace

std::string author_option(Role role) { return role == Role::source ? "--written-by" : "--translated-by"; }

std::string review_command(const std::string& address, const std::string& options) {
  return "`" + kCommand + address + " " + options + "`";
}

std::string mark_command(const Claim& claim, const std::string& address) {
  Claim sound = claim;
  sound.text = Presence::sound;
  const std::string command = kCommand + address;
  if (as_recorded(decide(sound, {}).cause)) return command;
  return command + " " + (claim.record ? "--revised-by" : author_option(claim.role)) + " NAME";
}

std::string with_mark(const std::string& command, const std::string& mark) {
  return "`" + command + " " + mark + "`";
}

Review carried_on(const Claim& claim, bool unchanged) {
  const Review record = claim.record.value_or(Review{});
  return unchanged || as_recorded(decide(claim, {}).cause) ? record : author_of(record);
}

Renewal renew(const Claim& claim, const ReviewRequest& request) {
  const Cause cause = decide(claim, {}).cause;
  Renewal out;
  out.refusal = refusal(claim, cause, request);
  if (!out.refusal.empty()) return out;
  Review record = carried_on(claim, request.unchanged);
  const bool recorded = as_recorded(cause);
  // A translation that is as recorded stays sealed to the English it was made from.
  const std::string made_from = record.source_digest;
  put_digests(record, claim);
  if (recorded) record.source_digest = made_from;
  put_names(record, recorded ? news_of(request.names, record) : request.names);
  out.record = record;
  return out;
}

}  // namespace kiosk
