// What stands on each sheet of the staff menu: values, drawn by staff_sheet.cc.

#include <algorithm>
#include <cmath>
#include <utility>

#include "screen/bulletin.h"
#include "screen/staff_sheet.h"

namespace kiosk {
namespace {

using Rows = std::vector<StaffRow>;

StaffRow to_sheet(const Stage& s, const char* key, const char* icon, StaffSheet sheet, Message value = {}) {
  return {s.message(key), std::move(value), icon, OpenSheet{sheet}};
}

StaffRow told(Message words, std::string icon = {}) { return {std::move(words), {}, std::move(icon)}; }

std::int64_t number(int count) { return count; }

/// Words of the computer as one piece of a line that may run the other way.
std::string as_one(const std::string& words) { return "\u2068" + words + "\u2069"; }

const char* key_of(FaultKind kind) {
  switch (kind) {
    case FaultKind::outdated:
      return "staff.fault_outdated";
    case FaultKind::unreviewed:
      return "staff.fault_unreviewed";
    case FaultKind::seal:
      return "staff.fault_seal";
    case FaultKind::text:
      return "staff.fault_text";
    case FaultKind::unreadable:
      return "staff.fault_unreadable";
    case FaultKind::font:
      return "staff.fault_font";
    case FaultKind::setting:
      return "staff.fault_setting";
    case FaultKind::disk:
      return "staff.fault_disk";
    case FaultKind::screen:
      return "staff.fault_screen";
    case FaultKind::sound:
      return "staff.fault_sound";
    case FaultKind::pin:
      return "staff.fault_pin";
    case FaultKind::other:
      break;
  }
  return "staff.fault_other";
}

/// What the computer says of it, in its English, for whoever mends it.
Message detail_of(const Stage& s, const std::string& words) {
  return {words, s.resources().catalogue.settings.source};
}

/// Languages by their names in the site's, one behind the other.
std::string listed(const Stage& s, const std::vector<LocaleTag>& tags) {
  std::string out;
  for (const LocaleTag& tag : tags) out += (out.empty() ? "" : ", ") + s.language_name(tag).text;
  return out;
}

/// What needs no PIN.
Rows harmless(const Stage& s) {
  Rows rows = {{s.message("staff.finish"), {}, "staff", Finish{}}};
  for (const int seconds : {30, 60})
    rows.push_back({s.message("staff.cleaning"),
                    s.message("cleaning.seconds", {{"seconds", number(seconds)}}), "cleaning",
                    Clean{seconds}});
  return rows;
}

/// Where only staff switch: the start for the next person, in each language on offer.
void add_starts(const Stage& s, Rows& rows) {
  for (const LocaleTag& tag : s.state().site.offered) {
    if (tag == s.site()) continue;  // that is the first row
    const Bundle* bundle = s.resources().catalogue.find(tag);
    if (bundle == nullptr) continue;
    rows.push_back({s.language_name(tag), {bundle->own_name, tag}, "language", QuickSet{tag}});
  }
}

Rows menu(const Stage& s) {
  Rows rows = harmless(s);
  if (!s.state().site.has_pin) {
    // The command stays as it is in a line that runs the other way.
    rows.push_back(told(
        s.message("staff.pin_none", {{"command", std::string("\u2066clinic-kiosk set-pin\u2069")}}), "lock"));
  } else if (!s.state().staff.unlocked) {
    rows.push_back({s.message("staff.with_pin"), {}, "lock", OpenOverlay{Overlay::staff_pin}});
  } else {
    const auto& site = s.state().site;
    if (!s.anyone_switches()) add_starts(s, rows);
    rows.push_back(to_sheet(s, "staff.site_language", "building", StaffSheet::site_language));
    rows.push_back(to_sheet(
        s, "staff.languages", "language", StaffSheet::languages,
        s.message("staff.languages_on", {{"on", number(static_cast<int>(site.offered.size()))},
                                         {"all", number(static_cast<int>(site.languages.size()))}})));
    rows.push_back(to_sheet(s, "staff.display", "text-size", StaffSheet::display));
    rows.push_back(to_sheet(s, "staff.switching", "lock", StaffSheet::switching));
    rows.push_back(to_sheet(s, "staff.keys", "keyboard", StaffSheet::keys));
    const auto& notice = site.bulletin;
    rows.push_back(to_sheet(s, "staff.notice", "about", StaffSheet::notice,
                            notice ? bulletin_words(s, *notice, s.site()) : s.message("staff.notice_none")));
    rows.push_back(to_sheet(s, "staff.usage", "gauge", StaffSheet::usage));
    rows.push_back(to_sheet(s, "staff.content", "content-checked", StaffSheet::content));
    rows.push_back(to_sheet(s, "staff.kiosk", "about", StaffSheet::kiosk));
    rows.push_back(
        to_sheet(s, "staff.restart", "again", StaffSheet::restart, s.message("staff.restart_how")));
    rows.push_back(to_sheet(s, "staff.leave", "stop", StaffSheet::leave, s.message("staff.leave_how")));
  }
  return rows;
}

/// One language: its name, then what is known of its texts.
void add_content(const Stage& s, const ContentFacts& of, Rows& rows) {
  Message known =
      s.message("staff.content_parts", {{"parts", number(of.readable)}, {"all", number(of.parts)}});
  const auto add = [&](const char* key, int count) {
    // Not a dot in the middle: beside Urdu's digits it looks like one of them.
    if (count > 0) known.text += " — " + s.message(key, {{"count", number(count)}}).text;
  };
  add("staff.content_outdated", of.outdated);
  add("staff.content_unchecked", of.unchecked);
  add("staff.content_changed", of.changed);
  rows.push_back({s.language_name(of.locale), known,
                  of.readable < of.parts || of.outdated + of.changed > 0 ? "warning-notice" : "tick"});
}

Rows content(const Stage& s, const KioskFacts& facts) {
  Rows rows;
  for (const ContentFacts& of : facts.content) add_content(s, of, rows);
  if (facts.faults.empty()) {
    rows.push_back(told(s.message("staff.content_good"), "content-checked"));
    return rows;
  }
  rows.push_back(
      told(s.message("staff.content_faults", {{"count", number(static_cast<int>(facts.faults.size()))}}),
           "fault"));
  for (const KnownFault& fault : facts.faults)
    rows.push_back({s.message(key_of(fault.kind)), detail_of(s, fault.detail)});
  return rows;
}

/// The panel's diagonal, to a tenth of an inch.
std::string inches(const Stage& s) {
  const auto tenths = std::lround(s.resources().config.diagonal_in * 10);
  return std::to_string(tenths / 10) + (tenths % 10 != 0 ? "." + std::to_string(tenths % 10) : "");
}

Rows kiosk_rows(const Stage& s, const KioskFacts& f) {
  const Size size = s.panel().size;
  Rows rows = {told(s.message("staff.version", {{"version", as_one(f.version)}}), "about"),
               told(s.message("staff.running", {{"hours", number(f.hours)}}), "clock"),
               told(s.message("staff.panel", {{"width", std::to_string(size.w)},
                                              {"height", std::to_string(size.h)},
                                              {"inches", inches(s)}}),
                    "two-columns")};
  rows.push_back(
      f.unshown.empty()
          ? told(s.message("staff.fonts_good"), "tick")
          : told(s.message("staff.fonts_missing", {{"languages", listed(s, f.unshown)}}), "fault"));
  rows.push_back(f.voices.empty()
                     ? told(s.message("staff.voices_none"), "listen")
                     : told(s.message("staff.voices", {{"languages", listed(s, f.voices)}}), "listen"));
  if (f.last_fault)
    rows.push_back({s.message("staff.fault", {{"fault", s.message(key_of(f.last_fault->kind)).text}}),
                    detail_of(s, f.last_fault->detail), "fault"});
  else
    rows.push_back(told(s.message("staff.fault_none"), "tick"));
  if (f.megabytes) rows.push_back(told(s.message("staff.disk", {{"megabytes", *f.megabytes}}), "gauge"));
  if (f.unkept.empty())
    rows.push_back(told(s.message("staff.kept"), "tick"));
  else
    rows.push_back({s.message("staff.unsaved"), detail_of(s, f.unkept), "fault"});
  return rows;
}

/// Over the bars, or in their place.
Rows usage_rows(const Stage& s, const UsageSummary& usage) {
  if (usage.rows.empty()) return {told(s.message("staff.usage_off"), "gauge")};
  Rows rows = {told(s.message("staff.usage_days", {{"days", number(usage.days)}}), "gauge")};
  const auto count = static_cast<int>(usage.rows.size());
  for (int from = 0; from < count;) {
    // A heading stands with the first of its rows.
    const bool heading = usage.rows[static_cast<std::size_t>(from)].text.empty();
    const int to = std::min(count, from + (heading ? 2 : 1));
    StaffRow row;
    row.bars_from = from;
    row.bars_to = to;
    rows.push_back(std::move(row));
    from = to;
  }
  return rows;
}

/// What ends the program asks once more.
Rows sure(const Stage& s, const char* how, Action action) {
  return {told(s.message(how)), {s.message("staff.sure"), {}, "tick", std::move(action)}};
}

}  // namespace

StaffPage staff_page(const Stage& s) {
  if (auto page = settings_page(s)) return std::move(*page);
  const Staff& staff = s.state().staff;
  const KioskFacts none;
  const KioskFacts& facts = staff.facts ? *staff.facts : none;
  switch (staff.sheet) {
    case StaffSheet::content:
      return {"content-checked", s.message("staff.content"), content(s, facts)};
    case StaffSheet::kiosk:
      return {"about", s.message("staff.kiosk"), kiosk_rows(s, facts)};
    case StaffSheet::usage:
      return {"gauge", s.message("staff.usage"), usage_rows(s, facts.usage)};
    case StaffSheet::restart:
      return {"again", s.message("staff.restart"), sure(s, "staff.restart_how", Restart{})};
    case StaffSheet::leave:
      return {"stop", s.message("staff.leave"), sure(s, "staff.leave_how", Leave{})};
    // Those that settings_page() has.
    case StaffSheet::site_language:
    case StaffSheet::languages:
    case StaffSheet::display:
    case StaffSheet::switching:
    case StaffSheet::keys:
    case StaffSheet::notice:
    case StaffSheet::typing:
    case StaffSheet::menu:
      break;
  }
  return {"lock", s.message("staff.heading"), menu(s)};
}

}  // namespace kiosk
