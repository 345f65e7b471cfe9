#include "content/branch_checks.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <utility>

#include "content/letters.h"
#include "content/message_checks.h"
#include "content/message_paths.h"
#include "content/numbers.h"
#include "content/sentences.h"
#include "locale/plurals.h"

namespace kiosk {
namespace {

using Faults = std::vector<RuleFault>;

const std::string kTokenName = "emergency_number";

bool counts(const PatternArgument& argument) {
  return argument.form == ArgumentForm::plural || argument.form == ArgumentForm::ordinal;
}

PluralKind kind_of(const PatternArgument& argument) {
  return argument.form == ArgumentForm::ordinal ? PluralKind::ordinal : PluralKind::cardinal;
}

std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

void categories(const PatternArgument& argument, const LocaleTag& tag, Faults& out) {
  std::set<int> given;
  std::set<std::string> have;
  for (const auto& branch : argument.branches) {
    if (branch.keyword.starts_with('=')) given.insert(std::atoi(branch.keyword.c_str() + 1));
    have.insert(branch.keyword);
  }
  std::set<std::string> missing;
  for (const auto& category : Plurals(tag, kind_of(argument)).needed(given)) {
    if (!have.contains(category)) missing.insert(category);
  }
  if (missing.empty()) return;
  out.push_back(
      {"The plural of {" + argument.name + "} lacks " + joined(missing) + ", which " + tag.str() + " needs.",
       "Write a branch for each: " + *missing.begin() + " {...}."});
}

/// The message without what can be chosen.
bool blank(const MessagePath& path) { return !holds_word(path.words) && path.shown.empty(); }

Faults emergency_faults(const PatternText& parts) {
  Faults out;
  for (const PatternArgument* argument : branched_arguments(parts.pieces))
    out.push_back({"It chooses its words by {" + argument->name + "}, and one choice may be wrong.",
                   "Write one sentence, with {emergency_number} as it is."});
  for (const auto& piece : parts.pieces) {
    for (const auto& argument : piece.argument) {
      if (argument.form == ArgumentForm::number)
        out.push_back(
            {"It formats {" + argument.name + "} as a quantity.", "Write {" + argument.name + "}."});
    }
  }
  for (const auto& name : parts.arguments) {
    if (name != kTokenName)
      out.push_back({"It has the placeholder {" + name + "}.", "Only {emergency_number} can stand in it."});
  }
  return out;
}

/// The list without one `number`, where it is there.
std::vector<std::string> without(std::vector<std::string> numbers, int number) {
  const auto found = std::find(numbers.begin(), numbers.end(), std::to_string(number));
  if (found != numbers.end()) numbers.erase(found);
  return numbers;
}

std::vector<std::string> without(std::vector<std::string> names, const std::map<std::string, int>& fixed) {
  names.erase(std::remove_if(names.begin(), names.end(), [&](const auto& n) { return fixed.contains(n); }),
              names.end());
  return names;
}

std::string braced(const std::vector<std::string>& names) {
  std::string out;
  for (const auto& name : names) out += (out.empty() ? "{" : " {") + name + "}";
  return out.empty() ? "none" : out;
}

/// Holds one path of a translation against the source's.
class PathChecker {
 public:
  /// `beside` says what it is held against: "the source", or the source's own branch "other".
  PathChecker(const MessagePath& own, const MessagePath& source, std::string beside, Faults& out)
      : own_(own),
        source_(source),
        where_("In " + name_of(own) + " "),
        beside_(std::move(beside)),
        out_(out) {}

  void numbers(const LanguageWords& own, const LanguageWords& source) {
    auto here = numbers_of(own_.words, own);
    const auto there = numbers_of(source_.words, source);
    for (const auto& [name, number] : own_.fixed) {
      // "one minute" may be written with a digit, where the branch is of that number alone.
      if (here.size() > there.size() && !shows(own_, name)) here = without(here, number);
    }
    if (!same_numbers(here, there, NumberOrder::free))
      fault(
          "the numbers (" + listed(here) + ") differ from those of " + beside_ + " (" + listed(there) + ").",
          "Write its numbers, and # for the number that is counted.");
  }

  void placeholders(bool reordered) {
    std::map<std::string, int> in_words;  // a branch of one number alone need not show it
    for (const auto& [name, number] : own_.fixed) {
      if (!shows(own_, name)) in_words[name] = number;
    }
    const auto& here = own_.shown;
    const auto there = without(source_.shown, in_words);
    auto a = here;
    auto b = there;
    std::sort(a.begin(), a.end());
    std::sort(b.begin(), b.end());
    if (a != b)
      fault(
          "the placeholders are " + braced(here) + ", in " + beside_ + " " + braced(there) + ".",
          "Keep every placeholder in every branch; # stands for the number of its plural, and only a branch "
          "of one number alone may say it in words.");
    else if (here != there && !reordered)
      fault("the placeholders stand as " + braced(here) + ", in " + beside_ + " as " + braced(there) + ".",
            "Exchange them, or list the message under \"reordered\" where its order is right.");
  }

  void marks() {
    if (count_of(own_.words, "#") > count_of(source_.words, "#"))
      fault("a # stands outside of a plural, and readers would see it.",
            "Write it in the plural's own branch, or write the placeholder's name.");
    if (own_.empty_branch && !source_.empty_branch) fault("a branch holds nothing.", "Write its text.");
  }

 private:
  static bool shows(const MessagePath& path, const std::string& name) {
    return std::find(path.shown.begin(), path.shown.end(), name) != path.shown.end();
  }

  void fault(const std::string& what, const std::string& advice) { out_.push_back({where_ + what, advice}); }

  const MessagePath& own_;
  const MessagePath& source_;
  std::string where_;
  std::string beside_;
  Faults& out_;
};

void new_choices(const RawMessage& message, const RawMessage& original, Faults& out) {
  std::set<std::string> known;
  for (const PatternArgument* argument : branched_arguments(original.parts.pieces)) {
    if (argument->form == ArgumentForm::select) known.insert(argument->name);
  }
  for (const PatternArgument* argument : branched_arguments(message.parts.pieces)) {
    if (argument->form == ArgumentForm::select && !known.contains(argument->name))
      out.push_back({"It selects its words by {" + argument->name + "}, and the source does not.",
                     "Write one sentence, or a plural where a number is counted."});
  }
}

/// Nothing, or the text that is the source's still, whole or a sentence of it.
std::string english_in(const std::vector<MessagePath>& own, const RawMessage& original,
                       const LanguagePair& languages) {
  std::vector<std::string> english;
  for (const auto& path : paths_of(original.parts, languages.source.tag())) english.push_back(path.words);
  for (const auto& path : own) {
    for (const auto& text : english) {
      const std::string left = untranslated(path.words, languages.own, text, languages.source);
      if (!left.empty()) return left;
    }
  }
  return "";
}

}  // namespace

std::vector<RuleFault> branch_faults(const std::string& key, const RawMessage& message,
                                     const LocaleTag& tag) {
  if (is_emergency_key(key)) {
    Faults out = emergency_faults(message.parts);
    if (!out.empty()) return out;
  }
  Faults out;
  for (const PatternArgument* argument : branched_arguments(message.parts.pieces)) {
    if (counts(*argument)) categories(*argument, tag, out);
  }
  for (const auto& path : paths_of(message.parts, tag)) {
    if (!blank(path)) continue;
    out.push_back({path.chosen.empty() ? "It holds no word." : "In " + name_of(path) + " stands nothing.",
                   "Write the text."});
  }
  return out;
}

std::vector<RuleFault> faults_beside(const std::string& key, const RawMessage& message,
                                     const RawBundle& bundle, const RawMessage& original,
                                     const LanguagePair& languages) {
  Faults out;
  new_choices(message, original, out);
  const bool alone = &message == &original;
  const auto paths = paths_of(message.parts, bundle.tag);
  for (const auto& path : paths) {
    const MessagePath there = matching_path(original.parts, path);
    PathChecker checker(path, there, alone ? "its branch \"other\"" : "the source", out);
    checker.numbers(languages.own, alone ? languages.own : languages.source);
    checker.placeholders(bundle.reordered.contains(key));
    checker.marks();
  }
  return out;
}

std::vector<RuleFault> not_translated(const std::string& key, const RawMessage& message,
                                      const RawBundle& bundle, const RawMessage& original,
                                      const LanguagePair& languages) {
  if (bundle.same.contains(key)) return {};
  const std::string english = english_in(paths_of(message.parts, bundle.tag), original, languages);
  const std::string advice = "Translate it, or list the message under \"same\" where both are written alike.";
  if (!english.empty()) return {{"\"" + shortened(english) + "\" is the source's text.", advice}};
  std::string words = message.parts.outer;
  for (const auto& branch : message.parts.inner) words += "\n" + branch;
  std::string wanted = original.parts.outer;
  for (const auto& branch : original.parts.inner) wanted += "\n" + branch;
  if (!left_in_latin(words, bundle.tag, wanted)) return {};
  return {{"No letter of it is in the script of " + bundle.tag.str() + ".", advice}};
}

std::vector<RuleFault> branch_warnings(const RawMessage& message, const LocaleTag& tag) {
  Faults out;
  for (const PatternArgument* argument : branched_arguments(message.parts.pieces)) {
    if (!counts(*argument)) continue;
    const Plurals rules(tag, kind_of(*argument));
    for (const auto& branch : argument->branches) {
      if (branch.keyword.starts_with('=') || rules.knows(branch.keyword)) continue;
      out.push_back({"The plural of {" + argument->name + "} has a branch \"" + branch.keyword +
                         "\", which " + tag.str() + " never takes.",
                     "Take it out, or mend its name."});
    }
  }
  return out;
}

}  // namespace kiosk
