#include "content/cards.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <system_error>

#include "base/file.h"
#include "content/article_file.h"
#include "content/bundle_file.h"
#include "content/part_checks.h"
#include "content/part_rules.h"
#include "content/review.h"
#include "content/rich_text.h"

namespace kiosk {
namespace {

namespace fs = std::filesystem;

/// The ids of the .md files in a locale's articles folder, sorted.
std::vector<std::string> ids_in(const fs::path& folder) {
  std::vector<std::string> ids;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    if (it->path().extension() == ".md") ids.push_back(it->path().stem().string());
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
    const fs::path path = folder(settings_.source) / (id + ".md");
    RawArticle source = read_article(path, ReadWhat::front, diagnostics_);
    if (!source.readable) return;
    check_source_front(source.front, source.file, settings_, diagnostics_);
    if (!source.front.sound) return;
    catalogue_.article_ids.push_back(id);
    const int words = count_words(read_file(path).value_or(""));
    const std::string source_digest = digest(source.front.raw);
    for (const auto& bundle : catalogue_.bundles) {
      ArticleCard card = shown(id, bundle, source.front, source_digest);
      card.id = id;
      card.topic_icon = source.front.topic_icon;
      card.words = words;
      catalogue_.card_table[bundle.tag.str()][id] = std::move(card);
    }
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

  ArticleCard shown(const std::string& id, const Bundle& bundle, const RawFront& source,
                    const std::string& source_digest) const {
    Diagnostics unheard;
    for (const auto& tag : bundle.chain) {
      if (tag == settings_.source || catalogue_.find(tag) == nullptr) continue;
      RawArticle own = read_article(folder(tag) / (id + ".md"), ReadWhat::front, unheard);
      if (!own.readable) continue;
      check_front(own.front, own.file, source, settings_, unheard);
      const ReviewFile review = read_review(folder(tag) / (id + ".review.toml"), unheard);
      check_front_rules(own.front, own.file, source, rule_pair(catalogue_, tag), review, unheard);
      if (!own.front.sound) continue;
      if (judge(review, "front", source_digest, settings_).show) return card(own.front, tag);
    }
    return card(source, settings_.source);
  }

  void warn_of_strays(const Bundle& bundle) {
    const auto& known = catalogue_.article_ids;
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
