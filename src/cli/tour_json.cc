#include "cli/tour_json.h"

#include "audit/audit.h"
#include "scene/drawn.h"

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

Json rect_json(const Rect& r) { return {{"x", r.x}, {"y", r.y}, {"w", r.w}, {"h", r.h}}; }

Json target_json(const HitTarget& t) {
  return {
      {"rect", rect_json(t.rect)}, {"label", t.label}, {"action", to_text(t.action)}, {"enabled", t.enabled}};
}

Json text_json(const DrawText& t) {
  return {{"string", t.string},
          {"locale", t.locale.str()},
          {"rect", rect_json(t.box)},
          {"ink", rect_json(ink_of(t))},
          {"px", t.px},
          {"colour", to_hex(t.colour)},
          {"background", to_hex(t.background)}};
}

}  // namespace

nlohmann::ordered_json picture_json(const Scene& scene, const std::string& file, TextSize size) {
  Json json = {{"file", file},
               {"locale", scene.locale.str()},
               {"screen", scene.screen},
               {"article", scene.article},
               {"part", scene.part},
               {"page", scene.page},
               {"pages", scene.pages},
               {"size", {{"w", scene.size.w}, {"h", scene.size.h}}},
               {"text_size", static_cast<int>(size)},
               {"theme", std::string(name_of(scene.theme))},
               {"banner", rect_json(scene.banner)},
               {"used", scene.used},
               {"furniture", scene.furniture}};
  Json targets = Json::array();
  for (const HitTarget& t : scene.targets) targets.push_back(target_json(t));
  json["targets"] = targets;
  Json texts = Json::array();
  int missing = 0;
  for (const DrawText* t : visible_texts(scene)) {
    texts.push_back(text_json(*t));
    missing += t->layout->missing_glyphs;
  }
  json["texts"] = texts;
  json["missing_glyphs"] = missing;
  json["cut"] = scene.cut;
  return json;
}

}  // namespace kiosk
