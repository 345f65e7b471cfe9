#include "content/edition.h"

#include <algorithm>
#include <filesystem>

#include "content/bundle_file.h"
#include "content/part_checks.h"
#include "content/part_rules.h"
#include "content/renew.h"
#include "content/seal.h"

namespace kiosk {
namespace {

/// What the records say, the text itself left open.
Claim recorded(const Edition& own, const std::string& record, const Edition& source) {
  Claim claim;
  claim.role = own.tag == source.tag ? Role::source : Role::translation;
  claim.file = own.review.state;
  claim.record = own.review.find(record);
  if (const auto original = source.review.find(record)) claim.source_seal = original->text_digest;
  return claim;
}

/// Labels in the order that the source has them in, as far as it knows them: it numbers the picture.
void order_like(const std::vector<FigureLabel>& source, std::vector<FigureLabel>& labels) {
  const auto rank = [&source](const FigureLabel& label) {
    return std::find_if(source.begin(), source.end(),
                        [&label](const FigureLabel& other) { return other.key == label.key; });
  };
  std::stable_sort(labels.begin(), labels.end(),
                   [&rank](const FigureLabel& a, const FigureLabel& b) { return rank(a) < rank(b); });
}

/// The translation's front in the source's place, labels too: its own seal says that it is as it was when it
/// was held against the English that was sealed.
void take_words(const RawFront& own, RawFront& front) {
  front.title = own.title;
  front.summary = own.summary;
  front.topic = own.topic;
  const auto source = std::move(front.labels);
  front.labels = own.labels;
  for (auto& [figure, labels] : front.labels) {
    const auto original = source.find(figure);
    if (original != source.end()) order_like(original->second, labels);
  }
}

RecordMarks marks_of(const Edition& own, const std::string& record, const Claim& claim) {
  RecordMarks out;
  if (claim.record) {
    out.reordered = claim.record->reordered;
    out.seen = claim.record->seen;
    out.same = claim.record->same;
  }
  out.unreadable = own.review.state == Records::broken || own.review.state == Records::lost;
  const std::string id = std::filesystem::path(own.article.file).stem().string();
  out.command = mark_command(claim, own.tag.str() + " " + id + "#" + record);
  return out;
}

/// What the records say, where the rules look for it.
void take_marks(Edition& own, const Edition& source) {
  const RecordMarks front = marks_of(own, kFrontRecord, claim_of_front(own, source));
  own.article.front.marks = front;
  for (auto& part : own.article.parts) {
    const RawPart* original = source.article.find(part.id);
    if (original != nullptr) part.marks = marks_of(own, part.id, claim_of(own, *original, source));
  }
}

}  // namespace

Edition read_edition(const ContentSettings& settings, const LocaleTag& tag, const std::string& id,
                     ReadWhat what, Diagnostics& diagnostics) {
  const auto folder = settings.locales / tag.str() / "articles";
  Edition edition{tag, read_article(folder / (id + ".md"), what, diagnostics), {}};
  Diagnostics found;
  edition.review = read_review(folder / (id + ".review.toml"), found);
  for (const auto& finding : found.findings()) report(diagnostics, finding);
  return edition;
}

RawArticle held_against(const Edition& own, const Edition& source) {
  RawArticle held = source.article;
  for (auto& part : held.parts)
    if (outlives_source(claim_of(own, part, source))) part.sound = false;
  if (outlives_source(claim_of_front(own, source))) take_words(own.article.front, held.front);
  return held;
}

void check_edition(Edition& own, const Edition& source, const Catalogue& catalogue,
                   Diagnostics& diagnostics) {
  take_marks(own, source);
  RawArticle held = held_against(own, source);
  check_translation(own.article, held, catalogue.settings, diagnostics);
  if (outlives_source(claim_of_front(own, source))) held.front.sound = false;
  check_rules(own.article, held, rule_pair(catalogue, own.tag), diagnostics);
}

void check_front_of(Edition& own, const Edition& source, const Catalogue& catalogue,
                    Diagnostics& diagnostics) {
  take_marks(own, source);
  RawFront held = held_against(own, source).front;
  RawFront& front = own.article.front;
  check_front(front, own.article.file, held, catalogue.settings, diagnostics);
  if (outlives_source(claim_of_front(own, source))) held.sound = false;
  check_front_rules(front, own.article.file, held, rule_pair(catalogue, own.tag), diagnostics);
}

void check_source_edition(Edition& source, const ContentSettings& settings, Diagnostics& diagnostics) {
  check_source(source.article, settings, diagnostics);
  const Edition as_read = source;
  take_marks(source, as_read);
  check_source_rules(source.article, source.tag, diagnostics);
}

Claim claim_of(const Edition& own, const RawPart& original, const Edition& source) {
  Claim claim = recorded(own, original.id, source);
  claim.source_digest = digest(original.raw);
  const RawPart* part = own.article.find(original.id);
  claim.text = part == nullptr ? Presence::missing : part->sound ? Presence::sound : Presence::unsound;
  if (part == nullptr) return claim;
  claim.text_digest = digest(part->raw);
  const std::string drawn =
      claim.role == Role::source ? drawn_of(own.article.front.risks, original.id) : std::string();
  claim.form_needed = !drawn.empty();
  claim.form_digest = form_of(*part, drawn);
  return claim;
}

Claim claim_of_front(const Edition& own, const Edition& source) {
  Claim claim = recorded(own, kFrontRecord, source);
  const RawFront& front = own.article.front;
  claim.source_digest = digest(source.article.front.sealed);
  claim.text = !own.article.found                    ? Presence::missing
               : own.article.readable && front.sound ? Presence::sound
                                                     : Presence::unsound;
  if (!own.article.readable) return claim;
  claim.text_digest = digest(front.sealed);
  if (claim.role != Role::source)
    claim.form_digest = front.form;
  else if (!own.article.parts.empty())  // read whole: the order of the parts counts
    claim.form_digest = form_of(front, &own.article);
  return claim;
}

Policies article_policies(const ContentSettings& settings) {
  return {settings.unreviewed, settings.outdated, settings.outdated};
}

}  // namespace kiosk
