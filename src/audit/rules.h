#pragma once

#include "audit/audit.h"

namespace kiosk {

/// What a rule needs and where it puts what it finds.
struct AuditRun {
  const Scene& scene;
  const Panel& panel;
  const std::string& number;
  std::vector<const DrawText*> texts;
  std::vector<AuditFinding>& findings;

  void add(const char* rule, std::string sentence) { findings.push_back({rule, std::move(sentence)}); }
};

void check_banner(AuditRun& run);
void check_emergency(AuditRun& run);
void check_texts(AuditRun& run);
void check_targets(AuditRun& run);
void check_focus(AuditRun& run);

std::string to_text(const Rect& rect);

}  // namespace kiosk
