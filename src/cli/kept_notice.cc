#include "cli/kept_notice.h"

#include <algorithm>
#include <string>

#include "app/site.h"
#include "config/file_reader.h"
#include "content/ready_notices.h"
#include "screen/bulletin.h"
#include "staff/kept_bulletin.h"

namespace kiosk {
namespace {

/// The number that a ready-made one has, if any.
NoticeNumber number_of(const Catalogue& catalogue, const std::string& key) {
  for (const ReadyNotice& notice : catalogue.notices)
    if (notice.key == key) return notice.number;
  return NoticeNumber::none;
}

/// What is wrong with one that is put together in the bundle; empty: nothing.
std::string fault_of_ready(const Catalogue& catalogue, const KeptBulletin& kept) {
  if (std::none_of(catalogue.notices.begin(), catalogue.notices.end(),
                   [&](const ReadyNotice& notice) { return notice.key == kept.key; }))
    return "It is \"bulletin." + printable(kept.key) + "\", which is no notice of the bundles.";
  const NoticeNumber number = number_of(catalogue, kept.key);
  const NumberRange range = range_of(number);
  if (number == NoticeNumber::none || (kept.minutes >= range.least && kept.minutes <= range.most)) return "";
  return "Its number is " + std::to_string(kept.minutes) + ", which is none from " +
         std::to_string(range.least) + " to " + std::to_string(range.most) + ".";
}

/// The same of a typed one, by the rules and the fonts of today, in the words of the source.
std::string fault_of_typed(const World& world, const std::string& text, const LocaleTag& locale) {
  const Resources resources = world.resources();
  Setting setting = setting_of(initial_state(site_defaults(world.config.config, world.catalogue)),
                               panel_of(world.config.config, {1920, 1080}, 0));
  setting.site = world.catalogue.settings.source;
  std::string out;
  for (const Message& fault : typed_bulletin_faults(Gauge(resources, setting), text, locale))
    out += (out.empty() ? "" : " ") + fault.text;
  return out;
}

}  // namespace

std::optional<Bulletin> kept_notice(const World& world, const Store& store, Diagnostics& diagnostics) {
  const auto kept = read_bulletin(store, world.config_file, diagnostics);
  if (!kept) return std::nullopt;
  const auto locale = LocaleTag::parse(kept->locale);
  std::string fault;
  if (!locale)
    fault = "Its language \"" + printable(kept->locale) + "\" is no language's tag.";
  else
    fault = kept->key.empty() ? fault_of_typed(world, kept->text, *locale)
                              : fault_of_ready(world.catalogue, *kept);
  if (fault.empty()) {
    // One that has lost its number is shown without.
    const bool numbered = number_of(world.catalogue, kept->key) != NoticeNumber::none;
    return Bulletin{kept->key, numbered ? kept->minutes : 0, kept->text, *locale, kept->until};
  }
  diagnostics.warning(place_of_bulletin(store), 0, 0,
                      "The notice for today may not be shown as it is kept; none is. " + fault,
                      "Choose it anew in the staff menu.", FaultKind::setting);
  return std::nullopt;
}

}  // namespace kiosk
