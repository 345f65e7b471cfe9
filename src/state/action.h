#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day_time.h"
#include "base/enum_values.h"
#include "base/geometry.h"
#include "base/position.h"
#include "locale/tag.h"
#include "state/bulletin.h"
#include "state/staff_action.h"

namespace kiosk {

enum class Screen { idle, resting, library, article, part, faq, answer, ask, about, out_of_service };
/// What lies over a screen: the emergency card and the panels.
enum class Overlay {
  none,
  emergency,
  language,
  display,
  take_home,
  notice,
  questions_home,  ///< the ticked questions as a code for a phone
  show_to_staff,   ///< what the reader wants to say, as one card in both languages
  still_reading,
  staff_menu,  ///< with its sheets
  staff_pin,
  cleaning  ///< touch is off
};
/// All of them; tests/state/values_test.cc fails where one stands behind the last.
inline constexpr auto kScreens = values_up_to<Screen::out_of_service>();
inline constexpr auto kOverlays = values_up_to<Overlay::cleaning>();

enum class TextSize { normal = 100, large = 125, larger = 150, largest = 200 };

/// What can be switched on for a visit.
enum class Option {
  low_reach,       ///< every control in the lower part of a tall screen, the emergency button repeated there
  side_by_side,    ///< the text in two languages
  reduced_motion,  ///< nothing moves or changes by itself
};

/// What a reader says of an answer: that it answered the question, that it did not, that they will ask staff.
enum class Judgement { yes, no, ask };

/// The name `tour` uses: "idle" ... "out-of-service".
std::string_view name_of(Screen screen);
std::string_view name_of(Overlay overlay);
/// "low-reach", "side-by-side", "reduced-motion".
std::string_view name_of(Option option);
/// "yes", "no", "ask".
std::string_view name_of(Judgement judgement);

/// The screen that shows a place in the text: the library where it is in no article.
Screen screen_of(const Position& position);

// What a person, a clock or a control can ask for. Logical, never visual: next, not right.
struct ChooseLocale {
  LocaleTag locale;
  bool operator==(const ChooseLocale&) const = default;
};
/// What is typed of a language's name on the first screen; empty: nothing any more.
struct TypeName {
  std::string letters;
  bool operator==(const TypeName&) const = default;
};
/// Starts a visit in a language, from wherever one is: a key of the keyboard that the clinic gave to it.
struct QuickSet {
  LocaleTag locale;
  bool operator==(const QuickSet&) const = default;
};
struct OpenLibrary {
  int page = 0;
  bool operator==(const OpenLibrary&) const = default;
};
struct OpenArticle {
  std::string id;
  bool operator==(const OpenArticle&) const = default;
};
/// To a place in an article.
struct GoTo {
  Position position;
  bool operator==(const GoTo&) const = default;
};
/// The care card; at the largest sizes it has more than one page.
struct OpenEmergency {
  int page = 0;
  bool operator==(const OpenEmergency&) const = default;
};
struct CloseEmergency {
  bool operator==(const CloseEmergency&) const = default;
};
struct OpenOverlay {
  Overlay overlay = Overlay::language;
  bool operator==(const OpenOverlay&) const = default;
};
struct CloseOverlay {
  bool operator==(const CloseOverlay&) const = default;
};
struct ChooseTextSize {
  TextSize size = TextSize::normal;
  bool operator==(const ChooseTextSize&) const = default;
};
struct ChooseTheme {
  std::string theme;
  bool operator==(const ChooseTheme&) const = default;
};
struct ChooseOption {
  Option option = Option::low_reach;
  bool on = true;
  bool operator==(const ChooseOption&) const = default;
};
/// Ticks a question for the clinic, by its block of the part, or unticks it.
struct TickQuestion {
  int block = 0;
  bool operator==(const TickQuestion&) const = default;
};
/// Says whether an answer answered the question: only how many said so is counted.
struct JudgeAnswer {
  Judgement judgement = Judgement::yes;
  bool operator==(const JudgeAnswer&) const = default;
};
struct TurnPicker {
  int page = 0;
  bool operator==(const TurnPicker&) const = default;
};
struct KeepReading {
  bool operator==(const KeepReading&) const = default;
};
/// Ends the visit: back to the first screen, which offers for some seconds to go on.
struct Finish {
  bool operator==(const Finish&) const = default;
};
/// Back to what Finish has left.
struct GoOn {
  bool operator==(const GoOn&) const = default;
};
/// So many seconds more can one go on; at 0 what was left is forgotten.
struct Offer {
  int seconds = 0;
  bool operator==(const Offer&) const = default;
};
/// Ends the visit and keeps nothing of it: nobody is there.
struct Forget {
  bool operator==(const Forget&) const = default;
};
/// When the clinic opens.
struct Opening {
  DayTime at;
  bool far = false;  ///< in a week or later: its weekday alone would name an earlier day
  bool operator==(const Opening&) const = default;
};
/// Goes dark, and says when the clinic opens; nothing: never. Dark already, it says that from now on.
struct Rest {
  std::optional<Opening> opens = std::nullopt;
  bool operator==(const Rest&) const = default;
};
struct Wake {
  bool operator==(const Wake&) const = default;
};
struct Greet {
  LocaleTag locale;
  bool operator==(const Greet&) const = default;
};
struct Warn {
  int seconds = 30;
  bool operator==(const Warn&) const = default;
};  ///< opens or counts down "still reading?"
struct Shift {
  Point by;
  bool operator==(const Shift&) const = default;
};

/// Reads the page aloud from its first sentence.
struct Listen {
  bool operator==(const Listen&) const = default;
};
struct StopListening {
  bool operator==(const StopListening&) const = default;
};
struct PauseListening {
  bool paused = true;
  bool operator==(const PauseListening&) const = default;
};
/// The sentence once more, from its start.
struct SayAgain {
  bool operator==(const SayAgain&) const = default;
};
struct ChooseVolume {
  int percent = 40;
  bool operator==(const ChooseVolume&) const = default;
};
struct ChooseSpeed {
  int percent = 100;
  bool operator==(const ChooseSpeed&) const = default;
};
/// The voice goes on to a sentence of the page.
struct SayNext {
  int sentence = 0;
  bool operator==(const SayNext&) const = default;
};
/// The voice goes on to a page.
struct ReadOn {
  GoTo page;
  bool operator==(const ReadOn&) const = default;
};
/// The voice goes on to a page of the emergency screen.
struct ReadOnCard {
  int page = 0;
  bool operator==(const ReadOnCard&) const = default;
};
/// Which languages can be heard now.
struct SetVoices {
  std::vector<LocaleTag> voices;
  bool operator==(const SetVoices&) const = default;
};

/// Starts or ends the spoken guide: what the keyboard comes to is said.
struct SetGuide {
  bool on = true;
  bool operator==(const SetGuide&) const = default;
};

/// Shows a notice for today, or none; one whose number is out of its bounds, or that says nothing, is not
/// taken.
struct SetBulletin {
  std::optional<Bulletin> bulletin;
  bool operator==(const SetBulletin&) const = default;
};

using AnyAction =
    std::variant<ChooseLocale, TypeName, QuickSet, OpenLibrary, OpenArticle, GoTo, OpenEmergency,
                 CloseEmergency, OpenOverlay, CloseOverlay, ChooseTextSize, ChooseTheme, ChooseOption,
                 TickQuestion, JudgeAnswer, TurnPicker, KeepReading, Finish, GoOn, Offer, Forget, Rest, Wake,
                 Greet, Warn, Shift, Listen, StopListening, PauseListening, SayAgain, ChooseVolume,
                 ChooseSpeed, SayNext, ReadOn, ReadOnCard, SetVoices, SetGuide, SetBulletin, StaffAction>;

/// What can happen to a state. Copying, comparing and ending one of forty kinds is much code: it is built
/// once, and not wherever an action is named.
struct Action : AnyAction {
  using AnyAction::AnyAction;
  Action();
  Action(const Action&);
  Action(Action&&) noexcept;
  Action& operator=(const Action&);
  Action& operator=(Action&&) noexcept;
  ~Action();
  bool operator==(const Action&) const;
};

/// "choose-locale ur", "go-to part dvt-to-pe/path/0/0": for tour.json, dumps and scripts.
std::string to_text(const Action& action);

/// Whether it says what nobody is to know: a digit of the PIN.
bool is_secret(const Action& action);

}  // namespace kiosk
