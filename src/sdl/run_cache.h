#pragma once

#include <cstddef>
#include <string>

#include "base/lru.h"
#include "sdl/handles.h"
#include "sdl/packed_mask.h"
#include "text/layout.h"

namespace kiosk {

/// A run as drawn. It has no colour: one raster serves every theme and state.
struct RunPicture {
  PackedMask mask;
  Point offset;  ///< of the mask's top left from the pen's start on the baseline
};

/// Rasters runs with SDL_ttf and keeps them. Where a run's pixels lie follows from its measured ink, since
/// SDL_ttf moves the origin of its surface with it.
class RunCache {
 public:
  explicit RunCache(std::size_t byte_limit = kBytes, std::size_t font_limit = kFonts);
  ~RunCache();
  RunCache(const RunCache&) = delete;
  RunCache& operator=(const RunCache&) = delete;

  /// The run's picture; `baseline` is that of its line. A run that shows nothing, or that cannot be drawn,
  /// has an empty mask. The reference holds until the next call.
  const RunPicture& get(const PlacedRun& run, int baseline);

  /// Lets go what SDL_ttf keeps of single glyphs, a megabyte and more a font, and large fonts: between frames
  /// they serve nobody, since the runs are kept whole.
  void drop_glyphs();

  std::size_t bytes() const { return runs_.weight(); }
  std::size_t rasters() const { return rasters_; }  ///< how often SDL_ttf was called, for tests

  /// 2 MB: the page, its neighbours and what the display options would show; a page takes under 0.5 MB.
  static constexpr std::size_t kBytes = std::size_t{1} << 21;
  /// One serves all sizes.
  static constexpr std::size_t kFonts = 6;
  /// Of large fonts, which hold 3 MB each, and only while a frame is drawn.
  static constexpr std::size_t kLargeFonts = 3;

 private:
  /// The font at a size; null where it cannot be opened or has been lost.
  OpenFont* font(const FontFace& face, int px);
  OpenFont* open(const FontFace& face, int px);
  RunPicture raster(const PlacedRun& run, int baseline);

  Lru<OpenFont> fonts_;
  Lru<OpenFont> large_{kLargeFonts};
  Lru<RunPicture> runs_;
  RunPicture nothing_;
  std::size_t rasters_ = 0;
  std::size_t rasters_at_drop_ = 0;
};

}  // namespace kiosk
