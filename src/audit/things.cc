#include "audit/things.h"

#include <algorithm>

#include "audit/ground.h"

namespace kiosk {
namespace {

constexpr int kIconMargin = 8;  // drawings keep an eighth of their square free on each side

Point middle_of(const Rect& r) { return {r.x + r.w / 2, r.y + r.h / 2}; }

bool shows(const Scene& scene, const DrawBox& box, std::size_t command) {
  if (box.border && box.border_px > 0) return true;
  return box.fill && ground_at(scene, middle_of(box.rect), command) != box.fill;
}

Thing thing_of(const Scene& scene, std::size_t command) {
  const DrawCommand& drawn = scene.commands[command];
  Thing thing;
  thing.command = command;
  thing.rect = rect_of(drawn);
  if (const auto* text = std::get_if<DrawText>(&drawn)) {
    thing.kind = Thing::Kind::text;
    thing.text = text;
  } else if (const auto* box = std::get_if<DrawBox>(&drawn)) {
    thing.box = box;
    thing.shows = shows(scene, *box, command);
  } else if (std::holds_alternative<DrawFigure>(drawn)) {
    thing.kind = Thing::Kind::figure;
  } else if (std::holds_alternative<DrawIcon>(drawn)) {
    thing.kind = Thing::Kind::icon;
    thing.rect = thing.rect.inset(thing.rect.w / kIconMargin);
  } else {
    thing.rect = {};  // a line or a ring drawn for itself
  }
  return thing;
}

}  // namespace

std::vector<Thing> visible_things(const Scene& scene) {
  std::vector<Thing> things;
  for (std::size_t i = 0; i < scene.commands.size(); ++i) {
    if (const auto* scrim = std::get_if<DrawScrim>(&scene.commands[i])) {
      std::erase_if(things, [&](const Thing& t) { return t.rect.intersects(scrim->rect); });
      continue;
    }
    Thing thing = thing_of(scene, i);
    if (!thing.rect.empty()) things.push_back(thing);
  }
  return things;
}

}  // namespace kiosk
