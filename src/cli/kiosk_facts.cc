#include "cli/kiosk_facts.h"

#include <algorithm>
#include <system_error>

#include "cli/content_faults.h"
#include "cli/locales.h"
#include "staff/kept_settings.h"
#include "staff/state_folder.h"

namespace kiosk {
namespace {

ContentFacts facts_of(const LocaleRow& row) {
  ContentFacts facts;
  facts.locale = LocaleTag::parse(row.locale).value_or(LocaleTag());
  facts.parts = row.texts;
  facts.readable = row.present - row.unsound;
  facts.outdated = row.outdated;
  facts.changed = row.changed + row.unrecorded;
  facts.unchecked = std::max(0, facts.readable - row.checked - facts.outdated - facts.changed);
  return facts;
}

/// "ar/locale.toml:12: What is wrong.", the file from the folder of the languages.
std::string line_of(const Finding& finding, const std::filesystem::path& locales) {
  std::error_code error;
  const auto near = std::filesystem::relative(finding.file, locales, error);
  const bool within = !error && !near.empty() && *near.begin() != "..";
  std::string line = within ? near.string() : finding.file;
  if (finding.line > 0) line += ":" + std::to_string(finding.line);
  return line + ": " + finding.sentence;
}

}  // namespace

KioskFacts content_facts(const World& world) {
  KioskFacts facts;
  for (const LocaleRow& row : locale_rows(world, {})) {
    facts.content.push_back(facts_of(row));
    if (row.missing_glyphs > 0) facts.unshown.push_back(facts.content.back().locale);
  }
  LookedAt unheard;
  const Diagnostics faults = content_faults(world, unheard);
  for (const Finding& finding : faults.findings())
    facts.faults.push_back({finding.kind, line_of(finding, world.config.config.locales)});
  return facts;
}

std::optional<std::int64_t> free_megabytes(const std::filesystem::path& folder) {
  std::error_code error;
  std::filesystem::path there = folder;
  while (there.has_relative_path() && !std::filesystem::exists(there, error)) there = there.parent_path();
  const auto space = std::filesystem::space(there, error);
  if (error) return std::nullopt;
  return static_cast<std::int64_t>(space.available >> 20);
}

std::string why_unkept(const World& world) {
  if (world.state.empty()) return "there is no state folder";
  Diagnostics found;
  check_state(world.state, kept_folder(world.state, world.config_file), found);
  return found.findings().empty() ? "" : found.findings().front().sentence;
}

}  // namespace kiosk
