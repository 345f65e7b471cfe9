#pragma once

#include <algorithm>
#include <array>
#include <memory>
#include <random>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "config/staff_keys.h"
#include "state/state.h"

namespace kiosk {

/// Actions at random, of every kind that there is, with what controls, keys, clocks and the voice put into
/// them. A new kind of action with members does not compile until it has its fill() here.
class RandomActions {
 public:
  RandomActions(unsigned seed, std::vector<LocaleTag> languages)
      : random_(seed), languages_(std::move(languages)) {}

  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  /// A third of them is staff's.
  Action any() {
    if (below(3) == 0) return any_of_staff();
    return std::visit([](auto&& kind) { return Action(std::move(kind)); }, any_of<AnyAction>());
  }
  LocaleTag language() {
    return languages_[static_cast<std::size_t>(below(static_cast<int>(languages_.size())))];
  }
  /// How many kinds of action and of staff's actions came up so far.
  std::size_t kinds() const {
    std::size_t count = 0;
    for (const bool seen : seen_) count += seen ? 1U : 0U;
    return count;
  }
  static constexpr std::size_t kKinds = std::variant_size_v<AnyAction> + std::variant_size_v<AnyStaffAction>;

 private:
  StaffAction any_of_staff() {
    return std::visit([](auto&& kind) { return StaffAction(std::move(kind)); }, any_of<AnyStaffAction>());
  }
  template <typename Variant>
  Variant any_of() {
    constexpr auto count = std::variant_size_v<Variant>;
    return at<Variant>(static_cast<std::size_t>(below(static_cast<int>(count))),
                       std::make_index_sequence<count>());
  }
  template <typename Variant, std::size_t... index>
  Variant at(std::size_t wanted, std::index_sequence<index...> /*all*/) {
    using Make = Variant (RandomActions::*)();
    constexpr std::array<Make, sizeof...(index)> makes = {&RandomActions::make<Variant, index>...};
    return (this->*makes[wanted])();
  }
  template <typename Variant, std::size_t index>
  Variant make() {
    using Kind = std::variant_alternative_t<index, Variant>;
    seen_[index + (std::is_same_v<Variant, AnyStaffAction> ? std::variant_size_v<AnyAction> : 0U)] = true;
    if constexpr (std::is_same_v<Kind, StaffAction>) {
      return any_of_staff();
    } else {
      Kind action;
      if constexpr (!std::is_empty_v<Kind>) fill(action);
      return action;
    }
  }

  template <typename T>
  T one_of(std::initializer_list<T> values) {
    return *(values.begin() + below(static_cast<int>(values.size())));
  }
  template <typename List>
  auto value_of(const List& list) {
    return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
  }
  bool yes() { return below(2) == 0; }
  Position place() {
    const Position here{
        "dvt-to-pe", one_of<std::string>({"", "contents", "path", "faq", "faq/massage", "ask", "about"}),
        Spot::block, below(4),
        0,           below(20)};
    return below(8) == 0 ? Position{"other", "path", Spot::block, 0, 0, 0} : here;
  }

  void fill(ChooseLocale& a) { a.locale = language(); }
  void fill(TypeName& a) { a.letters = one_of<std::string>({"", "p", "ur"}); }
  void fill(QuickSet& a) { a.locale = language(); }
  void fill(OpenLibrary& a) { a.page = below(3); }
  void fill(OpenArticle& a) { a.id = one_of<std::string>({"dvt-to-pe", "other", ""}); }
  void fill(GoTo& a) { a.position = place(); }
  void fill(OpenEmergency& a) { a.page = below(3); }
  void fill(OpenOverlay& a) { a.overlay = value_of(kOverlays); }
  void fill(ChooseTextSize& a) { a.size = one_of({TextSize::normal, TextSize::larger, TextSize::largest}); }
  void fill(ChooseTheme& a) { a.theme = one_of<std::string>({"", "light", "high-contrast"}); }
  void fill(ChooseOption& a) {
    a = {one_of({Option::low_reach, Option::side_by_side, Option::reduced_motion}), yes()};
  }
  void fill(TickQuestion& a) { a.block = below(5) - 1; }
  void fill(JudgeAnswer& a) { a.judgement = one_of({Judgement::yes, Judgement::no, Judgement::ask}); }
  void fill(TurnPicker& a) { a.page = below(4); }
  void fill(Offer& a) { a.seconds = below(11); }
  void fill(Rest& a) {
    if (yes()) a.opens = Opening{{}, yes()};
  }
  void fill(Greet& a) { a.locale = language(); }
  void fill(Warn& a) { a.seconds = below(31); }
  void fill(Shift& a) { a.by = {below(4), below(4)}; }
  void fill(PauseListening& a) { a.paused = yes(); }
  void fill(ChooseVolume& a) { a.percent = below(140) - 20; }
  void fill(ChooseSpeed& a) { a.percent = below(300); }
  void fill(SayNext& a) { a.sentence = below(5) - 1; }
  void fill(ReadOn& a) { a.page = {place()}; }
  void fill(ReadOnCard& a) { a.page = below(3); }
  void fill(SetVoices& a) {
    if (yes()) a.voices = {language()};
  }
  void fill(SetGuide& a) { a.on = yes(); }
  void fill(SetBulletin& a) {
    if (yes()) a.bulletin = Bulletin{one_of<std::string>({"", "late"}), below(300), "Late", language(), {}};
  }

  void fill(HoldProgress& a) { a.percent = below(101); }
  void fill(OpenSheet& a) { a.sheet = value_of(kStaffSheets); }
  void fill(TypePin& a) { a.digit = below(12) - 1; }
  void fill(PinStand& a) { a = {1 + below(5), below(3) * 30}; }
  void fill(PinTried& a) { a = {below(4) == 0, {1 + below(5), below(2) * 30}}; }
  void fill(StaffTime& a) { a.seconds = std::max(0, below(80) - 20); }
  void fill(Clean& a) { a.seconds = below(120); }
  void fill(SetFacts& a) {
    if (yes()) a.facts = std::make_shared<KioskFacts>();
  }
  void fill(ChooseSetting& a) {
    a = {yes() ? value_of(staff_keys()) : "emergency.number",
         one_of<std::string>({"\"en\"", "\"dark\"", "125"})};
  }
  void fill(ToggleLanguage& a) { a.locale = language(); }
  void fill(MoveLanguage& a) { a.locale = language(); }
  void fill(NextOnKey& a) { a.key = one_of<std::string>({"F1", "0", "no key"}); }
  void fill(ChooseNotice& a) { a = {one_of<std::string>({"", "late"}), below(300)}; }
  void fill(TypeNotice& a) { a.text = one_of<std::string>({"a", "é", ""}); }
  void fill(ShowNotice& a) { a = {one_of<std::string>({"a", ""}), language()}; }
  void fill(SetKept& a) { a.fault = one_of<std::string>({"", "has no room"}); }

  std::mt19937 random_;
  std::vector<LocaleTag> languages_;
  std::array<bool, kKinds> seen_{};
};

}  // namespace kiosk
