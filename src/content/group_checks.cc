#include "content/group_checks.h"

#include <map>

#include "content/letters.h"
#include "content/likeness.h"
#include "content/message_checks.h"
#include "content/renew.h"
#include "content/seal.h"
#include "content/sentences.h"

namespace kiosk {
namespace {

/// The words of a message that a reader can meet, its first branch for the others.
std::string words_of(const RawMessage& message) {
  std::string out = message.parts.outer;
  if (!message.parts.inner.empty()) out += message.parts.inner.back();
  return out;
}

/// The messages of a group that both languages have, in order of their keys.
struct Group {
  std::vector<std::string> keys;
  std::vector<std::string> own, source;
  std::vector<Place> places;
};

std::map<std::string, Group> groups_of(const RawBundle& bundle, const RawBundle& source) {
  std::map<std::string, Group> out;
  for (const auto& [key, original] : source.messages) {
    const auto found = bundle.messages.find(key);
    if (found == bundle.messages.end() || !found->second.parts.ok || !original.parts.ok) continue;
    Group& group = out[key.substr(0, key.find('.'))];
    group.keys.push_back(key);
    group.own.push_back(words_of(found->second));
    group.source.push_back(words_of(original));
    group.places.push_back(found->second.place);
  }
  return out;
}

std::vector<TextShape> shapes_of(const std::vector<std::string>& texts, const LanguageWords& words) {
  std::vector<TextShape> out;
  out.reserve(texts.size());
  for (const auto& text : texts) out.push_back(shape_of(text, words));
  return out;
}

class GroupCheck {
 public:
  GroupCheck(const RawBundle& bundle, const RawBundle& source, Diagnostics& diagnostics)
      : bundle_(bundle), languages_{bundle.tag, source.tag}, diagnostics_(diagnostics) {}

  /// `command` is what says that all of it is right.
  void check(const Group& group, const std::string& command) {
    const std::string record = command + ".";
    if (const auto two = doubled(group.own, group.source))
      warn(group, two->second,
           "It says the same as " + group.keys[two->first] + ", in the source it does not.",
           "Mend the one that is wrong; where both are right: " + record);
    const auto swap =
        exchanged(shapes_of(group.own, languages_.own), shapes_of(group.source, languages_.source));
    if (swap)
      warn(group, swap->second, "It looks exchanged with " + group.keys[swap->first] + ".",
           "Exchange them; where both are right: " + record);
    if (!marks_sentences(bundle_.tag)) return;
    for (std::size_t i = 0; i < group.keys.size(); ++i) {
      const auto own = sentences_of(group.own[i], languages_.own).size();
      const auto wanted = sentences_of(group.source[i], languages_.source).size();
      if (own != wanted)
        warn(group, i,
             "It has " + std::to_string(own) + " sentences, the source " + std::to_string(wanted) + ".",
             "See that nothing is left out or added; where it is right: " + record);
    }
  }

 private:
  void warn(const Group& group, std::size_t at, const std::string& sentence, const std::string& advice) {
    diagnostics_.warning(bundle_.file, group.places[at].line, group.places[at].column,
                         "Message " + group.keys[at] + ": " + sentence, advice);
  }

  const RawBundle& bundle_;
  LanguagePair languages_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<std::pair<std::string, RuleFault>> equal_emergency_messages(const RawBundle& bundle,
                                                                        const RawBundle& source) {
  std::vector<std::pair<std::string, RuleFault>> out;
  std::map<std::string, std::string> seen;
  for (const auto& [key, message] : bundle.messages) {
    const auto original = source.messages.find(key);
    if (!is_emergency_key(key) || original == source.messages.end()) continue;
    const auto [at, first] = seen.emplace(folded(message.pattern), key);
    if (first || folded(source.messages.at(at->second).pattern) == folded(original->second.pattern)) continue;
    out.push_back({key,
                   {"It says the same as " + at->second + ", in the source it does not.",
                    "Translate the source's words of this key."}});
  }
  return out;
}

void check_source_messages(const RawBundle& source, Diagnostics& diagnostics) {
  std::map<std::string, std::string> seen;
  for (const auto& [key, message] : source.messages) {
    const auto warn = [&, name = key, place = message.place](const RuleFault& found) {
      diagnostics.warning(source.file, place.line, place.column, "Message " + name + ": " + found.sentence,
                          found.advice);
    };
    if (const auto letter = strange_letter(message.pattern, source.tag, ""))
      warn(strange_letter_fault(*letter, source.tag));
    if (!is_emergency_key(key)) continue;
    const auto [at, first] = seen.emplace(folded(message.pattern), key);
    if (!first) warn({"It says the same as " + at->second + ".", "Write its own words."});
  }
}

void check_groups(const RawBundle& bundle, const RawBundle& source, const std::vector<SealedText>& texts,
                  Diagnostics& diagnostics) {
  if (bundle.tag.language() == source.tag.language()) return;
  GroupCheck check(bundle, source, diagnostics);
  const auto groups = groups_of(bundle, source);
  for (const auto& text : texts) {
    const Claim& claim = text.claim;
    const bool unreadable = claim.file == Records::broken || claim.file == Records::lost;
    if (unreadable || (claim.record && claim.record->seen)) continue;
    for (const auto& [name, group] : groups) {
      if (group_record(name) == text.record)
        check.check(group, with_mark(mark_command(claim, text.where.address), "--seen"));
    }
  }
}

std::vector<RuleFault> letter_faults(const RawMessage& message, const RawBundle& bundle,
                                     const RawMessage& original) {
  std::vector<RuleFault> out;
  std::string words = message.parts.outer;
  for (const auto& branch : message.parts.inner) words += "\n" + branch;
  if (const auto letter = strange_letter(words, bundle.tag, original.pattern))
    out.push_back(strange_letter_fault(*letter, bundle.tag));
  return out;
}

}  // namespace kiosk
