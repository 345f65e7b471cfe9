// What a reader waits for, from the event to the presented frame, in the loop itself: the shipped bundles,
// the real screens and the software painter at 1920x1080, without a window. Prints the distribution of each.

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <thread>
#include <vector>

#include "app/app.h"
#include "app/screen_composer.h"
#include "app/site.h"
#include "cli/world.h"
#include "sdl/offscreen.h"
#include "speech/process_voice.h"

namespace kiosk::bench {
namespace {

using namespace std::chrono_literals;
using Times = std::vector<double>;

constexpr Size kScreen{1920, 1080};

class RealClock : public Clock {
 public:
  TimePoint now() const override { return std::chrono::steady_clock::now(); }
  LocalTime local() const override { return {{{}, 12 * 60}, 0}; }
};

/// Hands out one event at a time, and notes whether the loop would sleep.
class OneByOne : public Input {
 public:
  void give(const InputEvent& event) { event_ = event; }
  std::optional<InputEvent> wait(std::optional<TimePoint> until) override {
    sleeps = !until || *until > std::chrono::steady_clock::now();
    return std::exchange(event_, std::nullopt);
  }

  bool sleeps = false;

 private:
  std::optional<InputEvent> event_;
};

/// Paints, and notes when a frame was there.
class Watched : public Display {
 public:
  explicit Watched(Display& display) : display_(display) {}
  Size size() const override { return display_.size(); }
  Undrawn present(const Scene& scene) override {
    Undrawn undrawn = display_.present(scene);
    presented = std::chrono::steady_clock::now();
    return undrawn;
  }
  void prepare(const Scene& scene) override { display_.prepare(scene); }
  bool present_safe_screen(const std::string& number, int page) override {
    return display_.present_safe_screen(number, page);
  }

  std::optional<TimePoint> presented;

 private:
  Display& display_;
};

/// Notes when a clip would be heard.
class Ear : public Sound {
 public:
  bool play(const Clip&, TimePoint) override {
    heard = std::chrono::steady_clock::now();
    return true;
  }
  void stop(TimePoint) override {}
  void pause(TimePoint) override {}
  void resume(TimePoint) override {}
  void set_volume(int, TimePoint) override {}
  std::optional<TimePoint> ends_at() const override { return std::nullopt; }
  std::optional<TimePoint> deadline() const override { return std::nullopt; }
  bool tick(TimePoint) override { return false; }

  std::optional<TimePoint> heard;
};

double ms(std::chrono::nanoseconds time) { return std::chrono::duration<double, std::milli>(time).count(); }

/// The kiosk in one language, on the first page of the text.
class Reader {
 public:
  Reader(const World& world, const char* locale)
      : composer_(world.resources()),
        canvas_(make_offscreen(kScreen, world.pictures, world.design)),
        watched_(*canvas_),
        voice_(world.config.config.speech) {
    AppOptions options = app_options(world.config.config, world.catalogue);
    options.site.reduced_motion = true;
    app_ = std::make_unique<App>(world.config.config, options, Ports{watched_, input_, clock_, &voice_, &ear},
                                 composer_);
    settle();
    tap(ChooseLocale{*LocaleTag::parse(locale)});
    // Of one article there is no library to choose it from.
    const Action open = OpenArticle{world.catalogue.article_ids.front()};
    std::this_thread::sleep_for(120ms);  // closer touches would be a palm
    if (offers(open)) tap(open);
    for (int i = 0; i < 20 && screen_of(app_->state()) == Screen::article; ++i) key(Key::page_down);
    settle();
  }

  /// All that is done while nobody touches: neighbours are prepared. A part of an article takes a step.
  void settle() {
    constexpr int kMost = 1000;
    input_.sleeps = false;
    for (int i = 0; i < kMost && !input_.sleeps; ++i) app_->step();
  }
  /// From an event to its frame; nothing where it changed nothing. The first step takes the event in, the
  /// second presents.
  std::optional<double> after(const InputEvent& event) {
    watched_.presented.reset();
    const TimePoint start = clock_.now();
    input_.give(event);
    app_->step();
    if (!watched_.presented) app_->step();
    if (!watched_.presented) return std::nullopt;
    return ms(*watched_.presented - start);
  }
  std::optional<double> key(Key k) { return after(KeyEvent{k}); }
  bool offers(const Action& action) {
    const HitTarget* target = find_target(app_->scene(), action);
    return target != nullptr && target->enabled;
  }
  Point place(const Action& action) {
    const HitTarget* target = find_target(app_->scene(), action);
    return target ? Point{target->rect.x + target->rect.w / 2, target->rect.y + target->rect.h / 2} : Point{};
  }
  std::optional<double> down(const Action& action) {
    return after(PointerEvent{PointerPhase::down, 1, place(action)});
  }
  /// The panel takes the touch back.
  void cancel(const Action& action) { after(PointerEvent{PointerPhase::cancel, 1, place(action)}); }
  std::optional<double> tap(const Action& action) {
    const Point at = place(action);
    after(PointerEvent{PointerPhase::down, 1, at});
    std::this_thread::sleep_for(35ms);  // longer than a ghost
    return after(PointerEvent{PointerPhase::up, 1, at});
  }
  const State& state() const { return app_->state(); }
  App& app() { return *app_; }

  Ear ear;

 private:
  RealClock clock_;
  OneByOne input_;
  ScreenComposer composer_;
  std::unique_ptr<Canvas> canvas_;
  Watched watched_;
  ProcessVoice voice_;
  std::unique_ptr<App> app_;
};

void row(const char* what, const char* locale, double target, Times times) {
  if (times.empty()) return fmt::print("{:28} {:8} nothing was measured\n", what, locale);
  std::sort(times.begin(), times.end());
  const auto at = [&](std::size_t percent) {
    return times[std::min(times.size() - 1, times.size() * percent / 100)];
  };
  fmt::print("{:28} {:8} {:>7.1f} {:>7.1f} {:>7.1f} {:>7.1f} {:>7.1f} {:>5}\n", what, locale, target, at(50),
             at(90), at(95), times.back(), times.size());
}

void add(Times& times, std::optional<double> time) {
  if (time) times.push_back(*time);
}

void measure(const World& world, const char* locale) {
  Reader reader(world, locale);
  const Action tool = OpenOverlay{Overlay::display};
  Times press, turn, cold;
  for (int i = 0; i < 40; ++i) {
    reader.settle();
    add(press, reader.down(tool));
    reader.cancel(tool);
    std::this_thread::sleep_for(120ms);  // closer touches would be a palm
    reader.settle();
    const bool on = i % 16 < 8;
    add(turn, reader.key(on ? Key::page_down : Key::page_up));
  }
  for (int i = 0; i < 10; ++i) add(cold, reader.key(i < 5 ? Key::page_down : Key::page_up));
  row("press, first frame", locale, 16.7, press);
  row("page turn, prepared", locale, 16.7, turn);
  row("page turn, not prepared", locale, 50, cold);
}

/// What each display option takes. Prepared: a moment after the panel was opened. Not prepared: at once, in a
/// visit that has not seen it.
void measure_options(const World& world, const char* locale) {
  const Action tool = OpenOverlay{Overlay::display};
  struct Kind {
    const char* name;
    std::vector<Action> actions;
  };
  const Kind kinds[] = {
      {"text size",
       {ChooseTextSize{TextSize::large}, ChooseTextSize{TextSize::larger}, ChooseTextSize{TextSize::largest},
        ChooseTextSize{TextSize::normal}}},
      {"colours", {ChooseTheme{"dark"}, ChooseTheme{"high-contrast"}, ChooseTheme{"light"}}},
      {"side by side",
       {ChooseOption{Option::side_by_side, true}, ChooseOption{Option::side_by_side, false}}}};
  for (const Kind& kind : kinds) {
    Times prepared, cold;
    Reader reader(world, locale);
    reader.tap(tool);
    for (int i = 0; i < 3; ++i)
      for (const Action& action : kind.actions) {
        std::this_thread::sleep_for(250ms);  // sooner, and it would be a tremor
        reader.settle();
        if (!reader.offers(action)) continue;  // on another sheet, or not for this language
        add(prepared, reader.tap(action));
      }
    for (const Action& action : kind.actions) {
      if (action == kind.actions.back()) continue;  // it is what a visit starts with
      Reader fresh(world, locale);
      fresh.tap(tool);
      std::this_thread::sleep_for(250ms);
      if (!fresh.offers(action)) continue;
      add(cold, fresh.tap(action));
    }
    row((std::string(kind.name) + ", prepared").c_str(), locale, 16.7, prepared);
    row((std::string(kind.name) + ", not prepared").c_str(), locale, 50, cold);
  }
}

/// The same of the language, by its panel: the page is kept.
void measure_language(const World& world, const char* locale) {
  const Action tool = OpenOverlay{Overlay::language};
  constexpr const char* kOthers[] = {"pl", "ar", "zh-Hans", "bn"};
  Times prepared, cold;
  Reader reader(world, locale);
  for (int i = 0; i < 3; ++i)
    for (const char* to : {kOthers[0], kOthers[1], kOthers[2], kOthers[3], locale}) {
      reader.settle();
      reader.tap(tool);
      std::this_thread::sleep_for(250ms);
      reader.settle();
      add(prepared, reader.tap(ChooseLocale{*LocaleTag::parse(to)}));
      std::this_thread::sleep_for(250ms);
    }
  for (const char* to : kOthers) {
    Reader fresh(world, locale);
    fresh.tap(tool);
    std::this_thread::sleep_for(250ms);
    add(cold, fresh.tap(ChooseLocale{*LocaleTag::parse(to)}));
  }
  row("language, prepared", locale, 16.7, prepared);
  row("language, not prepared", locale, 50, cold);
}

void measure_speech(const World& world, const char* locale) {
  Reader reader(world, locale);
  Times times;
  for (int i = 0; i < 20; ++i) {
    reader.settle();
    reader.ear.heard.reset();
    const TimePoint start = std::chrono::steady_clock::now();
    reader.tap(Listen{});
    while (!reader.ear.heard && std::chrono::steady_clock::now() - start < 2s) {
      reader.app().step();
      std::this_thread::sleep_for(1ms);
    }
    // The finger was down for 35 ms of it.
    if (reader.ear.heard) times.push_back(ms(*reader.ear.heard - start) - 35);
    reader.tap(StopListening{});
    reader.key(i % 2 == 0 ? Key::page_down : Key::page_up);
  }
  row("speech, lift to sound", locale, 150, times);
}

/// The whole article in pages of one size, with nothing kept of it: each time in a world of its own.
void measure_pages(const char* config, const char* locale, double target) {
  Times times;
  for (int i = 0; i < 8; ++i) {
    const World world = load_world(config);
    const LocaleTag tag = *LocaleTag::parse(locale);
    Diagnostics unheard;
    const auto article = open_article(world.catalogue, world.catalogue.article_ids.front(), tag, unheard);
    if (!article) return;
    State state = initial_state(site_defaults(world.config.config, world.catalogue));
    state.phase = Phase::visit;
    state.visit.locale = tag;
    state.visit.position.article = article->id;
    const BookKey key = book_key(state, make_panel(kScreen, 21.5, 600));
    const TimePoint start = std::chrono::steady_clock::now();
    make_book(world.resources(), *article, nullptr, key);
    times.push_back(ms(std::chrono::steady_clock::now() - start));
  }
  row("article in pages, unseen", locale, target, times);
}

}  // namespace
}  // namespace kiosk::bench

int main(int argc, char** argv) {
  if (argc != 2) {
    fmt::print(stderr, "usage: app_bench CONFIG\n");
    return 2;
  }
  const kiosk::World world = kiosk::load_world(argv[1]);
  fmt::print("{:28} {:8} {:>7} {:>7} {:>7} {:>7} {:>7} {:>5}\n", "ms, event to frame", "", "target", "50 %",
             "90 %", "95 %", "most", "n");
  for (const char* locale : {"en", "ur", "zh-Hans"}) {
    kiosk::bench::measure(world, locale);
    kiosk::bench::measure_options(world, locale);
    kiosk::bench::measure_language(world, locale);
  }
  kiosk::bench::measure_pages(argv[1], "en", 50);
  kiosk::bench::measure_pages(argv[1], "ur", 120);
  for (const char* locale : {"en", "ar"}) kiosk::bench::measure_speech(world, locale);
  return 0;
}
