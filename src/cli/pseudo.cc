#include "cli/pseudo.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "audit/audit.h"
#include "cli/views.h"
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

std::vector<ViewFilter> settings_for(const Catalogue& catalogue, const Panel& panel) {
  ViewFilter plain;
  plain.catalogue = &catalogue;
  for (const Bundle& bundle : catalogue.bundles) {
    plain.voices.push_back(bundle.tag);
    if (bundle.made) plain.locales.push_back(bundle.tag);
  }
  std::vector<ViewFilter> settings;
  if (plain.locales.empty()) return settings;
  for (const TextSize size : {TextSize::normal, TextSize::large, TextSize::larger, TextSize::largest}) {
    plain.text_size = size;
    for (const bool side_by_side : {false, true}) {
      plain.side_by_side = side_by_side;
      settings.push_back(plain);
      if (!panel.portrait()) continue;
      settings.push_back(plain);
      settings.back().low_reach = true;
    }
  }
  return settings;
}

/// The source's file that a frame shows most of.
std::string file_of(const Catalogue& catalogue, const View& view) {
  const Bundle* bundle = catalogue.find(view.locale);
  const std::filesystem::path folder = bundle == nullptr ? "" : bundle->folder;
  for (const std::string& id : catalogue.article_ids) {
    if (view.name.starts_with(view.locale.str() + "-" + id + "-"))
      return (folder / "articles" / (id + ".md")).string();
  }
  return (folder / "locale.toml").string();
}

std::string advice_for(const LocaleTag& tag) {
  return pseudo_of(tag) == Pseudo::accented
             ? "A translation 40 % longer than the English would not fit: make room, or shorten the English."
             : "A translation from right to left would not fit: make room, or shorten the English.";
}

std::string words_of(const View& view, const ViewFilter& setting) {
  return view.locale.str() + ": " + view.name + " at " + std::to_string(static_cast<int>(setting.text_size)) +
         " %" + (setting.low_reach ? ", low reach" : "") + (setting.side_by_side ? ", side by side" : "");
}

/// The first of the faults of one rule on one screen, and how many frames have it.
struct Told {
  std::string file, sentence, advice;
  int frames = 0;
};

/// A screen that has no room for longer words has none on any of its pages: it is told once.
class Teller {
 public:
  explicit Teller(const Catalogue& catalogue) : catalogue_(catalogue) {}

  void add(const View& view, const ViewFilter& setting, const std::vector<AuditFinding>& findings) {
    std::set<std::string> here;
    for (const AuditFinding& f : findings) {
      if (!here.insert(f.rule).second) continue;
      Told& told = told_[{view.locale.str(), view.scene.screen, f.rule}];
      if (told.frames++ > 0) continue;
      told.file = file_of(catalogue_, view);
      told.sentence = words_of(view, setting) + ": " + f.rule + ": " + f.sentence;
      told.advice = advice_for(view.locale);
    }
  }

  void tell(Diagnostics& faults) const {
    for (const auto& [key, told] : told_) {
      const std::string more = told.frames > 1 ? " So in " + std::to_string(told.frames) + " frames." : "";
      faults.warning(told.file, 0, 0, told.sentence + more, told.advice);
    }
  }

 private:
  const Catalogue& catalogue_;
  std::map<std::tuple<std::string, std::string, std::string>, Told> told_;
};

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

int check_pseudo_locales(const World& world, const Panel& panel, Diagnostics& faults) {
  const Catalogue catalogue = with_pseudo_locales(world);
  int frames = 0;
  Teller teller(catalogue);
  for (const ViewFilter& setting : settings_for(catalogue, panel)) {
    for_each_view(world, panel, setting, [&](const View& view) {
      ++frames;
      teller.add(view, setting, audit(view.scene, panel, world.config.config.emergency_number));
    });
  }
  teller.tell(faults);
  return frames;
}

}  // namespace kiosk
