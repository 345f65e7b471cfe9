#pragma once

#include <memory>
#include <optional>
#include <string>

#include "content/reviewing.h"

namespace CLI {
class App;
}

namespace kiosk {

/// The name and the date of an act, as far as they were given: "" is given.
struct ActWords {
  std::optional<std::string> by, on;
};

/// What the command line says behind `locales`, kept as long as it is read.
struct LocalesWords {
  bool json = false;
  std::string tag;
  std::optional<std::string> what;
  ActWords written, translated, revised, checked;
  Review marks;
  bool unchanged = false;
  CLI::App* locales = nullptr;
  CLI::App* review = nullptr;
};

/// Adds `locales` and `locales review` to the command line.
void add_locales(CLI::App& app, LocalesWords& words);

/// The request, each name with its date, `today` (ISO) where none was given. Nothing, and a sentence, where a
/// name is blank, where a date is none, lies in the future, or belongs to no name, or where the text is named
/// by nothing.
std::optional<ReviewRequest> review_request(const LocalesWords& words, const std::string& today,
                                            std::string& error);

/// The machine's day, "2026-11-22".
std::string today();

}  // namespace kiosk
