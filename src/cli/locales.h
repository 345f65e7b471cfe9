#pragma once

#include <iosfwd>
#include <vector>

#include "cli/world.h"
#include "content/reviewing.h"

namespace kiosk {

/// What `locales` says of a language: its texts are parts, fronts, groups of messages, and names with digits.
struct LocaleRow {
  std::string locale, script;
  Direction direction = Direction::ltr;
  int texts = 0;       ///< that it should have
  int present = 0;     ///< that it has
  int unsound = 0;     ///< of those: refused by the rules
  int outdated = 0;    ///< made from an older English
  int changed = 0;     ///< changed since their record was written
  int unrecorded = 0;  ///< without a record that says enough
  int revised = 0, checked = 0;
  bool voice = false;
  int missing_glyphs = 0;
};

/// A row for each language, in the picker's order. `voices` are the languages that can be heard.
std::vector<LocaleRow> locale_rows(const World& world, const std::vector<LocaleTag>& voices);

enum class Form { table, json };

/// Prints the table. Returns 1 where there is no sound language.
int run_locales(const World& world, const std::vector<LocaleTag>& voices, Form form, std::ostream& out);

/// Writes records and tells what was done. Returns 1 where a text was refused, 2 where the request cannot be.
int run_review(const World& world, const ReviewRequest& request, std::ostream& out, std::ostream& err);

}  // namespace kiosk
