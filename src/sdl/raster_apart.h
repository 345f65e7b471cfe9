#pragma once

#include <string>

#include "sdl/raster.h"

namespace kiosk {

/// raster_svg in a process of its own, which ends with a drawing that takes too long (80 ms of processor
/// time, or a second in all) or too much memory (100 MB), or that brings the library down; empty then, and
/// where there is no process to be had. For drawings that are not plain.
Picture raster_apart(const std::string& svg, Size size);

}  // namespace kiosk
