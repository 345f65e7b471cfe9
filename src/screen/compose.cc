#include "screen/compose.h"

#include <algorithm>
#include <cmath>
#include <variant>

#include "page/record.h"
#include "scene/drawn.h"
#include "screen/bulletin.h"
#include "screen/emergency.h"
#include "screen/screens.h"
#include "screen/staff_sheet.h"
#include "screen/stage.h"

namespace kiosk {
namespace {

/// The name `tour` and the trace know the frame by.
std::string screen_name(const State& state) {
  if (top(state) != Overlay::none) return std::string(name_of(top(state)));
  if (state.aloud.on && state.phase != Phase::idle) return "listening";
  if (state.phase == Phase::idle && state.left) return "finished";
  return std::string(name_of(screen_of(state)));
}

/// Where overlays take over, nothing of the screen beneath can be touched but the banner.
void keep_only_banner(Scene& scene) {
  const auto is_banner = [&](const HitTarget& t) { return t.rect == scene.banner; };
  scene.targets.erase(std::remove_if(scene.targets.begin(), scene.targets.end(),
                                     [&](const HitTarget& t) { return !is_banner(t); }),
                      scene.targets.end());
  scene.next.reset();
  scene.back.reset();
  scene.readings.clear();
  scene.page = scene.pages = 1;
  scene.used = scene.furniture = 0;
}

/// Where no page of an article is shown all below the banner is the page, but for a bar; it ends with the
/// last text or control.
void measure_use(Scene& scene) {
  if (scene.used > 0) return;
  const int top = scene.banner.bottom();
  if (scene.furniture <= 0) scene.furniture = double(top) / scene.size.h;
  const int bottom = top + static_cast<int>(std::lround((1 - scene.furniture) * scene.size.h));
  int end = top;
  const auto reach = [&](int to) {
    if (to <= bottom) end = std::max(end, to);
  };
  for (const DrawCommand& command : scene.commands) {
    if (std::holds_alternative<DrawScrim>(command)) end = top;
    if (std::holds_alternative<DrawText>(command)) reach(rect_of(command).bottom());
  }
  for (const HitTarget& target : scene.targets)
    if (target.focusable) reach(target.rect.bottom());
  scene.used = bottom > top ? double(end - top) / (bottom - top) : 0;
}

void draw_screen(Stage& s, Rect below, const Article* article, const Book* book) {
  const Screen screen = screen_of(s.state());
  if (screen == Screen::resting) return draw_resting(s, below);
  if (screen == Screen::idle || screen == Screen::out_of_service) return draw_idle(s, below);
  const Furniture furniture = measure_furniture(s);
  if (screen != Screen::library) return draw_reading(s, furniture, *article, *book);
  draw_library(s, furniture);
}

/// What is known against the page beneath.
std::string notice_shown(const Stage& s, const Article* article, const Book* book) {
  const Page* page = article != nullptr && book != nullptr ? shown_page(s.state(), *article, *book) : nullptr;
  return page != nullptr ? page->notice : std::string();
}

void draw_overlay(Stage& s, Rect below, const Article* article, const Book* book) {
  if (top(s.state()) == Overlay::none || top(s.state()) == Overlay::emergency) return;
  keep_only_banner(s.scene);
  switch (top(s.state())) {
    case Overlay::language:
      return draw_language_overlay(s, below);
    case Overlay::display:
      return draw_display_overlay(s, below);
    case Overlay::take_home:
      return draw_take_home(s, below, article != nullptr ? article->link : "");
    case Overlay::show_to_staff:
    case Overlay::staff_menu:
    case Overlay::staff_pin:
    case Overlay::cleaning:
      return;  // stand alone
    case Overlay::questions_home:
      return draw_questions_home(s, below, article);
    case Overlay::notice:
      if (!in_visit(s.state())) return draw_notice_for_today(s, below);
      return draw_notice(s, below, notice_shown(s, article, book));
    case Overlay::still_reading:
      return draw_still_reading(s, below);
    case Overlay::none:
    case Overlay::emergency:
      return;
  }
}

}  // namespace

BookKey book_key(const State& state, const Panel& panel) {
  BookKey key;
  if (in_visit(state)) key.article = state.visit.position.article;
  key.locale = state.visit.locale;
  if (state.visit.side_by_side && !key.article.empty()) key.second = second_locale(state);
  key.text_size = state.visit.text_size;
  key.low_reach = state.visit.low_reach && panel.has_low_reach();
  key.heard = !state.site.voices.empty();
  key.bulletin = state.site.bulletin;
  key.judged = state.site.totals;
  key.panel = panel;
  return key;
}

namespace {

/// Whether some text of an article has a mark.
bool has_mark(const Article& article, const Article* second) {
  const auto marked = [](const Article& a) {
    return std::any_of(a.parts.begin(), a.parts.end(),
                       [](const Part& part) { return part.provenance.showing == Showing::marked; });
  };
  return marked(article) || (second != nullptr && marked(*second));
}

PageStyle style_of(const Resources& resources, const BookKey& key, const Article& article,
                   const Article* second) {
  const Gauge gauge(resources, {key.locale, resources.catalogue.settings.site, key.text_size, key.low_reach,
                                key.heard, key.panel});
  const Furniture furniture = measure_furniture(gauge);
  PageStyle style;
  const Rect page = furniture.page;
  style.box = {page.w, page.h};
  // The source's own pages leave room for a mark only where one of them has it.
  const bool source = gauge.locale() == resources.catalogue.settings.source;
  const bool marked = has_mark(article, second);
  style.corner = source && marked ? marked_corner(gauge, furniture) : furniture.corner;
  const char* notice = notice_key(article.front_provenance);
  if (second == nullptr) style.first_corner = first_corner(gauge, furniture, notice != nullptr ? notice : "");
  style.above_first = bulletin_strip(gauge, key.bulletin, {key.locale}, page.w).height;
  style.panel = key.panel;
  style.type = resources.design.type;
  style.leading = resources.design.leading;
  style.space = resources.design.space;
  style.scale = gauge.scale();
  style.locale = key.locale;
  style.judged = key.judged;
  style.label_limit = gauge.label_limit();
  if (gauge.low_reach()) style.reach = std::max(0, key.panel.size.h / 2 - page.y);
  return style;
}

}  // namespace

Pagination start_book(const Resources& r, std::shared_ptr<const Article> article,
                      std::shared_ptr<const Article> second, const BookKey& key) {
  const PageStyle style = style_of(r, key, *article, second.get());
  return Pagination(std::move(article), std::move(second), r.catalogue, r.pictures, style, r.typesetter);
}

std::shared_ptr<const Book> make_book(const Resources& r, const Article& article, const Article* second,
                                      const BookKey& key) {
  return std::make_shared<const Book>(
      paginate(article, second, r.catalogue, r.pictures, style_of(r, key, article, second), r.typesetter));
}

namespace {

/// The banner, then what lies below it. The emergency card says how much of itself the banner repeats.
Rect draw_beneath_overlays(Stage& s, const Article* article, const Book* book) {
  const State& state = s.state();
  const Size size = s.panel().size;
  const bool card = has_care_card(state);
  const bool resting = state.phase == Phase::resting && !card;
  const bool to_anyone = !card && (state.phase == Phase::idle || resting);
  const bool leads_on = top(state) != Overlay::emergency;
  const auto care = card ? std::optional<CarePlan>(plan_care(s)) : std::nullopt;
  const BannerKind kind = to_anyone ? BannerKind::idle : care ? care->banner : BannerKind::reader;
  s.set_chrome(true);
  const Rect banner = draw_banner(s, kind, leads_on, !resting);
  s.set_chrome(false);
  const Rect below{0, banner.bottom(), size.w, size.h - banner.h};
  if (care)
    draw_emergency(s, *care, below);
  else
    draw_screen(s, below, article, book);
  return below;
}

/// Nothing is seen of what it lies over.
void draw_card_for_staff(Stage& s, const Article* article, const Article* at_site) {
  s.set_chrome(true);
  const Rect banner = draw_banner(s, BannerKind::reader, true, true);
  s.set_chrome(false);
  draw_show(s, {0, banner.bottom(), banner.w, s.panel().size.h - banner.h}, article, at_site);
}

/// So do their own screens, in the site's language, at its size and in its colours.
void draw_staff(Stage& s) {
  const bool live = !is_cleaning(s.state());
  s.set_chrome(true);
  const Rect banner = draw_banner(s, BannerKind::reader, live, live);
  s.set_chrome(false);
  const Rect below{0, banner.bottom(), banner.w, s.panel().size.h - banner.h};
  if (top(s.state()) == Overlay::staff_pin) return draw_staff_pin(s, below);
  if (is_cleaning(s.state())) return draw_cleaning(s, below);
  draw_staff_sheet(s, below, staff_page(s));
}

}  // namespace

bool shows_at_site(const State& state) { return top(state) == Overlay::show_to_staff && in_article(state); }

Scene compose(const Resources& resources, const State& asked, const Panel& panel, const Article* article,
              const Book* book, const Article* at_site) {
  State state = asked;
  // An article that cannot be opened leaves its reader in the library, whatever the frame is asked for.
  if (in_article(state) && (article == nullptr || book == nullptr || book->pages.empty()))
    state.visit.position = {};
  if (in_staff(state)) state.visit = initial_state(state.site).visit;
  Stage stage(resources, state, panel);
  const bool resting = state.phase == Phase::resting && !has_care_card(state);
  if (resting) stage.use_theme(ThemeId::dark);
  stage.scene.screen = screen_name(state);
  stage.scene.care_card = has_care_card(state);
  stage.scene.low_reach = stage.low_reach() && !resting;
  const Rect whole{0, 0, panel.size.w, panel.size.h};
  stage.box(whole, stage.colour(Token::paper));
  if (top(state) == Overlay::show_to_staff)
    draw_card_for_staff(stage, article, at_site);
  else if (in_staff(state))
    draw_staff(stage);
  else
    draw_overlay(stage, draw_beneath_overlays(stage, article, book), article, book);
  mark_spoken(stage);
  stage.scene.focus = state.focus;
  stage.scene.unfinished = book != nullptr && !book->complete;
  // What fits no page of the book is told once, by the frame that opens it.
  if (book != nullptr && stage.scene.screen == "article" && stage.scene.page == 1) {
    stage.scene.cut.insert(stage.scene.cut.end(), book->cut.begin(), book->cut.end());
  }
  measure_use(stage.scene);
  shift(stage.scene, state.shift);
  return std::move(stage.scene);
}

}  // namespace kiosk
