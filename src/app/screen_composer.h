#pragma once

#include "app/article_check.h"
#include "app/book_cache.h"
#include "app/composer.h"
#include "screen/compose.h"

namespace kiosk {

/// The real screens, with the books they need kept between frames. `resources` and `log`, which may be null,
/// must outlive it.
class ScreenComposer : public Composer {
 public:
  explicit ScreenComposer(const Resources& resources, Log* log = nullptr)
      : resources_(resources), books_(resources), articles_(resources.catalogue, log) {}
  /// Under the display options, where each choice shows at once, only the part that is read is laid out
  /// first; nor does the emergency screen wait for the rest, nor anything of a long article.
  Scene compose(const State& state, const Panel& panel) override;
  bool prepare(const State& state, const Panel& panel) override;
  bool look_through() override { return articles_.step(); }
  void look_again() override;
  Message spoken(const LocaleTag& locale, const std::string& key, const MessageArgs& args) override;

 private:
  Resources resources_;
  BookCache books_;
  ArticleCheck articles_;
};

}  // namespace kiosk
