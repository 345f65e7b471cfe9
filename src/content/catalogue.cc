#include "content/catalogue.h"

#include <algorithm>

#include "content/article_file.h"
#include "content/bundle_file.h"
#include "content/seal.h"

namespace kiosk {

const Bundle* Catalogue::find(const LocaleTag& tag) const {
  const auto found =
      std::find_if(bundles.begin(), bundles.end(), [&tag](const Bundle& b) { return b.tag == tag; });
  return found == bundles.end() ? nullptr : &*found;
}

Message Catalogue::message(const LocaleTag& locale, const std::string& key, const MessageArgs& args) const {
  const Bundle* own = find(locale);
  for (const auto& tag : own != nullptr ? own->chain : fallback_chain(locale, settings.source)) {
    const Bundle* bundle = find(tag);
    if (bundle == nullptr || !bundle->messages.has(key)) continue;
    MessageArgs all = args;
    all["emergency_number"] = settings.emergency_number.empty()
                                  ? bundle->messages.format("emergency.the_number").value_or("")
                                  : isolated_number(settings.emergency_number);
    if (auto text = bundle->messages.format(key, all)) return {std::move(*text), tag};
  }
  return {"", settings.source};
}

std::string Catalogue::name_in(const LocaleTag& tag, const LocaleTag& in) const {
  const Bundle* bundle = find(tag);
  if (bundle != nullptr) {
    const auto given = bundle->names.find(in.str());
    if (given != bundle->names.end()) return given->second;
    if (tag == in) return bundle->own_name;
  }
  std::string name = display_name(tag, in);
  if (!name.empty()) return name;
  return bundle != nullptr ? bundle->own_name : tag.str();
}

Provenance Catalogue::provenance(const LocaleTag& locale, const std::string& group) const {
  const std::string record = group == kLocaleRecord ? group : "messages." + group;
  if (const Bundle* own = find(locale)) {
    const auto found = own->provenance.find(record);
    if (found != own->provenance.end()) return found->second;
  }
  Provenance missing;
  missing.shown = settings.source;
  missing.own = Cause::missing;
  missing.showing = Showing::replaced;
  missing.maker = Maker::original;
  const Bundle* source = find(settings.source);
  if (source == nullptr) return missing;
  const auto original = source->provenance.find(record);
  if (original == source->provenance.end()) return missing;
  missing.of_shown = original->second.of_shown;
  missing.review = original->second.review;
  return missing;
}

std::vector<ArticleCard> Catalogue::cards(const LocaleTag& locale) const {
  auto found = card_table.find(locale.str());
  if (found == card_table.end()) found = card_table.find(settings.source.str());
  std::vector<ArticleCard> out;
  if (found == card_table.end()) return out;
  for (const auto& id : article_ids) {
    const auto card = found->second.find(id);
    if (card != found->second.end()) out.push_back(card->second);
  }
  return out;
}

}  // namespace kiosk
