#include "cli/views.h"

#include <algorithm>
#include <cstdio>

#include "app/focus.h"
#include "app/site.h"
#include "cli/staff_views.h"
#include "cli/tour_places.h"
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
    for (const Phase phase : kPhases) in_phase(phase);
  }

 private:
  void in_phase(Phase phase) {
    switch (phase) {
      case Phase::idle:
        waiting();
        return;
      case Phase::resting:
        resting();
        return;
      case Phase::visit:
        for_staff_only();
        visiting();
        for (const std::string& id : catalogue_.article_ids) article(id);
        return;
      case Phase::out_of_service:
        return;  // has no scene
    }
  }

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
    Scene scene = compose(resources_, state_, panel_, article, book, at_site_.get());
    const auto stops = filter_.focus ? stops_of(scene) : std::vector<const HitTarget*>();
    if (stops.empty()) return scene;
    const HitTarget& stop = *stops[focused_++ % stops.size()];
    return compose(resources_, with_focus(state_, stop.control()), panel_, article, book, at_site_.get());
  }

  void show(const std::string& name, Scene scene) {
    visit_({locale_.str() + "-" + name, locale_, std::move(scene)});
  }

  /// Idle and resting are the site's: its language, its sizes; the language on tour greets.
  void waiting() {
    const State visit = state_;
    state_.visit.locale = state_.site.locale;
    state_.phase = Phase::idle;
    if (wanted("idle")) pages_of("idle");
    if (wanted(kBulletinScreen))
      with_bulletins("idle", [this](const std::string& name) {
        pages_of(name);
        if (!find_target(compose_now(), OpenOverlay{Overlay::notice})) return;
        state_.layers = {{Overlay::notice, 0}};
        pages_of(name + "-opened");
        state_.layers.clear();
      });
    state_.staff.hold = {70, false};
    if (wanted("idle")) show("idle-held", compose_now());
    state_.staff.hold = {0, true};
    if (wanted("idle")) show("idle-told", compose_now());
    state_.staff.hold = {};
    state_.left = Left{visit.visit, 0, kGoOnSeconds - 3};
    if (wanted(kFinishedScreen)) show("finished", compose_now());
    state_ = visit;
  }

  /// Dark for nobody knows how long, until the next morning, and over a holiday.
  void resting() {
    if (!wanted("resting")) return;
    const State visit = state_;
    state_.visit.locale = state_.site.locale;
    state_.phase = Phase::resting;
    const DayTime wednesday{Date(std::chrono::year(2026) / 9 / 30), 8 * 60 + 30};
    show("resting", compose_now());
    state_.opens = Opening{wednesday, false};
    show("resting-opens", compose_now());
    state_.opens->far = true;
    show("resting-far", compose_now());
    state_ = visit;
  }

  /// Every page of what lies on top.
  void pages_of(const std::string& name, const Article* article = nullptr, const Book* book = nullptr) {
    int pages = 1;
    int& page = state_.layers.empty() ? state_.page : state_.layers.back().page;
    for (page = 0; page < pages; ++page) {
      Scene scene = compose_now(article, book);
      pages = std::max(1, scene.pages);
      show(pages > 1 ? numbered(name, page + 1) : name, std::move(scene));
    }
    page = 0;
    spoken(name, article, book);
  }

  /// A panel or a card over the screen, where it is wanted.
  void layer(Overlay overlay, const Article* article = nullptr, const Book* book = nullptr) {
    const std::string name(name_of(overlay));
    if (!wanted(name)) return;
    state_.layers.push_back({overlay, 0});
    pages_of(name, article, book);
    state_.layers.pop_back();
  }

  /// What staff see where this is the site's language: a screen in each state, each sheet.
  void for_staff_only() {
    const State visit = state_;
    SiteDefaults site = state_.site;
    site.locale = locale_;
    site.text_size = filter_.text_size;
    site.theme = filter_.theme;
    site.low_reach = filter_.low_reach;
    site.voices.clear();  // nothing of it is read aloud
    state_ = initial_state(site);
    for (const StaffView& view : staff_views(catalogue_)) {
      if (!wanted(std::string(name_of(view.overlay)))) continue;
      state_.site.has_pin = view.has_pin;
      state_.site.bulletin = view.bulletin;
      state_.layers = {{view.overlay, 0}};
      state_.staff = view.staff;
      pages_of(view.name);
    }
    state_ = visit;
  }

  void visiting() {
    state_.phase = Phase::visit;
    // With one article there is none.
    if (wanted("library") && state_.site.only_article.empty()) {
      int pages = 1;
      for (state_.page = 0; state_.page < pages; ++state_.page) {
        Scene scene = compose_now();
        pages = std::max(1, scene.pages);
        show(numbered("library", state_.page + 1), std::move(scene));
      }
      state_.page = 0;
      spoken("library");
    }
    if (wanted(kBulletinScreen) && state_.site.only_article.empty())
      with_bulletins("library", [this](const std::string& name) { show(name, compose_now()); });
    layer(Overlay::emergency);
    state_.layers = {{Overlay::emergency, 0}};
    layer(Overlay::show_to_staff);
    state_.layers.clear();
  }

  /// With a ready-made notice for today, with the longest of this language, and with the longest that staff
  /// can type.
  void with_bulletins(const std::string& screen, const std::function<void(const std::string&)>& each) {
    state_.site.bulletin = Bulletin{"late", kMostMinutes, "", {}, {}};
    each(screen + "-notice");
    state_.site.bulletin = Bulletin{longest_notice(), kMostMinutes, "", {}, {}};
    each(screen + "-notice-long");
    state_.site.bulletin = Bulletin{"", 0, longest_typed_notice(), state_.site.source, {}};
    each(screen + "-notice-typed");
    state_.site.bulletin.reset();
  }
  std::string longest_notice() const {
    std::string longest;
    std::size_t most = 0;
    for (const ReadyNotice& notice : catalogue_.notices) {
      const MessageArgs args = {{"minutes", std::int64_t{kMostMinutes}}, {"n", std::int64_t{kMostMinutes}}};
      const std::size_t size = catalogue_.message(locale_, "bulletin." + notice.key, args).text.size();
      if (size > most) longest = notice.key;
      most = std::max(most, size);
    }
    return longest;
  }
  void article(const std::string& id) {
    state_.phase = Phase::visit;
    state_.visit.position = {id, ""};
    if (wanted(kBulletinScreen))
      with_bulletins(id + "-article", [this](const std::string& name) {
        const auto [article, book] = books_.get_part(book_key(state_, panel_), "contents");
        if (article) show(name, compose_now(article.get(), book.get()));
      });
    const auto [article, book] = books_.get(book_key(state_, panel_));
    if (!article) return;
    for (const Book::Span& span : book->spans) {
      for (int n = 0; n < span.count; ++n) page(*article, *book, span, n);
    }
    panels(*article, *book);
  }

  void page(const Article& article, const Book& book, const Book::Span& span, int n) {
    const Position& first = book.pages[static_cast<std::size_t>(span.first + n)].first;
    state_.visit.position = first;
    const Screen shown = screen_of(state_);
    const std::string screen(name_of(shown));
    const std::string part = span.part == "contents" || span.part == screen ? "" : "-" + file_part(span.part);
    const std::string name = numbered(article.id + "-" + screen + part, n + 1);
    if (n == 0 && shown == Screen::answer) for_staff(name, article, book);
    if (n == 0 && shown == Screen::ask) asking(name, article, book);
    if (!wanted(screen)) return;
    show(name, compose_now(&article, &book));
    if (n == 0) spoken(name, &article, &book);
    if (shown != Screen::answer || !state_.site.totals || n + 1 < span.count) return;
    if (n > 0) spoken(name, &article, &book);
    state_.visit.judged = true;
    show(name + "-judged", compose_now(&article, &book));
    state_.visit.judged = false;
  }

  /// What stands there as a card in both languages.
  void for_staff(const std::string& name, const Article& article, const Book& book) {
    if (!wanted("show-to-staff")) return;
    Diagnostics unheard;
    state_.layers = {{Overlay::show_to_staff, 0}};
    at_site_ = open_article(catalogue_, article.id, state_.site.locale, unheard);
    int pages = 1;
    for (int& page = state_.layers.back().page; page < pages; ++page) {
      Scene scene = compose_now(&article, &book);
      pages = std::max(1, scene.pages);
      show(numbered(name + "-show-to-staff", page + 1), std::move(scene));
    }
    at_site_.reset();
    state_.layers.clear();
  }

  /// The questions with every second one ticked; then all of them on the card for staff, and as a code.
  void asking(const std::string& name, const Article& article, const Book& book) {
    const auto all = static_cast<int>(article.find(kAskPart)->blocks.size());
    for (int block = 0; block < all; block += 2) state_.visit.asked.push_back(block);
    if (wanted("ask")) show(name + "-ticked", compose_now(&article, &book));
    state_.visit.asked.clear();
    for (int block = 0; block < all; ++block) state_.visit.asked.push_back(block);
    for_staff(name, article, book);
    layer(Overlay::questions_home, &article, &book);
    state_.visit.asked.clear();
  }

  /// Panels lie over the first page of the article's reading order.
  void panels(const Article& article, const Book& book) {
    if (book.main_count == 0) return;
    state_.visit.position = book.pages[static_cast<std::size_t>(book.main_first)].first;
    if (is_heard(state_, locale_) && wanted("listening")) {
      state_.aloud = {true, false, 1, 0};
      show(article.id + "-listening", compose_now(&article, &book));
      state_.aloud = {};
    }
    const bool notice = !book.pages[static_cast<std::size_t>(book.main_first)].notice.empty();
    state_.seconds_left = std::max(1, world_.config.config.warning_seconds * 3 / 4);
    for (const Overlay overlay : kOverlays) {
      if (place_on_tour(overlay) != TourPlace::page) continue;
      if (overlay == Overlay::take_home && article.link.empty()) continue;
      if (overlay == Overlay::notice && !notice) continue;
      layer(overlay, &article, &book);
    }
    state_.seconds_left = 0;
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
  std::shared_ptr<const Article> at_site_;  ///< where the frame needs it
  std::size_t focused_ = 0;                 ///< frames with the focus on a control
};

}  // namespace

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
