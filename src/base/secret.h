#pragma once

#include <string.h>  // explicit_bzero, which <cstring> need not have

#include <array>
#include <cstddef>
#include <string_view>

namespace kiosk {

/// How many digits a staff PIN has.
inline constexpr std::size_t kFewestDigits = 6;
inline constexpr std::size_t kMostDigits = 12;

/// A few letters that nobody is to see: they stand in one place, are never copied, and are wiped when they
/// are let go.
class Secret {
 public:
  Secret() = default;
  Secret(const Secret&) = delete;
  Secret& operator=(const Secret&) = delete;
  Secret(Secret&&) = delete;
  Secret& operator=(Secret&&) = delete;
  ~Secret() { wipe(); }

  /// False where there is no room.
  bool add(char letter) {
    if (size_ == letters_.size()) return false;
    letters_[size_++] = letter;
    return true;
  }
  void drop_last() {
    if (size_ > 0) letters_[--size_] = '\0';
  }
  void wipe() {
    ::explicit_bzero(letters_.data(), letters_.size());
    size_ = 0;
  }
  std::size_t size() const { return size_; }
  /// Only as long as nothing is changed.
  std::string_view view() const { return {letters_.data(), size_}; }

 private:
  std::array<char, 64> letters_{};  ///< room for a line that is no PIN, so that it can be told
  std::size_t size_ = 0;
};

}  // namespace kiosk
