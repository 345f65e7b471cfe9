#include "state/staff.h"

#include <algorithm>
#include <utility>

#include "base/secret.h"
#include "config/staff_keys.h"
#include "state/state.h"

namespace kiosk {
namespace {

bool on_first_screen(const State& s) { return s.phase == Phase::idle && s.layers.empty(); }

bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

/// With as many of the letters as there is room for.
std::string with_typed(std::string so_far, const std::string& more) {
  auto count = static_cast<std::size_t>(std::count_if(so_far.begin(), so_far.end(), begins_letter));
  for (const char byte : more) {
    if (begins_letter(byte) && ++count > kMostTyped) break;
    so_far += byte;
  }
  return so_far;
}

/// One function per action; where it makes no sense it returns with nothing changed.
struct StaffReducer {
  State& s;

  void operator()(const HoldForStaff&) const {
    if (on_first_screen(s)) s.staff.hold = {0, true};
  }
  void operator()(const HoldProgress& a) const {
    if (on_first_screen(s)) s.staff.hold = {std::clamp(a.percent, 0, 100), false};
  }
  void operator()(const OpenStaff&) const {
    if (in_staff(s) || has_care_card(s) || s.phase == Phase::out_of_service) return;
    if (s.phase == Phase::resting) s.phase = Phase::idle;
    s.layers = {{Overlay::staff_menu, 0}};
    s.seconds_left = 0;
    s.staff = {};
  }
  void operator()(const OpenSheet& a) const {
    if (top(s) != Overlay::staff_menu || (!s.staff.unlocked && a.sheet != StaffSheet::menu)) return;
    s.staff.sheet = a.sheet;
    s.layers.back().page = 0;
    // A typed notice that is shown can be mended.
    s.staff.typed = is_typing(s) && s.site.bulletin ? s.site.bulletin->text : std::string();
  }
  void operator()(const TypePin& a) const {
    if (!may_type() || a.digit < 0 || a.digit > 9) return;
    s.staff.pad.typed = std::min(s.staff.pad.typed + 1, static_cast<int>(kMostDigits));
    s.staff.pad.wrong = false;
  }
  void operator()(const DeletePin&) const {
    if (may_type()) s.staff.pad.typed = std::max(0, s.staff.pad.typed - 1);
  }
  void operator()(const EnterPin&) const {
    if (may_type() && s.staff.pad.typed >= static_cast<int>(kFewestDigits)) s.staff.pad.checking = true;
  }
  void operator()(const PinStand& a) const {
    if (top(s) != Overlay::staff_pin) return;
    if (a.wait > 0) s.staff.pad.typed = 0;
    if (a.wait == 0 && s.staff.pad.wait > 0) s.staff.pad.wrong = false;
    s.staff.pad.left = a.left;
    s.staff.pad.wait = a.wait;
  }
  void operator()(const PinTried& a) const {
    if (top(s) != Overlay::staff_pin || !s.staff.pad.checking) return;
    s.staff.pad = {0, a.stand.left, a.stand.wait, false, !a.right};
    if (!a.right) return;
    s.layers.pop_back();
    s.staff.unlocked = true;
    s.staff.pad = {};
  }
  void operator()(const StaffTime& a) const {
    if (!in_staff(s)) return;
    s.staff.seconds = a.seconds;
    if (a.seconds <= 0) s.layers.clear();
  }
  void operator()(const Clean& a) const {
    if (top(s) != Overlay::staff_menu) return;
    const Point shift = s.shift;
    s = initial_state(s.site);
    s.shift = shift;
    s.layers = {{Overlay::cleaning, 0}};
    s.staff.seconds = s.staff.cleaning = std::clamp(a.seconds, 1, kStaffSeconds);
  }
  void operator()(const SetFacts& a) const {
    if (in_staff(s)) s.staff.facts = a.facts;
  }
  void operator()(const ChooseSetting& a) const {
    if (may_choose(a.key)) choose(a.key, a.value);
  }
  void operator()(const ToggleLanguage& a) const {
    if (!may_choose(kOffered) || a.locale == s.site.locale) return;
    std::vector<LocaleTag>& offered = s.site.offered;
    const auto at = std::find(offered.begin(), offered.end(), a.locale);
    if (at != offered.end())
      offered.erase(at);
    else if (is_among(s.site.languages, a.locale))
      offered.push_back(a.locale);
    choose(kOffered, listed(offered));
  }
  void operator()(const MoveLanguage& a) const {
    if (!may_choose(kOffered)) return;
    std::vector<LocaleTag>& offered = s.site.offered;
    const auto at = std::find(offered.begin(), offered.end(), a.locale);
    if (at == offered.end() || at == offered.begin()) return;
    std::iter_swap(at, at - 1);
    choose(kOffered, listed(offered));
  }
  void operator()(const NextOnKey& a) const {
    const std::string key = kKeyPrefix + a.key;
    if (!may_choose(key)) return;
    const std::vector<LocaleTag>& offered = s.site.offered;
    auto next = offered.begin();
    const auto now = s.site.keys.find(a.key);
    if (now != s.site.keys.end()) {
      next = std::find(offered.begin(), offered.end(), now->second);
      if (next != offered.end()) ++next;
    }
    if (next == offered.end())
      s.site.keys.erase(a.key);
    else
      s.site.keys[a.key] = *next;
    choose(key, as_setting(next == offered.end() ? "" : next->str()));
  }
  void operator()(const ChooseNotice& a) const {
    if (top(s) != Overlay::staff_menu || !s.staff.unlocked || !s.staff.facts) return;
    s.staff.kept.reset();
    s.site.bulletin.reset();
    const Bulletin chosen{a.key, a.minutes, "", s.site.locale, s.staff.facts->closes};
    if (!a.key.empty() && is_sound(chosen)) s.site.bulletin = chosen;
  }
  void operator()(const TypeNotice& a) const {
    if (!is_typing(s)) return;
    s.staff.typed = with_typed(s.staff.typed, a.text);
    s.layers.back().page = 0;  // where the field is
  }
  void operator()(const EraseNotice&) const {
    if (!is_typing(s)) return;
    s.layers.back().page = 0;
    std::string& typed = s.staff.typed;
    while (!typed.empty() && !begins_letter(typed.back())) typed.pop_back();
    if (!typed.empty()) typed.pop_back();
  }
  void operator()(const ShowNotice& a) const {
    if (!is_typing(s) || !s.staff.facts) return;
    const Bulletin typed{"", 0, a.text, a.locale, s.staff.facts->closes};
    if (!is_sound(typed)) return;
    s.staff.kept.reset();
    s.site.bulletin = typed;
    (*this)(OpenSheet{StaffSheet::notice});
  }
  void operator()(const SetKept& a) const {
    if (in_staff(s)) s.staff.kept = a.fault;
  }
  void operator()(const Restart&) const {}  // the loop's business
  void operator()(const Leave&) const {}

 private:
  static constexpr const char* kOffered = "languages.offered";

  static std::string listed(const std::vector<LocaleTag>& tags) {
    std::string out;
    for (const LocaleTag& tag : tags) out += (out.empty() ? "" : ", ") + as_setting(tag.str());
    return "[" + out + "]";
  }
  static bool is_among(const std::vector<LocaleTag>& tags, const LocaleTag& tag) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
  }

  bool may_choose(const std::string& key) const {
    if (top(s) != Overlay::staff_menu || !s.staff.unlocked || is_locked(s.site.locked, key)) return false;
    const std::vector<std::string> theirs = staff_keys();
    return std::find(theirs.begin(), theirs.end(), key) != theirs.end();
  }
  void choose(const std::string& key, const std::string& value) const {
    s.site.chosen[key] = value;
    s.staff.kept.reset();
  }
  bool may_type() const {
    return top(s) == Overlay::staff_pin && !s.staff.pad.checking && s.staff.pad.wait == 0;
  }
};

struct StaffWriter {
  std::string operator()(const HoldForStaff&) const { return "hold-for-staff"; }
  std::string operator()(const HoldProgress& a) const { return "hold-progress " + std::to_string(a.percent); }
  std::string operator()(const OpenStaff&) const { return "open-staff"; }
  std::string operator()(const OpenSheet& a) const { return "open-sheet " + std::string(name_of(a.sheet)); }
  std::string operator()(const TypePin&) const { return "type-pin"; }
  std::string operator()(const DeletePin&) const { return "delete-pin"; }
  std::string operator()(const EnterPin&) const { return "enter-pin"; }
  std::string operator()(const PinStand& a) const {
    return "pin-stand " + std::to_string(a.left) + " " + std::to_string(a.wait);
  }
  std::string operator()(const PinTried& a) const { return a.right ? "pin-right" : "pin-wrong"; }
  std::string operator()(const StaffTime& a) const { return "staff-time " + std::to_string(a.seconds); }
  std::string operator()(const Clean& a) const { return "clean " + std::to_string(a.seconds); }
  std::string operator()(const SetFacts&) const { return "set-facts"; }
  std::string operator()(const ChooseSetting& a) const { return "choose-setting " + a.key + " " + a.value; }
  std::string operator()(const ToggleLanguage& a) const { return "toggle-language " + a.locale.str(); }
  std::string operator()(const MoveLanguage& a) const { return "move-language " + a.locale.str(); }
  std::string operator()(const NextOnKey& a) const { return "next-on-key " + a.key; }
  std::string operator()(const ChooseNotice& a) const {
    if (a.key.empty()) return "choose-notice none";
    return "choose-notice " + a.key + (a.minutes > 0 ? " " + std::to_string(a.minutes) : "");
  }
  /// What is typed stands on the screen and nowhere else.
  std::string operator()(const TypeNotice&) const { return "type-notice"; }
  std::string operator()(const EraseNotice&) const { return "erase-notice"; }
  std::string operator()(const ShowNotice&) const { return "show-notice"; }
  std::string operator()(const SetKept& a) const { return a.fault.empty() ? "kept" : "not-kept"; }
  std::string operator()(const Restart&) const { return "restart"; }
  std::string operator()(const Leave&) const { return "leave"; }
};

}  // namespace

std::string_view name_of(StaffSheet sheet) {
  switch (sheet) {
    case StaffSheet::menu:
      return "menu";
    case StaffSheet::site_language:
      return "site-language";
    case StaffSheet::languages:
      return "languages";
    case StaffSheet::display:
      return "display";
    case StaffSheet::switching:
      return "switching";
    case StaffSheet::keys:
      return "keys";
    case StaffSheet::notice:
      return "notice";
    case StaffSheet::typing:
      return "typing";
    case StaffSheet::content:
      return "content";
    case StaffSheet::kiosk:
      return "kiosk";
    case StaffSheet::usage:
      return "usage";
    case StaffSheet::restart:
      return "restart";
    case StaffSheet::leave:
      return "leave";
  }
  return "";
}

std::string to_text(const StaffAction& action) { return std::visit(StaffWriter{}, action); }

bool is_secret(const Action& action) {
  const auto* of_staff = std::get_if<StaffAction>(&action);
  return of_staff != nullptr && std::holds_alternative<TypePin>(*of_staff);
}

bool in_staff(const State& state) {
  const Overlay over = top(state);
  return over == Overlay::staff_menu || over == Overlay::staff_pin || over == Overlay::cleaning;
}

bool is_cleaning(const State& state) { return top(state) == Overlay::cleaning; }

bool is_typing(const State& state) {
  return top(state) == Overlay::staff_menu && state.staff.unlocked && state.staff.sheet == StaffSheet::typing;
}

void reduce_staff(State& state, const StaffAction& action) { std::visit(StaffReducer{state}, action); }

bool staff_drops_focus(const State& before, const State& after) {
  return before.layers != after.layers || before.staff.sheet != after.staff.sheet;
}

void settle_staff(State& state) {
  if (top(state) != Overlay::staff_pin) state.staff.pad = {};
  if (!is_typing(state)) state.staff.typed.clear();
  if (in_staff(state)) return;
  const StaffHold hold = on_first_screen(state) ? state.staff.hold : StaffHold{};
  state.staff = {};
  state.staff.hold = hold;
}

}  // namespace kiosk
