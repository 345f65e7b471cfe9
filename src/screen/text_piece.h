#pragma once

#include <string>

#include "kit/piece.h"
#include "screen/stage.h"

namespace kiosk {

inline constexpr int kNeverFits = 1 << 24;  ///< px of height

/// Whether a width has cut a text, or, unless `cuts` lets it, one of its words.
inline bool is_cut(const SetText& text, bool cuts) {
  return text.layout->overflows || (text.layout->cuts_word && !cuts);
}

/// A text as a piece: `set` gives it for a width. In a width that cuts it, it fits nowhere. It draws on
/// `stage`, which must outlive it.
template <typename Set>
Piece text_piece(Stage& stage, Set set, Colour ink, Colour ground, bool cuts = false,
                 const TextNote& note = {}) {
  return {0,
          [set, cuts](int width) {
            const SetText text = set(width);
            return is_cut(text, cuts) ? kNeverFits : text.height();
          },
          [&stage, set, ink, ground, note](Rect r) {
            stage.text(set(r.w), r, ink, ground, Vertical::middle, note);
          }};
}

/// An icon in the middle of its room's height, which it does not make taller.
inline Piece icon_piece(Stage& stage, const std::string& name, int size, Colour ink,
                        bool directional = false) {
  return {size, [](int) { return 0; },
          [&stage, name, size, ink, directional](Rect r) {
            stage.icon(name, {r.x, r.y + (r.h - size) / 2, size, size}, ink, directional);
          }};
}

}  // namespace kiosk
