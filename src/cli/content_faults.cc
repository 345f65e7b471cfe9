#include "cli/content_faults.h"

namespace kiosk {
namespace {

void check_fonts(const World& world, Diagnostics& faults) {
  for (const MissingFamily& family : missing_families(world.fonts)) {
    faults.warning((world.config.config.assets / "fonts.toml").string(), 0, 0, sentence_of(family),
                   advice_of(family), FaultKind::font);
  }
}

void check_articles(const World& world, LookedAt& looked_at, Diagnostics& faults) {
  for (const Bundle& bundle : world.catalogue.bundles) {
    for (const std::string& id : world.catalogue.article_ids) {
      const auto article = open_article(world.catalogue, id, bundle.tag, faults);
      if (article) looked_at.parts += static_cast<int>(article->parts.size());
    }
  }
}

}  // namespace

Diagnostics content_faults(const World& world, LookedAt& looked_at) {
  Diagnostics faults = world.diagnostics;
  check_fonts(world, faults);
  looked_at.languages = static_cast<int>(world.catalogue.bundles.size());
  looked_at.articles = static_cast<int>(world.catalogue.article_ids.size());
  if (world.catalogue.usable) check_articles(world, looked_at, faults);
  faults.assume(FaultKind::text);
  return faults;
}

}  // namespace kiosk
