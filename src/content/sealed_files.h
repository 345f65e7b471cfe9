#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostics.h"
#include "content/catalogue.h"
#include "content/record_checks.h"

namespace kiosk {

/// A review file of a language, and every text that it should speak of, in reading order.
struct SealedFile {
  std::string name;        ///< "messages", or the article's id
  bool translated = true;  ///< false: the language has no such article
  std::filesystem::path file;
  ReviewFile records;
  std::vector<SealedText> texts;
  std::set<std::string> standing;  ///< the records whose text stands in the file, in the source or not
};

/// Marks (reordered, seen, same) that somebody puts to texts now: the rules heed those that the records will
/// have once they are written, which are these and what is carried on.
struct GrantedMarks {
  std::string file, record;  ///< empty: all
  Review marks;
  bool unchanged = false;
};

/// All review files of a language, as the disk has them now: its own words, then each article of the library.
/// Nothing where there is no sound locale.toml of that name. Faults of the texts are told.
/// Without `granted` the texts are judged by their records as they stand.
std::optional<std::vector<SealedFile>> sealed_files(const Catalogue& catalogue, const LocaleTag& tag,
                                                    const std::optional<GrantedMarks>& granted,
                                                    Diagnostics& diagnostics);

/// How a language's own words are named beside its articles.
inline const std::string kMessagesFile = "messages";

}  // namespace kiosk
