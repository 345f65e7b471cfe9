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
/// /etc/clinic-kiosk.
std::filesystem::path find_config(const std::filesystem::path& named);

/// Reads config, assets, fonts and content. The emergency number is the config's, or the last good one of its
/// state folder. Languages whose banner no font can show are left out.
World load_world(const std::filesystem::path& config_file);

/// The panel of a config for a size in pixels; `diagonal_in` of 0 means the config's.
Panel panel_of(const Config& config, Size size, double diagonal_in);

}  // namespace kiosk
