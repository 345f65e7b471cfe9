#include "content/part_rules.h"

#include <algorithm>
#include <set>

#include "base/position.h"
#include "content/letters.h"
#include "content/likeness.h"
#include "content/numbers.h"
#include "content/rule_report.h"
#include "content/sentences.h"

namespace kiosk {
namespace {

/// The texts of a block: its cells, or its one text.
std::vector<std::string> texts_of(const Block& block) {
  std::vector<std::string> out;
  for (const auto& cell : block.cells) out.push_back(to_utf8(cell.text));
  if (block.cells.empty()) out.push_back(to_utf8(block.text.text));
  return out;
}

/// Where the links of a block lead, cell by cell.
std::vector<std::multiset<std::string>> targets_of(const Block& block) {
  std::vector<std::multiset<std::string>> out;
  const auto add = [&out](const RichText& text) {
    auto& targets = out.emplace_back();
    for (const auto& link : text.links)
      targets.insert(link.anchor.empty() ? "article:" + link.article : "#" + link.anchor);
  };
  for (const auto& cell : block.cells) add(cell);
  add(block.text);
  return out;
}

std::string name_of(const Block& block, std::size_t at) {
  return block.cells.empty() ? "The text here" : "Cell " + std::to_string(at + 1) + " of this row";
}

bool same_shape(const RawPart& a, const RawPart& b) {
  return std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(),
                    [](const RawBlock& x, const RawBlock& y) {
                      return x.block.kind == y.block.kind && x.block.cells.size() == y.block.cells.size();
                    });
}

class PartRules {
 public:
  PartRules(const RawPart& own, const RawPart& source, const RulePair& pair, RuleReport& report)
      : own_(own), source_(source), pair_(pair), report_(report) {}

  void check() {
    letters();
    heading();
    if (!same_shape(own_, source_)) return;
    for (std::size_t i = 0; i < own_.blocks.size(); ++i) block(own_.blocks[i], source_.blocks[i].block);
    answer();
    alike();
  }

 private:
  void letters() {
    const auto letter = strange_letter(own_.raw, pair_.tag, source_.raw);
    if (!letter) return;
    const int line = own_.place.line + letter->place.line - 1;
    report_.fault({line, letter->place.column}, strange_letter_fault(*letter, pair_.tag));
  }

  void heading() {
    text(own_.place, "The heading", to_utf8(own_.heading.text), to_utf8(source_.heading.text));
  }

  void text(Place place, const std::string& what, const std::string& own, const std::string& source) {
    const std::string left = untranslated(own, pair_.words, source, pair_.source_words);
    report_.not_translated(place, what, left);
    if (left.empty() && left_in_latin(own, pair_.tag, source)) report_.not_translated(place, what, own);
  }

  void block(const RawBlock& raw, const Block& source) {
    const auto own = texts_of(raw.block);
    const auto wanted = texts_of(source);
    for (std::size_t i = 0; i < own.size(); ++i) {
      emptied(raw, i, own[i], wanted[i]);
      text(raw.place, name_of(raw.block, i), own[i], wanted[i]);
    }
    cells(raw, own, wanted);
    if (targets_of(raw.block) != targets_of(source))
      report_.fault(raw.place, {"The links here lead elsewhere than in the source's block.",
                                "Copy what stands in round brackets, block by block."});
    tokens(raw, source);
    if (marks_sentences(pair_.tag)) sentences(raw.place, own, wanted);
  }

  void emptied(const RawBlock& raw, std::size_t at, const std::string& own, const std::string& source) {
    if (holds_word(own) == holds_word(source)) return;
    report_.fault(
        raw.place,
        holds_word(source)
            ? RuleFault{name_of(raw.block, at) + " is empty.", "Translate \"" + shortened(source) + "\"."}
            : RuleFault{name_of(raw.block, at) + " is empty in the source.", "Take its text out."});
  }

  /// Numbers in other cells of a row than the source's, though the row has them all.
  void cells(const RawBlock& raw, const std::vector<std::string>& own,
             const std::vector<std::string>& source) {
    for (std::size_t i = 0; raw.block.cells.size() > 1 && i < own.size(); ++i) {
      const auto here = numbers_of(own[i], pair_.words);
      const auto there = numbers_of(source[i], pair_.source_words);
      if (!same_numbers(here, there, NumberOrder::free))
        return report_.fault(raw.place,
                             {"The numbers of cell " + std::to_string(i + 1) + " (" + listed(here) +
                                  ") differ from the source's (" + listed(there) + ").",
                              "See whether two cells of the row are exchanged."});
    }
  }

  void tokens(const RawBlock& raw, const Block& source) {
    const int here = count_of(words_of(raw.block), kNumberToken);
    const int there = count_of(words_of(source), kNumberToken);
    if (here != there)
      report_.fault(raw.place, {"Here {emergency_number} stands " + std::to_string(here) +
                                    " times, in the source's block " + std::to_string(there) + " times.",
                                "Put the token where the number belongs."});
  }

  void sentences(Place place, const std::vector<std::string>& own, const std::vector<std::string>& source) {
    std::size_t here = 0;
    std::size_t there = 0;
    for (const auto& text : own) here += sentences_of(text, pair_.words).size();
    for (const auto& text : source) there += sentences_of(text, pair_.source_words).size();
    if (here != there)
      report_.warn(
          place,
          "Here stand " + std::to_string(here) + " sentences, in the source " + std::to_string(there) + ".",
          "See that nothing is left out or added.");
  }

  void answer() {
    if (!is_answer(own_.id) || own_.blocks.empty()) return;
    const auto found = answer_fault(words_of(own_.blocks.front().block), pair_.answers,
                                    words_of(source_.blocks.front().block), pair_.source_answers);
    if (found) report_.fault(own_.blocks.front().place, *found);
  }

  /// Texts of one kind that are equal, or look exchanged: the cells of a row, the blocks of the part.
  void alike() {
    std::vector<std::string> own, source, own_cells, source_cells;
    std::vector<Place> places, cell_places;
    for (std::size_t i = 0; i < own_.blocks.size(); ++i) {
      const RawBlock& raw = own_.blocks[i];
      own.push_back(words_of(raw.block));
      source.push_back(words_of(source_.blocks[i].block));
      places.push_back(raw.place);
      if (raw.block.cells.empty()) continue;
      const auto texts = texts_of(raw.block);
      const auto originals = texts_of(source_.blocks[i].block);
      exchange(texts, originals, std::vector<Place>(texts.size(), raw.place), "cell");
      own_cells.insert(own_cells.end(), texts.begin(), texts.end());
      source_cells.insert(source_cells.end(), originals.begin(), originals.end());
      cell_places.insert(cell_places.end(), texts.size(), raw.place);
    }
    exchange(own, source, places, "block");
    twice(own, source, places);
    twice(own_cells, source_cells, cell_places);
  }

  void exchange(const std::vector<std::string>& own, const std::vector<std::string>& source,
                const std::vector<Place>& places, const std::string& what) {
    std::vector<TextShape> here, there;
    for (const auto& text : own) here.push_back(shape_of(text, pair_.words));
    for (const auto& text : source) there.push_back(shape_of(text, pair_.source_words));
    const auto found = exchanged(here, there);
    if (found)
      report_.warn(places[found->first],
                   "The " + what + "s " + std::to_string(found->first + 1) + " and " +
                       std::to_string(found->second + 1) + " look exchanged: \"" +
                       shortened(own[found->first]) + "\", \"" + shortened(own[found->second]) + "\".",
                   "Hold them against the source.");
  }

  void twice(const std::vector<std::string>& own, const std::vector<std::string>& source,
             const std::vector<Place>& places) {
    const auto found = doubled(own, source);
    if (found)
      report_.warn(places[found->second],
                   "\"" + shortened(own[found->second]) +
                       "\" stands twice in this part, in the source two different texts.",
                   "Hold them against the source.");
  }

  const RawPart& own_;
  const RawPart& source_;
  const RulePair& pair_;
  RuleReport& report_;
};

/// Headings that look exchanged between parts.
void check_headings(RawArticle& translation, const RawArticle& source, const RulePair& pair,
                    Diagnostics& diagnostics) {
  std::vector<TextShape> own, wanted;
  std::vector<std::string> texts, originals;
  std::vector<RawPart*> parts;
  for (auto& part : translation.parts) {
    const RawPart* original = source.find(part.id);
    if (original == nullptr) continue;
    parts.push_back(&part);
    texts.push_back(to_utf8(part.heading.text));
    originals.push_back(to_utf8(original->heading.text));
    own.push_back(shape_of(texts.back(), pair.words));
    wanted.push_back(shape_of(originals.back(), pair.source_words));
  }
  const auto tell = [&](const std::optional<Exchange>& found, const std::string& what) {
    if (!found) return;
    RawPart& part = *parts[found->second];
    RuleReport(translation.file, part.marks, part.sound, diagnostics)
        .warn(part.place, "The heading " + what + " that of part \"" + parts[found->first]->id + "\".",
              "Hold both against the source.");
  };
  tell(exchanged(own, wanted), "looks exchanged with");
  tell(doubled(texts, originals), "says the same as");
}

}  // namespace

RulePair rule_pair(const Catalogue& catalogue, const LocaleTag& tag) {
  const auto words = [&catalogue](const LocaleTag& of) {
    const Bundle* bundle = catalogue.find(of);
    return bundle == nullptr ? AnswerWords{} : bundle->answers;
  };
  const LocaleTag& source = catalogue.settings.source;
  return {tag, source, words(tag), words(source), tag, source};
}

void check_rules(RawArticle& translation, const RawArticle& source, const RulePair& pair,
                 Diagnostics& diagnostics) {
  if (!translation.readable || pair.tag == pair.source_tag) return;
  check_front_rules(translation.front, translation.file, source.front, pair, diagnostics);
  for (auto& part : translation.parts) {
    const RawPart* original = source.find(part.id);
    if (original == nullptr || !original->sound) continue;
    RuleReport report(translation.file, part.marks, part.sound, diagnostics);
    PartRules(part, *original, pair, report).check();
  }
  check_headings(translation, source, pair, diagnostics);
}

void check_source_rules(RawArticle& source, const LocaleTag& tag, Diagnostics& diagnostics) {
  for (auto& part : source.parts) {
    RuleReport report(source.file, part.marks, part.sound, diagnostics);
    const auto letter = strange_letter(part.raw, tag, "");
    if (!letter) continue;
    const RuleFault found = strange_letter_fault(*letter, tag);
    report.warn({part.place.line + letter->place.line - 1, letter->place.column}, found.sentence,
                found.advice);
  }
  RawFront& front = source.front;
  RuleReport report(source.file, front.marks, front.sound, diagnostics);
  std::string texts = front.title + "\n" + front.summary + "\n" + front.topic;
  for (const auto& [figure, labels] : front.labels) {
    for (const auto& label : labels) {
      texts += "\n" + label.name + "\n" + label.term;
      if (!label.name.empty() && !holds_word(label.name))
        report.warn(front.place, "The label \"" + label.key + "\" holds no word.", "Write its name.");
    }
  }
  if (const auto letter = strange_letter(texts, tag, "")) {
    const RuleFault found = strange_letter_fault(*letter, tag);
    report.warn(front.place, "In the front matter: " + found.sentence, found.advice);
  }
}

}  // namespace kiosk
