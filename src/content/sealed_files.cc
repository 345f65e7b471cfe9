#include "content/sealed_files.h"

#include <utility>

#include "content/edition.h"
#include "content/figure_checks.h"
#include "content/message_checks.h"
#include "content/message_records.h"
#include "content/part_checks.h"
#include "content/renew.h"
#include "content/seal.h"

namespace kiosk {
namespace {

/// A group of which the rules refuse a message can't be recorded as anything.
void mark_unsound(std::vector<SealedText>& texts, const RawBundle& own, const RawBundle& source,
                  const std::string& emergency_number, Diagnostics& diagnostics) {
  const auto sound = own.tag == source.tag
                         ? sound_source_messages(own, emergency_number, diagnostics)
                         : sound_messages(own, held_against(own, source), emergency_number, diagnostics);
  for (const auto& [key, message] : source.messages) {
    const std::string record = group_record(key);
    if (sound ? sound->contains(key) : record != kEmergencyRecord) continue;
    for (auto& text : texts)
      if (text.record == record && text.claim.text == Presence::sound) text.claim.text = Presence::unsound;
  }
}

SealedFile messages_of(const RawBundle& own, const RawBundle& source, const std::string& emergency_number,
                       Diagnostics& diagnostics) {
  SealedFile out;
  out.name = kMessagesFile;
  out.file = message_review_file(own);
  out.records = read_review(out.file, diagnostics);
  Diagnostics unheard;
  out.texts = texts_of(own, out.records, source, read_review(message_review_file(source), unheard));
  for (const auto& [record, group] : sealed_groups(own)) out.standing.insert(record);
  mark_unsound(out.texts, own, source, emergency_number, diagnostics);
  return out;
}

/// The records as they will be: what the rules are to heed, never what is known of a text.
ReviewFile with_marks(const GrantedMarks& granted, const Edition& own, const Edition& source,
                      const std::string& file) {
  ReviewFile out = own.review;
  if (!granted.file.empty() && granted.file != file) return out;
  for (const auto& text : texts_of(own, source, file)) {
    if (!granted.record.empty() && granted.record != text.record) continue;
    const Review carried = carried_on(text.claim, granted.unchanged);
    Review& review = out.records[text.record].review;
    review.reordered = carried.reordered || granted.marks.reordered;
    review.seen = carried.seen || granted.marks.seen;
    review.same = carried.same || granted.marks.same;
  }
  return out;
}

void judge(Edition& own, const Edition& source, const Catalogue& catalogue,
           const std::optional<GrantedMarks>& granted, const std::string& file, Diagnostics& diagnostics) {
  const ReviewFile records = own.review;
  if (granted) own.review = with_marks(*granted, own, source, file);
  check_edition(own, source, catalogue, diagnostics);
  own.review = records;
}

/// What the reader does not get to see cannot be recorded as anything: levels that contradict their words,
/// labels without any.
void mark_refused(std::vector<SealedText>& texts, const RawArticle& source) {
  for (auto& text : texts) {
    const RawPart* part = source.find(text.record);
    const bool refused = text.record == kFrontRecord ? has_nameless_label(source.front)
                                                     : part != nullptr && part->marks_refused;
    if (refused && text.claim.text == Presence::sound) text.claim.text = Presence::unsound;
  }
}

SealedFile article_of(const Catalogue& catalogue, const LocaleTag& tag, const std::string& id,
                      const std::optional<GrantedMarks>& granted, Diagnostics& diagnostics) {
  const ContentSettings& settings = catalogue.settings;
  Edition source = read_edition(settings, settings.source, id, ReadWhat::all, diagnostics);
  check_source(source.article, settings, diagnostics);
  Edition own = source;
  if (tag != settings.source) {
    own = read_edition(settings, tag, id, ReadWhat::all, diagnostics);
    judge(own, source, catalogue, granted, id, diagnostics);
  }
  SealedFile out;
  out.name = id;
  out.translated = own.article.found;
  out.file = own.review.file;
  out.texts = texts_of(own, source, id);
  if (tag == settings.source) mark_refused(out.texts, own.article);
  out.standing.insert(kFrontRecord);
  for (const auto& part : own.article.parts) out.standing.insert(part.id);
  out.records = std::move(own.review);
  return out;
}

}  // namespace

std::optional<std::vector<SealedFile>> sealed_files(const Catalogue& catalogue, const LocaleTag& tag,
                                                    const std::optional<GrantedMarks>& granted,
                                                    Diagnostics& diagnostics) {
  const ContentSettings& settings = catalogue.settings;
  const auto source = read_bundle(settings.locales / settings.source.str(), diagnostics);
  const auto own = tag == settings.source ? source : read_bundle(settings.locales / tag.str(), diagnostics);
  if (!source || !own) return std::nullopt;
  std::vector<SealedFile> out;
  out.push_back(messages_of(*own, *source, settings.emergency_number, diagnostics));
  for (const auto& id : catalogue.article_ids)
    out.push_back(article_of(catalogue, tag, id, granted, diagnostics));
  return out;
}

}  // namespace kiosk
