#pragma once

#include <SDL_image.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"

namespace kiosk {

/// A picture as tests compare it: 0x00RRGGBB, row by row.
struct TestPicture {
  Size size;
  std::vector<std::uint32_t> pixels;
  std::uint32_t at(int x, int y) const { return pixels[static_cast<std::size_t>(y) * size.w + x]; }
  bool operator==(const TestPicture&) const = default;
};

/// Nothing where the file is missing or is no picture.
inline std::optional<TestPicture> load_png(const std::filesystem::path& file);
inline bool save_png(const TestPicture& picture, const std::filesystem::path& file);

struct PictureDifference {
  int pixels = 0;   ///< how many differ; all where the sizes do
  int largest = 0;  ///< of one channel
  Rect where;
};
inline PictureDifference difference(const TestPicture& a, const TestPicture& b);

struct GoldenResult {
  bool equal = false;
  std::string message;  ///< why not, with the paths of what was written
};

/// Compares with a stored picture, every pixel. A missing golden is a mismatch. On a mismatch writes
/// <name>.actual.png and, where there is a golden of the same size, <name>.diff.png into `out`.
inline GoldenResult compare_with_golden(const TestPicture& actual, const std::filesystem::path& golden,
                                        const std::filesystem::path& out);

/// Where mismatches go: KIOSK_GOLDEN_OUT, or a folder beside the working directory.
inline std::filesystem::path golden_out();

namespace png_detail {

struct Free {
  void operator()(SDL_Surface* surface) const { SDL_FreeSurface(surface); }
};
using Handle = std::unique_ptr<SDL_Surface, Free>;

inline std::uint32_t* row_of(SDL_Surface& surface, int y) {
  return static_cast<std::uint32_t*>(surface.pixels) + static_cast<std::ptrdiff_t>(y) * (surface.pitch / 4);
}

inline int channel_difference(std::uint32_t a, std::uint32_t b) {
  int largest = 0;
  for (int shift = 0; shift < 24; shift += 8)
    largest = std::max(
        largest, std::abs(static_cast<int>((a >> shift) & 0xff) - static_cast<int>((b >> shift) & 0xff)));
  return largest;
}

/// The golden in pale grey with what differs in red.
inline TestPicture picture_of_difference(const TestPicture& actual, const TestPicture& golden) {
  TestPicture out = golden;
  for (std::size_t i = 0; i < out.pixels.size(); ++i) {
    const std::uint32_t g = (golden.pixels[i] >> 8) & 0xff;
    const std::uint32_t pale = 192 + g / 4;
    out.pixels[i] = actual.pixels[i] == golden.pixels[i] ? pale << 16 | pale << 8 | pale : 0xff0000U;
  }
  return out;
}

}  // namespace png_detail

inline std::optional<TestPicture> load_png(const std::filesystem::path& file) {
  const png_detail::Handle read(IMG_Load(file.string().c_str()));
  const png_detail::Handle surface(read ? SDL_ConvertSurfaceFormat(read.get(), SDL_PIXELFORMAT_XRGB8888, 0)
                                        : nullptr);
  if (!surface) return std::nullopt;
  TestPicture picture{{surface->w, surface->h}, {}};
  for (int y = 0; y < surface->h; ++y)
    for (int x = 0; x < surface->w; ++x)
      picture.pixels.push_back(png_detail::row_of(*surface, y)[x] & 0x00ffffffU);
  return picture;
}

inline bool save_png(const TestPicture& picture, const std::filesystem::path& file) {
  const png_detail::Handle surface(
      SDL_CreateRGBSurfaceWithFormat(0, picture.size.w, picture.size.h, 32, SDL_PIXELFORMAT_XRGB8888));
  if (!surface) return false;
  for (int y = 0; y < picture.size.h; ++y)
    std::copy_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>(y) * picture.size.w, picture.size.w,
                png_detail::row_of(*surface, y));
  return IMG_SavePNG(surface.get(), file.string().c_str()) == 0;
}

inline PictureDifference difference(const TestPicture& a, const TestPicture& b) {
  if (a.size != b.size)
    return {std::max(a.size.w * a.size.h, b.size.w * b.size.h), 255, {0, 0, a.size.w, a.size.h}};
  PictureDifference found;
  for (int y = 0; y < a.size.h; ++y)
    for (int x = 0; x < a.size.w; ++x) {
      const int d = png_detail::channel_difference(a.at(x, y), b.at(x, y));
      if (d == 0) continue;
      ++found.pixels;
      found.largest = std::max(found.largest, d);
      found.where = united(found.where, {x, y, 1, 1});
    }
  return found;
}

inline GoldenResult compare_with_golden(const TestPicture& actual, const std::filesystem::path& golden,
                                        const std::filesystem::path& out) {
  const auto expected = load_png(golden);
  if (expected && *expected == actual) return {true, ""};
  std::error_code error;
  std::filesystem::create_directories(out, error);
  const std::filesystem::path actual_file = out / (golden.stem().string() + ".actual.png");
  save_png(actual, actual_file);
  if (!expected)
    return {false, "The golden picture is missing: " + golden.string() + "\nactual: " + actual_file.string()};
  const PictureDifference found = difference(actual, *expected);
  std::string message = std::to_string(found.pixels) + " pixels differ from " + golden.string() + " (by " +
                        std::to_string(found.largest) + " at most)\nactual: " + actual_file.string();
  if (expected->size == actual.size) {
    const std::filesystem::path diff_file = out / (golden.stem().string() + ".diff.png");
    save_png(png_detail::picture_of_difference(actual, *expected), diff_file);
    message += "\ndiff: " + diff_file.string();
  }
  return {false, message};
}

inline std::filesystem::path golden_out() {
  const char* set = std::getenv("KIOSK_GOLDEN_OUT");
  return set ? std::filesystem::path(set) : std::filesystem::current_path() / "golden-out";
}

}  // namespace kiosk
