#include "cli/world.h"

#include <algorithm>
#include <system_error>

#include "cli/built_in_messages.h"
#include "staff/file_store.h"
#include "staff/kept_settings.h"
#include "staff/staff_choices.h"
#include "staff/state_folder.h"

namespace kiosk {
namespace {

std::filesystem::path program_folder() {
  std::error_code error;
  const std::filesystem::path program = std::filesystem::read_symlink("/proc/self/exe", error);
  return error ? std::filesystem::path() : program.parent_path();
}

ShowPolicy policy_of(TextPolicy policy) {
  return policy == TextPolicy::hide ? ShowPolicy::hide : ShowPolicy::notice;
}

ContentSettings settings_of(const World& world) {
  const Config& config = world.config.config;
  ContentSettings settings;
  settings.site_at = world.config.place("languages.site_locale", world.config_file);
  for (const std::string& tag : config.offered)
    settings.offered_at[tag] = world.config.place("languages.offered." + tag, world.config_file);
  settings.locales = config.locales;
  settings.site = LocaleTag::parse(config.site_locale).value_or(LocaleTag());
  settings.offered = config.offered;
  settings.unreviewed = policy_of(config.unreviewed);
  settings.outdated = policy_of(config.outdated);
  settings.emergency_number = config.emergency_number;
  settings.built_in_messages = built_in_messages();
  for (const auto& [id, figure] : world.pictures.figures) settings.known_figures.push_back(id);
  for (const auto& [id, icon] : world.pictures.icons) settings.known_icons.push_back(id);
  for (const auto& [id, figure] : world.pictures.figures)
    for (const Anchor& anchor : figure.anchors) settings.figure_labels[id].push_back(anchor.label);
  return settings;
}

/// A banner that would show a box instead of a letter is no banner. Its words stand in either weight.
bool banner_has_glyphs(const World& world, const Bundle& bundle) {
  for (const char* key : {"emergency.question", "emergency.instruction", "emergency.idle"}) {
    Paragraph p;
    p.text = to_utf16(world.catalogue.message(bundle.tag, key).text);
    p.locale = bundle.tag;
    for (const bool bold : {false, true}) {
      p.bold = bold;
      if (world.typesetter->set(p, 1 << 16)->missing_glyphs > 0) return false;
    }
  }
  return true;
}

/// The package that shows a language, by the table of fonts.
std::string fonts_advice(const World& world, const LocaleTag& tag) {
  const FontRow* row = world.typesetter->font_for(tag);
  if (row == nullptr) return "Add a row for its script to assets/fonts.toml, and install that font.";
  return "Install the package " + row->package + ", which brings the font " + row->family + ".";
}

/// Leaves out languages whose banner no font shows. Without the source's there is nothing to fall back to.
void drop_unreadable(World& world) {
  std::vector<Bundle>& bundles = world.catalogue.bundles;
  const auto unreadable = [&](const Bundle& bundle) {
    if (banner_has_glyphs(world, bundle)) return false;
    const bool source = bundle.tag == world.catalogue.settings.source;
    world.diagnostics.error(
        (bundle.folder / "locale.toml").string(), 0, 0,
        "No font on this machine shows the emergency banner of " + bundle.tag.str() +
            (source ? "; only the built-in screen can be shown." : "; the language is left out."),
        fonts_advice(world, bundle.tag), FaultKind::font);
    if (source) world.catalogue.usable = false;
    return true;
  };
  bundles.erase(std::remove_if(bundles.begin(), bundles.end(), unreadable), bundles.end());
  if (!world.catalogue.usable) bundles.clear();
}

}  // namespace

std::filesystem::path find_config(const std::filesystem::path& named, const std::filesystem::path& state) {
  if (!named.empty()) return named;
  const std::filesystem::path name = "kiosk.conf";
  std::vector<std::filesystem::path> places = {name};
  const std::filesystem::path program = program_folder();
  if (!program.empty()) {
    places.push_back(program / name);
    places.push_back(program.parent_path().parent_path() / name);
  }
  places.push_back("/etc/clinic-kiosk/kiosk.conf");
  for (const std::filesystem::path& place : places) {
    std::error_code error;
    if (std::filesystem::exists(place, error)) return place;
    if (!state.empty() && std::filesystem::exists(kept_folder(state, place), error)) return place;
  }
  return name;
}

ConfigResult load_settings(const std::filesystem::path& config_file, const std::filesystem::path& state,
                           Diagnostics& diagnostics) {
  KeptSettings kept;
  StaffLayer staff;
  if (!state.empty()) {
    const std::filesystem::path folder = kept_folder(state, config_file);
    check_state(state, folder, diagnostics);
    const FileStore store(folder);
    kept = read_kept(store, config_file, diagnostics);
    staff = read_choices(store, config_file, diagnostics);
  }
  ConfigResult result = load_config(config_file, diagnostics, kept, staff);
  diagnostics.assume(FaultKind::setting);
  return result;
}

World load_world(const std::filesystem::path& config_file, const std::filesystem::path& state) {
  World world;
  world.config_file = config_file;
  world.state = state;
  world.config = load_settings(config_file, state, world.diagnostics);
  const Config& config = world.config.config;
  world.design = load_design(config.assets / "theme.toml", world.diagnostics);
  world.pictures = load_pictures(config.assets, world.diagnostics);
  world.fonts = load_font_table(config.assets / "fonts.toml", world.diagnostics);
  world.diagnostics.assume(FaultKind::unreadable);
  world.typesetter = make_typesetter(world.fonts, world.diagnostics, Keeping::recent);
  world.diagnostics.assume(FaultKind::font);
  world.catalogue = load_catalogue(settings_of(world), world.diagnostics);
  world.diagnostics.assume(FaultKind::text);
  if (world.catalogue.usable) drop_unreadable(world);
  return world;
}

void keep_settings(const World& world, Diagnostics& diagnostics) {
  if (world.state.empty()) return;
  FileStore store(kept_folder(world.state, world.config_file));
  keep(world.config.keep, store, world.config_file, diagnostics);
  set_aside_damaged(store, world.config_file);
}

Panel panel_of(const Config& config, Size size, double diagonal_in) {
  return make_panel(size, diagonal_in > 0 ? diagonal_in : config.diagonal_in, config.viewing_mm);
}

}  // namespace kiosk
