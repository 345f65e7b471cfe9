#include "cli/check_tell.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/json_text.h"

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Finding& f) {
  return {{"severity", f.severity == Severity::error ? "error" : "warning"},
          {"file", f.file},
          {"line", f.line},
          {"column", f.column},
          {"sentence", f.sentence},
          {"advice", f.advice}};
}

Finding finding_of(const Json& json) {
  return {json["severity"] == "error" ? Severity::error : Severity::warning,
          json["file"],
          json["line"],
          json["column"],
          json["sentence"],
          json["advice"]};
}

std::string counted(int n, const char* one, const char* many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : ", ") + word;
  return out;
}

}  // namespace

void Tellings::add(const Diagnostics& faults) {
  for (const Finding& finding : faults.findings()) told_.push_back({"", finding, 1});
}

void Tellings::add(const PageFaults& causes) {
  for (const auto& [key, cause] : causes) {
    const auto [place, fresh] = places_.emplace(key, told_.size());
    if (fresh)
      told_.push_back({cause.rule, cause.first, cause.frames});
    else
      told_[place->second].count += cause.frames;
  }
}

bool Tellings::has_errors() const {
  return std::any_of(told_.begin(), told_.end(),
                     [](const Told& told) { return told.finding.severity == Severity::error; });
}

std::string to_text(const Told& told) {
  Finding finding = told.finding;
  if (told.count > 1) finding.sentence += " So in " + std::to_string(told.count) + " frames.";
  return to_text(finding);
}

std::string to_text(const LookedAt& l) {
  std::string text = counted(l.languages, "language", "languages") + ", " +
                     counted(l.articles, "article", "articles") + ", " + counted(l.parts, "part", "parts");
  if (l.frames == 0) return text;
  return text + "; " + counted(static_cast<int>(l.panels.size()), "panel", "panels") + " (" +
         joined(l.panels) + "), " + counted(l.text_sizes, "text size", "text sizes") + ", " +
         counted(l.themes, "theme", "themes") + ", " + counted(l.pages, "page", "pages") + ", " +
         counted(l.frames, "frame", "frames");
}

void tell_json(const Tellings& tellings, const LookedAt& l, std::ostream& out) {
  Json list = Json::array();
  for (const Told& told : tellings.all()) {
    Json json = json_of(told.finding);
    json["rule"] = told.rule;
    json["count"] = told.count;
    list.push_back(std::move(json));
  }
  const Json looked_at = {{"languages", l.languages}, {"articles", l.articles},     {"parts", l.parts},
                          {"panels", l.panels},       {"text_sizes", l.text_sizes}, {"themes", l.themes},
                          {"pages", l.pages},         {"frames", l.frames}};
  out << json_text({{"findings", list}, {"looked_at", looked_at}, {"frames", l.frames}}) << "\n";
}

std::string to_bytes(const Sight& sight) {
  Json causes = Json::array();
  for (const auto& [key, cause] : sight.faults)
    causes.push_back(
        {{"key", key}, {"rule", cause.rule}, {"first", json_of(cause.first)}, {"frames", cause.frames}});
  return json_text({{"causes", causes}, {"pages", sight.pages}, {"frames", sight.frames}}, -1);
}

Sight sight_of(const std::string& bytes) {
  const Json json = Json::parse(bytes);
  Sight sight;
  sight.pages = json["pages"];
  sight.frames = json["frames"];
  for (const Json& cause : json["causes"])
    sight.faults[cause["key"]] = {cause["rule"], finding_of(cause["first"]), cause["frames"]};
  return sight;
}

}  // namespace kiosk
