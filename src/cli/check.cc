#include "cli/check.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <ostream>
#include <set>

#include "audit/audit.h"
#include "cli/care_panel.h"
#include "cli/pseudo.h"
#include "cli/views.h"

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

// A panel smaller than this, either way up, holds no page at the largest text.
constexpr double kLongSideMm = 340;
constexpr double kShortSideMm = 190;

/// Whether pages can be laid out on the panel at all.
bool check_panel(const World& world, const Panel& panel, Diagnostics& faults) {
  const double w = panel.size.w / panel.px_per_mm;
  const double h = panel.size.h / panel.px_per_mm;
  if (std::max(w, h) + 0.5 >= kLongSideMm && std::min(w, h) + 0.5 >= kShortSideMm) return true;
  faults.error(world.config_file.string(), 0, 0,
               "The panel is " + std::to_string(static_cast<int>(w)) + " x " +
                   std::to_string(static_cast<int>(h)) + " mm; pages need 340 x 190 mm, either way up.",
               "Use a larger panel, or correct display.diagonal_in.");
  return false;
}

void check_fonts(const World& world, Diagnostics& faults) {
  for (const MissingFamily& family : missing_families(world.fonts)) {
    faults.warning((world.config.config.assets / "fonts.toml").string(), 0, 0, sentence_of(family),
                   advice_of(family));
  }
}

/// Pictures that a frame asks for and that are not there, or that are there and no drawing.
void check_pictures(const World& world, const Scene& scene, std::set<std::string>& told,
                    Diagnostics& faults) {
  const std::filesystem::path& assets = world.config.config.assets;
  for (const DrawCommand& command : scene.commands) {
    const auto* icon = std::get_if<DrawIcon>(&command);
    if (icon == nullptr || world.pictures.icons.count(icon->name) > 0) continue;
    if (!told.insert("icon " + icon->name).second) continue;
    faults.error((assets / "icons" / (icon->name + ".svg")).string(), 0, 0,
                 "The icon " + icon->name + " is missing: the screens show nothing in its place.",
                 "Restore it from the release.");
  }
}

void check_articles(const World& world, Diagnostics& faults) {
  for (const Bundle& bundle : world.catalogue.bundles) {
    for (const std::string& id : world.catalogue.article_ids) {
      open_article(world.catalogue, id, bundle.tag, faults);
    }
  }
}

/// Every text size in every theme and layout, and with the keyboard on a control. As if every language could
/// be heard: what listening adds must fit too.
std::vector<ViewFilter> settings_for(const World& world, const Panel& panel) {
  ViewFilter plain;
  for (const Bundle& bundle : world.catalogue.bundles) plain.voices.push_back(bundle.tag);
  std::vector<ViewFilter> settings;
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::larger, TextSize::largest}) {
    for (const ThemeId theme : kThemes) {
      plain.text_size = size;
      plain.theme = name_of(theme);
      settings.push_back(plain);
      settings.push_back(plain);
      settings.back().side_by_side = true;
      settings.push_back(plain);
      settings.back().focus = true;
      if (!panel.portrait()) continue;
      settings.push_back(settings.back());
      settings.back().low_reach = true;
      settings.push_back(plain);
      settings.back().low_reach = true;
      settings.push_back(settings.back());
      settings.back().side_by_side = settings.back().focus = true;
    }
  }
  return settings;
}

std::string words_of(const ViewFilter& setting) {
  return std::to_string(static_cast<int>(setting.text_size)) + " %, " + setting.theme +
         (setting.low_reach ? ", low reach" : "") + (setting.side_by_side ? ", side by side" : "") +
         (setting.focus ? ", by keyboard" : "");
}

/// The emergency card is one page or the language needs a larger panel: which one is told once.
void check_care_card(const World& world, const Panel& panel, const Bundle& bundle, Diagnostics& faults) {
  const double diagonal = std::hypot(panel.size.w, panel.size.h) / panel.px_per_mm / 25.4;  // mm of an inch
  const auto least = least_care_diagonal(world, panel, bundle.tag, diagonal);
  if (least && *least <= diagonal) return;
  char inches[16] = "";
  if (least) std::snprintf(inches, sizeof inches, "%.1f", *least);
  faults.error((bundle.folder / "locale.toml").string(), 0, 0,
               "This panel does not hold the emergency card of " + bundle.tag.str() + " whole.",
               least ? "Use one of " + std::string(inches) + " inches or more, or shorten messages.emergency."
                     : "Shorten messages.emergency: no panel of these pixels holds it.");
}

void check_pages(const World& world, const Panel& panel, Diagnostics& faults, int& frames) {
  std::set<std::string> told;
  for (const Bundle& bundle : world.catalogue.bundles)
    if (bundle.offered) check_care_card(world, panel, bundle, faults);
  for (const ViewFilter& setting : settings_for(world, panel)) {
    for_each_view(world, panel, setting, [&](const View& view) {
      ++frames;
      check_pictures(world, view.scene, told, faults);
      for (const AuditFinding& f : audit(view.scene, panel, world.config.config.emergency_number)) {
        const std::string where = view.name + " at " + words_of(setting);
        if (told.insert(where + f.rule + f.sentence).second) {
          faults.error(where, 0, 0, f.rule + ": " + f.sentence, "");
        }
      }
    });
  }
}

void report(const Diagnostics& faults, const World& world, int frames, bool json, std::ostream& out) {
  if (json) {
    Json list = Json::array();
    for (const Finding& f : faults.findings()) {
      list.push_back({{"severity", f.severity == Severity::error ? "error" : "warning"},
                      {"file", f.file},
                      {"line", f.line},
                      {"column", f.column},
                      {"sentence", f.sentence},
                      {"advice", f.advice}});
    }
    out << Json{{"findings", list}, {"frames", frames}}.dump(1) << "\n";
    return;
  }
  for (const Finding& f : faults.findings()) out << to_text(f) << "\n";
  out << world.catalogue.bundles.size() << " languages, " << world.catalogue.article_ids.size()
      << " articles, " << frames
      << " frames looked at: " << (faults.has_errors() ? "there are faults.\n" : "all is well.\n");
}

}  // namespace

int run_check(const World& world, const CheckOptions& options, std::ostream& out) {
  Diagnostics faults = world.diagnostics;
  const Panel panel = panel_of(world.config.config, options.size, options.diagonal_in);
  const bool holds_pages = check_panel(world, panel, faults);
  check_fonts(world, faults);
  int frames = 0;
  if (world.catalogue.usable) {
    check_articles(world, faults);
    if (holds_pages) check_pages(world, panel, faults, frames);
    if (holds_pages) frames += check_pseudo_locales(world, panel, faults);
  }
  report(faults, world, frames, options.json, out);
  return faults.has_errors() ? 1 : 0;
}

}  // namespace kiosk
