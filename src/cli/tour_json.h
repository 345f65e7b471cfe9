#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "base/panel.h"
#include "scene/scene.h"

namespace kiosk {

/// One picture's entry in tour.json. Rectangles are pixels of the picture.
nlohmann::ordered_json picture_json(const Scene& scene, const std::string& file, TextSize size);

}  // namespace kiosk
