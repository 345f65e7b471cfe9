#pragma once

#include "audit/audit.h"
#include "audit/things.h"

namespace kiosk {

/// What a rule needs and where it puts what it finds.
struct AuditRun {
  const Scene& scene;
  const Panel& panel;
  const std::string& number;
  std::vector<const DrawText*> texts;
  std::vector<Thing> things;
  std::vector<AuditFinding>& findings;

  void add(const char* rule, std::string sentence, std::string cause = {}) {
    findings.push_back({rule, std::move(sentence), std::move(cause)});
  }
};

void check_banner(AuditRun& run);
void check_emergency(AuditRun& run);
void check_texts(AuditRun& run);
void check_targets(AuditRun& run);
void check_focus(AuditRun& run);
void check_overlaps(AuditRun& run);
void check_edges(AuditRun& run);
void check_doubles(AuditRun& run);
void check_numbers(AuditRun& run);
void check_controls(AuditRun& run);

/// How far the ring of the focus may reach out of its control.
inline constexpr double kRingMm = 4;

std::string to_text(const Rect& rect);
/// A text as a sentence names it.
std::string quoted(const DrawText& text);

}  // namespace kiosk
