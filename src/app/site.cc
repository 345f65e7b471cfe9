#include "app/site.h"

#include <algorithm>

#include "app/usage_names.h"

namespace kiosk {
namespace {

TextSize text_size(int percent) {
  for (const TextSize size : {TextSize::largest, TextSize::larger, TextSize::large}) {
    if (percent >= static_cast<int>(size)) return size;
  }
  return TextSize::normal;
}

}  // namespace

SiteDefaults site_defaults(const Config& config, const Catalogue& catalogue) {
  const auto tag = LocaleTag::parse(config.site_locale);
  SiteDefaults site;
  site.locale = tag && catalogue.find(*tag) ? *tag : catalogue.settings.source;
  site.source = catalogue.settings.source;
  site.text_size = text_size(config.text_size);
  site.theme = config.theme;
  site.low_reach = config.low_reach;
  site.reduced_motion = config.reduced_motion;
  site.volume = config.speech.volume;
  site.who_may_switch = config.who_may_switch;
  site.locked = config.locked;
  for (const Bundle& bundle : catalogue.bundles) {
    if (!bundle.made) site.languages.push_back(bundle.tag);
    if (bundle.offered) site.offered.push_back(bundle.tag);
  }
  for (const auto& [key, text] : config.language_keys)
    if (const auto on_key = LocaleTag::parse(text)) {
      const Bundle* bundle = catalogue.find(*on_key);
      if (bundle != nullptr && bundle->offered) site.keys.emplace(key, *on_key);
    }
  site.totals = config.totals;
  if (catalogue.article_ids.size() == 1) site.only_article = catalogue.article_ids.front();
  return site;
}

AppOptions app_options(const Config& config, const Catalogue& catalogue) {
  AppOptions options;
  options.site = site_defaults(config, catalogue);
  options.emergency_number = config.emergency_number;
  for (const Bundle& bundle : catalogue.bundles) {
    if (!bundle.offered) continue;
    options.greetings.push_back(bundle.tag);
    options.names.push_back(
        {bundle.tag,
         {bundle.own_name, bundle.sort_name, catalogue.name_in(bundle.tag, options.site.locale),
          catalogue.name_in(bundle.tag, options.site.source)}});
  }
  options.usage_names = usage_names(catalogue);
  const auto site = std::find(options.greetings.begin(), options.greetings.end(), options.site.locale);
  if (site != options.greetings.end()) std::rotate(options.greetings.begin(), site, site + 1);
  return options;
}

}  // namespace kiosk
