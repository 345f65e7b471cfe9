#include "base/diagnostics.h"

#include <algorithm>
#include <utility>

#include "base/limits.h"

namespace kiosk {

void Diagnostics::add(Finding finding) {
  OfFile& file = files_[finding.file];
  if (++file.count <= limits::kFindings) {
    findings_.push_back(std::move(finding));
    return;
  }
  if (file.count == limits::kFindings + 1) {
    file.last = findings_.size();
    findings_.push_back({finding.severity, finding.file, 0, 0, "There are more faults in this file.",
                         "They are told when these are mended."});
  }
  // Where one of them is an error, so is this.
  if (finding.severity == Severity::error) findings_[file.last].severity = Severity::error;
}

void Diagnostics::error(std::string file, int line, int column, std::string sentence, std::string advice,
                        FaultKind kind) {
  add({Severity::error, std::move(file), line, column, std::move(sentence), std::move(advice), kind});
}

void Diagnostics::warning(std::string file, int line, int column, std::string sentence, std::string advice,
                          FaultKind kind) {
  add({Severity::warning, std::move(file), line, column, std::move(sentence), std::move(advice), kind});
}

void Diagnostics::error(const FilePlace& at, std::string sentence, std::string advice, FaultKind kind) {
  error(at.file, at.line, at.column, std::move(sentence), std::move(advice), kind);
}

void Diagnostics::append(const Diagnostics& other) {
  for (const Finding& finding : other.findings_) add(finding);
}

void Diagnostics::assume(FaultKind kind) {
  for (Finding& finding : findings_)
    if (finding.kind == FaultKind::other) finding.kind = kind;
}

bool Diagnostics::has_errors() const {
  return std::any_of(findings_.begin(), findings_.end(),
                     [](const Finding& f) { return f.severity == Severity::error; });
}

std::string to_text(const Finding& f) {
  std::string text = f.file + ":" + std::to_string(f.line) + ":" + std::to_string(f.column);
  text += f.severity == Severity::error ? ": error: " : ": warning: ";
  text += f.sentence;
  if (!f.advice.empty()) text += " " + f.advice;
  return text;
}

}  // namespace kiosk
