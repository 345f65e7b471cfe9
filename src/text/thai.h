#pragma once

#include <memory>
#include <string_view>
#include <vector>

struct _ThBrk;

namespace kiosk {

/// Where words of Thai begin, by libthai, whose dictionary keeps together compounds (patient, clot, staff)
/// that ICU's parts. Read when first asked.
class ThaiWords {
 public:
  ThaiWords();
  ~ThaiWords();

  static bool is_letter(char16_t c) { return c >= 0x0E01 && c <= 0x0E5B && c != 0x0E3F; }

  /// False where this machine lacks the dictionary: then ICU's breaks stand.
  bool available();
  /// Places inside a stretch of Thai letters where a word begins, but its own start.
  std::vector<int> starts(std::u16string_view stretch);

 private:
  struct Close {
    void operator()(_ThBrk* breaker) const;
  };
  std::unique_ptr<_ThBrk, Close> breaker_;
  bool tried_ = false;
};

}  // namespace kiosk
