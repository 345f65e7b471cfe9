#pragma once

#include <filesystem>
#include <optional>
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
};

/// Marks (reordered, seen, same) that somebody puts to a text now: the rules heed them before it is recorded.
struct GrantedMarks {
  std::string file, record;  ///< empty: all
  Review marks;
};

/// All review files of a language, as the disk has them now: its own words, then each article of the library.
/// Nothing where there is no sound locale.toml of that name. Faults of the texts are told.
std::optional<std::vector<SealedFile>> sealed_files(const Catalogue& catalogue, const LocaleTag& tag,
                                                    const GrantedMarks& granted, Diagnostics& diagnostics);

/// How a language's own words are named beside its articles.
inline const std::string kMessagesFile = "messages";

}  // namespace kiosk
