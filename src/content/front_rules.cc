#include <algorithm>

#include "content/letters.h"
#include "content/likeness.h"
#include "content/part_rules.h"
#include "content/rule_report.h"
#include "content/sentences.h"

namespace kiosk {
namespace {

class FrontRules {
 public:
  FrontRules(const RawFront& own, const RawFront& source, const RulePair& pair, RuleReport& report)
      : own_(own), source_(source), pair_(pair), report_(report) {}

  void check() {
    field("title", own_.title, source_.title, false);
    field("summary", own_.summary, source_.summary, false);
    field("topic", own_.topic, source_.topic, false);
    for (const auto& [figure, labels] : source_.labels) figure_labels(figure, labels);
    if (!marks_sentences(pair_.tag)) return;
    const auto here = sentences_of(own_.summary, pair_.words).size();
    const auto there = sentences_of(source_.summary, pair_.source_words).size();
    if (here != there)
      report_.warn(own_.place,
                   "The summary has " + std::to_string(here) + " sentences, the source's " +
                       std::to_string(there) + ".",
                   "See that nothing is left out or added.");
  }

 private:
  void field(const std::string& name, const std::string& own, const std::string& source, bool same) {
    if (const auto letter = strange_letter(own, pair_.tag, source)) {
      RuleFault found = strange_letter_fault(*letter, pair_.tag);
      found.sentence = "In \"" + name + "\": " + found.sentence;
      report_.fault(own_.place, found);
    }
    if (holds_word(source) && !own.empty() && !holds_word(own))
      report_.fault(own_.place,
                    {"\"" + name + "\" holds no word.", "Translate \"" + shortened(source) + "\"."});
    if (same) return;
    const std::string left = untranslated(own, pair_.words, source, pair_.source_words);
    report_.not_translated(own_.place, "\"" + name + "\"", left);
    if (left.empty() && left_in_latin(own, pair_.tag, source))
      report_.not_translated(own_.place, "\"" + name + "\"", own);
  }

  void figure_labels(const std::string& figure, const std::vector<FigureLabel>& labels) {
    const auto found = own_.labels.find(figure);
    if (found == own_.labels.end()) return;
    std::vector<std::string> own, source;
    std::vector<TextShape> here, there;
    for (const auto& original : labels) {
      const auto at = std::find_if(found->second.begin(), found->second.end(),
                                   [&original](const FigureLabel& l) { return l.key == original.key; });
      if (at == found->second.end()) return;
      field(original.key + ".name", at->name, original.name, at->same);
      term(*at, original);
      own.push_back(at->name + " " + at->term);
      source.push_back(original.name + " " + original.term);
      here.push_back(shape_of(own.back(), pair_.words));
      there.push_back(shape_of(source.back(), pair_.source_words));
    }
    if (const auto swap = exchanged(here, there)) tell(labels, *swap, "look exchanged");
    if (const auto two = doubled(own, source)) tell(labels, *two, "are equal");
  }

  void term(const FigureLabel& own, const FigureLabel& source) {
    if (holds_word(own.term) != holds_word(source.term))
      return report_.warn(own_.place,
                          "The label \"" + own.key + "\" has " + (holds_word(own.term) ? "a" : "no") +
                              " term, unlike the source's.",
                          "Write the medical word, with its brackets, where the source has one.");
    field(own.key + ".term", own.term, source.term, own.same);
  }

  void tell(const std::vector<FigureLabel>& labels, const Exchange& two, const std::string& what) {
    report_.warn(
        own_.place,
        "The labels \"" + labels[two.first].key + "\" and \"" + labels[two.second].key + "\" " + what + ".",
        "Hold them against the source.");
  }

  const RawFront& own_;
  const RawFront& source_;
  const RulePair& pair_;
  RuleReport& report_;
};

}  // namespace

void check_front_rules(RawFront& front, const std::string& file, const RawFront& source, const RulePair& pair,
                       Diagnostics& diagnostics) {
  if (!front.sound || !source.sound || pair.tag == pair.source_tag) return;
  RuleReport report(file, front.marks, front.sound, diagnostics);
  FrontRules(front, source, pair, report).check();
}

}  // namespace kiosk
