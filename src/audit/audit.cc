#include "audit/audit.h"

#include "audit/rules.h"

namespace kiosk {

std::string to_text(const Rect& r) {
  return std::to_string(r.x) + "," + std::to_string(r.y) + " " + std::to_string(r.w) + "x" +
         std::to_string(r.h);
}

std::string quoted(const DrawText& t) { return "\"" + t.string + "\""; }

std::vector<const DrawText*> visible_texts(const Scene& scene) {
  std::vector<const DrawText*> texts;
  for (const DrawCommand& command : scene.commands) {
    if (const auto* scrim = std::get_if<DrawScrim>(&command)) {
      std::erase_if(texts, [&](const DrawText* t) { return t->box.intersects(scrim->rect); });
    } else if (const auto* text = std::get_if<DrawText>(&command)) {
      texts.push_back(text);
    }
  }
  return texts;
}

std::vector<AuditFinding> audit(const Scene& scene, const Panel& panel, const std::string& number) {
  std::vector<AuditFinding> findings;
  AuditRun run{scene, panel, number, visible_texts(scene), visible_things(scene), findings};
  check_banner(run);
  check_emergency(run);
  check_texts(run);
  check_targets(run);
  check_focus(run);
  check_overlaps(run);
  check_edges(run);
  check_doubles(run);
  check_numbers(run);
  check_controls(run);
  return findings;
}

}  // namespace kiosk
