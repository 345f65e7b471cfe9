#include "cli/tour.h"

#include <algorithm>
#include <fstream>
#include <memory>
#include <ostream>
#include <system_error>

#include "app/site.h"
#include "cli/control_sheet.h"
#include "cli/json_text.h"
#include "cli/specimen.h"
#include "cli/tour_json.h"
#include "scene/banner_check.h"

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
          {"used", 1.0},  // all of it says what to do
          {"furniture", 0.0},
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

/// Sheets are made only where they are asked for.
bool wants_sheet(const ViewFilter& filter, const char* name) {
  return std::find(filter.screens.begin(), filter.screens.end(), name) != filter.screens.end();
}

/// Writes pictures and lists them.
class Album {
 public:
  Album(const World& world, const TourOptions& options, const Panel& panel, const Platform& platform)
      : world_(world),
        options_(options),
        panel_(panel),
        platform_(platform),
        canvas_(platform.canvas(options.size, world.pictures, world.design)) {}

  /// As `run` does: where the banner is not whole, the compiled-in screen stands in.
  void add(const View& view, std::ostream& err) {
    const std::string& number = world_.config.config.emergency_number;
    std::vector<std::string> faults = banner_faults(view.scene, panel_, number);
    if (faults.empty() && canvas_->present(view.scene).banner)
      faults.emplace_back("The banner cannot be drawn.");
    if (faults.empty()) return keep(view, *canvas_);
    err << "error: " << view.name << ": " << faults.front() << " See `clinic-kiosk check`.\n";
    canvas_->present_safe_screen(number, 0);
    written_ = canvas_->save_png(options_.out / (view.name + ".png")) && written_;
    pictures_.push_back(safe_json(view.name + ".png", options_.size));
  }

  /// Sheets have their own height.
  void add_specimens(Diagnostics& diagnostics) {
    for_each_specimen(world_, panel_, options_.filter, diagnostics, [&](const View& view) {
      add_sheet(view, *platform_.canvas(view.scene.size, world_.pictures, world_.design));
    });
  }

  /// In the site's language, and with a height of its own.
  void add_control_sheet() {
    State state = initial_state(site_defaults(world_.config.config, world_.catalogue));
    state.visit.theme = options_.filter.theme;
    state.visit.text_size = options_.filter.text_size;
    const Scene sheet = control_sheet(world_.resources(), state, panel_);
    add_sheet({std::string(kControlScreen) + "-" + state.visit.theme, state.visit.locale, sheet},
              *platform_.canvas(sheet.size, world_.pictures, world_.design));
  }

  void add_safe_screen() {
    canvas_->present_safe_screen(world_.config.config.emergency_number, 0);
    written_ = canvas_->save_png(options_.out / "out-of-service.png") && written_;
    pictures_.push_back(safe_json("out-of-service.png", options_.size));
  }

  std::size_t count() const { return pictures_.size(); }

  /// False where a file could not be written.
  bool close() {
    const Json json = {
        {"px_per_mm", panel_.px_per_mm}, {"viewing_mm", panel_.viewing_mm}, {"pictures", pictures_}};
    return write_text(options_.out / "tour.json", json_text(json) + "\n") && written_;
  }

 private:
  void add_sheet(const View& view, Canvas& canvas) {
    canvas.present(view.scene);
    keep(view, canvas);
  }

  /// Writes what the canvas shows, and lists it.
  void keep(const View& view, Canvas& canvas) {
    const std::string file = view.name + ".png";
    written_ = canvas.save_png(options_.out / file) && written_;
    Json picture = picture_json(view.scene, file, options_.filter.text_size);
    // A screen that speaks to anyone is listed under the language it greets in.
    picture["locale"] = view.locale.str();
    pictures_.push_back(std::move(picture));
  }

  const World& world_;
  const TourOptions& options_;
  const Panel& panel_;
  const Platform& platform_;
  std::unique_ptr<Canvas> canvas_;
  Json pictures_ = Json::array();
  bool written_ = true;
};

}  // namespace

int run_tour(const World& world, const TourOptions& options, const Platform& platform, std::ostream& out,
             std::ostream& err) {
  std::error_code error;
  std::filesystem::create_directories(options.out, error);
  const Panel panel = panel_of(world.config.config, options.size, options.diagonal_in);
  Album album(world, options, panel, platform);
  if (world.catalogue.usable)
    for_each_view(world, panel, options.filter, [&](const View& view) { album.add(view, err); });
  Diagnostics diagnostics;
  if (wants_sheet(options.filter, kSpecimenScreen)) album.add_specimens(diagnostics);
  if (wants_sheet(options.filter, kControlScreen) && world.catalogue.usable) album.add_control_sheet();
  for (const Finding& finding : diagnostics.findings()) err << to_text(finding) << "\n";
  if (wants_safe_screen(world, options.filter)) album.add_safe_screen();
  if (!album.close()) {
    err << "error: the pictures could not be written to " << options.out.string()
        << ". Check that the folder can be written and the disk is not full.\n";
    return 1;
  }
  out << album.count() << " pictures and tour.json are in " << options.out.string() << ".\n";
  return diagnostics.has_errors() ? 1 : 0;
}

}  // namespace kiosk
