#include "content/pseudo.h"

#include <map>
#include <utility>

#include "content/bundle_file.h"
#include "content/pseudo_words.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

/// The record of a machine: the mark that it brings must fit as well.
Provenance by_machine(const LocaleTag& tag) {
  Provenance made;
  made.shown = tag;
  made.showing = Showing::marked;
  made.maker = Maker::machine;
  made.review.translated_by = "machine";
  return made;
}

Bundle made_bundle(const Bundle& source, const RawBundle& raw, const LocaleTag& tag, Pseudo kind) {
  Bundle bundle;
  bundle.tag = tag;
  bundle.own_name = pseudo_text(source.own_name, kind);
  bundle.sort_name = tag.str();
  bundle.digits = source.digits;
  bundle.folder = source.folder;
  bundle.offered = false;
  bundle.made = true;
  bundle.provenance = {{"messages.emergency", by_machine(tag)}};
  bundle.chain = {tag, source.tag};
  std::map<std::string, std::string> patterns;
  for (const auto& [key, message] : raw.messages) {
    if (source.messages.has(key)) patterns[key] = pseudo_pattern(message.pattern, kind);
  }
  bundle.messages = MessageCatalogue(tag, source.digits, std::move(patterns));
  return bundle;
}

std::map<std::string, ArticleCard> made_cards(std::map<std::string, ArticleCard> cards, const LocaleTag& tag,
                                              Pseudo kind) {
  for (auto& [id, card] : cards) {
    card.locale = tag;
    for (std::string* text : {&card.title, &card.summary, &card.topic}) *text = pseudo_text(*text, kind);
  }
  return cards;
}

/// What stands behind `at`, or holds it, moves or grows.
void make_room(TextRange& range, int at, int by) {
  if (range.start >= at) range.start += by;
  if (range.end >= at) range.end += by;
}

}  // namespace

std::optional<Pseudo> pseudo_of(const LocaleTag& tag) {
  if (tag.str() == kPseudoTags[0]) return Pseudo::accented;
  if (tag.str() == kPseudoTags[1]) return Pseudo::mirrored;
  return std::nullopt;
}

RichText pseudo_text(RichText text, Pseudo kind) {
  PseudoWords words(kind);
  text.text = words.letters(text.text);
  const std::u16string filler = words.filler();
  const auto at = words.end_of_words();
  text.text.insert(at, filler);
  for (auto& range : text.strong) make_room(range, static_cast<int>(at), static_cast<int>(filler.size()));
  for (auto& link : text.links) make_room(link.range, static_cast<int>(at), static_cast<int>(filler.size()));
  return text;
}

std::string pseudo_text(std::string_view text, Pseudo kind) {
  RichText rich;
  rich.text = to_utf16(text);
  return to_utf8(pseudo_text(std::move(rich), kind).text);
}

Article pseudo_article(Article out, const LocaleTag& tag, Pseudo kind) {
  out.locale = tag;
  out.labels_locale = tag;
  out.front_locale = tag;
  out.front_provenance = by_machine(tag);
  for (std::string* text : {&out.title, &out.summary, &out.topic}) *text = pseudo_text(*text, kind);
  for (auto& [figure, labels] : out.labels) {
    for (FigureLabel& label : labels) {
      label.name = pseudo_text(label.name, kind);
      label.term = pseudo_text(label.term, kind);
    }
  }
  for (Part& part : out.parts) {
    part.locale = tag;
    part.provenance = by_machine(tag);
    part.heading = pseudo_text(std::move(part.heading), kind);
    for (Block& block : part.blocks) {
      block.text = pseudo_text(std::move(block.text), kind);
      for (RichText& cell : block.cells) cell = pseudo_text(std::move(cell), kind);
    }
  }
  return out;
}

void add_pseudo_locales(Catalogue& catalogue) {
  const Bundle* found = catalogue.find(catalogue.settings.source);
  if (found == nullptr) return;
  const Bundle source = *found;  // the list grows below
  Diagnostics unheard;           // the loader has told of the source's faults
  const auto raw = read_bundle(source.folder, unheard);
  if (!raw) return;
  for (const std::string_view text : kPseudoTags) {
    const auto tag = LocaleTag::parse(text);
    if (!tag || catalogue.find(*tag) != nullptr) continue;
    const Pseudo kind = *pseudo_of(*tag);
    catalogue.bundles.push_back(made_bundle(source, *raw, *tag, kind));
    catalogue.card_table[tag->str()] = made_cards(catalogue.card_table[source.tag.str()], *tag, kind);
  }
}

}  // namespace kiosk
