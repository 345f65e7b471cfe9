#include "app/article_check.h"

namespace kiosk {

bool ArticleCheck::step() {
  const std::size_t articles = catalogue_.article_ids.size();
  if (log_ == nullptr || next_ >= articles * catalogue_.bundles.size()) return true;
  const std::string& id = catalogue_.article_ids[next_ % articles];
  const LocaleTag& tag = catalogue_.bundles[next_ / articles].tag;
  ++next_;
  Diagnostics faults;
  open_article(catalogue_, id, tag, faults);
  for (const Finding& fault : faults.findings()) {
    const std::string line = to_text(fault);
    if (told_.insert(line).second)
      log_->write(fault.severity == Severity::error ? LogLevel::error : LogLevel::warning, line);
  }
  return false;
}

}  // namespace kiosk
