#include "content/message_records.h"

#include "content/seal.h"

namespace kiosk {
namespace {

/// The emergency messages stay in the reader's language whatever is known of them. Groups whose English has
/// changed stay too: a button's name is seldom wrong for that, and half a screen in English helps nobody.
Policies policies_for(const std::string& record, const ContentSettings& settings) {
  const bool stays = record == kEmergencyRecord || settings.outdated == ShowPolicy::notice;
  return {ShowPolicy::notice, ShowPolicy::notice, stays ? ShowPolicy::notice : ShowPolicy::hide};
}

Recorded where_of(const RawBundle& own, const ReviewFile& file, const std::string& record, Place place) {
  const bool locale = record == kLocaleRecord;
  Recorded out;
  out.what = locale ? "head of the file (names and digits)" : "group of messages \"" + record + "\"";
  out.address = own.tag.str() + " " + (locale ? record : "messages#" + record.substr(record.find('.') + 1));
  out.file = own.file;
  out.place = place;
  out.records = file.file;
  out.record = file.place_of(record);
  out.emergency = record == kEmergencyRecord;
  return out;
}

void tell_strays(const ReviewFile& file, const std::map<std::string, SealedGroup>& groups, Role role,
                 Diagnostics& diagnostics) {
  for (const auto& [record, entry] : file.records) {
    if (groups.contains(record)) continue;
    diagnostics.add({role == Role::source ? Severity::error : Severity::warning, file.file, entry.place.line,
                     entry.place.column, "There is a record of \"" + record + "\", but no such messages.",
                     "Put them back, or take it out."});
  }
}

}  // namespace

std::filesystem::path message_review_file(const RawBundle& bundle) {
  return bundle.folder / "locale.review.toml";
}

std::vector<SealedText> texts_of(const RawBundle& own, const ReviewFile& records, const RawBundle& source,
                                 const ReviewFile& source_records) {
  const auto own_groups = sealed_groups(own);
  std::vector<SealedText> out;
  for (const auto& [record, original] : sealed_groups(source)) {
    Claim claim;
    claim.role = own.tag == source.tag     ? Role::source
                 : record == kLocaleRecord ? Role::setting
                                           : Role::translation;
    claim.file = records.state;
    claim.record = records.find(record);
    claim.source_digest = original.digest;
    if (const auto seal = source_records.find(record)) claim.source_seal = seal->text_digest;
    const auto group = own_groups.find(record);
    const bool there = group != own_groups.end();
    claim.text = there ? Presence::sound : Presence::missing;
    if (there) claim.text_digest = group->second.digest;
    out.push_back({record, where_of(own, records, record, there ? group->second.place : Place{}), claim});
  }
  return out;
}

RawBundle held_against(const RawBundle& own, const RawBundle& source) {
  Diagnostics unheard;
  RawBundle held = source;
  for (const auto& text : texts_of(own, read_review(message_review_file(own), unheard), source,
                                   read_review(message_review_file(source), unheard))) {
    if (!outlives_source(text.claim)) continue;
    for (auto& [key, message] : held.messages)
      if (group_record(key) == text.record) message.parts.ok = false;
  }
  return held;
}

MessageRecords read_message_records(const RawBundle& own, const RawBundle& source,
                                    const ContentSettings& settings, Diagnostics& diagnostics) {
  const ReviewFile file = read_review(message_review_file(own), diagnostics);
  Diagnostics unheard;
  const ReviewFile source_file = read_review(message_review_file(source), unheard);
  const auto groups = sealed_groups(own);
  const Role role = own.tag == source.tag ? Role::source : Role::translation;
  tell_no_records(file, own.tag.str() + " messages", role, diagnostics);
  if (file.state == Records::read) tell_strays(file, groups, role, diagnostics);
  MessageRecords out;
  for (const auto& [record, where, claim] : texts_of(own, file, source, source_file)) {
    const Verdict verdict = decide(claim, policies_for(record, settings));
    tell_record(where, claim, verdict.cause, diagnostics);
    out[record] = shown_as(verdict, verdict.showing == Showing::replaced ? source.tag : own.tag);
  }
  return out;
}

void put_in_place(const MessageRecords& records, RawBundle& own, std::map<std::string, std::string>& sound) {
  for (const auto& [record, provenance] : records) {
    if (provenance.showing != Showing::replaced) continue;
    if (record != kLocaleRecord) {
      std::erase_if(sound,
                    [&group = record](const auto& message) { return group_record(message.first) == group; });
      continue;
    }
    const std::string name = display_name(own.tag, own.tag);
    if (!name.empty()) own.own_name = own.sort_name = name;
    own.names.clear();
    own.digits = Digits::latn;
  }
}

}  // namespace kiosk
