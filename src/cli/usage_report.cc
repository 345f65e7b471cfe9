#include "cli/usage_report.h"

#include <algorithm>
#include <vector>

#include "cli/json_text.h"
#include "totals/usage_file.h"

namespace kiosk {
namespace {

constexpr int kUsualDays = 28;
constexpr const char* kOff = "Nothing is counted: \"totals\" in [usage] of kiosk.conf is false.";
constexpr const char* kNone = "Nothing has been counted yet.";
constexpr const char* kOnce =
    "Nothing is counted any more: \"totals\" in [usage] of kiosk.conf is false. This is what was.";
constexpr const char* kHidden =
    "Numbers under five stand as <5, so that they tell of nobody; where visits would give one away, they "
    "stand as "
    "more than the others' sum.";
constexpr const char* kNotBoth =
    "Give these away or the sums of the same days, not both: the one less the other would tell what is "
    "hidden.";

std::string heading_of(Counted counted) {
  switch (counted) {
    case Counted::visit:
      return "Visits";
    case Counted::language:
      return "Visits by language";
    case Counted::part:
      return "Parts opened, once a visit";
    case Counted::question:
      return "Questions opened, once a visit";
    case Counted::emergency:
      return "Emergency screen opened";
    case Counted::aloud:
      return "Visits with reading aloud";
    case Counted::yes:
      return "Answered the question: yes";
    case Counted::no:
      return "Answered the question: no";
    case Counted::ask:
      return "Answered the question: will ask staff";
  }
  return "";
}

/// What may be shown of some days. `day`: of that one; none: of all the range.
struct Shown {
  std::optional<Date> day;
  std::vector<ShownCount> counts;
};

std::vector<Shown> shown_of(const UsageDays& days, bool by_day) {
  std::vector<Shown> shown;
  UsageCounts sums;
  for (const auto& [day, counts] : days) {
    if (by_day) shown.push_back({day, shown_counts(counts)});
    add(sums, counts);
  }
  if (!by_day) shown.push_back({std::nullopt, shown_counts(sums)});
  return shown;
}

/// Names with their numbers right of them.
void print_lines(const std::vector<ShownCount>& counts, std::ostream& out) {
  constexpr std::size_t kLeast = 40;
  std::size_t widest = kLeast;
  for (const ShownCount& each : counts) widest = std::max(widest, each.key.which.size() + 4);
  const auto line = [&](const std::string& name, const std::string& count) {
    out << name << std::string(widest - std::min(widest, name.size()) + 2, ' ');
    out << std::string(8 - std::min<std::size_t>(8, count.size()), ' ') << count << "\n";
  };
  std::optional<Counted> under;
  for (const ShownCount& each : counts) {
    if (each.key.which.empty()) {
      line(heading_of(each.key.counted), each.text);
      continue;
    }
    if (under != each.key.counted) out << heading_of(each.key.counted) << "\n";
    under = each.key.counted;
    line("  " + each.key.which, each.text);
  }
}

void print_table(const std::vector<Shown>& shown, const UsageRange& range, std::ostream& out) {
  const auto days = (range.last - range.first).count() + 1;
  out << to_text(range.first) << " to " << to_text(range.last) << ", "
      << (days == 1 ? "1 day" : std::to_string(days) + " days") << (range.by_day ? ", each by itself" : "")
      << "\n";
  bool hidden = false;
  for (const Shown& some : shown) {
    out << "\n" << (some.day ? to_text(*some.day) + "\n" : "");
    print_lines(some.counts, out);
    hidden = hidden || std::any_of(some.counts.begin(), some.counts.end(),
                                   [](const ShownCount& each) { return !each.exact; });
  }
  if (range.by_day && shown.empty()) out << "\nNothing was counted on these days.\n";
  if (hidden) out << "\n" << kHidden << "\n";
  if (hidden && range.by_day) out << kNotBoth << "\n";
}

/// In quotes where a comma, a quote or a line's end would break it.
std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

void print_csv(const std::vector<Shown>& shown, const UsageRange& range, std::ostream& out) {
  out << (range.by_day ? "day" : "from,to") << ",counted,which,count\n";
  for (const Shown& some : shown) {
    const std::string days = some.day ? to_text(*some.day) : to_text(range.first) + "," + to_text(range.last);
    for (const ShownCount& each : some.counts)
      out << days << "," << name_of(each.key.counted) << "," << field(each.key.which) << "," << each.text
          << "\n";
  }
}

nlohmann::ordered_json json_of(const std::vector<ShownCount>& counts) {
  auto list = nlohmann::ordered_json::array();
  for (const ShownCount& each : counts) {
    nlohmann::ordered_json count;
    count["counted"] = name_of(each.key.counted);
    count["which"] = each.key.which;
    if (each.exact)
      count["count"] = std::stoll(each.text);
    else
      count["count"] = each.text;
    list.push_back(std::move(count));
  }
  return list;
}

void print_json(const std::vector<Shown>& shown, const UsageRange& range, std::ostream& out) {
  nlohmann::ordered_json json;
  json["from"] = to_text(range.first);
  json["to"] = to_text(range.last);
  if (range.by_day) json["days"] = nlohmann::ordered_json::array();
  for (const Shown& some : shown) {
    if (some.day)
      json["days"].push_back({{"day", to_text(*some.day)}, {"counts", json_of(some.counts)}});
    else
      json["counts"] = json_of(some.counts);
  }
  out << json_text(json) << "\n";
}

}  // namespace

std::optional<UsageRange> usage_range(const std::string& from, const std::string& to, Date today,
                                      std::string& error) {
  UsageRange range{today, today};
  for (const auto& [option, text] : {std::pair("--from", from), std::pair("--to", to)}) {
    if (text.empty() || read_date(text)) continue;
    error = std::string(option) + " " + text + " is no day such as 2026-11-22.";
    return std::nullopt;
  }
  if (!to.empty()) range.last = *read_date(to);
  range.first = from.empty() ? range.last + std::chrono::days(1 - kUsualDays) : *read_date(from);
  if (range.first <= range.last) return range;
  error = "--from " + to_text(range.first) + " lies behind --to " + to_text(range.last) + ".";
  return std::nullopt;
}

int run_usage(const ConfigResult& config, const std::filesystem::path& folder, const UsageRange& range,
              UsageForm form, std::ostream& out, std::ostream& err) {
  const UsageFile file(folder);
  Diagnostics faults;
  const UsageDays days = file.days(range.first, range.last, faults);
  for (const Finding& fault : faults.findings()) err << to_text(fault) << "\n";
  if (faults.has_errors()) return 1;
  const bool table = form == UsageForm::table;
  if (!config.config.totals || !file.exists()) {
    const char* why = config.config.totals ? kNone : file.exists() ? kOnce : kOff;
    (table ? out : err) << why << "\n";
    if (table && !file.exists()) return 0;
    if (table) out << "\n";
  }
  const std::vector<Shown> shown = shown_of(days, range.by_day);
  if (form == UsageForm::json)
    print_json(shown, range, out);
  else if (form == UsageForm::csv)
    print_csv(shown, range, out);
  else
    print_table(shown, range, out);
  return 0;
}

}  // namespace kiosk
