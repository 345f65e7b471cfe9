#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "locale/pattern.h"
#include "locale/tag.h"

namespace kiosk {

/// One of the texts that a message can become: a branch chosen for each plural and select.
struct MessagePath {
  std::map<std::string, std::string> chosen;  ///< keyword by placeholder
  std::map<std::string, int> fixed;           ///< placeholders that can only be this number here
  std::string words;                          ///< a space where a placeholder stands
  std::vector<std::string> shown;             ///< placeholders in reading order, `#` by its name
  bool empty_branch = false;                  ///< a chosen branch holds nothing
};

/// Every path of a pattern, at most a few hundred; one, without a choice, where it has no branches.
std::vector<MessagePath> paths_of(const PatternText& pattern, const LocaleTag& tag);

/// The source's path that a translation's one is held against: the same branch of a select and of "=1", else
/// "other".
MessagePath matching_path(const PatternText& source, const MessagePath& own);

/// `branch "few" of {n}`, or "the message" where nothing was chosen.
std::string name_of(const MessagePath& path);

/// The plurals of a pattern, at any depth.
std::vector<const PatternArgument*> branched_arguments(const std::vector<PatternPiece>& pieces);

}  // namespace kiosk
