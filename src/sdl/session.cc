#include <algorithm>
#include <chrono>
#include <iterator>
#include <limits>
#include <utility>

#include "sdl/damage.h"
#include "sdl/events.h"
#include "sdl/painter.h"
#include "sdl/safe_screen.h"
#include "sdl/sdl.h"
#include "sdl/window.h"

namespace kiosk {
namespace {

void add(Undrawn& all, Undrawn more) {
  all.banner = all.banner || more.banner;
  all.again = sooner(all.again, more.again);
  std::move(more.things.begin(), more.things.end(), std::back_inserter(all.things));
}

class WindowDisplay : public Display {
 public:
  WindowDisplay(Window& window, const Pictures& pictures, const Design& design)
      : window_(window), painter_(pictures, design) {}

  Size size() const override { return window_.size(); }

  Undrawn present(const Scene& scene) override {
    Pixels pixels;
    bool fresh = false;
    Undrawn undrawn;
    undrawn.lost = !window_.lock(pixels, fresh);
    if (undrawn.lost) return undrawn;
    const bool whole = fresh || !shown_ || theme_ != scene.theme;
    const std::vector<Rect> changed =
        whole ? std::vector<Rect>{pixels.clip} : damage(commands_, scene.commands);
    std::vector<Rect> drawn;
    for (const Rect& rect : changed)
      if (const Rect inside = intersection(rect, pixels.clip); !inside.empty()) drawn.push_back(inside);
    for (const Rect& rect : drawn) add(undrawn, painter_.paint(scene, pixels, rect));
    shown_ = !undrawn.banner && !undrawn.again;  // else all of the next frame is drawn
    if (undrawn.banner) return undrawn;
    undrawn.lost = !window_.show(drawn);
    commands_ = scene.commands;
    theme_ = scene.theme;
    return undrawn;
  }

  void prepare(const Scene& scene) override { painter_.prepare(scene); }

  bool present_safe_screen(const std::string& number, int page) override {
    Pixels pixels;
    bool fresh = false;
    shown_ = false;
    if (!window_.lock(pixels, fresh)) return false;
    draw_safe_screen(pixels, number, page);
    return window_.show({pixels.clip});
  }

 private:
  Window& window_;
  Painter painter_;
  std::vector<DrawCommand> commands_;  ///< of the frame that is shown
  ThemeId theme_ = ThemeId::light;
  bool shown_ = false;
};

class WindowInput : public Input {
 public:
  WindowInput(Window& window, bool windowed) : window_(window), decoder_(windowed) {}

  std::optional<InputEvent> wait(std::optional<TimePoint> deadline) override {
    SDL_Event event;
    bool waited = true;
    while (next(event, deadline, waited)) {
      if (!waited) arrivals_.looked(std::chrono::steady_clock::now());
      follow_cursor(event);
      auto found = of_display(event);
      if (!found) found = decoder_.decode(event, window_.size());
      if (!found) continue;
      arrivals_.stamp(*found, waited, std::chrono::steady_clock::now());
      return found;
    }
    return std::nullopt;
  }

  void expect_text(bool wanted) override {
    if (wanted)
      SDL_StartTextInput();
    else
      SDL_StopTextInput();
  }

 private:
  /// Sleeps in SDL until an event or the deadline; false for the deadline, never before it. SDL counts whole
  /// milliseconds and may wake up to one early: one more is asked for, so that it need not sleep twice.
  bool next(SDL_Event& event, std::optional<TimePoint> deadline, bool& waited) {
    waited = SDL_PollEvent(&event) == 1;
    if (waited) return true;
    arrivals_.looked(std::chrono::steady_clock::now());
    if (!deadline) return SDL_WaitEvent(&event) == 1;
    while (true) {
      const auto left =
          std::chrono::ceil<std::chrono::milliseconds>(*deadline - std::chrono::steady_clock::now());
      if (left.count() <= 0) return false;
      const auto most = static_cast<std::int64_t>(std::numeric_limits<int>::max());
      const auto sleep = static_cast<int>(std::min<std::int64_t>(left.count() + 1, most));
      if (SDL_WaitEventTimeout(&event, sleep) == 1) return true;
    }
  }

  /// Hidden until a mouse really moves (the first report only says where it stands), and again at a touch.
  void follow_cursor(const SDL_Event& event) {
    if (event.type == SDL_FINGERDOWN) SDL_ShowCursor(SDL_DISABLE);
    if (event.type != SDL_MOUSEMOTION || event.motion.which == SDL_TOUCH_MOUSEID) return;
    if (mouse_seen_) SDL_ShowCursor(SDL_ENABLE);
    mouse_seen_ = true;
  }

  std::optional<InputEvent> of_display(const SDL_Event& event) {
    if (event.type == SDL_DISPLAYEVENT) return changed();
    if (window_.is_screen_change(event)) {
      window_.follow();  // where its size then changes, that is told by itself
      return std::nullopt;
    }
    if (event.type != SDL_WINDOWEVENT) return std::nullopt;
    switch (event.window.event) {
      case SDL_WINDOWEVENT_SIZE_CHANGED:
        return changed();
      case SDL_WINDOWEVENT_EXPOSED:
      case SDL_WINDOWEVENT_SHOWN:
      case SDL_WINDOWEVENT_RESTORED:
        if (window_.refresh()) return std::nullopt;
        return changed();
      case SDL_WINDOWEVENT_FOCUS_LOST:
        if (decoder_.mouse_held()) return decoder_.cancel_mouse();
        return std::nullopt;
      default:
        return std::nullopt;
    }
  }

  InputEvent changed() {
    window_.follow();
    window_.invalidate();
    return DisplayChanged{window_.size()};
  }

  Window& window_;
  EventDecoder decoder_;
  ArrivalTimes arrivals_;
  bool mouse_seen_ = false;
};

class Session : public SdlSession {
 public:
  Session(bool windowed, const Pictures& pictures, const Design& design)
      : display_(window_, pictures, design), input_(window_, windowed) {}

  bool open(const SdlOptions& options, std::string& error) {
    return window_.open(options.windowed, options.size, error);
  }
  Display& display() override { return display_; }
  Input& input() override { return input_; }

 private:
  Window window_;
  WindowDisplay display_;
  WindowInput input_;
};

}  // namespace

std::unique_ptr<SdlSession> open_session(const SdlOptions& options, const Pictures& pictures,
                                         const Design& design, std::string& error) {
  auto session = std::make_unique<Session>(options.windowed, pictures, design);
  if (!session->open(options, error)) return nullptr;
  return session;
}

}  // namespace kiosk
