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
  faults.assume(FaultKind::text);
  for (const Finding& fault : faults.findings()) {
    if (told_.insert(to_text(fault)).second) tell(*log_, fault);
  }
  return false;
}

}  // namespace kiosk
