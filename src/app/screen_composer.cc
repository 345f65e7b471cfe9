#include "app/screen_composer.h"

namespace kiosk {

Scene ScreenComposer::compose(const State& state, const Panel& panel) {
  const OpenBook open = books_.get(book_key(state, panel));
  return kiosk::compose(resources_, state, panel, open.article.get(), open.book.get());
}

Message ScreenComposer::spoken(const LocaleTag& locale, const std::string& key, const MessageArgs& args) {
  return resources_.catalogue.message(locale, key, args);
}

}  // namespace kiosk
