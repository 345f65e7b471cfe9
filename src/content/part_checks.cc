#include "content/part_checks.h"

#include <algorithm>
#include <set>
#include <utility>

#include "base/position.h"
#include "content/bundle_file.h"
#include "content/figure_checks.h"
#include "content/numbers.h"
#include "content/renew.h"
#include "content/risk_checks.h"

namespace kiosk {
namespace {

const std::string kFallsBack = " Until then the source's text is shown.";

/// Reports faults of one part or front and marks it.
class Marker {
 public:
  Marker(const std::string& file, bool& sound, Diagnostics& diagnostics)
      : file_(file), sound_(sound), diagnostics_(diagnostics) {}

  void fault(Place place, const std::string& sentence, const std::string& advice) {
    sound_ = false;
    report(diagnostics_, {Severity::error, file_, place.line, place.column, sentence, advice});
  }

  /// Unsound by what a record might have let pass, had it been readable: that file is told once.
  void doubt() { sound_ = false; }

 private:
  const std::string& file_;
  bool& sound_;
  Diagnostics& diagnostics_;
};

std::string words_of(const Block& block) {
  std::string out = to_utf8(block.text.text);
  for (const auto& cell : block.cells) out += "\n" + to_utf8(cell.text);
  return out;
}

std::string words_of(const RawPart& part) {
  std::string out = to_utf8(part.heading.text);
  for (const auto& block : part.blocks) out += "\n" + words_of(block.block);
  return out;
}

std::string words_of(const RawFront& front) {
  std::string out = front.title + "\n" + front.summary + "\n" + front.topic;
  for (const auto& [figure, labels] : front.labels) {
    for (const auto& label : labels) out += "\n" + label.name + "\n" + label.term;
  }
  return out;
}

std::size_t tokens_in(const std::string& text) {
  std::size_t count = 0;
  for (auto at = text.find(kNumberToken); at != std::string::npos; at = text.find(kNumberToken, at + 1))
    ++count;
  return count;
}

const char* name_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::paragraph:
      return "a paragraph";
    case BlockKind::numbered_item:
      return "a numbered item";
    case BlockKind::bullet_item:
      return "a list item";
    case BlockKind::table_header:
      return "a table's header";
    case BlockKind::table_row:
      return "a table row";
    case BlockKind::figure:
      return "a figure";
  }
  return "a block";
}

/// Where a link of a block leads, for comparing: "#path", "article:x".
std::multiset<std::string> targets_of(const RawPart& part) {
  std::multiset<std::string> out;
  const auto add = [&out](const RichText& text) {
    for (const auto& link : text.links)
      out.insert(link.anchor.empty() ? "article:" + link.article : "#" + link.anchor);
  };
  add(part.heading);
  for (const auto& block : part.blocks) {
    add(block.block.text);
    for (const auto& cell : block.block.cells) add(cell);
  }
  return out;
}

void check_typed(const std::string& words, Place place, const LocaleTag& tag, const ContentSettings& settings,
                 Marker& marker) {
  if (types_number(words, {settings.emergency_number}, tag))
    marker.fault(place, "The emergency number is typed as digits.", "Write {emergency_number}.");
}

void check_figure(const RawBlock& block, const ContentSettings& settings, Marker& marker) {
  const auto& known = settings.known_figures;
  if (block.block.kind != BlockKind::figure || known.empty()) return;
  if (std::find(known.begin(), known.end(), block.block.figure) == known.end())
    marker.fault(block.place, "The figure \"" + block.block.figure + "\" is not known.",
                 "Use the id of a figure in assets/figures.");
}

/// What must be true of a part by itself.
void check_alone(const RawPart& part, const LocaleTag& tag, const ContentSettings& settings, Marker& marker) {
  check_typed(to_utf8(part.heading.text), part.place, tag, settings, marker);
  for (const auto& block : part.blocks) {
    check_typed(words_of(block.block), block.place, tag, settings, marker);
    check_figure(block, settings, marker);
  }
}

/// Two texts that stand for one another, and their languages.
struct Pair {
  const LanguagePair& languages;
  const RecordMarks& marks;
  bool paired = true;  ///< block by block: where not, only what stands there counts
};

/// Tells of numbers that are not the same. Another order may be right, if somebody says so in the record.
void check_numbers(const std::string& here, const std::string& there, const Pair& pair, Place place,
                   const std::string& what, Marker& marker) {
  const auto own = numbers_in(here, pair.languages.own);
  const auto wanted = numbers_in(there, pair.languages.source);
  const bool free = pair.marks.reordered || !pair.paired;
  if (same_numbers(own, wanted, free ? NumberOrder::free : NumberOrder::kept)) return;
  const std::string both = "(" + listed(own) + ") ";
  if (free || !same_numbers(own, wanted, NumberOrder::free))
    return marker.fault(
        place, "The numbers of " + what + " " + both + "differ from the source's (" + listed(wanted) + ").",
        number_advice(pair.languages.own.tag()) + kFallsBack);
  if (pair.marks.unreadable) return marker.doubt();
  marker.fault(place,
               "The numbers of " + what + " " + both + "stand in another order than the source's (" +
                   listed(wanted) + ").",
               "Write them in its order; where the language needs another: " +
                   with_mark(pair.marks.command, "--reordered") + "." + kFallsBack);
}

void check_tokens(const std::string& here, const std::string& there, Place place, const std::string& what,
                  Marker& marker) {
  if (tokens_in(here) != tokens_in(there))
    marker.fault(place,
                 "In " + what + " {emergency_number} stands " + std::to_string(tokens_in(here)) +
                     " times, in the source " + std::to_string(tokens_in(there)) + " times.",
                 "Put the token where the number belongs." + kFallsBack);
}

void check_block_numbers(const RawBlock& own, const RawBlock& source, const Pair& pair,
                         const std::string& part, Marker& marker) {
  const auto check = [&](const RichText& a, const RichText& b, const std::string& what) {
    check_numbers(to_utf8(a.text), to_utf8(b.text), pair, own.place, what + " of " + part, marker);
  };
  check(own.block.text, source.block.text, name_of(own.block.kind));
  for (std::size_t i = 0; i < own.block.cells.size(); ++i)
    check(own.block.cells[i], source.block.cells[i], "cell " + std::to_string(i + 1));
}

/// Block by block and cell by cell, for a dose exchanged between two of them is no other order; as a whole
/// where the blocks do not match.
void check_part_numbers(const RawPart& part, const RawPart& source, const Pair& pair, const std::string& what,
                        Marker& marker) {
  bool paired = part.blocks.size() == source.blocks.size();
  for (std::size_t i = 0; paired && i < part.blocks.size(); ++i)
    paired = part.blocks[i].block.cells.size() == source.blocks[i].block.cells.size();
  if (!paired) {
    check_numbers(words_of(part), words_of(source), {pair.languages, pair.marks, false}, part.place, what,
                  marker);
    return;
  }
  check_numbers(to_utf8(part.heading.text), to_utf8(source.heading.text), pair, part.place,
                "the heading of " + what, marker);
  for (std::size_t i = 0; i < part.blocks.size(); ++i)
    check_block_numbers(part.blocks[i], source.blocks[i], pair, what, marker);
}

void check_block(const RawBlock& own, const RawBlock& source, Marker& marker) {
  const Block& a = own.block;
  const Block& b = source.block;
  if (a.kind != b.kind)
    return marker.fault(
        own.place, std::string("Here stands ") + name_of(a.kind) + ", in the source " + name_of(b.kind) + ".",
        "Keep the source's order of blocks." + kFallsBack);
  if (a.cells.size() != b.cells.size())
    marker.fault(own.place,
                 "The row has " + std::to_string(a.cells.size()) + " cells, the source's " +
                     std::to_string(b.cells.size()) + ".",
                 "Keep the source's columns." + kFallsBack);
  if (a.anchor != b.anchor)
    marker.fault(own.place, "The anchor here is \"" + a.anchor + "\", in the source \"" + b.anchor + "\".",
                 "Copy the source's anchors." + kFallsBack);
  if (a.figure != b.figure)
    marker.fault(own.place, "The figure here is \"" + a.figure + "\", in the source \"" + b.figure + "\".",
                 "Use the source's figure." + kFallsBack);
  if (a.number != b.number)
    marker.fault(own.place,
                 "The item has the number " + std::to_string(a.number) + ", in the source " +
                     std::to_string(b.number) + ".",
                 "Number the list as the source does." + kFallsBack);
}

void check_beside(const RawPart& part, const RawPart& source, const Pair& pair, Marker& marker) {
  const std::string what = "part \"" + part.id + "\"";
  if (part.blocks.size() != source.blocks.size())
    marker.fault(part.place,
                 "The " + what + " has " + std::to_string(part.blocks.size()) +
                     " paragraphs, rows and items, the source " + std::to_string(source.blocks.size()) + ".",
                 "Translate block by block." + kFallsBack);
  const auto common = std::min(part.blocks.size(), source.blocks.size());
  for (std::size_t i = 0; i < common; ++i) check_block(part.blocks[i], source.blocks[i], marker);
  check_part_numbers(part, source, pair, what, marker);
  check_tokens(words_of(part), words_of(source), part.place, what, marker);
  if (targets_of(part) != targets_of(source))
    marker.fault(part.place, "The links of " + what + " lead elsewhere than the source's.",
                 "Copy what stands in round brackets." + kFallsBack);
}

std::set<std::string> anchors_of(const RawArticle& article) {
  std::set<std::string> out;
  for (const auto& part : article.parts) {
    out.insert(part.id);
    for (const auto& block : part.blocks) out.insert(block.block.anchor);
  }
  return out;
}

void check_labels(RawFront& front, const RawFront& source, Marker& marker) {
  for (const auto& [figure, labels] : front.labels) {
    for (const auto& label : labels)
      if (label.name.empty())
        marker.fault(front.label_places.at(figure).at(label.key),
                     "The label \"" + label.key + "\" of figure " + figure + " has no name.",
                     "Write one." + kFallsBack);
  }
  for (const auto& [figure, labels] : source.labels) {
    auto& own = front.labels[figure];
    std::vector<FigureLabel> ordered;
    for (const auto& label : labels) {
      const auto same = [&label](const FigureLabel& l) { return l.key == label.key; };
      const auto found = std::find_if(own.begin(), own.end(), same);
      if (found != own.end())
        ordered.push_back(*found);
      else
        marker.fault(front.place, "The label \"" + label.key + "\" of figure " + figure + " is missing.",
                     "Translate it." + kFallsBack);
    }
    if (own.size() > ordered.size())
      marker.fault(front.place, "Figure " + figure + " has a label that the source has not.",
                   "Take it out." + kFallsBack);
    own = std::move(ordered);  // the source's order numbers the picture
  }
  if (front.labels.size() > source.labels.size())
    marker.fault(front.place, "There are labels of a figure that has none in the source.",
                 "Take them out." + kFallsBack);
}

/// Field by field: a number that went from the title to a label is no other order.
void check_front_numbers(const RawFront& front, const RawFront& source, Marker& marker) {
  const LanguagePair languages{front.tag, source.tag};
  const Pair pair{languages, front.marks};
  const auto field = [&](const std::string& own, const std::string& original, const std::string& name) {
    check_numbers(own, original, pair, front.place, name + " of the front matter", marker);
  };
  field(front.title, source.title, "the title");
  field(front.summary, source.summary, "the summary");
  field(front.topic, source.topic, "the topic");
  for (const auto& [figure, labels] : source.labels) {
    const auto own = front.labels.find(figure);
    if (own == front.labels.end()) continue;
    for (const auto& label : labels) {
      const auto found = std::find_if(own->second.begin(), own->second.end(),
                                      [&label](const FigureLabel& l) { return l.key == label.key; });
      if (found == own->second.end()) continue;
      const std::string what = "the label \"" + label.key + "\" of figure " + figure;
      field(found->name + "\n" + found->term, label.name + "\n" + label.term, what);
    }
  }
}

/// The questions for the clinic: a list, of which each item can be ticked.
void check_asking(RawPart& part, Marker& marker) {
  constexpr std::size_t kMost = 8;  // a card in two languages, and a code that a phone reads
  if (part.id != kAskPart) return;
  for (const RawBlock& raw : part.blocks)
    if (raw.block.kind != BlockKind::bullet_item)
      marker.fault(raw.place, "{#ask} holds something else than the items of a list.",
                   "Write one question behind each \"- \", and nothing else.");
  if (part.blocks.empty()) marker.fault(part.place, "{#ask} has no question.", "Write one behind a \"- \".");
  if (part.blocks.size() > kMost)
    marker.fault(part.place, "{#ask} has more than " + std::to_string(kMost) + " questions.",
                 "Keep those that help most.");
}

}  // namespace

void check_source_front(RawFront& front, const std::string& file, const ContentSettings& settings,
                        Diagnostics& diagnostics) {
  Marker marker(file, front.sound, diagnostics);
  check_typed(words_of(front), front.place, front.tag, settings, marker);
  const auto& known = settings.known_figures;
  for (const auto& figure : front.figures) {
    if (!known.empty() && std::find(known.begin(), known.end(), figure) == known.end())
      marker.fault(front.place, "There are labels of figure \"" + figure + "\", which is not known.",
                   "Use the id of a figure in assets/figures.");
  }
}

void check_front(RawFront& front, const std::string& file, const RawFront& source,
                 const ContentSettings& settings, Diagnostics& diagnostics) {
  if (!front.sound) return;
  Marker marker(file, front.sound, diagnostics);
  check_typed(words_of(front), front.place, front.tag, settings, marker);
  check_labels(front, source, marker);
  check_front_numbers(front, source, marker);
  check_tokens(words_of(front), words_of(source), front.place, "the front matter", marker);
}

void check_source(RawArticle& source, const ContentSettings& settings, Diagnostics& diagnostics) {
  check_source_front(source.front, source.file, settings, diagnostics);
  const auto anchors = anchors_of(source);
  for (auto& part : source.parts) {
    Marker marker(source.file, part.sound, diagnostics);
    check_alone(part, source.front.tag, settings, marker);
    check_asking(part, marker);
    for (const auto& target : targets_of(part)) {
      if (target[0] != '#' || anchors.contains(target.substr(1))) continue;
      report(diagnostics, {Severity::error, source.file, part.place.line, part.place.column,
                           "A link of part \"" + part.id + "\" leads to " + target + ", which is nowhere.",
                           "Lead it to a part or an anchor. Until then its words stand without the link."});
    }
  }
  check_source_labels(source, settings, diagnostics);
  check_risks(source, settings, diagnostics);
}

void check_translation(RawArticle& translation, const RawArticle& source, const ContentSettings& settings,
                       Diagnostics& diagnostics) {
  if (!translation.readable) return;
  check_no_risks(translation.front, translation.file, diagnostics);
  check_front(translation.front, translation.file, source.front, settings, diagnostics);
  const LanguagePair languages{translation.front.tag, source.front.tag};
  for (auto& part : translation.parts) {
    Marker marker(translation.file, part.sound, diagnostics);
    const RawPart* original = source.find(part.id);
    if (original == nullptr) {
      report(diagnostics, {Severity::warning, translation.file, part.place.line, part.place.column,
                           "The source has no part \"" + part.id + "\".", "Take it out, or mend its id."});
      part.sound = false;
      continue;
    }
    check_alone(part, translation.front.tag, settings, marker);
    if (original->sound) check_beside(part, *original, {languages, part.marks}, marker);
  }
}

}  // namespace kiosk
