#include "screen/dial_text.h"

#include <algorithm>
#include <string>

namespace kiosk {
namespace {

const std::string& number_of(const Gauge& s) { return s.resources().catalogue.settings.emergency_number; }

/// The space at which the longer of two lines is shortest.
std::size_t middle_space(const std::string& number) {
  std::size_t best = number.find(' ');
  const auto longer = [&](std::size_t at) { return std::max(at, number.size() - at); };
  for (std::size_t at = best; at != std::string::npos; at = number.find(' ', at + 1))
    if (longer(at) < longer(best)) best = at;
  return best;
}

}  // namespace

bool number_has_groups(const Gauge& s) { return number_of(s).find(' ') != std::string::npos; }

SetText set_number(const Gauge& s, double px, NumberLines lines) {
  constexpr int kAnyWidth = 1 << 16;
  const TextStyle style = line_style(px, s.leading()).bolded();
  const Message number{isolated_number(number_of(s)), LocaleTag()};
  const std::size_t space = middle_space(number_of(s));
  if (lines == NumberLines::one || space == std::string::npos) return s.set(number, style, kAnyWidth);
  std::string parted = number_of(s);
  parted.replace(space, 1, "\u2028");
  SetText text = s.set({isolated_number(parted), LocaleTag()}, style, kAnyWidth);
  text.string = number.text;
  return text;
}

}  // namespace kiosk
