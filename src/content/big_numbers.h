#pragma once

#include <string>

namespace kiosk {

/// Multiplies the number that ends at `at` by the power of ten thousand behind it and adds what goes on from
/// there: "5万", "1亿2000万", "1万5千", "3천만", "1억 2000만". Gives back where it ends; `at` where there is
/// none.
std::size_t take_power(const std::u32string& text, std::size_t at, std::string& number);

}  // namespace kiosk
