// The sheets of the staff menu that a notice for today comes from: chosen, or typed on a keyboard.

#include <string>
#include <utility>
#include <vector>

#include "content/bulletin_text.h"
#include "screen/bulletin.h"
#include "screen/staff_sheet.h"

namespace kiosk {
namespace {

using Rows = std::vector<StaffRow>;

/// What staff can choose for a notice's number.
const std::vector<int>& numbers_for(NoticeNumber number) {
  static const std::vector<int> none = {0};
  static const std::vector<int> minutes = {10, 20, 30, 45, 60, 90};
  static const std::vector<int> counts = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};
  switch (number) {
    case NoticeNumber::minutes:
      return minutes;
    case NoticeNumber::count:
      return counts;
    case NoticeNumber::none:
      break;
  }
  return none;
}

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

Rows notices(const Stage& s) {
  const auto& now = s.state().site.bulletin;
  Rows rows;
  const auto add = [&](Message words, const std::string& key, int minutes) {
    StaffRow row{std::move(words), {}, key.empty() ? "close" : "about", ChooseNotice{key, minutes}};
    row.chosen = now ? !key.empty() && now->key == key && now->minutes == minutes : key.empty();
    if (row.chosen && now) row.value = until(s, *now);
    rows.push_back(std::move(row));
  };
  add(s.message("staff.notice_none"), "", 0);
  rows.push_back(typed_row(s));
  for (const ReadyNotice& notice : s.resources().catalogue.notices)
    for (const int number : numbers_for(notice.number))
      add(bulletin_words(s, {notice.key, number, "", {}, {}}, s.site()), notice.key, number);
  return rows;
}

}  // namespace

StaffPage notice_page(const Stage& s) { return {"about", s.message("staff.notice"), notices(s)}; }

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
