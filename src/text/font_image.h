#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "locale/tag.h"
#include "text/font_copy.h"
#include "text/layout.h"

namespace kiosk {

/// The bytes of a font file, from a copy of it. Where the face names a language system, this copy has it as
/// the default one of every script that knows it: SDL_ttf can't set a language, so the font itself must speak
/// it. Only the pages so changed take memory of their own. Shaper, measure and painter all open the face from
/// here.
class FontImage {
 public:
  /// From the face's own copy where it has one. Null where the file can't be read or is no whole font.
  static std::shared_ptr<const FontImage> open(const FontFace& face);
  FontImage(const FontImage&) = delete;
  FontImage& operator=(const FontImage&) = delete;

  std::span<const std::byte> bytes() const;

 private:
  explicit FontImage(FontBytes bytes) : bytes_(std::move(bytes)) {}
  FontBytes bytes_;
};

/// OpenType language systems that a face has beside its default ones ('SRB ', 'MAR ', 'URD '), once each.
std::vector<std::uint32_t> language_systems(const FontFace& face);

/// The first of `systems` that is `locale`'s by OpenType's registry; 0 where there is none.
std::uint32_t system_of(const std::vector<std::uint32_t>& systems, const LocaleTag& locale);

}  // namespace kiosk
