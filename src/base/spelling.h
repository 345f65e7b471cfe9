#pragma once

#include <cstddef>
#include <string>

namespace kiosk {

/// Letters (bytes) to change, add or take out to make `b` of `a`.
std::size_t letters_between(const std::string& a, const std::string& b);

/// A to Z as a to z; other letters stay.
std::string lower_ascii(std::string text);

}  // namespace kiosk
