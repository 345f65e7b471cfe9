#include "app/screen_composer.h"

namespace kiosk {

Scene ScreenComposer::compose(const State& state, const Panel& panel) {
  const BookKey key = book_key(state, panel);
  const std::string& part = state.visit.position.part;
  const OpenBook open = top(state) == Overlay::display || has_care_card(state) || books_.is_long(key)
                            ? books_.get_part(key, part.empty() ? kContentsPart : part)
                            : books_.get(key);
  const auto at_site = shows_at_site(state) ? books_.article_of(key.article, state.site.locale)
                                            : std::shared_ptr<const Article>();
  return kiosk::compose(resources_, state, panel, open.article.get(), open.book.get(), at_site.get());
}

bool ScreenComposer::prepare(const State& state, const Panel& panel) {
  return books_.work(book_key(state, panel));
}

void ScreenComposer::look_again() {
  resources_.typesetter.look_again();
  books_.clear();
}

Message ScreenComposer::spoken(const LocaleTag& locale, const std::string& key, const MessageArgs& args) {
  return resources_.catalogue.message(locale, key, args);
}

}  // namespace kiosk
