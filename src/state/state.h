#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/enum_values.h"
#include "base/position.h"
#include "config/config.h"
#include "locale/tag.h"
#include "state/action.h"
#include "state/bulletin.h"
#include "state/control.h"
#include "state/staff.h"

namespace kiosk {

/// The volume that every visit starts with, per cent: low, for speech tells the room what one reads.
inline constexpr int kQuietVolume = 40;
inline constexpr int kUsualSpeed = 100;
inline constexpr int kVolumeStep = 20;  ///< of louder and quieter, per cent

/// Reading aloud.
struct Aloud {
  bool on = false;
  bool paused = false;
  int sentence = 0;  ///< of the page's sentences, from 0
  int times = 0;     ///< how often it was asked for again
  bool operator==(const Aloud&) const = default;
};

/// What a visit has chosen. It ends with the visit.
struct Visit {
  LocaleTag locale;
  TextSize text_size = TextSize::normal;
  std::string theme = "light";
  /// Its place in the text, from which follows what is shown; the library where it is in no article. An
  /// anchor, which only deliberate turning moves. Changes of language, size, theme, layout and rotation keep
  /// it, so that undone they end on the same page.
  Position position;
  std::optional<LocaleTag> read_in;  ///< the language in which its offset was taken; none: any
  std::vector<int>
      asked;            ///< questions for the clinic that are ticked: blocks of the article's part, in order
  bool judged = false;  ///< the reader said whether the open answer answered; what they said is not kept
  bool low_reach = false;
  bool side_by_side = false;
  bool reduced_motion = false;
  bool guide = false;         ///< the spoken guide: focus moves are said
  int volume = kQuietVolume;  ///< per cent
  int speed = kUsualSpeed;    ///< of speech, per cent
  bool operator==(const Visit&) const = default;
};

/// The site's defaults, to which every visit returns.
struct SiteDefaults {
  LocaleTag locale;
  LocaleTag source;  ///< the language every text was first written in
  TextSize text_size = TextSize::normal;
  std::string theme = "light";
  bool low_reach = false;
  bool reduced_motion = false;
  int volume = kQuietVolume;  ///< that a visit starts with, per cent
  WhoMaySwitch who_may_switch = WhoMaySwitch::everyone;
  bool totals = false;                    ///< what is read is counted, and answers ask whether they answered
  std::vector<LocaleTag> voices;          ///< languages that can be heard
  std::optional<Bulletin> bulletin;       ///< the notice for today
  bool has_pin = false;                   ///< a staff PIN is set
  std::vector<LocaleTag> languages;       ///< every one that can be shown
  std::vector<LocaleTag> offered;         ///< those on offer, in order, as staff have it now
  std::map<std::string, LocaleTag> keys;  ///< "F1": the language on a key of the keyboard
  std::map<std::string, std::string> chosen;  ///< what staff chose, by key of kiosk.conf
  std::vector<std::string> locked;            ///< keys and tables that they may not choose
  std::string only_article;  ///< where there is one to choose from, no library is: a visit starts with it
  bool operator==(const SiteDefaults&) const = default;
};

/// What the kiosk is at. What a visit is at is its place in the text.
enum class Phase {
  idle,     ///< the first screen waits for somebody
  resting,  ///< dark: the clinic is closed
  visit,
  out_of_service  ///< nothing can be shown but the banner
};
inline constexpr auto kPhases = values_up_to<Phase::out_of_service>();

/// "idle" ... "out-of-service".
std::string_view name_of(Phase phase);

/// A panel or a card that lies over what is beneath it, all but the banner.
struct Layer {
  Overlay overlay = Overlay::none;
  int page = 0;  ///< from 0
  bool operator==(const Layer&) const = default;
};

/// How long after Finish one can still go on, seconds.
inline constexpr int kGoOnSeconds = 10;

/// What Finish has left, without what lay over it.
struct Left {
  Visit visit;
  int page = 0;                ///< of the library
  int seconds = kGoOnSeconds;  ///< until it is forgotten
  bool operator==(const Left&) const = default;
};

/// All the program remembers; a frame is a function of it.
struct State {
  SiteDefaults site;
  Visit visit;
  Phase phase = Phase::idle;
  int page = 0;                  ///< of the first screen's languages and of the library, from 0
  std::vector<Layer> layers;     ///< what lies over the screen, the last on top
  LocaleTag greeting;            ///< the language the idle and the resting screen speak in
  std::optional<Opening> opens;  ///< when the clinic does, on the resting screen
  /// Where only staff switch: the visit's language, while the emergency card is read in another.
  std::optional<LocaleTag> before_card;
  int seconds_left = 0;              ///< of the idle warning
  std::string typed;                 ///< of a language's name, on the first screen
  std::optional<Left> left;          ///< the visit before, as long as one can go on with it
  std::optional<ControlId> focus;    ///< the control that the keyboard is on
  std::optional<ControlId> pressed;  ///< the control under the finger
  Aloud aloud;
  Staff staff;
  Point shift;  ///< of the whole picture, against burn-in, px
  bool operator==(const State&) const = default;
};

/// What lies on top; none where the screen itself does.
Overlay top(const State& state);
/// The page of what lies on top, from 0; of the screen itself where nothing does.
int top_page(const State& state);
/// Whether the emergency card lies over the screen, maybe with a panel over it.
bool has_care_card(const State& state);

/// Where the visit is in its language: the anchor, without an offset that was taken in another.
Position place_of(const Visit& visit);

/// A new visit: the site's defaults and nothing of the one before.
State initial_state(const SiteDefaults& site);

/// The next state. Pure: no clock, no layout, no effects. Actions that make no sense where the person is
/// change nothing.
/// Navigation drops focus and pressed; the burn-in shift outlives the visit.
State reduce(const State& state, const Action& action);

/// The state with the keyboard on a control, or on none.
State with_focus(State state, std::optional<ControlId> control);
/// The state with a finger on a control, or on none.
State with_pressed(State state, std::optional<ControlId> control);

/// The language beside the reader's, where two are shown: the site's, or the source's for readers of the
/// site's. Nothing where both are the reader's own.
std::optional<LocaleTag> second_locale(const State& state);

/// Whether a language can be heard.
bool is_heard(const State& state, const LocaleTag& locale);

/// The screen beneath all layers: of a visit the one that shows its place in the text.
Screen screen_of(const State& state);

/// Whether the screen beneath all layers is a visit's.
bool in_visit(const State& state);
/// Whether that screen shows pages of an article.
bool in_article(const State& state);

/// Whether anything of a person's visit is held: what a reset would take away. Greeting, shift and a finger
/// that is just down do not count.
bool mid_visit(const State& state);

}  // namespace kiosk
