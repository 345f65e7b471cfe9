#include "text/open_face.h"

#include <ft2build.h>
#include FT_BBOX_H
#include FT_FREETYPE_H
#include FT_SIZES_H
#include FT_SYSTEM_H
#include <hb-ft.h>

namespace kiosk {
namespace {

// The painter's rasteriser loads glyphs with the same flags; only so do the advances agree.
constexpr FT_Int32 kLoadFlags = FT_LOAD_DEFAULT | FT_LOAD_TARGET_LIGHT;

// Of one face at one size: what is near another line of a page of text, many times over.
constexpr std::size_t kColumnBytes = std::size_t{96} << 10;

constexpr FT_Pos ceil_px(FT_Pos v) { return (v + 63) >> 6; }

/// The line box by the rule of SDL_ttf, whose surfaces hang by this ascent.
LineBox box_of(FT_Face face) {
  const FT_Fixed scale = face->size->metrics.y_scale;
  return {static_cast<int>(ceil_px(FT_MulFix(face->ascender, scale))),
          static_cast<int>(ceil_px(-FT_MulFix(face->descender, scale)))};
}

/// As FreeType asks for it: no bytes are a seek, of which it wants to know whether it failed.
unsigned long read_stream(FT_Stream stream, unsigned long at, unsigned char* into, unsigned long count) {
  if (count == 0) return at > stream->size ? 1 : 0;
  return static_cast<const FontImage*>(stream->descriptor.pointer)->read(at, into, count);
}

std::unique_ptr<FT_StreamRec_> stream_of(const FontImage& image) {
  auto stream = std::make_unique<FT_StreamRec_>();
  stream->size = image.size();
  stream->descriptor.pointer = const_cast<FontImage*>(&image);
  stream->read = read_stream;
  return stream;
}

}  // namespace

FreeTypeLibrary::FreeTypeLibrary() {
  FT_Library library = nullptr;
  if (FT_Init_FreeType(&library) == 0) library_.reset(library);
}

void FreeTypeLibrary::Close::operator()(FT_LibraryRec_* library) const { FT_Done_FreeType(library); }

SizedFace::SizedFace(FT_FaceRec_* face, FT_SizeRec_* size)
    : face_(face), size_(size), font_(hb_ft_font_create_referenced(face)), box_(box_of(face)) {
  hb_ft_font_set_load_flags(font_.get(), kLoadFlags);
}

SizedFace::~SizedFace() {
  font_.reset();
  FT_Done_Size(size_);
}

void SizedFace::activate() const { FT_Activate_Size(size_); }

GlyphExtent SizedFace::extent(std::uint32_t glyph) {
  const auto [at, is_new] = extents_.try_emplace(glyph);
  if (!is_new) return at->second;
  if (FT_Load_Glyph(face_, glyph, kLoadFlags) != 0) {
    at->second.broken = true;
    return at->second;
  }
  const FT_GlyphSlot slot = face_->glyph;
  FT_BBox box{};
  if (slot->format == FT_GLYPH_FORMAT_OUTLINE) {
    FT_Outline_Get_BBox(&slot->outline, &box);
  } else {
    box = {slot->bitmap_left * 64, (slot->bitmap_top - static_cast<FT_Pos>(slot->bitmap.rows)) * 64,
           (slot->bitmap_left + static_cast<FT_Pos>(slot->bitmap.width)) * 64, slot->bitmap_top * 64};
  }
  at->second = {static_cast<int>(box.xMin), static_cast<int>(box.yMin), static_cast<int>(box.xMax),
                static_cast<int>(box.yMax), slot->bitmap_left,          false};
  return at->second;
}

std::shared_ptr<const InkColumns> SizedFace::columns(std::uint32_t glyph) {
  if (const auto known = columns_.find(glyph); known != columns_.end()) return known->second;
  const GlyphExtent extent = this->extent(glyph);
  const bool outline =
      FT_Load_Glyph(face_, glyph, kLoadFlags) == 0 && face_->glyph->format == FT_GLYPH_FORMAT_OUTLINE;
  auto made = std::make_shared<const InkColumns>(
      outline ? columns_of(face_->glyph->outline)
              : columns_of_box(extent.left, extent.bottom, extent.right, extent.top));
  column_bytes_ += made->bytes();
  if (column_bytes_ > kColumnBytes) {
    columns_.clear();
    column_bytes_ = made->bytes();
  }
  columns_.emplace(glyph, made);
  return made;
}

void OpenFace::Close::operator()(FT_FaceRec_* face) const { FT_Done_Face(face); }

OpenFace::OpenFace(std::shared_ptr<const FontImage> image) : image_(std::move(image)) {}
OpenFace::~OpenFace() = default;

std::unique_ptr<OpenFace> OpenFace::open(const FreeTypeLibrary& library, const FontFace& face) {
  auto image = FontImage::open(face);
  if (!image || !library.get()) return nullptr;
  std::unique_ptr<OpenFace> opened(new OpenFace(std::move(image)));
  return opened->open(library.get(), face.index) && !opened->lost() ? std::move(opened) : nullptr;
}

bool OpenFace::open(FT_LibraryRec_* library, int index) {
  FT_Open_Args from{};
  const auto bytes = image_->bytes();
  if (!bytes.empty()) {
    from.flags = FT_OPEN_MEMORY;
    from.memory_base = reinterpret_cast<const FT_Byte*>(bytes.data());
    from.memory_size = static_cast<FT_Long>(bytes.size());
  } else {
    stream_ = stream_of(*image_);
    from.flags = FT_OPEN_STREAM;
    from.stream = stream_.get();
  }
  FT_Face opened = nullptr;
  if (FT_Open_Face(library, &from, index, &opened) != 0) return false;
  face_.reset(opened);
  return true;
}

bool OpenFace::covers(char32_t c) const { return FT_Get_Char_Index(face_.get(), c) != 0; }

std::unique_ptr<SizedFace> OpenFace::at(int px) {
  FT_Size size = nullptr;
  if (FT_New_Size(face_.get(), &size) != 0) return nullptr;
  FT_Activate_Size(size);
  if (FT_Set_Char_Size(face_.get(), 0, static_cast<FT_F26Dot6>(px) * 64, 0, 0) == 0)
    return std::make_unique<SizedFace>(face_.get(), size);
  FT_Done_Size(size);
  return nullptr;
}

}  // namespace kiosk
