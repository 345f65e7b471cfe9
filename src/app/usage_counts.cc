#include "app/usage_counts.h"

#include <variant>

namespace kiosk {
namespace {

/// What is opened by its own part: the first page of an article and the library are where a visit starts.
bool is_part(Screen screen) {
  return screen == Screen::part || screen == Screen::faq || screen == Screen::about || screen == Screen::ask;
}

std::string place_name(const Visit& visit) { return visit.position.article + "/" + visit.position.part; }

Counted counted_as(Judgement judgement) {
  switch (judgement) {
    case Judgement::yes:
      return Counted::yes;
    case Judgement::no:
      return Counted::no;
    case Judgement::ask:
      return Counted::ask;
  }
  return Counted::ask;
}

/// A language is chosen on the first screen, or by a key or its name from wherever one is.
bool begins_visit(const State& before, const Action& action, const State& after) {
  if (!in_visit(after)) return false;
  return std::holds_alternative<QuickSet>(action) ||
         (!in_visit(before) && std::holds_alternative<ChooseLocale>(action));
}

}  // namespace

UsageCounts counts_of(const State& before, const Action& action, const State& after, SeenInVisit& seen) {
  UsageCounts counts;
  if (!in_visit(after) && !after.left) seen = {};
  if (begins_visit(before, action, after)) {
    seen = {};
    counts[{Counted::visit, ""}] = 1;
    counts[{Counted::language, after.visit.locale.str()}] = 1;
  }
  if (has_care_card(after) && !has_care_card(before)) counts[{Counted::emergency, ""}] = 1;
  if (!in_visit(after)) return counts;
  const std::string place = place_name(after.visit);
  if (is_part(screen_of(after)) && seen.parts.insert(place).second) counts[{Counted::part, place}] = 1;
  if (screen_of(after) == Screen::answer && seen.questions.insert(place).second)
    counts[{Counted::question, place}] = 1;
  if (after.aloud.on && !before.aloud.on && !seen.aloud) {
    seen.aloud = true;
    counts[{Counted::aloud, ""}] = 1;
  }
  const auto* judge = std::get_if<JudgeAnswer>(&action);
  if (judge != nullptr && after.visit.judged && !before.visit.judged && seen.judged.insert(place).second)
    counts[{counted_as(judge->judgement), ""}] = 1;
  return counts;
}

}  // namespace kiosk
