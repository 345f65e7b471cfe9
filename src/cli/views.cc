#include "cli/views.h"

#include <algorithm>
#include <cstdio>

#include "app/focus.h"
#include "app/site.h"
#include "scene/spoken.h"
#include "screen/page_view.h"

namespace kiosk {
namespace {

std::string numbered(const std::string& name, int n) {
  char text[16];
  std::snprintf(text, sizeof text, "-%02d", n);
  return name + text;
}

std::string file_part(std::string part) {
  std::replace(part.begin(), part.end(), '/', '-');
  return part;
}

const Catalogue& catalogue_of(const World& world, const ViewFilter& filter) {
  return filter.catalogue != nullptr ? *filter.catalogue : world.catalogue;
}

/// Visits the frames of one language.
class Walk {
 public:
  Walk(const World& world, const Panel& panel, const ViewFilter& filter, const LocaleTag& locale,
       BookCache& books, const std::function<void(const View&)>& visit)
      : world_(world),
        catalogue_(catalogue_of(world, filter)),
        resources_(resources_of(world, filter)),
        panel_(panel),
        filter_(filter),
        locale_(locale),
        books_(books),
        visit_(visit) {
    state_ = initial_state(site_defaults(world.config.config, catalogue_));
    state_.visit.locale = locale;
    state_.visit.text_size = filter.text_size;
    state_.visit.theme = filter.theme;
    state_.visit.low_reach = filter.low_reach;
    state_.visit.side_by_side = filter.side_by_side;
    state_.greeting = locale;
    state_.site.voices = filter.voices;
  }

  void run() {
    outside();
    visiting();
    for (const std::string& id : catalogue_.article_ids) article(id);
  }

 private:
  bool wanted(const std::string& screen) const {
    return filter_.screens.empty() ||
           std::find(filter_.screens.begin(), filter_.screens.end(), screen) != filter_.screens.end();
  }

  /// The screen while its first and its last sentence are spoken.
  void spoken(const std::string& name, const Article* article = nullptr, const Book* book = nullptr) {
    if (!is_heard(state_, state_.visit.locale)) return;
    state_.aloud = {true, false, 0, 0};
    Scene first = compose_now(article, book);
    state_.aloud.sentence = static_cast<int>(spoken_sentences(first).size()) - 1;
    show(name + "-heard-first", std::move(first));
    if (state_.aloud.sentence > 0) show(name + "-heard-last", compose_now(article, book));
    state_.aloud = {};
  }

  Scene compose_now(const Article* article = nullptr, const Book* book = nullptr) {
    Scene scene = compose(resources_, state_, panel_, article, book);
    const auto stops = filter_.focus ? stops_of(scene) : std::vector<const HitTarget*>();
    if (stops.empty()) return scene;
    const HitTarget& stop = *stops[focused_++ % stops.size()];
    return compose(resources_, with_focus(state_, stop.action), panel_, article, book);
  }

  void show(const std::string& name, Scene scene) {
    visit_({locale_.str() + "-" + name, locale_, std::move(scene)});
  }

  /// Idle and resting are the site's: its language, its sizes; the language on tour greets.
  void outside() {
    const State visit = state_;
    state_.visit.locale = state_.site.locale;
    state_.screen = Screen::idle;
    if (wanted("idle")) picker_pages("idle");
    state_.screen = Screen::resting;
    if (wanted("resting")) show("resting", compose_now());
    state_ = visit;
  }

  void picker_pages(const std::string& name, const Article* article = nullptr, const Book* book = nullptr) {
    int pages = 1;
    for (state_.picker_page = 0; state_.picker_page < pages; ++state_.picker_page) {
      Scene scene = compose_now(article, book);
      pages = scene.pages;
      show(pages > 1 ? numbered(name, state_.picker_page + 1) : name, std::move(scene));
    }
    state_.picker_page = 0;
    spoken(name, article, book);
  }

  void visiting() {
    state_.screen = Screen::library;
    // With one article there is none.
    if (wanted("library") && state_.site.only_article.empty()) {
      int pages = 1;
      for (state_.visit.library_page = 0; state_.visit.library_page < pages; ++state_.visit.library_page) {
        Scene scene = compose_now();
        pages = std::max(1, scene.pages);
        show(numbered("library", state_.visit.library_page + 1), std::move(scene));
      }
      state_.visit.library_page = 0;
      spoken("library");
    }
    if (wanted("emergency")) care_card();
  }

  void care_card() {
    state_.care_card = true;
    int pages = 1;
    for (state_.care_page = 0; state_.care_page < pages; ++state_.care_page) {
      Scene scene = compose_now();
      pages = scene.pages;
      show(pages > 1 ? numbered("emergency", state_.care_page + 1) : "emergency", std::move(scene));
    }
    state_.care_page = 0;
    spoken("emergency");
    state_.care_card = false;
  }

  void article(const std::string& id) {
    state_.screen = Screen::article;
    state_.visit.position = {id, ""};
    const auto [article, book] = books_.get(book_key(state_, panel_));
    if (!article) return;
    for (const Book::Span& span : book->spans) {
      for (int n = 0; n < span.count; ++n) page(*article, *book, span, n);
    }
    overlays(*article, *book);
  }

  void page(const Article& article, const Book& book, const Book::Span& span, int n) {
    const Position& first = book.pages[static_cast<std::size_t>(span.first + n)].first;
    const auto go = std::get<GoTo>(go_to(first));
    if (!wanted(std::string(name_of(go.screen)))) return;
    state_.screen = go.screen;
    state_.visit.position = first;
    const std::string screen(name_of(go.screen));
    const std::string part = span.part == "contents" || span.part == screen ? "" : "-" + file_part(span.part);
    const std::string name = numbered(article.id + "-" + screen + part, n + 1);
    show(name, compose_now(&article, &book));
    if (n == 0) spoken(name, &article, &book);
  }

  /// Overlays lie over the first page of the article's reading order.
  void overlays(const Article& article, const Book& book) {
    if (book.main_count == 0) return;
    const auto go = std::get<GoTo>(go_to(book.pages[static_cast<std::size_t>(book.main_first)].first));
    state_.screen = go.screen;
    state_.visit.position = go.position;
    if (is_heard(state_, locale_) && wanted("listening")) {
      state_.aloud = {true, false, 1, 0};
      show(article.id + "-listening", compose_now(&article, &book));
      state_.aloud = {};
    }
    state_.overlay = Overlay::language;
    if (wanted("language")) picker_pages("language", &article, &book);
    state_.overlay = Overlay::display;
    if (wanted("display")) picker_pages("display", &article, &book);
    state_.overlay = Overlay::take_home;
    if (wanted("take-home") && !article.link.empty()) {
      show("take-home", compose_now(&article, &book));
      spoken("take-home", &article, &book);
    }
    state_.overlay = Overlay::notice;
    if (wanted("notice") && !book.pages[static_cast<std::size_t>(book.main_first)].notice.empty()) {
      show("notice", compose_now(&article, &book));
      spoken("notice", &article, &book);
    }
    state_.overlay = Overlay::still_reading;
    state_.seconds_left = std::max(1, world_.config.config.warning_seconds * 3 / 4);
    if (wanted("still-reading")) show("still-reading", compose_now(&article, &book));
    state_.overlay = Overlay::none;
  }

  const World& world_;
  const Catalogue& catalogue_;
  Resources resources_;
  Panel panel_;
  const ViewFilter& filter_;
  LocaleTag locale_;
  BookCache& books_;
  const std::function<void(const View&)>& visit_;
  State state_;
  std::size_t focused_ = 0;  ///< frames with the focus on a control
};

}  // namespace

const std::vector<std::string>& screen_names() {
  static const std::vector<std::string> names = {
      "idle",      "resting",  "library", "article",   "part",   "faq",           "answer",        "about",
      "emergency", "language", "display", "take-home", "notice", "still-reading", "out-of-service"};
  return names;
}

Resources resources_of(const World& world, const ViewFilter& filter) {
  return {catalogue_of(world, filter), world.design, world.pictures, world.config.config, *world.typesetter};
}

void for_each_view(const World& world, const Panel& panel, const ViewFilter& filter,
                   const std::function<void(const View&)>& visit) {
  BookCache books(resources_of(world, filter));
  for_each_view(world, panel, filter, books, visit);
}

void for_each_view(const World& world, const Panel& panel, const ViewFilter& filter, BookCache& books,
                   const std::function<void(const View&)>& visit) {
  for (const Bundle& bundle : catalogue_of(world, filter).bundles) {
    const bool named =
        std::find(filter.locales.begin(), filter.locales.end(), bundle.tag) != filter.locales.end();
    if (filter.locales.empty() ? bundle.offered : named)
      Walk(world, panel, filter, bundle.tag, books, visit).run();
  }
}

}  // namespace kiosk
