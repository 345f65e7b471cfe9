#include "mutations/judge.h"

#include <fstream>
#include <utility>

#include "content/catalogue.h"
#include "content/unicode.h"

namespace kiosk::mutations {
namespace {

namespace fs = std::filesystem;

std::string text_of(const Part& part) {
  std::string out = to_utf8(part.heading.text);
  for (const auto& block : part.blocks) {
    out += "\n" + to_utf8(block.text.text);
    for (const auto& cell : block.cells) out += "\n" + to_utf8(cell.text);
  }
  return out;
}

/// The levels and icons of a part's table; empty where it is plain.
std::string drawn_in(const Part& part) {
  std::string out;
  for (const auto& block : part.blocks)
    if (block.mark) out += block.mark->icon + std::to_string(block.mark->level) + " ";
  return out;
}

/// The one place that knows how an article says that a person has checked a part.
bool shown_as_checked(const Part& part) {
  return part.provenance.showing == Showing::plain && !part.provenance.review.checked_by.empty();
}

/// A finding about the state of the records, which says that something changed but not what is wrong.
bool of_a_seal(const Finding& finding) {
  return finding.file.ends_with(".review.toml") ||
         finding.sentence.find("changed since") != std::string::npos;
}

}  // namespace

Judge::Judge(fs::path folder, Files whole) : folder_(std::move(folder)), whole_(std::move(whole)) {
  fs::remove_all(folder_);
  for (const auto& [name, bytes] : whole_) write(name, bytes);
}

void Judge::write(const std::string& name, const std::string& bytes) const {
  fs::create_directories((folder_ / name).parent_path());
  std::ofstream(folder_ / name, std::ios::binary) << bytes;
}

/// English is under every language, so that its damage is looked for in all; another's in its own alone.
Judge::Outcome Judge::load(const std::string& tag) const {
  ContentSettings settings;
  settings.locales = folder_;
  settings.emergency_number = "999";
  settings.known_figures = {"leg-to-lung", "above-below-knee"};
  if (tag != "en") settings.offered = {"en", tag};
  Diagnostics found;
  Outcome out;
  const Catalogue catalogue = load_catalogue(settings, found);
  for (const auto& bundle : catalogue.bundles) {
    for (const auto& id : catalogue.article_ids) {
      const auto article = open_article(catalogue, id, bundle.tag, found);
      if (article == nullptr) continue;
      for (const auto& part : article->parts) {
        if (shown_as_checked(part))
          out.checked[part.locale.str() + "/" + part.id] = {text_of(part), drawn_in(part)};
      }
    }
  }
  for (Finding finding : found.findings()) {
    finding.line = finding.column = 0;
    out.findings[to_text(finding)] = of_a_seal(finding);
  }
  return out;
}

Sight Judge::look_at(const Damage& damage) {
  if (!as_whole_.contains(damage.tag)) as_whole_[damage.tag] = load(damage.tag);
  const Outcome& whole = as_whole_.at(damage.tag);
  for (const auto& [name, bytes] : damage.files) {
    if (damage.deletes)
      fs::remove(folder_ / name);
    else
      write(name, bytes);
  }
  const Outcome outcome = load(damage.tag);
  for (const auto& [name, bytes] : damage.files) write(name, whole_.at(name));
  Sight sight;
  for (const auto& [finding, of_seal] : outcome.findings) {
    if (whole.findings.contains(finding)) continue;
    sight.found = true;
    sight.by_rules = sight.by_rules || !of_seal;
  }
  for (const auto& [part, shown] : outcome.checked) {
    const auto before = whole.checked.find(part);
    if (before == whole.checked.end()) continue;
    // Words without the levels beside them are still the words that were checked.
    const bool same_drawing = shown.drawn.empty() || shown.drawn == before->second.drawn;
    if (shown.words != before->second.words || !same_drawing) sight.checked = true;
  }
  return sight;
}

}  // namespace kiosk::mutations
