#include "content/message_checks.h"

#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "content/branch_checks.h"
#include "content/group_checks.h"
#include "content/numbers.h"
#include "content/ready_notices.h"
#include "content/refused.h"

namespace kiosk {
namespace {

const std::string kTokenName = "emergency_number";
/// What the banner and the emergency card say: without one of them a screen would keep something back.
constexpr std::array<std::string_view, 15> kNeededKeys{"emergency.question",
                                                       "emergency.instruction",
                                                       "emergency.idle",
                                                       "emergency.instruction_staff",
                                                       "emergency.idle_staff",
                                                       "emergency.the_number",
                                                       "emergency.title",
                                                       "emergency.title_staff",
                                                       "emergency.call",
                                                       "emergency.tell_staff",
                                                       "emergency.when",
                                                       "emergency.critical",
                                                       "emergency.critical_breath",
                                                       "emergency.critical_pain",
                                                       "emergency.open"};
/// Those that say the number.
constexpr std::array<std::string_view, 3> kNumberKeys{"emergency.instruction", "emergency.idle",
                                                      "emergency.call"};

/// Gathers the faults of one bundle and knows whether they cost the whole locale.
class Checker {
 public:
  Checker(const RawBundle& bundle, const LocaleTag& source, const std::string& emergency_number,
          Diagnostics& diagnostics)
      : bundle_(bundle),
        languages_{bundle.tag, source},
        emergency_number_(emergency_number),
        diagnostics_(diagnostics) {}

  bool emergency_sound() const { return emergency_sound_; }

  void fault(const std::string& key, Place place, const std::string& sentence, const std::string& advice) {
    const bool emergency = is_emergency_key(key);
    if (emergency) emergency_sound_ = false;
    diagnostics_.error(
        bundle_.file, place.line, place.column, "Message " + key + ": " + sentence,
        advice + (emergency                                ? " Until then this language is left out."
                  : bundle_.tag == languages_.source.tag() ? " Until then the built-in English is shown."
                                                           : " Until then the source's message is shown."));
  }

  /// What must be true of a message by itself.
  bool sound_alone(const std::string& key, const RawMessage& message) {
    if (!message.refused.empty()) {
      fault(key, message.place, message.refused, message.remedy);
      return false;
    }
    if (is_invisible(message.pattern)) {
      fault(key, message.place, "It is empty.", "Write the text.");
      return false;
    }
    if (!message.parts.ok) {
      fault(key, message.place, message.parts.error,
            message.parts.advice.empty() ? "Mend the braces and quotes." : message.parts.advice);
      return false;
    }
    return no_typed_number(key, message) && none(key, message, notice_faults(key, message));
  }

  /// Its branches, by the plural rules of its language.
  bool source_branches_sound(const std::string& key, const RawMessage& message) {
    return branches_sound(key, message) &&
           none(key, message, faults_beside(key, message, bundle_, message, languages_));
  }

  bool branches_sound(const std::string& key, const RawMessage& message) {
    for (const auto& found : branch_warnings(message, bundle_.tag))
      warn(key, message.place, found.sentence, found.advice);
    return none(key, message, branch_faults(key, message, bundle_.tag));
  }

  /// What must be true of a translation beside its source.
  bool sound_beside(const std::string& key, const RawMessage& message, const RawMessage& source) {
    if (!source.parts.ok) return true;
    return known_arguments(key, message, source) && token_kept(key, message, source) &&
           same_numbers(key, message, source) && branches_sound(key, message) &&
           none(key, message, faults_beside(key, message, bundle_, source, languages_)) &&
           none(key, message, letter_faults(message, bundle_, source)) && translated(key, message, source);
  }

  void warn(const std::string& key, Place place, const std::string& sentence, const std::string& advice) {
    diagnostics_.warning(bundle_.file, place.line, place.column, "Message " + key + ": " + sentence, advice);
  }

 private:
  /// English under another name costs no language, not even in an emergency message: the source's is the
  /// same.
  bool translated(const std::string& key, const RawMessage& message, const RawMessage& source) {
    if (bundle_.same.contains(key)) {
      if (folded(message.pattern) != folded(source.pattern))
        warn(key, message.place, "It is listed under \"same\", but it differs from the source's.",
             "Take it out of the list, so that the source's text is found where it comes back.");
      return true;
    }
    const auto found = not_translated(key, message, bundle_, source, languages_);
    for (const auto& f : found)
      diagnostics_.error(bundle_.file, message.place.line, message.place.column,
                         "Message " + key + ": " + f.sentence,
                         f.advice + " Until then the source's message is shown.");
    return found.empty();
  }

  bool none(const std::string& key, const RawMessage& message, const std::vector<RuleFault>& found) {
    for (const auto& f : found) fault(key, message.place, f.sentence, f.advice);
    return found.empty();
  }

  bool no_typed_number(const std::string& key, const RawMessage& message) {
    std::string words = message.parts.outer;
    for (const auto& branch : message.parts.inner) words += "\n" + branch;
    std::vector<std::string_view> numbers{emergency_number_};
    if (is_emergency_key(key))
      numbers.insert(numbers.end(), kWellKnownNumbers.begin(), kWellKnownNumbers.end());
    const bool typed = types_number(words, numbers, languages_.own);
    if (typed)
      fault(key, message.place, "It types the emergency number as digits.", "Write {emergency_number}.");
    return !typed;
  }

  bool known_arguments(const std::string& key, const RawMessage& message, const RawMessage& source) {
    for (const auto& name : message.parts.arguments) {
      if (source.parts.arguments.contains(name)) continue;
      fault(key, message.place, "The source has no placeholder {" + name + "}.",
            "Copy the source's placeholders.");
      return false;
    }
    return true;
  }

  bool token_kept(const std::string& key, const RawMessage& message, const RawMessage& source) {
    if (!source.parts.arguments.contains(kTokenName) || message.parts.always.contains(kTokenName))
      return true;
    fault(key, message.place, "It lacks {emergency_number}.", "Put the token where the number belongs.");
    return false;
  }

  bool same_numbers(const std::string& key, const RawMessage& message, const RawMessage& source) {
    const auto here = numbers_in(message.parts.outer, languages_.own);
    const auto there = numbers_in(source.parts.outer, languages_.source);
    // A message has no record of its own that could say in which order its numbers stand.
    if (kiosk::same_numbers(here, there, NumberOrder::free)) return true;
    fault(key, message.place,
          "Its numbers (" + listed(here) + ") differ from the source's (" + listed(there) + ").",
          number_advice(bundle_.tag));
    return false;
  }

  const RawBundle& bundle_;
  LanguagePair languages_;
  const std::string& emergency_number_;
  Diagnostics& diagnostics_;
  bool emergency_sound_ = true;
};

}  // namespace

bool is_emergency_key(const std::string& key) { return key.rfind("emergency.", 0) == 0; }

std::optional<std::map<std::string, std::string>> sound_source_messages(const RawBundle& source,
                                                                        const std::string& emergency_number,
                                                                        Diagnostics& diagnostics) {
  Checker checker(source, source.tag, emergency_number, diagnostics);
  std::map<std::string, std::string> sound;
  for (const auto& [key, message] : source.messages) {
    if (checker.sound_alone(key, message) && checker.source_branches_sound(key, message))
      sound[key] = message.pattern;
  }
  for (const auto key : kNeededKeys) {
    if (!source.messages.contains(std::string(key)))
      checker.fault(std::string(key), {}, "It is missing.",
                    "Write it: the banner or the emergency card needs it.");
  }
  for (const auto key : kNumberKeys) {
    const auto found = source.messages.find(std::string(key));
    if (found != source.messages.end() && found->second.parts.ok &&
        !found->second.parts.always.contains(kTokenName))
      checker.fault(found->first, found->second.place, "It lacks {emergency_number}.",
                    "Put the token where the number belongs.");
  }
  if (!checker.emergency_sound()) return std::nullopt;
  return sound;
}

std::optional<std::map<std::string, std::string>> sound_messages(const RawBundle& bundle,
                                                                 const RawBundle& source,
                                                                 const std::string& emergency_number,
                                                                 Diagnostics& diagnostics) {
  Checker checker(bundle, source.tag, emergency_number, diagnostics);
  std::map<std::string, std::string> sound;
  for (const auto& [key, original] : source.messages) {
    const auto found = bundle.messages.find(key);
    if (found == bundle.messages.end()) {
      checker.fault(key, {}, "It is missing.", "Translate \"" + original.pattern + "\".");
    } else if (checker.sound_alone(key, found->second) &&
               checker.sound_beside(key, found->second, original)) {
      sound[key] = found->second.pattern;
    }
  }
  for (const auto& [key, message] : bundle.messages) {
    if (source.messages.contains(key)) continue;
    diagnostics.warning(bundle.file, message.place.line, message.place.column,
                        "Message " + key + ": The source has no such message.", "Take it out.");
  }
  for (const auto& [key, found] : equal_emergency_messages(bundle, source))
    checker.fault(key, bundle.messages.at(key).place, found.sentence, found.advice);
  for (const auto* listed : {&bundle.same, &bundle.reordered}) {
    for (const auto& key : *listed) {
      if (!bundle.messages.contains(key))
        checker.warn(key, {}, "It is listed under \"same\" or \"reordered\", but there is no such message.",
                     "Take it out of the list.");
    }
  }
  if (!checker.emergency_sound()) return std::nullopt;
  return sound;
}

}  // namespace kiosk
