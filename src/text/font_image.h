#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "locale/tag.h"
#include "text/font_content.h"
#include "text/layout.h"

namespace kiosk {

/// A font's bytes as one of its faces speaks. Where the face names a language system, these have it as the
/// default one of every script that knows it: SDL_ttf can't set a language, so the font itself must speak it.
/// Shaper, measure and painter all open the face from here.
class FontImage {
 public:
  /// From the face's own content where it has one. Null where the file can't be read, is no whole font or has
  /// been lost.
  static std::shared_ptr<const FontImage> open(const FontFace& face);
  FontImage(const FontImage&) = delete;
  FontImage& operator=(const FontImage&) = delete;

  /// All of them; empty where the font is too large to be copied: it is to be read.
  std::span<const std::byte> bytes() const;
  std::size_t size() const { return content_->size(); }
  /// Reads as much of `count` as there is up to the end; 0 where the file is not as it was any more.
  std::size_t read(std::size_t at, std::uint8_t* into, std::size_t count) const;
  /// Whether a read has failed: what was shaped, measured or drawn since the last look may be anything.
  bool lost() const { return content_->lost(); }

 private:
  /// A number of two bytes that is to stand in place of the file's.
  struct Patch {
    std::size_t at = 0;
    std::uint16_t value = 0;
  };

  FontImage(std::shared_ptr<const FontContent> content, FontBytes bytes, std::vector<Patch> patches)
      : content_(std::move(content)), bytes_(std::move(bytes)), patches_(std::move(patches)) {}
  static std::vector<Patch> patches_of(const FontFace& face, const FontTables& tables);

  std::shared_ptr<const FontContent> content_;
  FontBytes bytes_;
  std::vector<Patch> patches_;
};

/// OpenType language systems that a face has beside its default ones ('SRB ', 'MAR ', 'URD '), once each.
std::vector<std::uint32_t> language_systems(const FontFace& face);

/// The first of `systems` that is `locale`'s by OpenType's registry; 0 where there is none.
std::uint32_t system_of(const std::vector<std::uint32_t>& systems, const LocaleTag& locale);

}  // namespace kiosk
