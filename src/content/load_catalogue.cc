#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "content/answers.h"
#include "content/bundle_file.h"
#include "content/cards.h"
#include "content/catalogue.h"
#include "content/group_checks.h"
#include "content/message_checks.h"
#include "content/message_records.h"
#include "content/ready_notices.h"
#include "locale/nearest.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// The folders below `locales`, sorted; hidden ones do not count.
std::vector<fs::path> folders_in(const fs::path& locales) {
  std::vector<fs::path> out;
  std::error_code error;
  for (fs::directory_iterator it(locales, error), end; !error && it != end; it.increment(error)) {
    if (it->is_directory(error) && it->path().filename().string().front() != '.') out.push_back(it->path());
  }
  std::sort(out.begin(), out.end());
  return out;
}

class Loader {
 public:
  Loader(const ContentSettings& settings, Diagnostics& diagnostics) : diagnostics_(diagnostics) {
    out_.settings = settings;
  }

  Catalogue load() {
    for (const auto& folder : folders_in(out_.settings.locales))
      folders_[folder.filename().string()] = folder;
    out_.usable = !folders_.empty() && load_source();
    if (folders_.empty())
      fault("There is no language below the locales folder.",
            "Set \"locales\" in kiosk.conf to the folder of the bundles.");
    if (!out_.usable) return std::move(out_);
    for (const auto& tag : wanted()) load_translation(tag);
    look_for_offered();
    settle_site();
    mark_offered();
    order();
    read_cards(out_, diagnostics_);
    return std::move(out_);
  }

 private:
  void fault(const std::string& sentence, const std::string& advice) {
    diagnostics_.error(out_.settings.locales.string(), 0, 0, sentence, advice, FaultKind::setting);
  }

  bool load_source() {
    const std::string tag = out_.settings.source.str();
    if (!folders_.contains(tag)) {
      fault("The source language " + tag + " has no folder.", "Put locales/" + tag + " back.");
      return false;
    }
    auto raw = read_bundle(folders_[tag], diagnostics_);
    if (!raw) return false;
    auto sound = sound_source_messages(*raw, out_.settings.emergency_number, diagnostics_);
    source_ = *raw;
    check_source_messages(source_, diagnostics_);
    if (!sound) return false;
    put_back_lost(*raw, *sound);
    out_.notices = ready_notices(source_);
    add(std::move(*raw), std::move(*sound));
    return true;
  }

  /// What the source's file has lost, or has unsound, is as it was built in: for its readers, and for the
  /// translations that are held against it.
  void put_back_lost(const RawBundle& raw, std::map<std::string, std::string>& sound) {
    std::string lost;
    for (auto& [key, message] : built_in_messages(out_.settings.built_in_messages, raw.tag)) {
      if (!sound.emplace(key, message.pattern).second) continue;
      if (!raw.messages.contains(key)) lost += (lost.empty() ? "" : ", ") + key;
      source_.messages.insert_or_assign(key, std::move(message));
    }
    if (!lost.empty())
      diagnostics_.error(raw.file, 0, 0, "Messages are missing: " + lost + ".",
                         "Put them back. Until then the built-in English is shown.");
  }

  /// The tags to read besides the source: offered ones (or all), the site's, and the CLDR parents of each.
  std::set<std::string> wanted() {
    std::set<std::string> tags;
    const auto& offered = out_.settings.offered;
    for (const auto& [tag, folder] : folders_) {
      if (offered.empty()) tags.insert(tag);
    }
    std::vector<std::string> asked = offered;
    asked.push_back(out_.settings.site.str());
    for (const auto& tag : asked) {
      const auto parsed = LocaleTag::parse(tag);
      if (!parsed) continue;
      for (const auto& parent : fallback_chain(*parsed, out_.settings.source)) {
        if (folders_.contains(parent.str())) tags.insert(parent.str());
      }
    }
    tags.erase(out_.settings.source.str());
    return tags;
  }

  void load_translation(const std::string& tag) {
    const auto raw = read_bundle(folders_[tag], diagnostics_);
    if (!raw) return;
    const auto sound =
        sound_messages(*raw, held_against(*raw, source_), out_.settings.emergency_number, diagnostics_);
    if (!sound) return;
    add(*raw, *sound);
  }

  /// `raw` with what its records say of it; words that are not as they were recorded may give way to the
  /// source's.
  void add(RawBundle raw, std::map<std::string, std::string> sound) {
    Diagnostics unheard;
    const MessageRecords records = read_message_records(raw, source_, out_.settings, diagnostics_);
    put_in_place(records, raw, sound);
    Bundle bundle{raw.tag,    raw.own_name, raw.sort_name,
                  raw.names,  raw.digits,   MessageCatalogue(raw.tag, raw.digits, sound),
                  raw.folder, true,         fallback_chain(raw.tag, out_.settings.source),
                  records,    false,        raw.answers};
    if (const auto found = lists_fault(raw.answers))
      diagnostics_.warning(raw.file, 0, 0, found->sentence, found->advice);
    if (raw.tag != source_.tag)
      check_groups(raw, source_,
                   texts_of(raw, read_review(message_review_file(raw), unheard), source_,
                            read_review(message_review_file(source_), unheard)),
                   diagnostics_);
    out_.bundles.push_back(std::move(bundle));
  }

  /// What the clinic named; told where it did.
  void fault_at(const FilePlace& at, const std::string& sentence, const std::string& advice) {
    if (at.file.empty()) return fault(sentence, advice);
    diagnostics_.error(at, sentence, advice, FaultKind::setting);
  }

  /// What to do about a language that cannot be shown.
  std::string remedy(const std::string& tag) const {
    if (folders_.contains(tag)) return "Mend locales/" + tag + ": what is wrong there is told by itself.";
    std::vector<std::string> there;
    there.reserve(folders_.size());
    for (const auto& [name, folder] : folders_) there.push_back(name);
    const std::string near = nearest_tag(tag, there);
    return (near.empty() ? "" : "Did you mean \"" + near + "\"? ") + "Add locales/" + tag +
           ", or take it out of kiosk.conf.";
  }

  void look_for_offered() {
    for (const std::string& tag : out_.settings.offered) {
      const auto parsed = LocaleTag::parse(tag);
      if (parsed && out_.find(*parsed) != nullptr) continue;
      const auto at = out_.settings.offered_at.find(tag);
      fault_at(at == out_.settings.offered_at.end() ? FilePlace{} : at->second,
               folders_.contains(tag) ? "The offered language \"" + tag + "\" cannot be shown."
                                      : "There is no bundle of \"" + tag + "\".",
               remedy(tag));
    }
  }

  /// A site language that cannot be shown would leave the kiosk with none to start in.
  void settle_site() {
    const std::string tag = out_.settings.site.str();
    if (out_.find(out_.settings.site) != nullptr) return;
    fault_at(out_.settings.site_at, "The site's language " + tag + " cannot be shown.",
             remedy(tag) + " Until then the kiosk starts in " + out_.settings.source.str() + ".");
    out_.settings.site = out_.settings.source;
  }

  void mark_offered() {
    const auto& offered = out_.settings.offered;
    if (offered.empty()) return;
    if (std::find(offered.begin(), offered.end(), out_.settings.site.str()) == offered.end())
      diagnostics_.warning(
          out_.settings.site_at.file.empty() ? out_.settings.locales.string() : out_.settings.site_at.file,
          out_.settings.site_at.line, out_.settings.site_at.column,
          "The site's language " + out_.settings.site.str() + " is not among the offered ones.",
          "It is offered all the same, as the last.", FaultKind::setting);
    for (auto& bundle : out_.bundles)
      bundle.offered = rank(bundle) < offered.size() || bundle.tag == out_.settings.site;
  }

  std::size_t rank(const Bundle& bundle) const {
    const auto& offered = out_.settings.offered;
    return static_cast<std::size_t>(std::find(offered.begin(), offered.end(), bundle.tag.str()) -
                                    offered.begin());
  }

  /// 0 the site's language, 1 the source, 2 Latin script, 3 the others.
  int group(const Bundle& bundle) const {
    if (bundle.tag == out_.settings.site) return 0;
    if (bundle.tag == out_.settings.source) return 1;
    return bundle.tag.script() == "Latn" ? 2 : 3;
  }

  void order() {
    std::stable_sort(out_.bundles.begin(), out_.bundles.end(), [this](const Bundle& a, const Bundle& b) {
      if (rank(a) != rank(b)) return rank(a) < rank(b);
      if (group(a) != group(b)) return group(a) < group(b);
      if (a.tag.script() != b.tag.script()) return a.tag.script() < b.tag.script();
      return collates_before(a.sort_name, b.sort_name);
    });
  }

  Catalogue out_;
  Diagnostics& diagnostics_;
  std::map<std::string, fs::path> folders_;
  RawBundle source_;
};

}  // namespace

Catalogue load_catalogue(const ContentSettings& settings, Diagnostics& diagnostics) {
  return Loader(settings, diagnostics).load();
}

}  // namespace kiosk
