#include "cli/check_look.h"

#include <cctype>
#include <cmath>
#include <cstdio>
#include <set>

#include "audit/audit.h"
#include "cli/care_panel.h"
#include "cli/page_faults.h"
#include "content/pseudo.h"

namespace kiosk {
namespace {

const Catalogue& catalogue_of(const World& world, const CheckLook& look) {
  return look.filter.catalogue != nullptr ? *look.filter.catalogue : world.catalogue;
}

/// Looks at frames and gathers what is wrong with them.
class Looker {
 public:
  Looker(const World& world, const CheckLook& look, BookCache& books)
      : world_(world), look_(look), books_(books) {}

  Sight look() {
    for_each_view(world_, look_.panel, look_.filter, books_, [&](const View& view) { frame(view); });
    borrowed();
    return std::move(sight_);
  }

 private:
  void frame(const View& view) {
    ++sight_.frames;
    // Colours and the keyboard's place make no other pages.
    const bool plain = look_.filter.theme == name_of(ThemeId::light) && !look_.filter.focus;
    const bool page = plain && !view.scene.part.empty() && view.scene.pages > 0;
    if (page && counted_.insert(view.scene.part + " " + std::to_string(view.scene.page)).second)
      ++sight_.pages;
    std::set<std::string> here;
    pictures(view, here);
    for (const AuditFinding& f : audit(view.scene, look_.panel, world_.config.config.emergency_number)) {
      // Told where readers see it: the clinic's name, a letter of the English.
      const bool known = file_of(view, f) == world_.config_file.string() || f.rule == "glyphs";
      if (look_.kind == CheckLook::Kind::pseudo && known) continue;
      if (look_.kind == CheckLook::Kind::pseudo)
        add(here, view.locale.str() + " " + view.scene.screen + " " + f.rule, f.rule, unseen(view, f));
      else
        add(here, f.rule + " " + (f.cause.empty() ? without_figures(f.sentence) : f.cause), f.rule,
            told(view, f));
    }
  }

  /// A fault that one frame shows twice is in one frame.
  void add(std::set<std::string>& here, const std::string& key, const std::string& rule, Finding finding) {
    if (!here.insert(key).second) return;
    PageFault& cause = sight_.faults[key];
    if (cause.frames++ > 0) return;
    cause.rule = rule;
    cause.first = std::move(finding);
  }

  /// Texts that some other font of the machine had to set.
  void borrowed() {
    std::set<std::string> here;
    for (const BorrowedFamily& family : world_.typesetter->borrowed())
      add(here, "borrowed " + sentence_of(family), "font",
          {Severity::warning, (world_.config.config.assets / "fonts.toml").string(), 0, 0,
           sentence_of(family), advice_of(family)});
  }

  /// Pictures that a frame asks for and that are not there.
  void pictures(const View& view, std::set<std::string>& here) {
    for (const DrawCommand& command : view.scene.commands) {
      const auto* icon = std::get_if<DrawIcon>(&command);
      if (icon == nullptr || world_.pictures.icons.count(icon->name) > 0) continue;
      const auto file = world_.config.config.assets / "icons" / (icon->name + ".svg");
      add(here, "icon " + icon->name, "picture",
          {Severity::error, file.string(), 0, 0,
           "The icon " + icon->name + " is missing: the screens show nothing in its place.",
           "Restore it from the release."});
    }
  }

  Finding told(const View& view, const AuditFinding& f) const {
    return {Severity::error,
            file_of(view, f),
            0,
            0,
            view.name + " at " + words_of(look_) + ": " + f.rule + ": " + f.sentence,
            advice(view)};
  }

  Finding unseen(const View& view, const AuditFinding& f) const {
    const bool longer = pseudo_of(view.locale) == Pseudo::accented;
    return {
        Severity::warning,
        file_of(view, f),
        0,
        0,
        view.locale.str() + ": " + view.name + " at " + words_of(look_) + ": " + f.rule + ": " + f.sentence,
        std::string("A translation ") + (longer ? "40 % longer than the English" : "from right to left") +
            " would not fit: make room, or shorten the English."};
  }

  /// The file that a frame shows most of; the clinic's name is from kiosk.conf.
  std::string file_of(const View& view, const AuditFinding& f) const {
    const std::string& clinic = world_.config.config.clinic_name;
    if (!clinic.empty() && f.sentence.find("\"" + clinic + "\"") != std::string::npos)
      return world_.config_file.string();
    const Catalogue& catalogue = catalogue_of(world_, look_);
    const Bundle* bundle = catalogue.find(view.locale);
    const std::filesystem::path folder = bundle == nullptr ? "" : bundle->folder;
    for (const std::string& id : catalogue.article_ids)
      if (view.name.starts_with(view.locale.str() + "-" + id + "-"))
        return (folder / "articles" / (id + ".md")).string();
    return (folder / "locale.toml").string();
  }

  /// How to see the frame.
  std::string advice(const View& view) const {
    const ViewFilter& setting = look_.filter;
    return "See it: clinic-kiosk tour --out tour --locale " + view.locale.str() + " --screen " +
           view.scene.screen + " --size " + words_of(look_.panel.size) + " --text-size " +
           std::to_string(static_cast<int>(setting.text_size)) + " --theme " + setting.theme +
           (setting.low_reach ? " --low-reach" : "") + (setting.side_by_side ? " --side-by-side" : "") +
           (setting.voices.empty() ? "" : " --speech");
  }

  const World& world_;
  const CheckLook& look_;
  BookCache& books_;
  Sight sight_;
  std::set<std::string> counted_;  ///< pages met, for a page may be shown in several frames
};

/// The emergency card is one page or the language needs a larger panel: which one is told.
Sight look_at_card(const World& world, const CheckLook& look) {
  Sight sight;
  const Bundle* bundle = world.catalogue.find(look.filter.locales.front());
  if (bundle == nullptr) return sight;
  const Panel& panel = look.panel;
  const double diagonal = std::hypot(panel.size.w, panel.size.h) / panel.px_per_mm / 25.4;  // mm of an inch
  const auto least = least_care_diagonal(world, panel, bundle->tag, diagonal);
  if (least && *least <= diagonal) return sight;
  char inches[16] = "";
  if (least) std::snprintf(inches, sizeof inches, "%.1f", *least);
  sight.faults["card " + bundle->tag.str() + " " + words_of(panel.size)] = {
      "card",
      {Severity::error, (bundle->folder / "locale.toml").string(), 0, 0,
       "This panel (" + words_of(panel.size) + ") does not hold the emergency card of " + bundle->tag.str() +
           " whole.",
       least ? "Use one of " + std::string(inches) + " inches or more, or shorten messages.emergency."
             : "Shorten messages.emergency, or set a shorter viewing_distance_mm: no panel of these pixels "
               "of up "
               "to 100 inches holds it."},
      1};
  return sight;
}

}  // namespace

std::string without_figures(const std::string& sentence) {
  std::string out;
  for (const char c : sentence) {
    const bool figure = std::isdigit(static_cast<unsigned char>(c)) != 0;
    if (!figure) out += c;
    if (figure && (out.empty() || out.back() != '#')) out += '#';
  }
  return out;
}

BookCache& Looks::books_of(const ViewFilter& filter) {
  const Resources resources = resources_of(world_, filter);
  return books_.try_emplace(&resources.catalogue, resources).first->second;
}

Sight Looks::at(const CheckLook& look) {
  switch (look.kind) {
    case CheckLook::Kind::breaks:
      return look_at_breaks(world_, look, books_of(look.filter));
    case CheckLook::Kind::card:
      return look_at_card(world_, look);
    case CheckLook::Kind::frames:
    case CheckLook::Kind::pseudo:
      break;
  }
  return Looker(world_, look, books_of(look.filter)).look();
}

}  // namespace kiosk
