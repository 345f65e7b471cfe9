#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "sdl/pixels.h"

namespace kiosk {

/// Packs coverage as runs. Each begins with a byte: two bits of kind, six of length less one. Kind 0: empty
/// pixels. 1: full pixels. 2: as many bytes of coverage follow.
std::string pack(const Mask& mask);

/// The mask of w x h packed in `size` bytes. Pixels that the bytes do not reach are empty.
Mask unpack(int w, int h, const char* bytes, std::size_t size);

/// The mask at another size by the area that each pixel covers, without loss of ink at the edges.
Mask scaled(const Mask& mask, double factor);

}  // namespace kiosk
