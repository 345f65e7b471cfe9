#include "content/sealed_files.h"

#include <utility>

#include "content/edition.h"
#include "content/message_checks.h"
#include "content/message_records.h"
#include "content/part_checks.h"
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
  mark_unsound(out.texts, own, source, emergency_number, diagnostics);
  return out;
}

void grant(const GrantedMarks& granted, const std::string& file, Edition& own) {
  const Review& marks = granted.marks;
  const bool meant = granted.file.empty() || granted.file == file;
  if (!meant || !(marks.reordered || marks.seen || marks.same)) return;
  const auto put = [&](const std::string& record) {
    if (!granted.record.empty() && granted.record != record) return;
    Review& review = own.review.records[record].review;
    review.reordered = review.reordered || marks.reordered;
    review.seen = review.seen || marks.seen;
    review.same = review.same || marks.same;
  };
  put(kFrontRecord);
  for (const auto& part : own.article.parts) put(part.id);
}

SealedFile article_of(const Catalogue& catalogue, const LocaleTag& tag, const std::string& id,
                      const GrantedMarks& granted, Diagnostics& diagnostics) {
  const ContentSettings& settings = catalogue.settings;
  Edition source = read_edition(settings, settings.source, id, ReadWhat::all, diagnostics);
  check_source(source.article, settings, diagnostics);
  Edition own = source;
  if (tag != settings.source) {
    own = read_edition(settings, tag, id, ReadWhat::all, diagnostics);
    grant(granted, id, own);
    check_edition(own, source, catalogue, diagnostics);
  }
  SealedFile out;
  out.name = id;
  out.translated = own.article.found;
  out.file = own.review.file;
  out.texts = texts_of(own, source, id);
  out.records = std::move(own.review);
  return out;
}

}  // namespace

std::optional<std::vector<SealedFile>> sealed_files(const Catalogue& catalogue, const LocaleTag& tag,
                                                    const GrantedMarks& granted, Diagnostics& diagnostics) {
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
