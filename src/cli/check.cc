#include "cli/check.h"

#include <cmath>
#include <ostream>

#include "cli/check_tell.h"
#include "cli/check_workers.h"
#include "cli/content_faults.h"
#include "cli/pseudo.h"

namespace kiosk {
namespace {

// A panel smaller than this, either way up, holds no page at the largest text.
constexpr double kLongSideMm = 340;
constexpr double kShortSideMm = 190;

double inches_of(const Panel& panel) {
  return std::hypot(panel.size.w, panel.size.h) / panel.px_per_mm / 25.4;
}

/// Whether pages can be laid out on the panel at all.
bool holds_pages(const World& world, const Panel& panel, Diagnostics& faults) {
  const double w = panel.size.w / panel.px_per_mm;
  const double h = panel.size.h / panel.px_per_mm;
  if (std::max(w, h) + 0.5 >= kLongSideMm && std::min(w, h) + 0.5 >= kShortSideMm) return true;
  // Its twin would be told the same.
  if (panel.portrait() && panel.size == Size{1080, 1920}) return false;
  faults.error(world.config_file.string(), 0, 0,
               "The panel is " + std::to_string(static_cast<int>(w)) + " x " +
                   std::to_string(static_cast<int>(h)) + " mm; pages need 340 x 190 mm, either way up.",
               "Use a larger panel, or correct display.diagonal_in.");
  return false;
}

/// The panels that hold pages, and what is wrong with the others.
CheckScope scope_of(const World& world, const CheckOptions& options, Diagnostics& faults) {
  CheckScope scope;
  scope.text_sizes = options.text_sizes;
  for (const Panel& panel : panels_to_check(world.config.config, options.size, options.diagonal_in))
    if (holds_pages(world, panel, faults)) scope.panels.push_back(panel);
  return scope;
}

std::string words_of(const Panel& panel) {
  char inches[24] = "";
  std::snprintf(inches, sizeof inches, " at %.1f inches", inches_of(panel));
  return words_of(panel.size) + inches;
}

PageFaults lost_look(const World& world, const CheckLook& look) {
  const std::string where = look.filter.locales.front().str() + " at " + words_of(look);
  return {{"lost",
           {"program",
            {Severity::error, world.config_file.string(), 0, 0,
             "The program ended over the pages of " + where + ": nothing is known of them.",
             "Tell the makers of the program, with the locales folder."},
            1}}};
}

/// Looks at everything that is planned. Results come in any order and are told in that of the plan.
void look_at_all(const World& world, const std::vector<CheckLook>& looks, const CheckOptions& options,
                 std::ostream& err, Tellings& tellings, LookedAt& looked_at) {
  std::vector<PageFaults> found(looks.size());
  ProgressTeller progress(looks, options.progress, err);
  const int workers = options.workers > 0 ? options.workers : processors();
  Looks eyes(world);  // each worker's are its own
  share_out(
      looks.size(), workers, [&](std::size_t i) { return to_bytes(eyes.at(looks[i])); },
      [&](std::size_t i, const std::optional<std::string>& bytes) {
        Sight sight;
        if (bytes) sight = sight_of(*bytes);
        found[i] = bytes ? std::move(sight.faults) : lost_look(world, looks[i]);
        looked_at.frames += sight.frames;
        looked_at.pages += sight.pages;
        progress.done(looks[i], sight.frames, !found[i].empty());
      });
  progress.end();
  for (const PageFaults& causes : found) tellings.add(causes);
}

void tell(const Tellings& tellings, std::size_t from, std::ostream& out) {
  for (std::size_t i = from; i < tellings.all().size(); ++i) out << to_text(tellings.all()[i]) << "\n";
  out << std::flush;
}

}  // namespace

int run_check(const World& world, const CheckOptions& options, std::ostream& out, std::ostream& err) {
  LookedAt looked_at;
  Tellings tellings;
  Diagnostics faults = content_faults(world, looked_at);
  const CheckScope scope = scope_of(world, options, faults);
  tellings.add(faults);
  if (!options.json) {
    tell(tellings, 0, out);
    out << "Configuration and content: " << to_text(looked_at) << ": "
        << (tellings.all().empty() ? "nothing found." : "see above.") << std::endl;
  }
  const std::size_t first = tellings.all().size();
  if (world.catalogue.usable && !scope.panels.empty()) {
    const Catalogue pseudo = with_pseudo_locales(world);
    for (const Panel& panel : scope.panels) looked_at.panels.push_back(words_of(panel));
    looked_at.text_sizes = static_cast<int>(scope.text_sizes.size());
    looked_at.themes = static_cast<int>(kThemes.size());
    look_at_all(world, plan_check(world, pseudo, scope), options, err, tellings, looked_at);
  }
  if (options.json) {
    tell_json(tellings, looked_at, out);
  } else {
    tell(tellings, first, out);
    out << "Looked at " << to_text(looked_at) << ": "
        << (tellings.has_errors()    ? "there are faults."
            : tellings.all().empty() ? "all is well."
                                     : "no faults, but see the warnings above.")
        << std::endl;
  }
  return tellings.has_errors() ? 1 : 0;
}

}  // namespace kiosk
