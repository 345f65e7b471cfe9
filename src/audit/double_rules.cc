#include <set>
#include <string>
#include <tuple>

#include "audit/rules.h"

namespace kiosk {
namespace {

constexpr std::size_t kLongText =
    60;  // bytes; a caption stands on every card of a table, "Yes" in many cells

/// The words that the drawn lines show.
std::string drawn_words(const DrawText& t) {
  std::string words;
  for (int l = t.first_line; l < t.end_line && l < static_cast<int>(t.layout->lines.size()); ++l)
    for (const PlacedRun& run : t.layout->lines[static_cast<std::size_t>(l)].runs) words += run.utf8;
  return words.empty() ? t.string : words;
}

/// A sentence stands once on a screen.
void check_texts_once(AuditRun& run) {
  // What staff are told of one language may hold of the next.
  if (run.scene.screen == "staff-menu") return;
  std::set<std::tuple<std::string, LocaleTag, int>> seen;
  for (const DrawText* text : run.texts) {
    const std::string words = drawn_words(*text);
    if (words.size() > kLongText && !seen.emplace(words, text->locale, text->px).second)
      run.add("doubled", "\"" + words + "\" is drawn twice.");
  }
}

void check_pictures_once(AuditRun& run) {
  std::set<std::pair<std::string, int>> seen;
  for (const Thing& thing : run.things) {
    if (thing.kind != Thing::Kind::figure) continue;
    const auto& figure = std::get<DrawFigure>(run.scene.commands[thing.command]);
    if (!seen.emplace(figure.id, figure.step).second)
      run.add("doubled", "The picture " + figure.id + " is drawn twice.");
  }
}

/// The emergency banner's button is repeated within reach; nothing else is.
void check_controls_once(AuditRun& run) {
  const auto& targets = run.scene.targets;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    if (!targets[i].focusable || targets[i].action == Action(OpenEmergency{})) continue;
    for (std::size_t k = i + 1; k < targets.size(); ++k)
      if (targets[k].focusable && targets[k].action == targets[i].action &&
          targets[k].label == targets[i].label)
        run.add("doubled", "There are two controls \"" + targets[i].label + "\".");
  }
}

}  // namespace

void check_doubles(AuditRun& run) {
  check_texts_once(run);
  check_pictures_once(run);
  check_controls_once(run);
}

}  // namespace kiosk
