#include "cli/staff_views.h"

#include <utility>

#include "base/secret.h"
#include "cli/sample_facts.h"
#include "cli/tour_places.h"
#include "content/bulletin_text.h"
#include "content/ready_notices.h"

namespace kiosk {
namespace {

using Views = std::vector<StaffView>;

/// A sheet of the menu, and what its name says beside it.
StaffView open_sheet(const Catalogue& catalogue, StaffSheet sheet, const std::string& more = "") {
  StaffView view{"staff-menu-" + std::string(name_of(sheet)) + more, Overlay::staff_menu, {}};
  view.staff.sheet = sheet;
  view.staff.unlocked = true;
  view.staff.facts = sample_facts(catalogue);
  // How it went with a choice stands on the sheets where one is made.
  view.staff.kept = sheet == StaffSheet::display ? view.staff.facts->unkept : "";
  return view;
}

/// Those with a number, at the least and the most: there only more, or only less, can be chosen.
void add_numbered(const Catalogue& catalogue, Views& out) {
  for (const ReadyNotice& notice : catalogue.notices) {
    if (notice.number == NoticeNumber::none) continue;
    const NumberRange range = range_of(notice.number);
    for (const int number : {range.least, range.most}) {
      StaffView view =
          open_sheet(catalogue, StaffSheet::notice, "-" + notice.key + "-" + std::to_string(number));
      view.bulletin = Bulletin{notice.key, number, "", {}, view.staff.facts->closes};
      out.push_back(std::move(view));
    }
  }
}

/// The longest that can be shown, and one that is too long and holds a number.
void add_typed(const Catalogue& catalogue, Views& out) {
  StaffView shown = open_sheet(catalogue, StaffSheet::notice, "-typed");
  shown.bulletin =
      Bulletin{"", 0, longest_typed_notice(), catalogue.settings.source, shown.staff.facts->closes};
  out.push_back(std::move(shown));
  StaffView good = open_sheet(catalogue, StaffSheet::typing, "-good");
  good.staff.typed = longest_typed_notice();
  out.push_back(std::move(good));
  StaffView bad = open_sheet(catalogue, StaffSheet::typing, "-bad");
  const std::string number = "Call 5550 ";  // not that of the emergency, which is shown in its own way
  bad.staff.typed = number + std::string(kMostTyped - number.size(), 'm');
  out.push_back(std::move(bad));
}

void add_menu(const Catalogue& catalogue, Views& out) {
  out.push_back({"staff-menu", Overlay::staff_menu, {}, false});
  out.push_back({"staff-menu-locked", Overlay::staff_menu, {}});
  for (const StaffSheet sheet : kStaffSheets) {
    out.push_back(open_sheet(catalogue, sheet));
    if (sheet != StaffSheet::notice) continue;
    add_numbered(catalogue, out);
    add_typed(catalogue, out);
  }
}

void add_pin(Views& out) {
  const auto add = [&out](const char* name, const PinPad& pad) {
    out.push_back({name, Overlay::staff_pin, {}});
    out.back().staff.pad = pad;
  };
  add("staff-pin", {});
  add("staff-pin-typed", {static_cast<int>(kMostDigits), 5, 0, false, false});
  add("staff-pin-wrong", {0, 1, 0, false, true});
  add("staff-pin-locked-out", {0, 1, 299, false, true});
}

/// A new one stands there as it is opened.
void add_states(const Catalogue& catalogue, Overlay overlay, Views& out) {
  if (overlay == Overlay::staff_menu) return add_menu(catalogue, out);
  if (overlay == Overlay::staff_pin) return add_pin(out);
  out.push_back({std::string(name_of(overlay)), overlay, {}});
  if (overlay != Overlay::cleaning) return;
  out.back().staff.seconds = 38;
  out.back().staff.cleaning = kStaffSeconds;
}

}  // namespace

std::vector<StaffView> staff_views(const Catalogue& catalogue) {
  Views out;
  for (const Overlay overlay : kOverlays)
    if (place_on_tour(overlay) == TourPlace::staff) add_states(catalogue, overlay, out);
  return out;
}

std::string longest_typed_notice() {
  std::string text = "The X-ray room has moved to the second floor";
  while (text.size() < kMostBulletinLetters - 24) text += ", and please ask at the desk";
  return text + ".";
}

}  // namespace kiosk
