#include "content/message_paths.h"

#include <algorithm>

#include "locale/plurals.h"

namespace kiosk {
namespace {

/// A message with more ways than this is no sentence.
constexpr std::size_t kMostPaths = 400;

using Choice = std::map<std::string, std::string>;

const PatternBranch* branch_of(const PatternArgument& argument, const Choice& choice) {
  const auto with = [&argument](const std::string& keyword) -> const PatternBranch* {
    for (const auto& branch : argument.branches) {
      if (branch.keyword == keyword) return &branch;
    }
    return nullptr;
  };
  const auto chosen = choice.find(argument.name);
  const PatternBranch* found = chosen == choice.end() ? nullptr : with(chosen->second);
  return found != nullptr ? found : with("other");
}

/// Follows a choice through a pattern.
void follow(const std::vector<PatternPiece>& pieces, const std::string& counted, const Choice& choice,
            MessagePath& out) {
  for (const auto& piece : pieces) {
    if (piece.kind == PatternPiece::Kind::words) {
      out.words += piece.words;
      continue;
    }
    out.words += ' ';
    if (piece.kind == PatternPiece::Kind::count) {
      out.shown.push_back(counted);
      continue;
    }
    const PatternArgument& argument = piece.argument.front();
    if (argument.branches.empty()) {
      out.shown.push_back(argument.name);
      continue;
    }
    const PatternBranch* branch = branch_of(argument, choice);
    if (branch == nullptr) continue;
    out.empty_branch = out.empty_branch || branch->pieces.empty();
    follow(branch->pieces, argument.name, choice, out);
  }
}

void gather(const std::vector<PatternPiece>& pieces, std::vector<const PatternArgument*>& out) {
  for (const auto& piece : pieces) {
    for (const auto& argument : piece.argument) {
      if (!argument.branches.empty()) out.push_back(&argument);
      for (const auto& branch : argument.branches) gather(branch.pieces, out);
    }
  }
}

/// Every choice of a keyword for each placeholder with branches.
std::vector<Choice> choices_of(const std::vector<const PatternArgument*>& arguments) {
  std::map<std::string, std::vector<std::string>> keywords;
  for (const PatternArgument* argument : arguments) {
    auto& known = keywords[argument->name];
    for (const auto& branch : argument->branches) {
      if (std::find(known.begin(), known.end(), branch.keyword) == known.end())
        known.push_back(branch.keyword);
    }
  }
  std::vector<Choice> out{{}};
  for (const auto& [name, words] : keywords) {
    std::vector<Choice> longer;
    for (const auto& choice : out) {
      for (const auto& word : words) {
        if (longer.size() == kMostPaths) break;
        longer.push_back(choice);
        longer.back()[name] = word;
      }
    }
    out = std::move(longer);
  }
  return out;
}

}  // namespace

std::vector<const PatternArgument*> branched_arguments(const std::vector<PatternPiece>& pieces) {
  std::vector<const PatternArgument*> out;
  gather(pieces, out);
  return out;
}

std::vector<MessagePath> paths_of(const PatternText& pattern, const LocaleTag& tag) {
  const auto arguments = branched_arguments(pattern.pieces);
  std::vector<MessagePath> out;
  if (arguments.empty()) {
    follow(pattern.pieces, "", {}, out.emplace_back());
    return out;
  }
  const Plurals cardinal(tag, PluralKind::cardinal);
  const Plurals ordinal(tag, PluralKind::ordinal);
  for (const auto& choice : choices_of(arguments)) {
    MessagePath& path = out.emplace_back();
    path.chosen = choice;
    follow(pattern.pieces, "", choice, path);
    for (const PatternArgument* argument : arguments) {
      if (argument->form == ArgumentForm::select) continue;
      const Plurals& rules = argument->form == ArgumentForm::ordinal ? ordinal : cardinal;
      if (const auto only = rules.only_number(choice.at(argument->name))) path.fixed[argument->name] = *only;
    }
  }
  return out;
}

MessagePath matching_path(const PatternText& source, const MessagePath& own) {
  MessagePath out;
  for (const auto& [name, keyword] : own.chosen) {
    const bool category =
        !keyword.starts_with('=') &&
        (keyword == "zero" || keyword == "one" || keyword == "two" || keyword == "few" || keyword == "many");
    out.chosen[name] = category ? "other" : keyword;
  }
  follow(source.pieces, "", out.chosen, out);
  return out;
}

std::string name_of(const MessagePath& path) {
  std::string out;
  for (const auto& [name, keyword] : path.chosen)
    out.append(out.empty() ? "branch \"" : " and branch \"")
        .append(keyword)
        .append("\" of {")
        .append(name)
        .append("}");
  return out.empty() ? "the message" : out;
}

}  // namespace kiosk
