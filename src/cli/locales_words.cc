#include "cli/locales_words.h"

#include <CLI/CLI.hpp>
#include <array>
#include <ctime>

#include "content/review.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

struct Act {
  const char* name;
  std::string Review::*by;
  std::string Review::*on;
};

constexpr std::array<Act, 4> kActs{{{"written", &Review::written_by, &Review::written_on},
                                    {"translated", &Review::translated_by, &Review::translated_on},
                                    {"revised", &Review::revised_by, &Review::revised_on},
                                    {"checked", &Review::checked_by, &Review::checked_on}}};

std::string option(const Act& act, const char* end) { return std::string("--") + act.name + end; }

/// A sentence where the name and the date of an act do not go together.
std::string settle(const Act& act, const std::string& today, Review& names) {
  std::string& by = names.*act.by;
  std::string& on = names.*act.on;
  by = trimmed(by);
  if (by.empty()) return on.empty() ? "" : option(act, "-on") + " needs " + option(act, "-by") + ".";
  if (on.empty()) on = today;
  if (!is_date(on)) return option(act, "-on") + " is no date such as 2026-11-22.";
  if (on > today) return option(act, "-on") + " lies in the future.";
  return "";
}

}  // namespace

void add_locales(CLI::App& app, LocalesWords& w) {
  w.locales =
      app.add_subcommand("locales", "print a table of the languages, and what is known of their texts");
  w.locales->add_flag("--json", w.json, "for programs");
  w.locales->require_subcommand(0, 1);
  w.locales->fallthrough();
  w.review = w.locales->add_subcommand("review", "write who made, revised and checked texts as they are now");
  w.review->add_option("tag", w.tag, "language")->required();
  w.review->add_option(
      "what", w.what,
      "ARTICLE, ARTICLE#PART, messages, messages#GROUP or locale (names and digits); all where "
      "none is named");
  for (const Act& act : kActs) {
    w.review->add_option(option(act, "-by"), w.names.*act.by, "a name");
    w.review->add_option(option(act, "-on"), w.names.*act.on,
                         "a date such as 2026-11-22; today where none is given");
  }
  w.review->add_flag("--unchanged", w.unchanged,
                     "those whom the record names confirm that the text is as they approved it");
  w.review->add_flag("--reordered", w.names.reordered, "numbers stand in another order than in the English");
  w.review->add_flag("--seen", w.names.seen, "what `check` warns of was looked at and is right");
  w.review->add_flag("--same", w.names.same, "that the text equals the English is right");
}

std::optional<ReviewRequest> review_request(const LocalesWords& words, const std::string& today,
                                            std::string& error) {
  const auto tag = LocaleTag::parse(words.tag);
  if (!tag) {
    error = "\"" + words.tag + "\" is no language tag such as ur or zh-Hans.";
    return std::nullopt;
  }
  ReviewRequest request;
  request.locale = *tag;
  request.what = words.what;
  request.names = words.names;
  request.unchanged = words.unchanged;
  for (const Act& act : kActs) {
    error = settle(act, today, request.names);
    if (!error.empty()) return std::nullopt;
  }
  return request;
}

std::string today() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  char iso[sizeof "2026-11-22"];
  return std::strftime(iso, sizeof iso, "%Y-%m-%d", &local) > 0 ? iso : "";
}

}  // namespace kiosk
