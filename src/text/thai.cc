#include "text/thai.h"

#include <thai/thbrk.h>
#include <thai/thwbrk.h>

#include <algorithm>
#include <string>

namespace kiosk {
namespace {

// The search for words costs more than the length of its stretch; no real text runs so far without a space.
constexpr std::size_t kLongest = 1000;

}  // namespace

ThaiWords::ThaiWords() = default;
ThaiWords::~ThaiWords() = default;

void ThaiWords::Close::operator()(_ThBrk* breaker) const { th_brk_delete(breaker); }

bool ThaiWords::available() {
  if (!tried_) breaker_.reset(th_brk_new(nullptr));
  tried_ = true;
  return breaker_ != nullptr;
}

std::vector<int> ThaiWords::starts(std::u16string_view stretch) {
  std::vector<int> found;
  for (std::size_t from = 0; available() && from < stretch.size(); from += kLongest) {
    const auto part = stretch.substr(from, kLongest);
    const std::basic_string<thwchar_t> wide(part.begin(), part.end());
    std::vector<int> places(wide.size());
    const int count = th_brk_wc_find_breaks(breaker_.get(), wide.c_str(), places.data(), places.size());
    for (int i = 0; i < std::min(count, static_cast<int>(places.size())); ++i) {
      const int at = static_cast<int>(from) + places[static_cast<std::size_t>(i)];
      if (at > 0 && at < static_cast<int>(stretch.size())) found.push_back(at);
    }
  }
  return found;
}

}  // namespace kiosk
