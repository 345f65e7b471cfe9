#include "walks/walk.h"

#include <algorithm>
#include <array>
#include <random>
#include <utility>

#include "app/site.h"
#include "walks/places.h"

namespace kiosk::walks {
namespace {

/// What can be chosen without turning a page.
enum class Choice { locale, size, theme, side_by_side, low_reach, panel };
constexpr int kChoices = 6;
/// What was chosen of each, as a number.
using Chosen = std::array<std::size_t, kChoices>;

class Walker {
 public:
  Walker(const World& world, const Ways& ways, unsigned seed) : ways_(ways), sights_(world), random_(seed) {
    for (const Bundle& bundle : world.catalogue.bundles)
      if (ways.locales.empty()) ways_.locales.push_back(bundle.tag);
    State state = initial_state(site_defaults(world.config.config, world.catalogue));
    state = reduce(reduce(state, ChooseLocale{ways_.locales.front()}),
                   OpenArticle{world.catalogue.article_ids.front()});
    here_.state = state;
    for (int choice = 0; choice < kChoices; ++choice) here_ = chosen(here_, static_cast<Choice>(choice), 0);
    home_ = here_;
  }

  Told run(int steps) {
    for (; told_.steps < steps; ++told_.steps) {
      const int kind = pick(kChoices + 3);
      if (kind < kChoices)
        change(static_cast<Choice>(kind));
      else
        turn(kind - kChoices);
      look_round();
    }
    for (const std::string& where : sights_.equal_neighbours())
      fault("a page looks like the one before", where);
    told_.books = sights_.books();
    told_.frames = sights_.frames();
    return told_;
  }

 private:
  int pick(std::size_t count) { return static_cast<int>(random_() % count); }
  int pick(int count) { return pick(static_cast<std::size_t>(count)); }

  void fault(const std::string& what, const std::string& where) {
    Told::Fault& fault = told_.faults[what];
    if (fault.times++ == 0) fault.first = where;
  }
  void fault(const std::string& what, const Place& place) { fault(what, to_text(place)); }

  std::size_t ways_of(Choice choice) const {
    if (choice == Choice::locale) return ways_.locales.size();
    if (choice == Choice::size) return ways_.sizes.size();
    return choice == Choice::theme ? ways_.themes.size() : 2;
  }

  /// By the panels, as a reader does it.
  Place chosen(Place place, Choice choice, std::size_t way) const {
    const auto display = [&](const Action& action) {
      const State open = reduce(place.state, OpenOverlay{Overlay::display});
      place.state = reduce(reduce(open, action), CloseOverlay{});
    };
    switch (choice) {
      case Choice::locale:
        place.state =
            reduce(reduce(place.state, OpenOverlay{Overlay::language}), ChooseLocale{ways_.locales[way]});
        break;
      case Choice::size:
        display(ChooseTextSize{ways_.sizes[way]});
        break;
      case Choice::theme:
        display(ChooseTheme{ways_.themes[way]});
        break;
      case Choice::side_by_side:
        display(ChooseOption{Option::side_by_side, way == 1});
        break;
      case Choice::low_reach:
        display(ChooseOption{Option::low_reach, way == 1});
        break;
      case Choice::panel:
        place.upright = way == 1;
    }
    return place;
  }

  /// Chooses, then undoes all that was chosen since the last turn, in the reverse order.
  void change(Choice choice) {
    std::size_t& now = chosen_[static_cast<std::size_t>(choice)];
    const std::size_t others = ways_of(choice) - 1;
    if (others == 0) return;
    const std::size_t way = (now + 1 + static_cast<std::size_t>(pick(others))) % (others + 1);
    undo_.emplace_back(choice, now);
    now = way;
    here_ = chosen(here_, choice, way);
    ++told_.changes;
    Place undone = here_;
    for (auto it = undo_.rbegin(); it != undo_.rend(); ++it) undone = chosen(undone, it->first, it->second);
    if (undone != home_) fault("what was chosen, undone, ends elsewhere", home_);
    if (sights_.at(undone).whole != sights_.at(home_).whole) fault("undone, it looks otherwise", home_);
  }

  /// A turn is deliberate: the anchor moves, and there is nothing to undo.
  void go(const Action& action) {
    here_.state = reduce(here_.state, action);
    home_ = here_;
    undo_.clear();
    ++told_.turns;
  }

  /// Whether an action stays within the article's pages.
  static bool stays(const std::optional<Action>& action) {
    return action && (std::holds_alternative<GoTo>(*action) || std::holds_alternative<OpenArticle>(*action));
  }

  void turn(int kind) {
    const Sight sight = sights_.at(here_);
    if (kind == 2) {
      if (!sight.links.empty()) go(sight.links[static_cast<std::size_t>(pick(sight.links.size()))]);
      return;
    }
    const std::optional<Action>& action = kind == 0 ? sight.next : sight.back;
    if (!stays(action)) return;
    const Place before = here_;
    go(*action);
    const Sight& after = sights_.at(here_);
    if (after.picture == sight.picture)
      fault(kind == 0 ? "Next changes nothing" : "Back changes nothing", before);
    if (kind == 0 && sight.next_turns) undo_next(before, sight, after);
  }

  void undo_next(const Place& before, const Sight& was, const Sight& after) {
    if (!stays(after.back)) return fault("Next leads where Back leads out", before);
    Place back = here_;
    back.state = reduce(back.state, *after.back);
    if (sights_.at(back).whole != was.whole)
      fault("Back does not undo Next", to_text(before) + " -> " + to_text(here_) + " -> " + to_text(back));
  }

  /// Something leads on; and by the contents, or by Back alone, one comes to the first page.
  void look_round() {
    Place place = here_;
    if (!sights_.at(place).leads_on) fault("a dead end", place);
    for (int turns = 0; turns < 100; ++turns) {
      const Sight& sight = sights_.at(place);
      if (sight.first) return;
      const std::optional<Action>& way = sight.to_contents ? sight.to_contents : sight.back;
      if (!stays(way)) break;
      place.state = reduce(place.state, *way);
    }
    fault("no way back to the first page", to_text(here_) + ", stays at " + to_text(place));
  }

  Ways ways_;
  Sights sights_;
  std::mt19937 random_;
  Told told_;
  Place here_;
  Place home_;  ///< where the last turn led
  Chosen chosen_{};
  std::vector<std::pair<Choice, std::size_t>> undo_;  ///< since then, and what was chosen before
};

}  // namespace

Told walk(const World& world, const Ways& ways, int steps, unsigned seed) {
  return Walker(world, ways, seed).run(steps);
}

}  // namespace kiosk::walks
