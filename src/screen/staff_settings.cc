// The sheets of the staff menu on which settings are chosen.

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "config/staff_keys.h"
#include "screen/staff_sheet.h"

namespace kiosk {
namespace {

using Rows = std::vector<StaffRow>;

constexpr std::array<int, 6> kVolumes = {0, 20, 40, 60, 80, 100};  // 0: nothing is heard

/// What holds now, as it is written: what staff chose, else what the kiosk was started with.
std::string current(const Stage& s, const std::string& key, const std::string& at_start) {
  const auto& chosen = s.state().site.chosen;
  const auto found = chosen.find(key);
  return found == chosen.end() ? at_start : found->second;
}

bool locked(const Stage& s, const std::string& key) { return is_locked(s.state().site.locked, key); }

/// One value of a setting.
StaffRow value_row(const Stage& s, Message label, const std::string& key, const std::string& value,
                   const std::string& at_start, std::string icon = {}) {
  StaffRow row{std::move(label), {}, std::move(icon), ChooseSetting{key, value}};
  row.locked = locked(s, key);
  row.chosen = current(s, key, at_start) == value;
  return row;
}

Rows site_language(const Stage& s) {
  Rows rows;
  const std::string now = as_setting(s.resources().config.site_locale);
  for (const LocaleTag& tag : s.state().site.languages)
    rows.push_back(value_row(s, s.language_name(tag), "languages.site_locale", as_setting(tag.str()), now));
  return rows;
}

/// A language's switch, and beside it the way up in the order.
Rows languages(const Stage& s) {
  const std::vector<LocaleTag>& offered = s.state().site.offered;
  const bool fixed = locked(s, "languages.offered");
  Rows rows;
  const auto add = [&](const LocaleTag& tag, bool on, bool first) {
    StaffRow row{s.language_name(tag), s.message(on ? "display.on" : "display.off"), "language",
                 ToggleLanguage{tag}};
    row.chosen = on;
    row.locked = fixed;
    row.idle = tag == s.site();
    rows.push_back(std::move(row));
    StaffRow up{s.message("staff.move_up"), s.language_name(tag), "move-up", MoveLanguage{tag}};
    up.locked = fixed;
    up.idle = !on || first;
    rows.push_back(std::move(up));
  };
  for (const LocaleTag& tag : offered) add(tag, true, tag == offered.front());
  for (const LocaleTag& tag : s.state().site.languages)
    if (std::find(offered.begin(), offered.end(), tag) == offered.end()) add(tag, false, true);
  return rows;
}

Rows display(const Stage& s) {
  const Config& config = s.resources().config;
  Rows rows;
  const std::array<std::pair<const char*, int>, 4> sizes = {
      {{"display.normal", 100}, {"display.large", 125}, {"display.larger", 150}, {"display.largest", 200}}};
  for (const auto& [key, percent] : sizes)
    rows.push_back(value_row(s, s.message(key), "display.text_size", std::to_string(percent),
                             std::to_string(config.text_size), "text-size"));
  const std::array<std::pair<const char*, const char*>, 3> themes = {
      {{"display.light", "light"}, {"display.dark", "dark"}, {"display.high_contrast", "high-contrast"}}};
  for (const auto& [key, theme] : themes)
    rows.push_back(value_row(s, s.message(key), "display.theme", as_setting(theme), as_setting(config.theme),
                             "stillness"));
  for (const int volume : kVolumes) {
    StaffRow row = value_row(s, s.message("staff.volume"), "speech.volume", std::to_string(volume),
                             std::to_string(config.speech.volume), "listen");
    row.value = volume == 0 ? s.message("display.off") : Message{std::to_string(volume) + " %", s.site()};
    rows.push_back(std::move(row));
  }
  return rows;
}

Rows switching(const Stage& s) {
  const bool staff = s.resources().config.who_may_switch == WhoMaySwitch::staff;
  const std::string now = as_setting(staff ? "staff" : "everyone");
  const std::string key = "languages.who_may_switch";
  return {value_row(s, s.message("staff.switching_everyone"), key, as_setting("everyone"), now, "language"),
          value_row(s, s.message("staff.switching_staff"), key, as_setting("staff"), now, "lock")};
}

/// Each touch gives a key the next language, after the last none.
Rows keys(const Stage& s) {
  Rows rows;
  for (const std::string& name : language_key_names()) {
    const auto& on_keys = s.state().site.keys;
    const auto found = on_keys.find(name);
    StaffRow row{s.message("staff.key", {{"key", name}}),
                 found == on_keys.end() ? s.message("staff.key_none") : s.language_name(found->second),
                 {},
                 NextOnKey{name}};
    row.locked = locked(s, kKeyPrefix + name);
    row.chosen = found != on_keys.end();
    rows.push_back(std::move(row));
  }
  return rows;
}

/// How it went with the last choice; before one, where choices go. It always has its line, so that nothing
/// moves beneath a finger; why a choice is not kept stands on the sheet of this screen.
StaffRow kept_row(const Stage& s) {
  const auto& kept = s.state().staff.kept;
  if (!kept) return {s.message("staff.kept"), {}, "about"};
  if (kept->empty()) return {s.message("staff.saved"), {}, "tick"};
  return {s.message("staff.unsaved"), {}, "fault"};
}

std::optional<StaffPage> page_of(const Stage& s) {
  switch (s.state().staff.sheet) {
    case StaffSheet::site_language:
      return StaffPage{"building", s.message("staff.site_language"), site_language(s)};
    case StaffSheet::languages:
      return StaffPage{"language", s.message("staff.languages"), languages(s)};
    case StaffSheet::display:
      return StaffPage{"text-size", s.message("staff.display"), display(s)};
    case StaffSheet::switching:
      return StaffPage{"lock", s.message("staff.switching"), switching(s)};
    case StaffSheet::keys:
      return StaffPage{"keyboard", s.message("staff.keys"), keys(s)};
    case StaffSheet::notice:
      return notice_page(s);
    case StaffSheet::typing:
      return typing_page(s);
    default:
      return std::nullopt;
  }
}

}  // namespace

std::optional<StaffPage> settings_page(const Stage& s) {
  auto page = page_of(s);
  if (page && s.state().staff.sheet != StaffSheet::typing) page->rows.insert(page->rows.begin(), kept_row(s));
  return page;
}

}  // namespace kiosk
