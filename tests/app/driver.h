#pragma once

#include <chrono>
#include <memory>
#include <sstream>
#include <string>
#include <utility>

#include "app/app.h"
#include "fake_composer.h"
#include "support/counting_display.h"
#include "support/fake_speech.h"
#include "support/kept_log.h"
#include "support/manual_clock.h"
#include "support/scripted_input.h"

namespace kiosk {

using namespace std::chrono_literals;

inline Point middle(const Rect& rect) { return {rect.x + rect.w / 2, rect.y + rect.h / 2}; }

/// A person at the kiosk: fingers, keys and patience. The App is made at the first use, so that a test can
/// set the config and the clock before.
class Driver {
 public:
  Config config;
  AppOptions options;
  ManualClock clock;
  ScriptedInput input{clock};
  CountingDisplay display{Size{1000, 800}};
  FakeComposer composer;
  FakeVoice voice;
  FakeSound sound;
  PinGate* gate = nullptr;
  bool speaks = false;  ///< there is a voice and a loudspeaker
  std::ostringstream trace;
  StrictLog log;
  Tally* tally = nullptr;

  Driver() {
    options.site.locale = tag("en");
    options.greetings = {tag("en"), tag("ur"), tag("pl")};
    options.trace = &trace;
    config.repeat_reject_ms = 0;  // taps of a test follow each other at once
  }

  App& app() {
    const Ports ports{display, input, clock, speaks ? &voice : nullptr, speaks ? &sound : nullptr,
                      &log,    gate,  tally};
    if (!app_) app_ = std::make_unique<App>(config, options, ports, composer);
    return *app_;
  }
  const State& state() { return app().state(); }
  std::string shown() { return display.presented.empty() ? "" : display.presented.back().screen; }

  /// Lets the time pass. Nothing means: until all is done that is due now.
  void wait(std::chrono::nanoseconds time = 0s) {
    input.set_horizon(clock.now() + time);
    while (!input.over() && app().step()) {
    }
  }
  void send(InputEvent event) {
    input.at(clock.now(), std::move(event));
    wait();
  }
  void pointer(PointerPhase phase, Point at, std::int64_t id = 1) { send(PointerEvent{phase, id, at}); }
  void down(Point at, std::int64_t id = 1) { pointer(PointerPhase::down, at, id); }
  void move(Point at, std::int64_t id = 1) { pointer(PointerPhase::move, at, id); }
  void up(Point at, std::int64_t id = 1) { pointer(PointerPhase::up, at, id); }
  void tap(const Rect& rect, std::chrono::nanoseconds held = 80ms) {
    wait();
    down(middle(rect));
    wait(held);
    up(middle(rect));
  }
  void key(Key key) {
    wait();
    send(KeyEvent{key});
  }
  /// Into the article, on its second page.
  void read() {
    tap(FakeComposer::kFirst);
    tap(FakeComposer::kFirst);
    tap(FakeComposer::kNext);
  }

 private:
  std::unique_ptr<App> app_;
};

}  // namespace kiosk
