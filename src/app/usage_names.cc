#include "app/usage_names.h"

#include <map>
#include <memory>
#include <string>

#include "content/unicode.h"

namespace kiosk {
namespace {

using Articles = std::map<std::string, std::shared_ptr<const Article>>;

const Article* article_of(const Catalogue& catalogue, const std::string& id, Articles& open) {
  const auto found = open.find(id);
  if (found != open.end()) return found->second.get();
  Diagnostics unheard;
  return open.emplace(id, open_article(catalogue, id, catalogue.settings.site, unheard)).first->second.get();
}

}  // namespace

UsageNames usage_names(const Catalogue& catalogue) {
  return [&catalogue, open = std::make_shared<Articles>()](const UsageKey& key) -> UsageName {
    const LocaleTag& site = catalogue.settings.site;
    if (key.counted == Counted::language) {
      const auto tag = LocaleTag::parse(key.which);
      return {tag ? catalogue.name_in(*tag, site) : key.which, site};
    }
    const std::size_t slash = key.which.find('/');
    if (slash == std::string::npos) return {key.which, site};
    const Article* article = article_of(catalogue, key.which.substr(0, slash), *open);
    const Part* part = article != nullptr ? article->find(key.which.substr(slash + 1)) : nullptr;
    if (part == nullptr) return {key.which, site};
    return {to_utf8(part->heading.text), part->locale};
  };
}

}  // namespace kiosk
