#include "sdl/image_cache.h"

#include <algorithm>
#include <utility>

#include "assets/drawing_bounds.h"

namespace kiosk {
namespace {

constexpr std::size_t kIconBytes = std::size_t{1} << 20;
constexpr std::size_t kFigureBytes = std::size_t{2} << 20;  // as they are packed
constexpr int kMostDoublings = 9;  // a second at first, in the end 512: less than nine minutes

std::string failing_name(const DrawIcon& icon) { return "icon " + icon.name; }
std::string failing_name(const DrawFigure& figure) { return figure.id; }

}  // namespace

ImageCache::ImageCache(const Pictures& pictures, const Design& design, Raster apart, std::function<Now()> now)
    : pictures_(pictures),
      design_(design),
      apart_(std::move(apart)),
      now_(std::move(now)),
      icons_(kIconBytes),
      figures_(kFigureBytes) {}

Picture ImageCache::raster(const std::string& name, const std::string& svg, Size size) {
  if (is_plain_drawing(svg)) return raster_svg(svg, size);
  if (wait_for(name) > std::chrono::milliseconds(0)) return {};
  Picture picture = apart_(svg, size);
  if (!picture.pixels.empty()) {
    failures_.erase(name);
    return picture;
  }
  Failure& failure = failures_[name];
  failure.retry = now_() + std::chrono::seconds(1 << std::min(failure.times, kMostDoublings));
  ++failure.times;
  return picture;
}

std::optional<std::chrono::milliseconds> ImageCache::wait_for(const std::string& name) const {
  const auto known = failures_.find(name);
  if (known == failures_.end()) return std::nullopt;
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(known->second.retry - now_());
  return std::max(left, std::chrono::milliseconds(0));
}

std::optional<std::chrono::milliseconds> ImageCache::again(const DrawIcon& icon) const {
  return wait_for(failing_name(icon));
}

std::optional<std::chrono::milliseconds> ImageCache::again(const DrawFigure& figure) const {
  return wait_for(failing_name(figure));
}

const Mask& ImageCache::icon(const DrawIcon& icon) {
  const std::string key = icon.name + ' ' + std::to_string(icon.rect.w) + 'x' + std::to_string(icon.rect.h) +
                          (icon.mirrored ? "m" : "");
  if (const Mask* known = icons_.find(key)) return *known;
  const auto it = pictures_.icons.find(icon.name);
  Mask mask;
  if (it != pictures_.icons.end())
    mask = coverage_of(raster(failing_name(icon), coloured(it->second, Colour{}), {icon.rect.w, icon.rect.h}),
                       icon.mirrored);
  if (mask.a.empty() && again(icon)) return no_mask_;
  const std::size_t weight = mask.bytes() + key.size();
  return *icons_.put(key, std::move(mask), weight);
}

const PackedPicture& ImageCache::figure(const DrawFigure& figure) {
  const std::string key = figure.id + ' ' + std::string(name_of(figure.theme)) + ' ' +
                          std::to_string(figure.rect.w) + 'x' + std::to_string(figure.rect.h) + ' ' +
                          std::to_string(figure.step);
  if (const PackedPicture* known = figures_.find(key)) return *known;
  const auto it = pictures_.figures.find(figure.id);
  Picture picture;
  if (it != pictures_.figures.end())
    picture = raster(failing_name(figure), coloured(it->second, design_.theme(figure.theme), figure.step),
                     {figure.rect.w, figure.rect.h});
  if (picture.pixels.empty() && again(figure)) return no_picture_;
  PackedPicture packed(picture);
  const std::size_t weight = packed.bytes() + key.size();
  return *figures_.put(key, std::move(packed), weight);
}

}  // namespace kiosk
