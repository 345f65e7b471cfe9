#include "state/action.h"

namespace kiosk {
namespace {

/// One sentence of the little language of actions per kind.
struct Writer {
  std::string operator()(const ChooseLocale& a) const { return "choose-locale " + a.locale.str(); }
  std::string operator()(const TypeName& a) const {
    return a.letters.empty() ? "type-name none" : "type-name";
  }
  std::string operator()(const QuickSet& a) const { return "quick-set " + a.locale.str(); }
  std::string operator()(const OpenLibrary& a) const { return "open-library " + std::to_string(a.page); }
  std::string operator()(const OpenArticle& a) const { return "open-article " + a.id; }
  std::string operator()(const GoTo& a) const {
    return "go-to " + std::string(name_of(screen_of(a.position))) + " " + kiosk::to_text(a.position);
  }
  std::string operator()(const OpenEmergency& a) const {
    return a.page == 0 ? "open-emergency" : "open-emergency " + std::to_string(a.page);
  }
  std::string operator()(const CloseEmergency&) const { return "close-emergency"; }
  std::string operator()(const OpenOverlay& a) const {
    return "open-overlay " + std::string(name_of(a.overlay));
  }
  std::string operator()(const CloseOverlay&) const { return "close-overlay"; }
  std::string operator()(const ChooseTextSize& a) const {
    return "choose-text-size " + std::to_string(static_cast<int>(a.size));
  }
  std::string operator()(const ChooseTheme& a) const { return "choose-theme " + a.theme; }
  std::string operator()(const ChooseOption& a) const {
    return "choose-option " + std::string(name_of(a.option)) + (a.on ? " on" : " off");
  }
  std::string operator()(const TickQuestion& a) const { return "tick-question " + std::to_string(a.block); }
  std::string operator()(const JudgeAnswer& a) const { return "judge " + std::string(name_of(a.judgement)); }
  std::string operator()(const TurnPicker& a) const { return "turn-picker " + std::to_string(a.page); }
  std::string operator()(const KeepReading&) const { return "keep-reading"; }
  std::string operator()(const Finish&) const { return "finish"; }
  std::string operator()(const GoOn&) const { return "go-on"; }
  std::string operator()(const Offer& a) const { return "offer " + std::to_string(a.seconds); }
  std::string operator()(const Forget&) const { return "forget"; }
  std::string operator()(const Rest&) const { return "rest"; }
  std::string operator()(const Wake&) const { return "wake"; }
  std::string operator()(const Greet& a) const { return "greet " + a.locale.str(); }
  std::string operator()(const Warn& a) const { return "warn " + std::to_string(a.seconds); }
  std::string operator()(const Shift& a) const {
    return "shift " + std::to_string(a.by.x) + " " + std::to_string(a.by.y);
  }
  std::string operator()(const Listen&) const { return "listen"; }
  std::string operator()(const StopListening&) const { return "stop-listening"; }
  std::string operator()(const PauseListening& a) const {
    return a.paused ? "pause-listening" : "go-on-listening";
  }
  std::string operator()(const SayAgain&) const { return "say-again"; }
  std::string operator()(const ChooseVolume& a) const { return "choose-volume " + std::to_string(a.percent); }
  std::string operator()(const ChooseSpeed& a) const { return "choose-speed " + std::to_string(a.percent); }
  std::string operator()(const SayNext& a) const { return "say-next " + std::to_string(a.sentence); }
  std::string operator()(const ReadOn& a) const { return "read-on, " + (*this)(a.page); }
  std::string operator()(const ReadOnCard& a) const {
    return "read-on, open-emergency " + std::to_string(a.page);
  }
  std::string operator()(const SetVoices& a) const { return "set-voices " + std::to_string(a.voices.size()); }
  std::string operator()(const SetGuide& a) const { return a.on ? "guide on" : "guide off"; }
  /// What was typed stands on the screen and nowhere else.
  std::string operator()(const SetBulletin& a) const {
    if (!a.bulletin) return "set-bulletin none";
    if (a.bulletin->key.empty()) return "set-bulletin typed";
    const int minutes = a.bulletin->minutes;
    return "set-bulletin " + a.bulletin->key + (minutes > 0 ? " " + std::to_string(minutes) : "");
  }
  std::string operator()(const StaffAction& a) const { return kiosk::to_text(a); }
};

}  // namespace

Screen screen_of(const Position& position) {
  const std::string& part = position.part;
  if (position.article.empty()) return Screen::library;
  if (part.empty() || part == "contents") return Screen::article;
  if (part == kQuestionsPart) return Screen::faq;
  if (part == kAboutPart) return Screen::about;
  if (part == kAskPart) return Screen::ask;
  return is_answer(part) ? Screen::answer : Screen::part;
}

std::string_view name_of(Screen screen) {
  switch (screen) {
    case Screen::idle:
      return "idle";
    case Screen::resting:
      return "resting";
    case Screen::library:
      return "library";
    case Screen::article:
      return "article";
    case Screen::part:
      return "part";
    case Screen::faq:
      return "faq";
    case Screen::answer:
      return "answer";
    case Screen::ask:
      return "ask";
    case Screen::about:
      return "about";
    case Screen::out_of_service:
      return "out-of-service";
  }
  return "";
}

std::string_view name_of(Overlay overlay) {
  switch (overlay) {
    case Overlay::none:
      return "none";
    case Overlay::emergency:
      return "emergency";
    case Overlay::language:
      return "language";
    case Overlay::display:
      return "display";
    case Overlay::take_home:
      return "take-home";
    case Overlay::notice:
      return "notice";
    case Overlay::questions_home:
      return "questions-home";
    case Overlay::show_to_staff:
      return "show-to-staff";
    case Overlay::still_reading:
      return "still-reading";
    case Overlay::staff_menu:
      return "staff-menu";
    case Overlay::staff_pin:
      return "staff-pin";
    case Overlay::cleaning:
      return "cleaning";
  }
  return "";
}

std::string_view name_of(Option option) {
  switch (option) {
    case Option::low_reach:
      return "low-reach";
    case Option::side_by_side:
      return "side-by-side";
    case Option::reduced_motion:
      return "reduced-motion";
  }
  return "";
}

std::string_view name_of(Judgement judgement) {
  switch (judgement) {
    case Judgement::yes:
      return "yes";
    case Judgement::no:
      return "no";
    case Judgement::ask:
      return "ask";
  }
  return "";
}

std::string to_text(const Action& action) { return std::visit(Writer{}, action); }

}  // namespace kiosk
