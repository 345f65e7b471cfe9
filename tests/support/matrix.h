#pragma once

#include <cstddef>
#include <initializer_list>
#include <vector>

#if defined(__SANITIZE_ADDRESS__)
#define KIOSK_SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define KIOSK_SANITIZED 1
#endif
#endif

namespace kiosk {

#if defined(KIOSK_SANITIZED)
inline constexpr bool kSanitized = true;
#else
inline constexpr bool kSanitized = false;
#endif

/// The settings of a matrix of frames: all of them; under sanitizers, where a frame takes ten times as long,
/// the last. scripts/test.sh runs them whole in gcc's build.
template <class T>
std::vector<T> of_matrix(std::vector<T> all) {
  if constexpr (kSanitized)
    if (all.size() > 1) return {all.back()};
  return all;
}

template <class T, std::size_t N>
std::vector<T> of_matrix(const T (&all)[N]) {
  return of_matrix(std::vector<T>(all, all + N));
}

}  // namespace kiosk
