// The sheets of the staff menu that a notice for today comes from: chosen, or typed on a keyboard.

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "content/bulletin_text.h"
#include "content/ready_notices.h"
#include "screen/bulletin.h"
#include "screen/staff_sheet.h"

namespace kiosk {
namespace {

/// Until when it is shown, as a clock has it.
std::string clock_time(const DayTime& at) {
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  return two(at.minute / 60) + ":" + two(at.minute % 60);
}

Message until(const Stage& s, const Bulletin& bulletin) {
  return s.message("staff.notice_until", {{"time", clock_time(bulletin.until)}});
}

/// Where the keyboard leads, and what it has led to.
StaffRow typed_row(const Stage& s) {
  const auto& now = s.state().site.bulletin;
  StaffRow row{s.message("staff.notice_typed"), {}, "keyboard", OpenSheet{StaffSheet::typing}};
  row.chosen = now && now->key.empty();
  if (row.chosen) {
    row.label = {now->text, now->locale};
    row.value = until(s, *now);
  }
  return row;
}

/// One that is put together in the bundle, with this number where it has one.
StaffRow ready_row(const Stage& s, const std::string& key, int number) {
  return {bulletin_words(s, {key, number, "", {}, {}}, s.site()), {}, "about", ChooseNotice{key, number}};
}

/// What a notice's number is changed by: "- 5", which is called "-5: The clinic is running ...". Where it
/// stands it stays, and so do the keyboard and the finger on it.
StaffRow step_row(const Stage& s, const ReadyNotice& notice, int from, int by) {
  const NumberRange range = range_of(notice.number);
  const int to = std::clamp(from + by, range.least, range.most);
  StaffRow row = ready_row(s, notice.key, to);
  const std::string step = std::to_string(range.step);
  row.spoken = (by < 0 ? "\u2212" : "+") + step + ": " + row.label.text;
  row.label = {step, s.site()};
  row.icon = by < 0 ? "minus" : "plus";
  row.control = ControlId((by < 0 ? "less " : "more ") + notice.key);
  row.idle = to == from;
  return row;
}

/// A notice with a number, and what makes that less and more.
void add_numbered(const Stage& s, const ReadyNotice& notice, StaffPage& page) {
  const auto& now = s.state().site.bulletin;
  const NumberRange range = range_of(notice.number);
  const bool chosen = now && now->key == notice.key;
  const int number = chosen ? now->minutes : range.first;
  StaffRow row = ready_row(s, notice.key, number);
  row.control = ControlId("notice " + notice.key);
  row.chosen = chosen;
  if (chosen) row.value = until(s, *now);
  row.steps = {step_row(s, notice, number, -range.step), step_row(s, notice, number, range.step)};
  if (chosen && !row.steps.front().idle) page.less = row.steps.front().action;
  if (chosen && !row.steps.back().idle) page.more = row.steps.back().action;
  page.rows.push_back(std::move(row));
}

void add_notices(const Stage& s, StaffPage& page) {
  const auto& now = s.state().site.bulletin;
  StaffRow none{s.message("staff.notice_none"), {}, "close", ChooseNotice{}};
  none.chosen = !now;
  page.rows.push_back(std::move(none));
  page.rows.push_back(typed_row(s));
  for (const ReadyNotice& notice : s.resources().catalogue.notices) {
    if (notice.number != NoticeNumber::none) {
      add_numbered(s, notice, page);
      continue;
    }
    StaffRow row = ready_row(s, notice.key, 0);
    row.chosen = now && now->key == notice.key;
    if (row.chosen) row.value = until(s, *now);
    page.rows.push_back(std::move(row));
  }
}

}  // namespace

StaffPage notice_page(const Stage& s) {
  StaffPage page{"about", s.message("staff.notice"), {}};
  add_notices(s, page);
  return page;
}

StaffPage typing_page(const Stage& s) {
  const std::string& typed = s.state().staff.typed;
  const LocaleTag locale = bulletin_language(typed, s.site(), s.state().site.languages);
  StaffPage page{"about", s.message("staff.notice_typed"), {}};
  page.back = OpenSheet{StaffSheet::notice};
  StaffRow field{{typed, locale}};
  field.field = true;
  page.rows.push_back(std::move(field));
  const std::string text = tidy_bulletin(typed);
  const auto faults = typed_bulletin_faults(s, text, locale);
  page.main_way = MainWay{{"staff.notice_show", "tick", ShowNotice{text, locale}}, faults.empty()};
  if (faults.empty()) page.enter = page.main_way->slot.action;
  if (!text.empty())
    for (const Message& fault : faults) page.rows.push_back({fault, {}, "fault"});
  if (text.empty()) {
    page.rows.push_back({s.message("staff.notice_keyboard"), {}, "keyboard"});
    page.rows.push_back({s.message("staff.notice_typed_how"), {}, "about"});
  } else if (faults.empty()) {
    const std::string name = s.language_name(locale).text;
    page.rows.push_back({s.message("about.language", {{"language", name}}), {}, "language"});
  }
  return page;
}

}  // namespace kiosk
