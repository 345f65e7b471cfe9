#include "content/provenance.h"

#include "content/signer.h"

namespace kiosk {
namespace {

/// A machine can check nothing and revise nothing, whatever a record says.
bool is_person(const std::string& name) { return !name.empty() && !names_machine(name); }
bool is_checked(const Review& review) { return is_person(review.checked_by); }

bool complete(const Review& record, const Claim& claim) {
  return !record.text_digest.empty() && (!claim.form_needed || !record.form_digest.empty()) &&
         (claim.role != Role::translation || !record.source_digest.empty());
}

bool seal_kept(const Review& record, const Claim& claim) {
  const bool same_form =
      record.form_digest.empty() || claim.form_digest.empty() || record.form_digest == claim.form_digest;
  return record.text_digest == claim.text_digest && same_form;
}

/// The English that counts is the one that was sealed: an edit of it without a new record outdates nothing.
bool from_current_source(const Review& record, const Claim& claim) {
  if (claim.role != Role::translation) return true;
  return record.source_digest == claim.source_digest ||
         (!claim.source_seal.empty() && record.source_digest == claim.source_seal);
}

Cause cause_of(const Claim& claim) {
  if (claim.text == Presence::missing) return Cause::missing;
  if (claim.text == Presence::unsound) return Cause::unsound;
  if (claim.file == Records::missing) return Cause::unrecorded;
  if (claim.file != Records::read || !claim.record || !complete(*claim.record, claim)) return Cause::lost;
  if (!seal_kept(*claim.record, claim)) return Cause::changed;
  if (!from_current_source(*claim.record, claim)) return Cause::outdated;
  return is_checked(*claim.record) ? Cause::checked : Cause::unchecked;
}

/// Whether the settings put the source's text in the place of a translation.
bool hidden(Cause cause, bool checked, const Policies& policies) {
  switch (cause) {
    case Cause::missing:
    case Cause::unsound:
      return true;
    case Cause::unrecorded:
    case Cause::unchecked:
      return policies.unreviewed == ShowPolicy::hide;
    case Cause::lost:
    case Cause::changed:
      // Whoever checked it did not check this.
      return policies.changed == ShowPolicy::hide || policies.unreviewed == ShowPolicy::hide;
    case Cause::outdated:
      return policies.outdated == ShowPolicy::hide || (!checked && policies.unreviewed == ShowPolicy::hide);
    case Cause::checked:
      return false;
  }
  return true;
}

Showing showing_of(const Claim& claim, Cause cause, bool checked, const Policies& policies) {
  if (claim.role == Role::source) {
    const bool as_recorded = cause == Cause::checked || cause == Cause::unchecked;
    return as_recorded ? Showing::plain : Showing::marked;
  }
  if (hidden(cause, checked, policies)) return Showing::replaced;
  return cause == Cause::checked ? Showing::plain : Showing::marked;
}

Maker maker_of(const Claim& claim) {
  if (claim.role == Role::source) return Maker::original;
  if (!claim.record || claim.record->translated_by.empty()) return Maker::unknown;
  return names_machine(claim.record->translated_by) ? Maker::machine : Maker::person;
}

void drop_names(Review& review) {
  review.revised_by = review.revised_on = review.checked_by = review.checked_on = "";
  review.reordered = review.seen = review.same = false;
}

}  // namespace

bool outlives_source(const Claim& claim) {
  if (claim.role != Role::translation || claim.source_seal.empty() ||
      claim.source_seal == claim.source_digest)
    return false;
  const Cause cause = cause_of(claim);
  return (cause == Cause::checked || cause == Cause::unchecked) &&
         claim.record->source_digest == claim.source_seal;
}

Verdict decide(const Claim& claim, const Policies& policies) {
  Verdict verdict;
  verdict.cause = cause_of(claim);
  if (claim.record) verdict.review = *claim.record;
  const bool checked = is_checked(verdict.review);
  verdict.showing = showing_of(claim, verdict.cause, checked, policies);
  verdict.maker = maker_of(claim);
  const bool as_recorded = verdict.cause == Cause::checked || verdict.cause == Cause::unchecked;
  if (!as_recorded && verdict.cause != Cause::outdated) drop_names(verdict.review);
  if (!checked) verdict.review.checked_by = verdict.review.checked_on = "";
  if (!is_person(verdict.review.revised_by)) verdict.review.revised_by = verdict.review.revised_on = "";
  verdict.current = as_recorded;
  return verdict;
}

Provenance shown_as(const Verdict& verdict, const LocaleTag& shown) {
  return {shown,         verdict.cause,  verdict.cause,  verdict.showing,
          verdict.maker, verdict.review, verdict.current};
}

}  // namespace kiosk
