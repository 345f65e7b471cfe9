// Real frames of every screen, sound as they are; then with each kind of fault planted at many places of
// each.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

#include "audit/audit.h"
#include "real_world.h"
#include "scene/drawn.h"

namespace kiosk {
namespace {

using Scenes = std::vector<Scene>;

constexpr std::size_t kPlaces = 8;  // of each kind in each frame

/// Where the texts that can be seen stand among the commands.
std::vector<std::size_t> texts_of(const Scene& scene) {
  const auto visible = visible_texts(scene);
  const std::set<const DrawText*> seen(visible.begin(), visible.end());
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < scene.commands.size(); ++i) {
    const auto* text = std::get_if<DrawText>(&scene.commands[i]);
    if (text != nullptr && seen.contains(text) && !ink_of(*text).empty()) places.push_back(i);
  }
  return places;
}

/// Some of them, from the first to the last.
template <typename T>
std::vector<T> spread(const std::vector<T>& all) {
  std::vector<T> some;
  const std::size_t step = std::max<std::size_t>(1, all.size() / kPlaces);
  for (std::size_t i = 0; i < all.size(); i += step) some.push_back(all[i]);
  return some;
}

DrawCommand moved(const Scene& scene, std::size_t at, int dx, int dy) {
  return moved(scene.commands[at], {dx, dy});
}

Rect ink_at(const Scene& scene, std::size_t at) { return ink_of(std::get<DrawText>(scene.commands[at])); }

/// For each of some texts, the scene as `change` leaves it.
Scenes at_texts(const Scene& scene, const std::function<void(Scene&, std::size_t)>& change) {
  Scenes out;
  for (const std::size_t at : spread(texts_of(scene))) {
    out.push_back(scene);
    change(out.back(), at);
  }
  return out;
}

Scenes drawn_over(const Scene& scene, const std::function<DrawCommand(const Rect&)>& what) {
  return at_texts(scene, [&](Scene& s, std::size_t at) { s.commands.push_back(what(ink_at(s, at))); });
}

Rect end_of(const Rect& ink) { return {ink.x + ink.w / 2, ink.y + ink.h / 3, 160, 160}; }

/// An icon does not fill its box: over its middle it covers even a short text.
Rect middle_of(const Rect& ink) { return {ink.x + ink.w / 2 - 80, ink.y + ink.h / 2 - 80, 160, 160}; }

Scenes text_over_text(const Scene& scene) {
  const auto places = texts_of(scene);
  return at_texts(scene, [&](Scene& s, std::size_t at) {
    const std::size_t other = places.front() == at ? places.back() : places.front();
    if (other == at) return s.commands.emplace_back(moved(s, at, 5, 5)), void();
    const Rect from = ink_at(s, at), to = ink_at(s, other);
    s.commands[at] = moved(s, at, to.x + to.w / 3 - from.x, to.y - from.y);
  });
}

Scenes doubled(const Scene& scene, int dx, int dy) {
  return at_texts(scene, [&](Scene& s, std::size_t at) { s.commands.emplace_back(moved(s, at, dx, dy)); });
}

Scenes off_the_screen(const Scene& scene) {
  return at_texts(scene, [&](Scene& s, std::size_t at) {
    const Rect ink = ink_at(s, at);
    s.commands[at] = moved(s, at, s.size.w - ink.x - ink.w / 2, 0);
  });
}

Scenes over_the_banner(const Scene& scene) {
  return at_texts(scene, [&](Scene& s, std::size_t at) {
    s.commands.emplace_back(moved(s, at, 0, s.banner.bottom() - 6 - ink_at(s, at).y));
  });
}

/// The smallest box behind a text that has an edge to be seen; null where it stands on the page itself.
const DrawBox* card_of(const Scene& scene, std::size_t at) {
  const Rect ink = ink_at(scene, at);
  const DrawBox* card = nullptr;
  for (std::size_t i = 0; i < at; ++i) {
    const auto* box = std::get_if<DrawBox>(&scene.commands[i]);
    const bool edged = box != nullptr && box->fill && box->border && box->rect.w < scene.size.w;
    if (edged && box->rect.contains(ink) && (card == nullptr || box->rect.w < card->rect.w)) card = box;
  }
  return card;
}

Scenes at_cards(const Scene& scene, const std::function<void(Scene&, std::size_t, const DrawBox&)>& change) {
  Scenes out;
  std::vector<std::size_t> places;
  for (const std::size_t at : texts_of(scene))
    if (card_of(scene, at) != nullptr) places.push_back(at);
  for (const std::size_t at : spread(places)) {
    out.push_back(scene);
    change(out.back(), at, *card_of(scene, at));
  }
  return out;
}

Scenes out_of_its_card(const Scene& scene) {
  return at_cards(scene, [](Scene& s, std::size_t at, const DrawBox& card) {
    const Rect ink = ink_at(s, at);
    s.commands[at] = moved(s, at, 0, card.rect.bottom() - ink.y - ink.h / 2);
  });
}

Scenes touching_its_card(const Scene& scene) {
  return at_cards(scene, [](Scene& s, std::size_t at, const DrawBox& card) {
    s.commands[at] = moved(s, at, card.rect.x + card.border_px - ink_at(s, at).x, 0);
  });
}

Scenes at_targets(const Scene& scene, const std::function<void(Scene&, const HitTarget&)>& change) {
  Scenes out;
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < scene.targets.size(); ++i)
    if (scene.targets[i].focusable && scene.targets[i].action != Action(OpenEmergency{}) &&
        scene.targets[i].action != Action(HoldForStaff{}))  // an icon alone may do for it
      places.push_back(i);
  for (const std::size_t i : spread(places)) {
    out.push_back(scene);
    change(out.back(), scene.targets[i]);
  }
  return out;
}

Scenes under_another(const Scene& scene) {
  return at_targets(scene, [](Scene& s, const HitTarget& t) {
    HitTarget other = t;
    other.rect = t.rect.moved(30, 30);
    s.targets.push_back(other);
  });
}

Scenes too_near(const Scene& scene) {
  return at_targets(scene, [](Scene& s, const HitTarget& t) {
    HitTarget other = t;
    other.rect = t.rect.moved(0, -t.rect.h - 3);
    s.targets.push_back(other);
  });
}

Scenes without_its_name(const Scene& scene) {
  return at_targets(scene, [](Scene& s, const HitTarget& t) {
    const Rect rect = t.rect;
    for (const std::size_t at : texts_of(s))
      if (rect.contains(ink_at(s, at))) s.commands[at] = moved(s, at, 0, rect.h);
  });
}

Scenes picture_twice(const Scene& scene) {
  Scenes out;
  for (const DrawCommand& command : scene.commands) {
    const auto* figure = std::get_if<DrawFigure>(&command);
    if (figure == nullptr) continue;
    // Beneath a panel's scrim nothing is looked at.
    const bool hidden = std::any_of(scene.commands.begin(), scene.commands.end(), [&](const DrawCommand& c) {
      const auto* scrim = std::get_if<DrawScrim>(&c);
      return scrim != nullptr && &c > &command && scrim->rect.intersects(figure->rect);
    });
    if (hidden) continue;
    for (const int dx : {0, 40, -40}) {
      out.push_back(scene);
      out.back().commands.emplace_back(moved(command, {dx, 0}));
    }
  }
  return out;
}

struct Plant {
  const char* name;
  std::function<Scenes(const Scene&)> grow;
  bool of_card = false;  ///< the mark of what is spoken is a box, and no card
};

const std::vector<Plant> kPlants = {
    {"text over text", text_over_text},
    {"text under a button",
     [](const Scene& s) {
       return drawn_over(s, [](const Rect& r) {
         return DrawBox{end_of(r), 8, Colour{255, 255, 255, 255}, Colour{0, 0, 0, 255}, 3, false};
       });
     }},
    {"picture over text",
     [](const Scene& s) {
       return drawn_over(s, [](const Rect& r) { return DrawFigure{"planted", end_of(r), ThemeId::light}; });
     }},
    {"icon over text",
     [](const Scene& s) {
       return drawn_over(s, [](const Rect& r) { return DrawIcon{"next", middle_of(r), Colour{}, false}; });
     }},
    {"line through text",
     [](const Scene& s) {
       return drawn_over(s, [](const Rect& r) {
         return DrawLine{{r.x - 9, r.y + r.h / 2}, {r.right() + 9, r.y + r.h / 2}, 3, Colour{}};
       });
     }},
    {"text twice", [](const Scene& s) { return doubled(s, 0, 0); }},
    {"text twice, a little apart", [](const Scene& s) { return doubled(s, 4, 4); }},
    {"picture twice", picture_twice},
    {"text off the screen", off_the_screen},
    {"text over the banner", over_the_banner},
    {"text out of its card", out_of_its_card, true},
    {"text at its card's edge", touching_its_card, true},
    {"target under another", under_another},
    {"targets too near", too_near},
    {"control without its name", without_its_name},
};

class Planted : public RealWorld {
 protected:
  /// A frame of each screen, in scripts of every build.
  static std::vector<View> frames(const Panel& panel) {
    std::vector<View> out;
    ViewFilter filter;
    for (const char* tag : {"en", "ar", "ur", "zh-Hans"}) filter.locales.push_back(tag_of(tag));
    for (const Bundle& bundle : world().catalogue.bundles) filter.voices.push_back(bundle.tag);
    std::map<std::string, int> seen;
    for_each_view(world(), panel, filter, [&](const View& view) {
      if (seen[view.locale.str() + view.scene.screen]++ % 9 == 0) out.push_back(view);
    });
    return out;
  }

  static std::vector<AuditFinding> found(const Scene& scene, const Panel& panel) {
    return audit(scene, panel, world().config.config.emergency_number);
  }
};

TEST_F(Planted, SoundFramesHaveNoFaultAndEachPlantedOneIsFound) {
  std::map<std::string, int> planted;
  std::set<std::string> screens;
  for (const Panel& panel : {landscape(), portrait()}) {
    for (const View& view : frames(panel)) {
      screens.insert(view.scene.screen);
      for (const AuditFinding& f : found(view.scene, panel)) ADD_FAILURE() << view.name << ": " << f.sentence;
      const bool marked = view.name.find("heard") != std::string::npos || view.scene.screen == "listening" ||
                          view.name.find("listening") != std::string::npos;
      for (const Plant& plant : kPlants) {
        if (marked && plant.of_card) continue;
        int place = 0;
        for (const Scene& scene : plant.grow(view.scene)) {
          ++planted[plant.name];
          EXPECT_FALSE(found(scene, panel).empty())
              << plant.name << " in " << view.name << ", place " << place;
          ++place;
        }
      }
    }
  }
  EXPECT_GE(screens.size(), 12U);
  for (const Plant& plant : kPlants) EXPECT_GE(planted[plant.name], 20) << plant.name;
}

}  // namespace
}  // namespace kiosk
