#pragma once

#include "app/book_cache.h"
#include "app/composer.h"
#include "screen/compose.h"

namespace kiosk {

/// The real screens, with the books they need kept between frames. `resources` must outlive it.
class ScreenComposer : public Composer {
 public:
  explicit ScreenComposer(const Resources& resources, FaultSink faults = {})
      : resources_(resources), books_(resources, std::move(faults)) {}
  /// Under the display options, where each choice shows at once, only the part that is read is laid out
  /// first; nor does the emergency screen wait for the rest.
  Scene compose(const State& state, const Panel& panel) override;
  bool prepare(const State& state, const Panel& panel) override;
  void look_again() override;
  Message spoken(const LocaleTag& locale, const std::string& key, const MessageArgs& args) override;

 private:
  Resources resources_;
  BookCache books_;
};

}  // namespace kiosk
