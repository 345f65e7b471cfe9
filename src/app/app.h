#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <ostream>
#include <vector>

#include "app/ambience.h"
#include "app/banner_watch.h"
#include "app/composer.h"
#include "app/farewell.h"
#include "app/focus.h"
#include "app/guide.h"
#include "app/idle_timer.h"
#include "app/journal.h"
#include "app/neighbours.h"
#include "app/pointer.h"
#include "app/press.h"
#include "app/reader.h"
#include "app/staff_desk.h"
#include "app/trace.h"
#include "app/typed_name.h"
#include "app/usage.h"
#include "base/panel.h"
#include "config/config.h"
#include "port/clock.h"
#include "port/display.h"
#include "port/input.h"
#include "scene/scene.h"
#include "state/state.h"

namespace kiosk {

/// The world outside. All outlive the App.
struct Ports {
  Display& display;
  Input& input;
  Clock& clock;
  Voice* voice = nullptr;  ///< null: nothing is read aloud
  Sound* sound = nullptr;
  Log* log = nullptr;
  PinGate* gate = nullptr;  ///< null: no staff PIN is set
  Tally* tally = nullptr;   ///< null: nothing is counted
};

struct AppOptions {
  SiteDefaults site;
  std::vector<LocaleTag> greetings;  ///< the languages the idle screen greets in, in turn
  bool quits_by_key = false;         ///< Ctrl+Q ends the program: in a window only
  std::ostream* trace = nullptr;     ///< one line per presented frame
  std::function<void()> started;     ///< called once, when the first frame is there; may be empty
  /// Gives memory that was let go back to the system, in a few milliseconds: called now and then behind a
  /// frame; may be empty.
  std::function<void()> tidy;
  std::function<KioskFacts()> facts;  ///< what staff see of this kiosk; may be empty
  UsageNames usage_names;             ///< of what is counted; may be empty
  std::vector<NamedLanguage> names;   ///< of the languages on offer, as they may be typed
  /// Keeps what staff chose; why it cannot, as the rest of a sentence. May be empty: nothing is kept.
  std::function<std::string(const SiteDefaults&)> keep;
  std::string emergency_number;  ///< what every banner must show, plain; empty where none is known
};

/// The loop: events and timers become actions, actions a state, the state a frame. It sleeps in Input::wait
/// and nowhere else, and presents only what has changed. A frame without a whole emergency banner is never
/// shown: the compiled-in screen stands in for it until one can be had; a touch or a key then ends the visit.
class App {
 public:
  App(const Config& config, AppOptions options, Ports ports, Composer& composer);

  /// Until the program is asked to end; why it is.
  End run();
  /// One turn: what is due, the frame if it changed, then sleep until an event or the next deadline and take
  /// it in. False when the program is asked to end.
  bool step();

  const State& state() const { return state_; }
  /// How it is to end; nothing as long as it is not to.
  std::optional<End> end() const { return end_; }
  /// The frame of the present state, composed where it is not yet; bare where the compiled-in screen stands
  /// in.
  const Scene& scene();

 private:
  void run_timers();
  std::optional<TimePoint> deadline() const;
  void present();
  void tidy(TimePoint now);
  void run_ambience(TimePoint now);
  void run_staff(TimePoint now);
  Privacy privacy() const { return mid_visit(state_) ? Privacy::visit : Privacy::none; }
  void work();
  void take_events();
  void take(const InputEvent& event);
  void on_pointer(const PointerEvent& event);
  void on_touch(const TouchEvent& touch, TimePoint when);
  void on_down(Point at, TimePoint when);
  void on_up(Point at, TimePoint when);
  void on_key(const KeyEvent& event);
  void on_text(const TextEvent& event);
  void type(char32_t letter, TimePoint when);
  KioskFacts facts();
  bool act_by_service_key(Key key);
  void act_by_key(const KeyEffect& effect);
  void on_display(Size size);
  void apply(const Action& action);
  void show_press();
  void set(State state);
  void activity(TimePoint when);
  void key_activity(TimePoint when);
  bool leave_safe_screen();
  bool warning() const { return top(state_) == Overlay::still_reading; }

  Config config_;
  AppOptions options_;
  Ports ports_;
  Composer& composer_;
  Trace trace_;
  Pointer pointer_;
  Press press_;
  RepeatReject repeat_;
  TimePoint down_when_{};
  Point down_at_;
  std::optional<TimePoint> entered_;  ///< when the Enter key was last taken
  IdleTimer idle_;
  Farewell farewell_;
  Ambience ambience_;
  Journal journal_;
  Usage usage_;
  BannerWatch watch_;
  Neighbours neighbours_;
  StaffDesk staff_;
  TypedName typed_name_;
  Reader reader_;
  Guide guide_;

  State state_;
  Panel panel_;
  Scene scene_;
  bool composed_ = false;   ///< scene_ is of state_ and panel_
  bool presented_ = false;  ///< and it is on the display
  bool looked_through_ = false;
  std::optional<End> end_;          ///< once the program is asked to end
  std::optional<Rect> waking_;      ///< a finger woke the resting screen; its banner
  std::optional<TimePoint> input_;  ///< the first input since the last frame
  bool held_key_ = false;           ///< the last key was a repeat
  std::optional<TimePoint> retry_;  ///< the display took no frame: when to try again
  std::optional<TimePoint> tidied_;
  std::optional<TimePoint> again_;  ///< not all of the frame could be drawn: when to
  std::chrono::nanoseconds composing_{};
};

}  // namespace kiosk
