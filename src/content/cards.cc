#include "content/cards.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/file.h"
#include "base/file_names.h"
#include "base/limits.h"
#include "content/article_file.h"
#include "content/bundle_file.h"
#include "content/edition.h"
#include "content/part_checks.h"
#include "content/rich_text.h"
#include "content/unicode.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// The names of the files in a locale's articles folder, sorted.
std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
    names.push_back(it->path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

/// The ids of its .md files, sorted.
std::vector<std::string> ids_in(const fs::path& folder) {
  std::vector<std::string> ids;
  for (const fs::path name : names_in(folder)) {
    if (name.extension() == ".md" && !broken_utf8(name.string())) ids.push_back(name.stem().string());
  }
  std::sort(ids.begin(), ids.end());
  return ids;
}

class CardReader {
 public:
  CardReader(Catalogue& catalogue, Diagnostics& diagnostics)
      : catalogue_(catalogue), settings_(catalogue.settings), diagnostics_(diagnostics) {}

  void read() {
    for (const auto& id : ids_in(folder(settings_.source))) article(id);
    for (const auto& bundle : catalogue_.bundles) warn_of_strays(bundle);
  }

 private:
  fs::path folder(const LocaleTag& tag) const { return settings_.locales / tag.str() / "articles"; }

  void article(const std::string& id) {
    Edition source = read_edition(settings_, settings_.source, id, ReadWhat::front, diagnostics_);
    RawFront& front = source.article.front;
    if (!source.article.readable) return;
    check_source_front(front, source.article.file, settings_, diagnostics_);
    if (!front.sound || !has_sound_part(source.article.file)) return;
    catalogue_.article_ids.push_back(id);
    const int words =
        count_words(read_bounded(source.article.file, limits::kArticleFile, Links::follow).bytes);
    for (const auto& bundle : catalogue_.bundles) {
      ArticleCard card = shown(id, bundle, source);
      card.id = id;
      card.topic_icon = front.topic_icon;
      card.words = words;
      catalogue_.card_table[bundle.tag.str()][id] = std::move(card);
    }
  }

  /// A card that led nowhere would be worse than none.
  bool has_sound_part(const fs::path& path) {
    Diagnostics found;
    RawArticle source = read_article(path, ReadWhat::all, found);
    check_source(source, settings_, found);
    const bool sound =
        std::any_of(source.parts.begin(), source.parts.end(), [](const RawPart& part) { return part.sound; });
    if (sound) return true;
    for (const auto& finding : found.findings()) report(diagnostics_, finding);
    report(diagnostics_, {Severity::error, source.file, 0, 0, "No part of the article can be shown.",
                          "Mend its parts. Until then the article is not in the library."});
    return false;
  }

  ArticleCard card(const RawFront& front, const LocaleTag& tag) const {
    const std::string number = settings_.emergency_number.empty()
                                   ? catalogue_.message(tag, "emergency.the_number").text
                                   : isolated_number(settings_.emergency_number);
    ArticleCard out;
    out.title = with_number(front.title, number);
    out.summary = with_number(front.summary, number);
    out.topic = front.topic;
    out.locale = tag;
    out.link = !front.link.empty();
    return out;
  }

  ArticleCard shown(const std::string& id, const Bundle& bundle, const Edition& source) const {
    Diagnostics unheard;
    for (const auto& tag : bundle.chain) {
      if (tag == settings_.source || catalogue_.find(tag) == nullptr) continue;
      Edition own = read_edition(settings_, tag, id, ReadWhat::front, unheard);
      if (!own.article.readable) continue;
      check_front_of(own, source, catalogue_, unheard);
      const Verdict verdict = decide(claim_of_front(own, source), article_policies(settings_));
      if (verdict.showing != Showing::replaced) return card(own.article.front, tag);
    }
    return card(source.article.front, settings_.source);
  }

  /// Records whose article is gone from the source: somebody took it away, or renamed it.
  void tell_stray_records(const Bundle& bundle) {
    const std::string end = ".review.toml";
    for (const auto& name : names_in(folder(bundle.tag))) {
      if (!name.ends_with(end) || broken_utf8(name)) continue;
      const std::string id = name.substr(0, name.size() - end.size());
      std::error_code error;
      if (fs::exists(folder(settings_.source) / (id + ".md"), error)) continue;
      diagnostics_.error(
          (folder(bundle.tag) / name).string(), 0, 0,
          "There are records of the article \"" + id + "\", but the source has no such article.",
          "Put the article back, or take its records out.");
    }
  }

  /// A name that is no text can be neither shown nor linked to.
  void tell_broken_names(const Bundle& bundle) {
    for (const auto& name : names_in(folder(bundle.tag))) {
      if (!broken_utf8(name)) continue;
      diagnostics_.error((folder(bundle.tag) / name).string(), 0, 0, "The file's name is no UTF-8.",
                         "Rename it in plain letters. Until then it is passed over.");
    }
  }

  void warn_of_strays(const Bundle& bundle) {
    const auto& known = catalogue_.article_ids;
    tell_broken_names(bundle);
    tell_stray_records(bundle);
    tell_strays(folder(bundle.tag), {".md", ".review.toml"}, Strays::all, diagnostics_);
    if (bundle.tag == settings_.source) return;
    for (const auto& id : ids_in(folder(bundle.tag))) {
      if (std::binary_search(known.begin(), known.end(), id)) continue;
      diagnostics_.warning((folder(bundle.tag) / (id + ".md")).string(), 0, 0,
                           "The source has no sound article \"" + id + "\".",
                           "It is not shown. Mend its name, or take it out.");
    }
  }

  Catalogue& catalogue_;
  const ContentSettings& settings_;
  Diagnostics& diagnostics_;
};

}  // namespace

void read_cards(Catalogue& catalogue, Diagnostics& diagnostics) { CardReader(catalogue, diagnostics).read(); }

}  // namespace kiosk
