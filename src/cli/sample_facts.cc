#include "cli/sample_facts.h"

#include <chrono>

#include "app/usage_names.h"

namespace kiosk {
namespace {

UsageCounts sample_counts(const Catalogue& catalogue) {
  UsageCounts counts;
  std::int64_t visits = 0;
  std::int64_t next = 321;
  for (const Bundle& bundle : catalogue.bundles) {
    counts[{Counted::language, bundle.tag.str()}] = next;
    visits += next;
    next = next * 2 / 3;
  }
  counts[{Counted::visit, ""}] = visits;
  if (!catalogue.article_ids.empty())
    for (const char* part : {"summary-answer", "path", "triggers", "emergency"})
      counts[{Counted::part, catalogue.article_ids.front() + "/" + part}] = next += 45;
  counts[{Counted::emergency, ""}] = 7;
  counts[{Counted::aloud, ""}] = 3;
  counts[{Counted::yes, ""}] = 120;
  counts[{Counted::no, ""}] = 12;
  counts[{Counted::ask, ""}] = 34;
  return counts;
}

}  // namespace

std::shared_ptr<const KioskFacts> sample_facts(const Catalogue& catalogue) {
  KioskFacts facts;
  facts.version = "1.2.3";
  facts.hours = 1234;
  facts.megabytes = 123456;
  facts.last_fault = KnownFault{
      FaultKind::setting,
      "/etc/clinic-kiosk/kiosk.conf:12:1: error: \"display.theme\" is none of \"light\", \"dark\", "
      "\"high-contrast\"; the built-in value is used. Choose one of them."};
  facts.unkept = "cannot be written: the disk is full";
  for (const char* tag : {"en", "cy", "pl", "ar", "ur", "bn", "pa", "zh-Hans"}) {
    const LocaleTag locale = *LocaleTag::parse(tag);
    facts.content.push_back({locale, 38, 37, 2, 30, 1});
    facts.voices.push_back(locale);
  }
  facts.unshown = {facts.voices.begin(), facts.voices.begin() + 3};
  facts.faults = {
      {FaultKind::text,
       "ar/articles/dvt-to-pe.md:112: The part \"path\" says 4 numbers, and the English says 5."},
      {FaultKind::text, "ur/locale.toml:14: The message \"emergency.call\" lacks {emergency_number}."}};
  facts.closes = {Date(std::chrono::year(2026) / 9 / 30), 18 * 60 + 30};
  facts.usage = summary_of(sample_counts(catalogue), 28, usage_names(catalogue));
  return std::make_shared<const KioskFacts>(std::move(facts));
}

}  // namespace kiosk
