#include "sdl/x11_screen.h"

#include <SDL_syswm.h>
#include <X11/Xatom.h>
#include <X11/Xlib.h>
#include <X11/extensions/Xrandr.h>

#include <algorithm>
#include <memory>

namespace kiosk {
namespace {

struct CloseDisplay {
  void operator()(::Display* display) const { XCloseDisplay(display); }
};
struct FreeData {
  void operator()(void* data) const { XFree(data); }
};
struct FreeMonitors {
  void operator()(XRRMonitorInfo* monitors) const { XRRFreeMonitors(monitors); }
};

::Display* display_of(void* display) { return static_cast<::Display*>(display); }

/// A list in a property of the root window.
struct Property {
  std::unique_ptr<unsigned char, FreeData> data;
  unsigned long count = 0;
};

Property read_root(::Display* display, const char* name, Atom type) {
  Property property;
  Atom found = None;
  int format = 0;
  unsigned long left = 0;
  unsigned char* data = nullptr;
  constexpr long kMostWords = 1024;
  XGetWindowProperty(display, DefaultRootWindow(display), XInternAtom(display, name, False), 0, kMostWords,
                     False, type, &found, &format, &property.count, &left, &data);
  property.data.reset(data);
  if (found != type || format != 32) property.count = 0;
  return property;
}

bool is_managed(::Display* display) {
  XWindowAttributes root;
  if (XGetWindowAttributes(display, DefaultRootWindow(display), &root) == 0) return false;
  return (root.all_event_masks & SubstructureRedirectMask) != 0;
}

bool manager_fills_screens(::Display* display) {
  const Property known = read_root(display, "_NET_SUPPORTED", XA_ATOM);
  const Atom wanted = XInternAtom(display, "_NET_WM_STATE_FULLSCREEN", False);
  const auto* atoms = reinterpret_cast<const Atom*>(known.data.get());
  for (unsigned long i = 0; i < known.count; ++i)
    if (atoms[i] == wanted) return true;
  return false;
}

Rect intersection_of(const Rect& a, const Rect& b) {
  const int x = std::max(a.x, b.x);
  const int y = std::max(a.y, b.y);
  return {x, y, std::min(a.right(), b.right()) - x, std::min(a.bottom(), b.bottom()) - y};
}

/// Whether something lies over the window, or the keyboard is another's. A grab takes it for a moment only.
/// SDL tells of the keyboard when its next event comes, which without a keyboard may be never.
bool is_lost(const XEvent& event, ::Window window) {
  if (event.type == VisibilityNotify)
    return event.xvisibility.window == window && event.xvisibility.state != VisibilityUnobscured;
  const XFocusChangeEvent& focus = event.xfocus;
  return event.type == FocusOut && focus.window == window && focus.mode == NotifyNormal &&
         focus.detail != NotifyInferior && focus.detail != NotifyPointer;
}

}  // namespace

bool must_bypass_manager() {
  const std::unique_ptr<::Display, CloseDisplay> display(XOpenDisplay(nullptr));
  if (!display) return false;
  if (is_managed(display.get())) return !manager_fills_screens(display.get());
  // Under Wayland the compositor manages the windows of X, and may not have begun to.
  int opcode = 0, event = 0, error = 0;
  return XQueryExtension(display.get(), "XWAYLAND", &opcode, &event, &error) == 0;
}

void X11Screen::watch(SDL_Window* window, Hold hold) {
  SDL_SysWMinfo info;
  SDL_VERSION(&info.version);
  if (SDL_GetWindowWMInfo(window, &info) != SDL_TRUE || info.subsystem != SDL_SYSWM_X11) return;
  window_ = window;
  hold_ = hold;
  display_ = info.info.x11.display;
  x_window_ = info.info.x11.window;
  int first_error = 0;
  ::Display* display = display_of(display_);
  // Every event of X would come by otherwise.
  SDL_SetEventFilter(keep_screen_events, this);
  SDL_EventState(SDL_SYSWMEVENT, SDL_ENABLE);
  watch_cover();
  has_randr_ = XRRQueryExtension(display, &first_event_, &first_error) != 0;
  if (!has_randr_) return;
  // SDL hears of outputs that come and go; a mode or a screen of another size is told by these. The server
  // keeps to what a client chose first, which SDL did: that is taken back before.
  const ::Window root = DefaultRootWindow(display);
  XRRSelectInput(display, root, 0);
  XRRSelectInput(display, root, RRScreenChangeNotifyMask | RRCrtcChangeNotifyMask | RROutputChangeNotifyMask);
  XFlush(display);
}

/// Asks to be told when something is put over the window.
void X11Screen::watch_cover() const {
  if (hold_ != Hold::alone) return;
  ::Display* display = display_of(display_);
  XWindowAttributes own;
  if (XGetWindowAttributes(display, x_window_, &own) == 0) return;
  XSelectInput(display, x_window_, own.your_event_mask | VisibilityChangeMask);
  XFlush(display);
}

int X11Screen::keep_screen_events(void* screen, SDL_Event* event) {
  if (event->type != SDL_SYSWMEVENT) return 1;
  return static_cast<const X11Screen*>(screen)->has_changed(*event) ? 1 : 0;
}

bool X11Screen::has_changed(const SDL_Event& event) const {
  if (event.type != SDL_SYSWMEVENT || event.syswm.msg == nullptr) return false;
  if (event.syswm.msg->subsystem != SDL_SYSWM_X11) return false;
  const XEvent& told = event.syswm.msg->msg.x11.event;
  const int type = told.type;
  if (hold_ == Hold::alone && is_lost(told, x_window_)) return true;
  return has_randr_ && (type == first_event_ + RRScreenChangeNotify || type == first_event_ + RRNotify);
}

/// The first monitor, which is the primary one where there is one, as far as the screen reaches; nothing
/// while all are off.
std::optional<Rect> X11Screen::bounds() const {
  ::Display* display = display_of(display_);
  const ::Window root = DefaultRootWindow(display);
  XWindowAttributes attributes;
  if (XGetWindowAttributes(display, root, &attributes) == 0) return std::nullopt;
  const Rect whole{0, 0, attributes.width, attributes.height};
  if (!has_randr_) return whole;
  int count = 0;
  const std::unique_ptr<XRRMonitorInfo, FreeMonitors> monitors(XRRGetMonitors(display, root, True, &count));
  if (!monitors || count <= 0) return std::nullopt;
  const XRRMonitorInfo* chosen = monitors.get();
  for (int i = 0; i < count; ++i)
    if (monitors.get()[i].primary != 0) chosen = monitors.get() + i;
  const Rect rect = intersection_of({chosen->x, chosen->y, chosen->width, chosen->height}, whole);
  return rect.empty() ? std::nullopt : std::optional(rect);
}

std::optional<Rect> X11Screen::window_rect() const {
  ::Display* display = display_of(display_);
  XWindowAttributes attributes;
  if (XGetWindowAttributes(display, x_window_, &attributes) == 0) return std::nullopt;
  Rect rect{0, 0, attributes.width, attributes.height};
  ::Window child = 0;
  XTranslateCoordinates(display, x_window_, DefaultRootWindow(display), 0, 0, &rect.x, &rect.y, &child);
  return rect;
}

/// Another program may insist too: two that do so for ever would only keep the machine busy.
bool X11Screen::may_insist() {
  constexpr std::chrono::seconds kSpan{10};
  constexpr int kMost = 20;
  const auto now = std::chrono::steady_clock::now();
  if (now - since_ > kSpan) {
    since_ = now;
    insisted_ = 0;
  }
  return ++insisted_ <= kMost;
}

void X11Screen::take() {
  if (hold_ != Hold::alone || !may_insist()) return;
  ::Display* display = display_of(display_);
  XWindowAttributes attributes;
  if (XGetWindowAttributes(display, x_window_, &attributes) == 0 || attributes.map_state != IsViewable)
    return;
  XRaiseWindow(display, x_window_);
  XSetInputFocus(display, x_window_, RevertToPointerRoot, CurrentTime);
  XFlush(display);
}

void X11Screen::cover() {
  if (display_ == nullptr) return;
  take();
  const auto wanted = bounds();
  const auto now = window_rect();
  if (!wanted || !now || *wanted == *now) return;
  if (*wanted == asked_ && *now == refused_) return;
  asked_ = *wanted;
  refused_ = *now;
  ::Display* display = display_of(display_);
  XMoveResizeWindow(display, x_window_, wanted->x, wanted->y, static_cast<unsigned>(wanted->w),
                    static_cast<unsigned>(wanted->h));
  XFlush(display);
}

}  // namespace kiosk
