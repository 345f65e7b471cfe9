#include "base/diagnostics.h"

#include <algorithm>
#include <utility>

namespace kiosk {

void Diagnostics::error(std::string file, int line, int column, std::string sentence, std::string advice) {
  add({Severity::error, std::move(file), line, column, std::move(sentence), std::move(advice)});
}

void Diagnostics::warning(std::string file, int line, int column, std::string sentence, std::string advice) {
  add({Severity::warning, std::move(file), line, column, std::move(sentence), std::move(advice)});
}

void Diagnostics::append(const Diagnostics& other) {
  findings_.insert(findings_.end(), other.findings_.begin(), other.findings_.end());
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
