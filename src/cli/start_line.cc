#include "cli/start_line.h"

#include <fmt/format.h>

#include <set>

namespace kiosk {
namespace {

/// The shipped kiosk.conf names this one; none is built in.
constexpr const char* kShippedNumber = "999";

template <typename Things, typename Name>
std::string joined(const Things& things, const char* between, Name name_of) {
  std::string out;
  for (const auto& thing : things) out += (out.empty() ? "" : between) + std::string(name_of(thing));
  return out.empty() ? "none" : out;
}

std::string tag_text(const LocaleTag& tag) { return tag.str(); }

std::string languages_of(const World& world) {
  std::vector<LocaleTag> offered;
  for (const Bundle& bundle : world.catalogue.bundles)
    if (bundle.offered) offered.push_back(bundle.tag);
  return joined(offered, " ", tag_text);
}

std::string fonts_of(const World& world) {
  std::set<std::string> families;
  for (const FontRow& row : world.fonts.rows) families.insert(row.family);
  const auto missing = missing_families(world.fonts);
  std::string out = std::to_string(families.size() - std::min(families.size(), missing.size())) + " families";
  if (!missing.empty())
    out += ", missing " + joined(missing, ", ", [](const MissingFamily& one) { return one.row.family; });
  return out;
}

}  // namespace

std::string start_line(const World& world, Size panel, const std::vector<LocaleTag>& voices, bool sound) {
  const Config& config = world.config.config;
  std::vector<std::string> changed = world.config.changed;
  if (config.emergency_number != kShippedNumber)
    changed.push_back("emergency.number = \"" + config.emergency_number + "\"");
  return fmt::format(
      "Clinic Kiosk {} has started with {}. Panel: {} x {}, {} inches. Languages: {}. Fonts: {}. Voices: "
      "{}{}. "
      "Not as shipped: {}.",
      KIOSK_VERSION, world.config_file.string(), panel.w, panel.h, config.diagonal_in, languages_of(world),
      fonts_of(world), joined(voices, " ", tag_text), sound ? "" : ", no loudspeaker",
      joined(changed, "; ", [](const std::string& setting) { return setting; }));
}

}  // namespace kiosk
