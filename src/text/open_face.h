#pragma once

#include <hb.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/geometry.h"
#include "text/font_image.h"
#include "text/layout.h"
#include "text/shape.h"

struct FT_FaceRec_;
struct FT_LibraryRec_;
struct FT_SizeRec_;
struct FT_StreamRec_;

namespace kiosk {

/// Owns FreeType. Faces must go before it.
class FreeTypeLibrary {
 public:
  FreeTypeLibrary();
  FT_LibraryRec_* get() const { return library_.get(); }

 private:
  struct Close {
    void operator()(FT_LibraryRec_* library) const;
  };
  std::unique_ptr<FT_LibraryRec_, Close> library_;
};

/// A face at one size. Its owner must have made the size active before any call.
class SizedFace {
 public:
  /// `size` must be active; it is of `face`, which must outlive this, and is given up with this.
  SizedFace(FT_FaceRec_* face, FT_SizeRec_* size);
  ~SizedFace();
  SizedFace(const SizedFace&) = delete;
  SizedFace& operator=(const SizedFace&) = delete;
  hb_font_t* font() const { return font_.get(); }
  LineBox line_box() const { return box_; }
  /// The extent of a hinted glyph.
  GlyphExtent extent(std::uint32_t glyph);
  /// Its outline by columns. The latest are kept, within some bytes.
  std::shared_ptr<const InkColumns> columns(std::uint32_t glyph);
  void activate() const;

 private:
  struct Close {
    void operator()(hb_font_t* font) const { hb_font_destroy(font); }
  };
  FT_FaceRec_* face_;
  FT_SizeRec_* size_;
  std::unique_ptr<hb_font_t, Close> font_;
  LineBox box_;
  std::unordered_map<std::uint32_t, GlyphExtent> extents_;
  std::unordered_map<std::uint32_t, std::shared_ptr<const InkColumns>> columns_;
  std::size_t column_bytes_ = 0;
};

/// An open font file. One FreeType face serves all its sizes: the auto-hinter's tables hang on the face.
class OpenFace {
 public:
  /// Null where the file is no font.
  static std::unique_ptr<OpenFace> open(const FreeTypeLibrary& library, const FontFace& face);
  ~OpenFace();
  OpenFace(const OpenFace&) = delete;
  OpenFace& operator=(const OpenFace&) = delete;
  /// Whether its file has changed beneath it. Nothing that it gave since can be trusted.
  bool lost() const { return image_->lost(); }
  bool covers(char32_t c) const;
  /// The face at `px` pixels per em, made active; null where FreeType refuses the size. It must go before
  /// the face does.
  std::unique_ptr<SizedFace> at(int px);

 private:
  struct Close {
    void operator()(FT_FaceRec_* face) const;
  };
  explicit OpenFace(std::shared_ptr<const FontImage> image);
  bool open(FT_LibraryRec_* library, int index);

  std::shared_ptr<const FontImage> image_;
  std::unique_ptr<FT_StreamRec_> stream_;  ///< of a font that is read; none of one in memory
  std::unique_ptr<FT_FaceRec_, Close> face_;
};

}  // namespace kiosk
