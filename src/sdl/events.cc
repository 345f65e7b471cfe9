#include "sdl/events.h"

#include <algorithm>
#include <cmath>

#include "sdl/signals.h"

namespace kiosk {
namespace {

Point clamped(Point at, Size size) {
  return {std::clamp(at.x, 0, std::max(0, size.w - 1)), std::clamp(at.y, 0, std::max(0, size.h - 1))};
}

/// A finger's place, 0 to 1 across the display; panels report slightly more, and broken ones no number.
int place(float share, int length) {
  if (std::isnan(share)) return 0;
  return static_cast<int>(std::clamp(share, -1.0F, 2.0F) * static_cast<float>(length));
}

PointerEvent finger(const SDL_TouchFingerEvent& event, PointerPhase phase, Size size) {
  // Counted from 1: 0 is the mouse.
  return {phase, event.fingerId + 1, clamped({place(event.x, size.w), place(event.y, size.h)}, size)};
}

std::optional<Key> plain_key(SDL_Keycode code) {
  switch (code) {
    case SDLK_UP:
    case SDLK_KP_8:
      return Key::up;
    case SDLK_DOWN:
    case SDLK_KP_2:
      return Key::down;
    case SDLK_LEFT:
    case SDLK_KP_4:
      return Key::left;
    case SDLK_RIGHT:
    case SDLK_KP_6:
      return Key::right;
    case SDLK_PAGEUP:
    case SDLK_KP_9:
      return Key::page_up;
    case SDLK_PAGEDOWN:
    case SDLK_KP_3:
      return Key::page_down;
    case SDLK_HOME:
    case SDLK_KP_7:
      return Key::home;
    case SDLK_END:
    case SDLK_KP_1:
      return Key::end;
    default:
      return std::nullopt;
  }
}

/// The digit that stands on a key.
std::optional<int> digit_of(SDL_Keycode code) {
  if (code >= SDLK_0 && code <= SDLK_9) return code - SDLK_0;
  if (code == SDLK_KP_0) return 0;
  if (code >= SDLK_KP_1 && code <= SDLK_KP_9) return code - SDLK_KP_1 + 1;
  return std::nullopt;
}

/// A key with a character on it: SDL names the others by numbers above those of Unicode.
bool is_letter(SDL_Keycode code) {
  return (code >= SDLK_a && code <= SDLK_z) || (code > 0xA0 && code <= 0x10FFFF);
}

/// A key with a character on it, or of a keypad: while something is typed it means that.
bool writes(SDL_Keycode code) {
  const bool keypad = (code >= SDLK_KP_DIVIDE && code <= SDLK_KP_PLUS) ||
                      (code >= SDLK_KP_1 && code <= SDLK_KP_PERIOD) || code == SDLK_KP_EQUALS ||
                      code == SDLK_KP_COMMA;
  return keypad || (code >= SDLK_SPACE && code != SDLK_DELETE && code <= 0x10FFFF);
}

/// Keys that act once a press, however long they are held.
std::optional<Key> single_key(SDL_Keycode code) {
  switch (code) {
    case SDLK_RETURN:
    case SDLK_SPACE:
    case SDLK_KP_ENTER:
    case SDLK_KP_5:
      return Key::enter;
    case SDLK_ESCAPE:
    case SDLK_AC_BACK:
    case SDLK_KP_0:
      return Key::escape;
    case SDLK_F1:
    case SDLK_KP_MULTIPLY:
      return Key::guide;
    case SDLK_KP_MINUS:
    case SDLK_VOLUMEDOWN:
      return Key::quieter;
    case SDLK_KP_PLUS:
    case SDLK_VOLUMEUP:
      return Key::louder;
    case SDLK_DELETE:
      return Key::erase;
    default:
      return std::nullopt;
  }
}

}  // namespace

PointerEvent EventDecoder::cancel_mouse() {
  mouse_held_ = false;
  return {PointerPhase::cancel, 0, mouse_at_};
}

std::optional<InputEvent> EventDecoder::button(const SDL_MouseButtonEvent& event, Size size) {
  if (event.which == SDL_TOUCH_MOUSEID || event.button != SDL_BUTTON_LEFT) return std::nullopt;
  const bool down = event.type == SDL_MOUSEBUTTONDOWN;
  if (!down && !mouse_held_) return std::nullopt;  // its press was cancelled, or never ours
  mouse_held_ = down;
  mouse_at_ = clamped({event.x, event.y}, size);
  return PointerEvent{down ? PointerPhase::down : PointerPhase::up, 0, mouse_at_};
}

std::optional<InputEvent> EventDecoder::motion(const SDL_MouseMotionEvent& event, Size size) {
  if (event.which == SDL_TOUCH_MOUSEID || !mouse_held_) return std::nullopt;
  mouse_at_ = clamped({event.x, event.y}, size);
  return PointerEvent{PointerPhase::move, 0, mouse_at_};
}

std::optional<InputEvent> EventDecoder::key(const SDL_KeyboardEvent& event) const {
  auto found = meaning(event);
  if (auto* key = found ? std::get_if<KeyEvent>(&*found) : nullptr) {
    key->writes = writes(event.keysym.sym);
    key->repeat = event.repeat != 0;
  }
  return found;
}

/// Not with a chord: those write nothing.
std::optional<InputEvent> EventDecoder::text(const SDL_TextInputEvent& event) {
  const int modifiers = SDL_GetModState();
  if (event.text[0] == '\0' || (modifiers & (KMOD_CTRL | KMOD_LALT | KMOD_GUI)) != 0) return std::nullopt;
  return TextEvent{event.text};
}

std::optional<InputEvent> EventDecoder::meaning(const SDL_KeyboardEvent& event) const {
  const SDL_Keycode code = event.keysym.sym;
  const int modifiers = event.keysym.mod;
  if (code == SDLK_q && (modifiers & KMOD_CTRL) != 0) {
    if (windowed_) return KeyEvent{Key::quit};
    return std::nullopt;
  }
  if (code == SDLK_s && (modifiers & KMOD_CTRL) != 0 && (modifiers & KMOD_ALT) != 0)
    return event.repeat == 0 ? std::optional<InputEvent>(KeyEvent{Key::staff}) : std::nullopt;
  if ((modifiers & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) != 0) return std::nullopt;
  if (code == SDLK_TAB) return KeyEvent{(modifiers & KMOD_SHIFT) != 0 ? Key::back_tab : Key::tab};
  if (code == SDLK_BACKSPACE) return KeyEvent{Key::erase};
  // A key that is held down types one digit.
  const auto digit = event.repeat == 0 ? digit_of(code) : std::nullopt;
  if (const auto plain = plain_key(code)) return KeyEvent{*plain, std::nullopt, digit};
  if (event.repeat == 0 && code >= SDLK_F1 && code <= SDLK_F12) {
    const int number = static_cast<int>(code - SDLK_F1) + 1;
    return KeyEvent{single_key(code).value_or(Key::function), std::nullopt, std::nullopt, number};
  }
  const auto single = event.repeat == 0 ? single_key(code) : std::nullopt;
  if (single) return KeyEvent{*single, std::nullopt, digit};
  if (digit) return KeyEvent{Key::digit, std::nullopt, digit};
  if (is_letter(code))
    return KeyEvent{Key::letter, std::nullopt, std::nullopt, std::nullopt, static_cast<char32_t>(code)};
  return std::nullopt;
}

std::optional<InputEvent> EventDecoder::decode(const SDL_Event& event, Size size) {
  switch (event.type) {
    case SDL_FINGERDOWN:
      return finger(event.tfinger, PointerPhase::down, size);
    case SDL_FINGERMOTION:
      return finger(event.tfinger, PointerPhase::move, size);
    case SDL_FINGERUP:
      return finger(event.tfinger, PointerPhase::up, size);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return button(event.button, size);
    case SDL_MOUSEMOTION:
      return motion(event.motion, size);
    case SDL_KEYDOWN:
      return key(event.key);
    case SDL_TEXTINPUT:
      return text(event.text);
    case SDL_QUIT:
      return QuitRequested{Signals::meaning()};
    case SDL_WINDOWEVENT:
      // The kiosk is the screen: nobody closes it.
      if (windowed_ && event.window.event == SDL_WINDOWEVENT_CLOSE) return QuitRequested{End::by_hand};
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

void ArrivalTimes::stamp(InputEvent& event, bool waited, TimePoint now) const {
  if (auto* key = std::get_if<KeyEvent>(&event)) key->when = now;
  if (auto* text = std::get_if<TextEvent>(&event)) text->when = now;
  if (auto* pointer = std::get_if<PointerEvent>(&event))
    pointer->when = waited && pointer->phase == PointerPhase::down ? looked_ : now;
}

}  // namespace kiosk
