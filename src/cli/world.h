#pragma once

#include <filesystem>
#include <memory>

#include "assets/font_table.h"
#include "base/panel.h"
#include "config/config.h"
#include "screen/compose.h"
#include "state/state.h"

namespace kiosk {

/// Everything read from disk, for the life of a command. Faults are in `diagnostics`; the world stands in any
/// case.
struct World {
  std::filesystem::path config_file;
  std::filesystem::path state;  ///< empty: nothing is kept
  ConfigResult config;
  Diagnostics diagnostics;
  Design design;
  Pictures pictures;
  FontTable fonts;
  std::unique_ptr<Typesetter> typesetter;
  Catalogue catalogue;

  Resources resources() const { return {catalogue, design, pictures, config.config, *typesetter}; }
};

/// The config file to use: the one named, else kiosk.conf here, else beside the program, else
/// /etc/clinic-kiosk. A place whose file is gone but of which settings are kept in the state folder counts as
/// if the file were there.
std::filesystem::path find_config(const std::filesystem::path& named, const std::filesystem::path& state);

/// Reads a config over what the state folder kept of it; the state folder's own faults are told too.
ConfigResult load_settings(const std::filesystem::path& config_file, const std::filesystem::path& state,
                           Diagnostics& diagnostics);

/// Reads config, assets, fonts and content; what the config does not say is as the state folder kept it.
/// Writes nothing. Languages whose banner no font can show are left out.
World load_world(const std::filesystem::path& config_file, const std::filesystem::path& state = {});

/// Keeps the world's settings for the day kiosk.conf breaks; what cannot be written is told.
void keep_settings(const World& world, Diagnostics& diagnostics);

/// The panel of a config for a size in pixels; `diagonal_in` of 0 means the config's.
Panel panel_of(const Config& config, Size size, double diagonal_in);

}  // namespace kiosk
