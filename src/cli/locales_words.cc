#include "cli/locales_words.h"

#include <CLI/CLI.hpp>
#include <array>
#include <ctime>
#include <functional>

#include "content/refused.h"
#include "content/review.h"
#include "content/signer.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

struct Act {
  const char* name;
  ActWords LocalesWords::*words;
  std::string Review::*by;
  std::string Review::*on;
};

constexpr std::array<Act, 4> kActs{
    {{"written", &LocalesWords::written, &Review::written_by, &Review::written_on},
     {"translated", &LocalesWords::translated, &Review::translated_by, &Review::translated_on},
     {"revised", &LocalesWords::revised, &Review::revised_by, &Review::revised_on},
     {"checked", &LocalesWords::checked, &Review::checked_by, &Review::checked_on}}};

std::string option(const Act& act, const char* end) { return std::string("--") + act.name + end; }

/// Takes the name and the date of an act; a sentence where they are none or do not go together.
std::string settle(const Act& act, const ActWords& words, const std::string& today, Review& names) {
  if (!words.by) return words.on ? option(act, "-on") + " needs " + option(act, "-by") + "." : "";
  std::string& by = names.*act.by;
  std::string& on = names.*act.on;
  by = trimmed(*words.by);
  if (const auto fault = name_fault(by))
    return option(act, "-by") + " gives no name. " + fault->sentence + " " + fault->advice;
  on = words.on.value_or(today);
  if (!is_date(on)) return option(act, "-on") + " is no date such as 2026-11-22.";
  if (on > today) return option(act, "-on") + " lies in the future.";
  return "";
}

/// CLI11 takes an empty value of an optional for none given; here it is one that says nothing.
std::function<void(const std::string&)> into(std::optional<std::string>& words) {
  return [&words](const std::string& value) { words = value; };
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
  w.review->add_option_function<std::string>(
      "what", into(w.what),
      "ARTICLE, ARTICLE#PART, messages, messages#GROUP or locale (names and digits); all where "
      "none is named");
  for (const Act& act : kActs) {
    ActWords& words = w.*act.words;
    w.review->add_option_function<std::string>(option(act, "-by"), into(words.by), "a name");
    w.review->add_option_function<std::string>(option(act, "-on"), into(words.on),
                                               "a date such as 2026-11-22; today where none is given");
  }
  w.review->add_flag("--unchanged", w.unchanged,
                     "those whom the record names confirm that the text is as they approved it");
  w.review->add_flag("--reordered", w.marks.reordered, "numbers stand in another order than in the English");
  w.review->add_flag("--seen", w.marks.seen, "what `check` warns of was looked at and is right");
  w.review->add_flag("--same", w.marks.same, "that the text equals the English is right");
}

std::optional<ReviewRequest> review_request(const LocalesWords& words, const std::string& today,
                                            std::string& error) {
  const auto tag = LocaleTag::parse(words.tag);
  if (!tag) {
    error = "\"" + words.tag + "\" is no language tag such as ur or zh-Hans.";
    return std::nullopt;
  }
  if (words.what && is_invisible(*words.what)) {
    error = "The text to record is named by nothing. Name it, or leave it out: then all of " + words.tag +
            " is meant.";
    return std::nullopt;
  }
  ReviewRequest request;
  request.locale = *tag;
  request.what = words.what.value_or("");
  request.names = words.marks;
  request.unchanged = words.unchanged;
  for (const Act& act : kActs) {
    error = settle(act, words.*act.words, today, request.names);
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
