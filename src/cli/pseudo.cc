#include "cli/pseudo.h"

#include <algorithm>
#include <set>

#include "content/pseudo.h"

namespace kiosk {
namespace {

/// A clinic need not have the fonts of a language that it does not offer.
bool has_glyphs(const World& world, const Catalogue& catalogue, const Bundle& bundle) {
  Paragraph p;
  p.text = to_utf16(catalogue.message(bundle.tag, "emergency.question").text);
  p.locale = bundle.tag;
  return world.typesetter->set(p, 1 << 16)->missing_glyphs == 0;
}

}  // namespace

Catalogue with_pseudo_locales(const World& world) {
  Catalogue catalogue = world.catalogue;
  if (!catalogue.usable) return catalogue;
  add_pseudo_locales(catalogue);
  auto& bundles = catalogue.bundles;
  const auto boxes = [&](const Bundle& bundle) {
    return bundle.made && !has_glyphs(world, catalogue, bundle);
  };
  std::set<LocaleTag> out;
  for (const Bundle& bundle : bundles)
    if (boxes(bundle)) out.insert(bundle.tag);
  bundles.erase(std::remove_if(bundles.begin(), bundles.end(),
                               [&out](const Bundle& bundle) { return out.contains(bundle.tag); }),
                bundles.end());
  return catalogue;
}

}  // namespace kiosk
