#include "sdl/offscreen.h"

#include <SDL_image.h>

#include "sdl/painter.h"
#include "sdl/safe_screen.h"

namespace kiosk {
namespace {

class Offscreen : public Canvas {
 public:
  Offscreen(Size size, const Pictures& pictures, const Design& design)
      : surface_(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 32, SDL_PIXELFORMAT_XRGB8888)),
        painter_(pictures, design) {}

  Size size() const override { return {surface_->w, surface_->h}; }

  Undrawn present(const Scene& scene) override {
    return painter_.paint(scene, pixels_of(*surface_), {0, 0, surface_->w, surface_->h});
  }

  void prepare(const Scene& scene) override { painter_.prepare(scene); }

  bool present_safe_screen(const std::string& number, int page) override {
    draw_safe_screen(pixels_of(*surface_), number, page);
    return true;
  }

  bool save_png(const std::filesystem::path& file) override {
    return IMG_SavePNG(surface_.get(), file.string().c_str()) == 0;
  }

  std::vector<std::uint32_t> pixels() const override {
    std::vector<std::uint32_t> out;
    out.reserve(static_cast<std::size_t>(surface_->w) * surface_->h);
    const Pixels from = pixels_of(*surface_);
    for (int y = 0; y < surface_->h; ++y)
      for (int x = 0; x < surface_->w; ++x) out.push_back(from.row(y)[x] & 0x00ffffffU);
    return out;
  }

 private:
  SurfaceHandle surface_;
  Painter painter_;
};

}  // namespace

std::unique_ptr<Canvas> make_offscreen(Size size, const Pictures& pictures, const Design& design) {
  return std::make_unique<Offscreen>(size, pictures, design);
}

}  // namespace kiosk
