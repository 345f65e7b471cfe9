#include "cli/tour.h"

#include <algorithm>
#include <fstream>
#include <ostream>
#include <system_error>

#include "cli/tour_json.h"

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

/// The compiled-in screen has no scene: only its picture's place is listed.
Json safe_json(const std::string& file, Size size) {
  return {{"file", file},
          {"locale", "en"},
          {"screen", "out-of-service"},
          {"page", 1},
          {"size", {{"w", size.w}, {"h", size.h}}},
          {"targets", Json::array()},
          {"texts", Json::array()},
          {"missing_glyphs", 0},
          {"cut", Json::array()}};
}

bool wants_safe_screen(const World& world, const ViewFilter& filter) {
  if (!world.catalogue.usable) return true;
  return filter.screens.empty() ||
         std::find(filter.screens.begin(), filter.screens.end(), "out-of-service") != filter.screens.end();
}

bool write_text(const std::filesystem::path& file, const std::string& text) {
  std::ofstream stream(file, std::ios::binary);
  stream << text;
  return static_cast<bool>(stream.flush());
}

}  // namespace

int run_tour(const World& world, const TourOptions& options, const Platform& platform, std::ostream& out,
             std::ostream& err) {
  std::error_code error;
  std::filesystem::create_directories(options.out, error);
  const Panel panel = panel_of(world.config.config, options.size, options.diagonal_in);
  const auto canvas = platform.canvas(options.size, world.pictures, world.design);
  Json pictures = Json::array();
  bool written = true;
  for_each_view(world, panel, options.filter, [&](const View& view) {
    const std::string file = view.name + ".png";
    canvas->present(view.scene);
    written = canvas->save_png(options.out / file) && written;
    Json picture = picture_json(view.scene, file, options.filter.text_size);
    // A screen that speaks to anyone is listed under the language it greets in.
    picture["locale"] = view.locale.str();
    pictures.push_back(std::move(picture));
  });
  if (wants_safe_screen(world, options.filter)) {
    canvas->present_safe_screen(world.config.config.emergency_number, 0);
    written = canvas->save_png(options.out / "out-of-service.png") && written;
    pictures.push_back(safe_json("out-of-service.png", options.size));
  }
  const Json json = {
      {"px_per_mm", panel.px_per_mm}, {"viewing_mm", panel.viewing_mm}, {"pictures", pictures}};
  written = write_text(options.out / "tour.json", json.dump(1) + "\n") && written;
  if (!written) {
    err << "error: the pictures could not be written to " << options.out.string()
        << ". Check that the folder can be written and the disk is not full.\n";
    return 1;
  }
  out << pictures.size() << " pictures and tour.json are in " << options.out.string() << ".\n";
  return 0;
}

}  // namespace kiosk
