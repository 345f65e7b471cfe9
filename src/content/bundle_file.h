#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/diagnostics.h"
#include "content/catalogue.h"
#include "content/unicode.h"
#include "locale/messages.h"
#include "locale/pattern.h"
#include "locale/tag.h"

namespace kiosk {

/// A message as its file has it.
struct RawMessage {
  std::string pattern;
  Place place;
  PatternText parts;
  std::string refused = {};  ///< a sentence, where it holds a character that no text may hold
  std::string remedy = {};
};

/// locale.toml as it stands, before it is held against the source.
struct RawBundle {
  std::string file;
  std::filesystem::path folder;
  LocaleTag tag;
  std::string own_name, sort_name;
  std::map<std::string, std::string> names;
  Digits digits = Digits::latn;
  AnswerWords answers;
  std::set<std::string> same;       ///< keys whose text rightly equals the source's
  std::set<std::string> reordered;  ///< keys whose placeholders rightly stand in another order
  std::map<std::string, RawMessage> messages;
};

/// Reads <folder>/locale.toml. Nothing where it cannot be read, is no sound TOML or UTF-8, or is of another
/// locale than the folder's name says: the locale is left out. Messages that are no text are reported and
/// missing.
std::optional<RawBundle> read_bundle(const std::filesystem::path& folder, Diagnostics& diagnostics);

/// The messages of a locale.toml that the program was built with.
std::map<std::string, RawMessage> built_in_messages(const std::string& toml, const LocaleTag& tag);

/// Adds a finding unless the same one is there: a source is read for each locale, its faults told once.
void report(Diagnostics& diagnostics, Finding finding);

}  // namespace kiosk
