#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/day_time.h"
#include "base/diagnostics.h"
#include "port/store.h"

namespace kiosk {

/// A notice for today as it is kept, in the store of one kiosk.conf.
struct KeptBulletin {
  std::string key, text, locale;
  int minutes = 0;
  DayTime until;
  bool operator==(const KeptBulletin&) const = default;
};

/// Nothing where none is kept; one that is damaged counts as none and is told.
std::optional<KeptBulletin> read_bulletin(const Store& store, const std::filesystem::path& config_file,
                                          Diagnostics& diagnostics);

/// Where it is kept, for what is told of it.
std::string place_of_bulletin(const Store& store);

/// Keeps it, or that there is none; writes only where that has changed. Why it could not be kept, as the rest
/// of a sentence; empty where it is.
std::string keep_bulletin(const std::optional<KeptBulletin>& bulletin, Store& store,
                          const std::filesystem::path& config_file);

}  // namespace kiosk
