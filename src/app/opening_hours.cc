#include "app/opening_hours.h"

#include <algorithm>
#include <vector>

namespace kiosk {
namespace {

using std::chrono::days;

/// A span with the moments at which it begins and ends.
struct Session {
  DayTime opens, closes;
};

/// What begins on a date.
std::vector<Session> sessions_of(const OpeningTimes& times, Date date) {
  std::vector<Session> out;
  if (std::binary_search(times.closed_on.begin(), times.closed_on.end(), date)) return out;
  for (const OpeningHours& span : times.week[static_cast<std::size_t>(weekday_of(date))]) {
    const bool overnight = span.closes < span.opens || span.closes == kMinutesOfDay;
    out.push_back({{date, span.opens}, {date + days(overnight), span.closes % kMinutesOfDay}});
  }
  return out;
}

/// What touches a date: begins on it or on the evening before.
std::vector<Session> sessions_round(const OpeningTimes& times, Date date) {
  std::vector<Session> out = sessions_of(times, date - days(1));
  const std::vector<Session> own = sessions_of(times, date);
  out.insert(out.end(), own.begin(), own.end());
  return out;
}

bool within(const Session& session, DayTime at) { return session.opens <= at && at < session.closes; }

/// The first change after `at` in the eight days from `first`: all that a week can bring.
std::optional<DayTime> change_from(const OpeningTimes& times, DayTime at, Date first) {
  const bool now = is_open(times, at);
  for (Date date = first; date <= first + days(8); date += days(1)) {
    std::vector<DayTime> edges;
    for (const Session& session : sessions_round(times, date))
      for (const DayTime edge : {session.opens, session.closes}) edges.push_back(edge);
    std::sort(edges.begin(), edges.end());
    for (const DayTime edge : edges)
      if (edge > at && is_open(times, edge) != now) return edge;
  }
  return std::nullopt;
}

}  // namespace

bool is_open(const OpeningTimes& times, DayTime at) {
  const auto sessions = sessions_round(times, at.date);
  return std::any_of(sessions.begin(), sessions.end(), [&](const Session& s) { return within(s, at); });
}

std::optional<DayTime> next_change(const OpeningTimes& times, DayTime at) {
  if (const auto change = change_from(times, at, at.date)) return change;
  // A week in which nothing changes is like every other, but for the dates that are closed.
  for (const Date closed : times.closed_on) {
    if (closed <= at.date) continue;
    if (const auto change = change_from(times, at, closed)) return change;
  }
  return std::nullopt;
}

std::optional<std::chrono::seconds> until_change(const OpeningTimes& times, Clock::LocalTime at) {
  const auto change = next_change(times, at);
  if (!change) return std::nullopt;
  return (change->date - at.date) + std::chrono::minutes(change->minute - at.minute) -
         std::chrono::seconds(at.second);
}

std::optional<Opening> next_opening(const OpeningTimes& times, DayTime at) {
  auto change = next_change(times, at);
  if (change && !is_open(times, *change)) change = next_change(times, *change);
  if (!change || !is_open(times, *change)) return std::nullopt;
  return Opening{*change, change->date - at.date > days(6)};
}

DayTime closing_time(const OpeningTimes& times, DayTime at) {
  for (const Session& session : sessions_of(times, at.date - days(1)))
    if (within(session, at)) return session.closes;
  DayTime last{at.date, 0};
  for (const Session& session : sessions_of(times, at.date)) last = std::max(last, session.closes);
  return last > at ? last : DayTime{at.date + days(1), 0};
}

}  // namespace kiosk
