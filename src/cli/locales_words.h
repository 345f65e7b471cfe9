#pragma once

#include <memory>
#include <optional>
#include <string>

#include "content/reviewing.h"

namespace CLI {
class App;
}

namespace kiosk {

/// What the command line says behind `locales`, kept as long as it is read.
struct LocalesWords {
  bool json = false;
  std::string tag, what;
  Review names;
  bool unchanged = false;
  CLI::App* locales = nullptr;
  CLI::App* review = nullptr;
};

/// Adds `locales` and `locales review` to the command line.
void add_locales(CLI::App& app, LocalesWords& words);

/// The request, each name with its date, `today` (ISO) where none was given. Nothing, and a sentence, where a
/// date is none, lies in the future, or belongs to no name.
std::optional<ReviewRequest> review_request(const LocalesWords& words, const std::string& today,
                                            std::string& error);

/// The machine's day, "2026-11-22".
std::string today();

}  // namespace kiosk
