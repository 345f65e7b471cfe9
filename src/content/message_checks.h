#pragma once

#include <map>
#include <optional>
#include <string>

#include "base/diagnostics.h"
#include "content/bundle_file.h"

namespace kiosk {

/// `emergency_number` is the clinic's: no message may type it.
/// The source's sound messages; nothing where an emergency message is unsound: then no language can be
/// trusted and the safe screen shows.
std::optional<std::map<std::string, std::string>> sound_source_messages(const RawBundle& source,
                                                                        const std::string& emergency_number,
                                                                        Diagnostics& diagnostics);

/// A translation's sound messages, held against the source's; nothing where an emergency message is missing
/// or unsound: then the locale is left out.
std::optional<std::map<std::string, std::string>> sound_messages(const RawBundle& bundle,
                                                                 const RawBundle& source,
                                                                 const std::string& emergency_number,
                                                                 Diagnostics& diagnostics);

bool is_emergency_key(const std::string& key);

}  // namespace kiosk
