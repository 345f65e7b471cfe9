#include "sdl/events.h"

#include <gtest/gtest.h>

#include <cmath>

namespace kiosk {
namespace {

constexpr Size kPanel{1920, 1080};

SDL_Event finger(Uint32 type, SDL_FingerID id, float x, float y) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.fingerId = id;
  event.tfinger.x = x;
  event.tfinger.y = y;
  return event;
}

SDL_Event button(Uint32 type, int x, int y, Uint8 which = SDL_BUTTON_LEFT, Uint32 mouse = 0) {
  SDL_Event event{};
  event.type = type;
  event.button.type = type;
  event.button.which = mouse;
  event.button.button = which;
  event.button.x = x;
  event.button.y = y;
  return event;
}

SDL_Event motion(int x, int y, Uint32 mouse = 0) {
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  event.motion.which = mouse;
  event.motion.x = x;
  event.motion.y = y;
  return event;
}

SDL_Event key(SDL_Keycode code, int modifiers = 0, Uint8 repeat = 0) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = code;
  event.key.keysym.mod = static_cast<Uint16>(modifiers);
  event.key.repeat = repeat;
  return event;
}

std::optional<Key> key_of(const SDL_Event& event, bool windowed = false) {
  EventDecoder decoder(windowed);
  const auto found = decoder.decode(event, kPanel);
  if (!found) return std::nullopt;
  return std::get<KeyEvent>(*found).key;
}

PointerEvent pointer(const std::optional<InputEvent>& event) { return std::get<PointerEvent>(event.value()); }

TEST(Events, FingersKeepApartFromEachOtherAndFromTheMouse) {
  EventDecoder decoder(false);
  const PointerEvent first = pointer(decoder.decode(finger(SDL_FINGERDOWN, 0, 0.5F, 0.5F), kPanel));
  const PointerEvent second = pointer(decoder.decode(finger(SDL_FINGERDOWN, 1, 0.25F, 0.5F), kPanel));
  EXPECT_EQ(first.at, (Point{960, 540}));
  EXPECT_EQ(second.at, (Point{480, 540}));
  EXPECT_NE(first.id, second.id);
  EXPECT_NE(first.id, 0);
  const PointerEvent up = pointer(decoder.decode(finger(SDL_FINGERUP, 1, 0.25F, 0.5F), kPanel));
  EXPECT_EQ(up.phase, PointerPhase::up);
  EXPECT_EQ(up.id, second.id);
  EXPECT_EQ(pointer(decoder.decode(finger(SDL_FINGERMOTION, 0, 0, 0), kPanel)).phase, PointerPhase::move);
}

TEST(Events, FingersAreClampedToThePanel) {
  EventDecoder decoder(false);
  const auto at = [&](float x, float y) {
    return pointer(decoder.decode(finger(SDL_FINGERDOWN, 3, x, y), kPanel)).at;
  };
  EXPECT_EQ(at(1.0F, 1.0F), (Point{1919, 1079}));
  EXPECT_EQ(at(-0.2F, 1.3F), (Point{0, 1079}));
  EXPECT_EQ(at(1e30F, -1e30F), (Point{1919, 0}));
  EXPECT_EQ(at(std::nanf(""), 0), (Point{0, 0}));
}

TEST(Events, TheMouseIsOnePointerWhileItsLeftButtonIsHeld) {
  EventDecoder decoder(false);
  EXPECT_FALSE(decoder.decode(motion(5, 5), kPanel));
  const PointerEvent down = pointer(decoder.decode(button(SDL_MOUSEBUTTONDOWN, 10, 20), kPanel));
  EXPECT_EQ(down.id, 0);
  EXPECT_EQ(down.phase, PointerPhase::down);
  EXPECT_EQ(pointer(decoder.decode(motion(3000, -5), kPanel)).at, (Point{1919, 0}));
  EXPECT_EQ(pointer(decoder.decode(button(SDL_MOUSEBUTTONUP, 12, 20), kPanel)).phase, PointerPhase::up);
  EXPECT_FALSE(decoder.decode(motion(5, 5), kPanel));
  EXPECT_FALSE(decoder.decode(button(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_BUTTON_RIGHT), kPanel));
}

TEST(Events, ATouchTurnedIntoAClickIsIgnored) {
  EventDecoder decoder(false);
  EXPECT_FALSE(decoder.decode(button(SDL_MOUSEBUTTONDOWN, 1, 1, SDL_BUTTON_LEFT, SDL_TOUCH_MOUSEID), kPanel));
  EXPECT_FALSE(decoder.decode(motion(1, 1, SDL_TOUCH_MOUSEID), kPanel));
}

TEST(Events, ACancelledMousePressHasNoRelease) {
  EventDecoder decoder(false);
  decoder.decode(button(SDL_MOUSEBUTTONDOWN, 10, 20), kPanel);
  ASSERT_TRUE(decoder.mouse_held());
  const PointerEvent cancel = decoder.cancel_mouse();
  EXPECT_EQ(cancel.phase, PointerPhase::cancel);
  EXPECT_EQ(cancel.at, (Point{10, 20}));
  EXPECT_FALSE(decoder.decode(button(SDL_MOUSEBUTTONUP, 10, 20), kPanel));
}

TEST(Events, KeysOfKeyboardAndKeypad) {
  EXPECT_EQ(key_of(key(SDLK_TAB)), Key::tab);
  EXPECT_EQ(key_of(key(SDLK_TAB, KMOD_LSHIFT)), Key::back_tab);
  for (SDL_Keycode code : {SDLK_RETURN, SDLK_SPACE, SDLK_KP_ENTER}) EXPECT_EQ(key_of(key(code)), Key::enter);
  EXPECT_EQ(key_of(key(SDLK_ESCAPE)), Key::escape);
  EXPECT_EQ(key_of(key(SDLK_PAGEDOWN)), Key::page_down);
  EXPECT_EQ(key_of(key(SDLK_KP_9)), Key::page_up);
  EXPECT_EQ(key_of(key(SDLK_HOME)), Key::home);
  EXPECT_EQ(key_of(key(SDLK_END)), Key::end);
  EXPECT_EQ(key_of(key(SDLK_KP_4)), Key::left);
  EXPECT_EQ(key_of(key(SDLK_UP)), Key::up);
  EXPECT_EQ(key_of(key(SDLK_KP_5)), Key::enter);
  EXPECT_EQ(key_of(key(SDLK_KP_0)), Key::escape);
  for (SDL_Keycode code : {SDLK_F1, SDLK_KP_MULTIPLY}) EXPECT_EQ(key_of(key(code)), Key::guide);
  for (SDL_Keycode code : {SDLK_KP_PLUS, SDLK_VOLUMEUP}) EXPECT_EQ(key_of(key(code)), Key::louder);
  for (SDL_Keycode code : {SDLK_KP_MINUS, SDLK_VOLUMEDOWN}) EXPECT_EQ(key_of(key(code)), Key::quieter);
  EXPECT_EQ(key_of(key(SDLK_a)), Key::letter);
}

TEST(Events, HeldKeysMoveButPressOnlyOnce) {
  EXPECT_EQ(key_of(key(SDLK_RIGHT, 0, 1)), Key::right);
  EXPECT_EQ(key_of(key(SDLK_RETURN, 0, 1)), std::nullopt);
  EXPECT_EQ(key_of(key(SDLK_ESCAPE, 0, 1)), std::nullopt);
  EventDecoder decoder(false);
  for (const Uint8 repeat : {Uint8{0}, Uint8{1}}) {
    const auto found = decoder.decode(key(SDLK_TAB, 0, repeat), kPanel);
    ASSERT_TRUE(found);
    EXPECT_EQ(std::get<KeyEvent>(*found).repeat, repeat == 1);
  }
}

TEST(Events, FunctionKeysAndLettersSayWhichTheyAre) {
  EventDecoder decoder(false);
  for (int number = 1; number <= 12; ++number) {
    const auto found = decoder.decode(key(SDLK_F1 + number - 1), kPanel);
    ASSERT_TRUE(found) << number;
    const KeyEvent& event = std::get<KeyEvent>(*found);
    EXPECT_EQ(event.function, number);
    EXPECT_EQ(event.key, number == 1 ? Key::guide : Key::function);
    EXPECT_FALSE(decoder.decode(key(SDLK_F1 + number - 1, 0, 1), kPanel)) << "once a press";
  }
  for (const SDL_Keycode letter : {SDL_Keycode{SDLK_p}, SDL_Keycode{0x00E9}, SDL_Keycode{0x0436}}) {
    const auto found = decoder.decode(key(letter), kPanel);
    ASSERT_TRUE(found);
    EXPECT_EQ(std::get<KeyEvent>(*found).letter, static_cast<char32_t>(letter));
  }
  for (const SDL_Keycode none : {SDL_Keycode{SDLK_CAPSLOCK}, SDL_Keycode{SDLK_LSHIFT}, SDL_Keycode{SDLK_F13}})
    EXPECT_EQ(key_of(key(none)), std::nullopt);
  EXPECT_EQ(key_of(key(SDLK_p, KMOD_CTRL)), std::nullopt);
}

TEST(Events, ControlQQuitsOnlyInAWindow) {
  EXPECT_EQ(key_of(key(SDLK_q, KMOD_LCTRL), true), Key::quit);
  EXPECT_EQ(key_of(key(SDLK_q, KMOD_LCTRL), false), std::nullopt);
  EXPECT_EQ(key_of(key(SDLK_q), true), Key::letter);
  EXPECT_EQ(key_of(key(SDLK_TAB, KMOD_LALT)), std::nullopt);
}

/// What stands on a key, whatever else it means.
std::optional<int> digit_of(const SDL_Event& event) {
  EventDecoder decoder(false);
  const auto found = decoder.decode(event, kPanel);
  return found ? std::get<KeyEvent>(*found).digit : std::nullopt;
}

TEST(Events, DigitsOfTheUpperRowAndOfAKeypadSayThemselves) {
  for (int digit = 0; digit <= 9; ++digit) {
    EXPECT_EQ(digit_of(key(SDLK_0 + digit)), digit);
    EXPECT_EQ(key_of(key(SDLK_0 + digit)), Key::digit);
    EXPECT_EQ(digit_of(key(SDLK_0 + digit, 0, 1)), std::nullopt) << "one a press";
  }
  EXPECT_EQ(digit_of(key(SDLK_KP_0)), 0);
  for (int digit = 1; digit <= 9; ++digit) EXPECT_EQ(digit_of(key(SDLK_KP_1 + digit - 1)), digit);
  EXPECT_EQ(digit_of(key(SDLK_KP_8, 0, 1)), std::nullopt);
  EXPECT_EQ(key_of(key(SDLK_KP_8, 0, 1)), Key::up) << "which moves on";
  EXPECT_EQ(digit_of(key(SDLK_UP)), std::nullopt);
  EXPECT_EQ(key_of(key(SDLK_BACKSPACE)), Key::erase);
}

std::optional<std::string> text_of(const char* text, int modifiers = 0) {
  SDL_Event event{};
  event.type = SDL_TEXTINPUT;
  SDL_strlcpy(event.text.text, text, sizeof event.text.text);
  SDL_SetModState(static_cast<SDL_Keymod>(modifiers));
  const auto found = EventDecoder(false).decode(event, kPanel);
  SDL_SetModState(KMOD_NONE);
  return found ? std::optional(std::get<TextEvent>(*found).text) : std::nullopt;
}

TEST(Events, WhatAKeyboardWritesComesAsTextUnlessItIsAChord) {
  for (const char* text : {"a", "Ż", "ڑ", "ক্ষ", "今天"}) {
    EXPECT_EQ(text_of(text), text);
    EXPECT_EQ(text_of(text, KMOD_RALT), text) << "a third level of the layout";
    for (const int chord : {KMOD_LCTRL, KMOD_RCTRL, KMOD_LALT, KMOD_LGUI})
      EXPECT_EQ(text_of(text, chord), std::nullopt) << text << chord;
  }
}

/// While something is typed such a key means its character and nothing else.
TEST(Events, KeysSayWhetherTheyWrite) {
  const auto writes = [](SDL_Keycode code) {
    return std::get<KeyEvent>(EventDecoder(false).decode(key(code), kPanel).value()).writes;
  };
  for (const SDL_Keycode code :
       {SDL_Keycode{SDLK_SPACE}, SDL_Keycode{SDLK_a}, SDL_Keycode{SDLK_7}, SDL_Keycode{SDLK_KP_0},
        SDL_Keycode{SDLK_KP_5}, SDL_Keycode{SDLK_KP_MULTIPLY}, SDL_Keycode{SDLK_KP_MINUS},
        SDL_Keycode{SDLK_KP_PLUS}, SDL_Keycode{0xE9}})
    EXPECT_TRUE(writes(code)) << code;
  for (const SDL_Keycode code : {SDLK_RETURN, SDLK_KP_ENTER, SDLK_ESCAPE, SDLK_TAB, SDLK_BACKSPACE,
                                 SDLK_DELETE, SDLK_LEFT, SDLK_F1, SDLK_F7, SDLK_VOLUMEUP})
    EXPECT_FALSE(writes(code)) << code;
}

TEST(Events, BackspaceThatIsHeldGoesOn) { EXPECT_EQ(key_of(key(SDLK_BACKSPACE, 0, 1)), Key::erase); }

TEST(Events, OneChordIsForStaffAndNoOtherDoesAnything) {
  EXPECT_EQ(key_of(key(SDLK_s, KMOD_LCTRL | KMOD_LALT)), Key::staff);
  EXPECT_EQ(key_of(key(SDLK_s, KMOD_LCTRL | KMOD_LALT, 1)), std::nullopt);
  for (const int modifiers : {KMOD_LCTRL | 0, KMOD_LALT | 0, KMOD_LGUI | 0, KMOD_LCTRL | KMOD_LALT})
    for (const SDL_Keycode code : {SDLK_F4, SDLK_F1, SDLK_DELETE, SDLK_BACKSPACE, SDLK_RETURN, SDLK_TAB,
                                   SDLK_ESCAPE, SDLK_1, SDLK_c, SDLK_w, SDLK_d})
      EXPECT_EQ(key_of(key(code, modifiers)), std::nullopt) << code << " " << modifiers;
}

TEST(Events, NothingThatAWindowGetsFromOutsideDoesAnything) {
  EventDecoder decoder(false);
  for (const Uint32 type : {SDL_DROPFILE, SDL_DROPTEXT, SDL_DROPBEGIN, SDL_CLIPBOARDUPDATE, SDL_TEXTINPUT,
                            SDL_MULTIGESTURE, SDL_DOLLARGESTURE, SDL_MOUSEWHEEL, SDL_JOYBUTTONDOWN}) {
    SDL_Event event{};
    event.type = type;
    EXPECT_FALSE(decoder.decode(event, kPanel)) << type;
  }
  SDL_Event closed{};
  closed.type = SDL_WINDOWEVENT;
  closed.window.event = SDL_WINDOWEVENT_CLOSE;
  EXPECT_FALSE(decoder.decode(closed, kPanel));
}

TEST(Events, TheSystemCanEndTheProgram) {
  EventDecoder decoder(false);
  SDL_Event event{};
  event.type = SDL_QUIT;
  EXPECT_TRUE(std::holds_alternative<QuitRequested>(decoder.decode(event, kPanel).value()));
}

TEST(ArrivalTimes, APressThatWaitedCountsFromTheLastLook) {
  using std::chrono::milliseconds;
  const TimePoint look{milliseconds(1000)};
  ArrivalTimes arrivals;
  arrivals.looked(look);
  const auto when = [&](PointerPhase phase, bool waited) {
    InputEvent event = PointerEvent{phase, 1, {}};
    arrivals.stamp(event, waited, look + milliseconds(80));
    return *std::get<PointerEvent>(event).when - look;
  };
  EXPECT_EQ(when(PointerPhase::down, true), milliseconds(0));
  EXPECT_EQ(when(PointerPhase::up, true), milliseconds(80)) << "a tap during a slow frame is no ghost";
  EXPECT_EQ(when(PointerPhase::down, false), milliseconds(80));
  EXPECT_EQ(when(PointerPhase::up, false), milliseconds(80));
}

}  // namespace
}  // namespace kiosk
