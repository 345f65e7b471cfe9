#include <algorithm>
#include <set>
#include <utility>

#include "content/article_file.h"
#include "content/bundle_file.h"
#include "content/catalogue.h"
#include "content/part_checks.h"
#include "content/part_rules.h"
#include "content/review.h"
#include "content/rich_text.h"

namespace kiosk {
namespace {

/// One language's files of an article.
struct Edition {
  LocaleTag tag;
  RawArticle article;
  ReviewFile review;
};

/// Puts an article together, part by part, from the editions of a fallback chain. The source is the last.
class Opener {
 public:
  Opener(const Catalogue& catalogue, const std::string& id, const LocaleTag& locale, Diagnostics& diagnostics)
      : catalogue_(catalogue),
        settings_(catalogue.settings),
        id_(id),
        locale_(locale),
        diagnostics_(diagnostics) {}

  std::shared_ptr<const Article> open() {
    source_ = read(settings_.source);
    if (!source_.article.readable) return nullptr;
    check_source(source_.article, settings_, diagnostics_);
    check_source_rules(source_.article, settings_.source, source_.review, diagnostics_);
    if (!source_.article.front.sound) return nullptr;
    read_translations();
    Article article;
    article.id = id_;
    article.locale = locale_;
    front(article);
    for (const auto& original : source_.article.parts) {
      if (original.sound) article.parts.push_back(part(original));
    }
    if (article.parts.empty()) return nullptr;
    find_steps(article);
    mend_links(article);
    return std::make_shared<const Article>(std::move(article));
  }

 private:
  Edition read(const LocaleTag& tag) {
    const auto folder = settings_.locales / tag.str() / "articles";
    Edition edition{tag, read_article(folder / (id_ + ".md"), ReadWhat::all, diagnostics_), {}};
    Diagnostics found;
    edition.review = read_review(folder / (id_ + ".review.toml"), found);
    for (const auto& finding : found.findings()) report(diagnostics_, finding);
    return edition;
  }

  void read_translations() {
    for (const auto& tag : fallback_chain(locale_, settings_.source)) {
      if (tag == settings_.source || catalogue_.find(tag) == nullptr) continue;
      Edition edition = read(tag);
      if (!edition.article.found && tag == locale_)
        missing(edition, "The article is not translated.", "Translate it.");
      check_translation(edition.article, source_.article, settings_, diagnostics_);
      check_rules(edition.article, source_.article, rule_pair(catalogue_, tag), edition.review, diagnostics_);
      report_missing(edition);
      report_records(edition);
      translations_.push_back(std::move(edition));
    }
    report_records(source_);
  }

  void missing(const Edition& edition, const std::string& sentence, const std::string& advice) {
    report(diagnostics_, {Severity::error, edition.article.file, 0, 0, sentence,
                          advice + " Until then the source's text is shown."});
  }

  /// A regional edition may leave parts to its CLDR parent: only what nobody translates is missing.
  void report_missing(const Edition& edition) {
    if (!edition.article.readable || edition.tag != locale_) return;
    for (const auto& original : source_.article.parts) {
      if (original.sound && edition.article.find(original.id) == nullptr)
        missing(edition, "The part \"" + original.id + "\" is missing.", "Translate it.");
    }
  }

  void report_records(const Edition& edition) {
    if (!edition.article.readable) return;
    const auto warn = [&](Place place, const std::string& sentence, const std::string& advice) {
      report(diagnostics_,
             {Severity::warning, edition.review.file, place.line, place.column, sentence, advice});
    };
    for (const auto& [part, record] : edition.review.records) {
      if (part != "front" && edition.article.find(part) == nullptr)
        warn(record.place, "There is a record of \"" + part + "\", but no such part.", "Take it out.");
    }
    if (edition.tag == settings_.source) return;
    if (!edition.review.found)
      return warn({}, "No part of this translation has a review record.",
                  "Write one; see docs/bundle-format.md.");
    record_state(edition, "front", source_.article.front.raw, warn);
    for (const auto& part : edition.article.parts) {
      const RawPart* original = source_.article.find(part.id);
      if (original != nullptr) record_state(edition, part.id, original->raw, warn);
    }
  }

  template <typename Warn>
  void record_state(const Edition& edition, const std::string& part, const std::string& raw,
                    const Warn& warn) {
    const auto found = edition.review.records.find(part);
    if (found == edition.review.records.end())
      return warn({}, "Part \"" + part + "\" has no review record.", "Write one; see docs/bundle-format.md.");
    const std::string& made_from = found->second.review.source_digest;
    if (made_from.empty())
      return warn(found->second.place,
                  "The record of \"" + part + "\" does not say from which source it was made.",
                  "Add source = \"sha256:...\", as check --digests prints it.");
    if (made_from != digest(raw))
      warn(found->second.place, "The source of part \"" + part + "\" has changed since it was translated.",
           "Bring the translation up to date, then its record.");
  }

  /// The number as shown in a text of this locale; words where none is known.
  std::string number_words(const LocaleTag& tag) const {
    if (!settings_.emergency_number.empty()) return isolated_number(settings_.emergency_number);
    return catalogue_.message(tag, "emergency.the_number").text;
  }

  Review source_review(const std::string& part) const {
    const auto found = source_.review.records.find(part);
    Review review = found == source_.review.records.end() ? Review{} : found->second.review;
    review.current = true;
    return review;
  }

  /// The notice of a text that fell back, the most telling one of the editions passed over.
  Notice source_notice(Notice passed) const {
    if (locale_ == settings_.source) return Notice::none;
    return passed == Notice::none ? Notice::fallback_missing : passed;
  }

  Part part(const RawPart& original) const {
    Notice passed = Notice::none;
    for (const auto& edition : translations_) {
      const RawPart* own = edition.article.find(original.id);
      if (own == nullptr || !own->sound) continue;
      const Verdict verdict = judge(edition.review, original.id, digest(original.raw), settings_);
      if (verdict.show) return made(*own, edition.tag, verdict.notice, verdict.review);
      if (passed == Notice::none) passed = verdict.notice;
    }
    return made(original, settings_.source, source_notice(passed), source_review(original.id));
  }

  Part made(const RawPart& raw, const LocaleTag& tag, Notice notice, const Review& review) const {
    const std::u16string words = to_utf16(number_words(tag));
    Part part{raw.id, with_number(raw.heading, words), {}, tag, notice, review};
    for (const auto& raw_block : raw.blocks) {
      Block block = raw_block.block;
      block.text = with_number(std::move(block.text), words);
      for (auto& cell : block.cells) cell = with_number(std::move(cell), words);
      part.blocks.push_back(std::move(block));
    }
    return part;
  }

  void front(Article& article) const {
    const RawFront* shown = &source_.article.front;
    const std::string source_digest = digest(shown->raw);
    Notice passed = Notice::none;
    article.front_locale = settings_.source;
    for (const auto& edition : translations_) {
      const RawFront& own = edition.article.front;
      if (!edition.article.readable || !own.sound) continue;
      const Verdict verdict = judge(edition.review, "front", source_digest, settings_);
      if (verdict.show) {
        article.front_locale = edition.tag;
        article.front_notice = verdict.notice;
        article.front_review = verdict.review;
        return fill(article, own);
      }
      if (passed == Notice::none) passed = verdict.notice;
    }
    article.front_notice = source_notice(passed);
    article.front_review = source_review("front");
    fill(article, *shown);
  }

  void fill(Article& article, const RawFront& front) const {
    const RawFront& original = source_.article.front;
    const std::string words = number_words(article.front_locale);
    article.labels_locale = article.front_locale;
    article.title = with_number(front.title, words);
    article.summary = with_number(front.summary, words);
    article.topic = front.topic;
    article.topic_icon = original.topic_icon;
    article.next_review = original.next_review;
    // In the reader's language, or there is none.
    article.link = article.front_locale == article.locale ? front.link : "";
    article.labels = front.labels;
  }

  /// The steps of each figure, at the blocks that tell of them. The source says where; counts of blocks
  /// match.
  void find_steps(Article& article) const {
    for (const auto& [figure, labels] : source_.article.front.labels) {
      for (const FigureLabel& label : labels) {
        if (label.step.empty()) continue;
        if (const auto step = step_of(label)) {
          article.steps[figure].push_back(*step);
        } else {
          const Place place = source_.article.front.place;
          report(diagnostics_, {Severity::error, source_.article.file, place.line, place.column,
                                "The step of the label \"" + label.key + "\" is told at \"" + label.step +
                                    "\", which is no paragraph's anchor.",
                                "Name the anchor that a paragraph ends in, {#" + label.step + "}."});
        }
      }
    }
  }

  std::optional<FigureStep> step_of(const FigureLabel& label) const {
    for (const auto& part : source_.article.parts) {
      if (!part.sound) continue;
      for (std::size_t b = 0; b < part.blocks.size(); ++b) {
        if (part.blocks[b].block.anchor == label.step)
          return FigureStep{label.key, part.id, static_cast<int>(b)};
      }
    }
    return std::nullopt;
  }

  /// Links lead only to what is there; a paragraph that is nothing but a link to an absent article goes.
  void mend_links(Article& article) const {
    std::set<std::string> anchors;
    for (const auto& part : article.parts) {
      anchors.insert(part.id);
      for (const auto& block : part.blocks) anchors.insert(block.anchor);
    }
    const auto dead = [&](const Link& link) {
      return link.article.empty() ? !anchors.contains(link.anchor) : !in_library(link.article);
    };
    const auto mend = [&dead](RichText& text) {
      text.links.erase(std::remove_if(text.links.begin(), text.links.end(), dead), text.links.end());
    };
    const auto only_dead = [this](const Block& block) {
      const auto& links = block.text.links;
      return links.size() == 1 && links[0].range == TextRange{0, static_cast<int>(block.text.text.size())} &&
             !links[0].article.empty() && !in_library(links[0].article);
    };
    for (auto& part : article.parts) {
      part.blocks.erase(std::remove_if(part.blocks.begin(), part.blocks.end(), only_dead), part.blocks.end());
      for (auto& block : part.blocks) {
        mend(block.text);
        for (auto& cell : block.cells) mend(cell);
      }
    }
  }

  bool in_library(const std::string& article) const {
    return std::binary_search(catalogue_.article_ids.begin(), catalogue_.article_ids.end(), article);
  }

  const Catalogue& catalogue_;
  const ContentSettings& settings_;
  const std::string& id_;
  const LocaleTag& locale_;
  Diagnostics& diagnostics_;
  Edition source_;
  std::vector<Edition> translations_;
};

}  // namespace

const Part* Article::find(const std::string& part_id) const {
  const auto found = std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return p.id == part_id; });
  return found == parts.end() ? nullptr : &*found;
}

std::shared_ptr<const Article> open_article(const Catalogue& catalogue, const std::string& id,
                                            const LocaleTag& locale, Diagnostics& diagnostics) {
  return Opener(catalogue, id, locale, diagnostics).open();
}

std::vector<std::pair<std::string, std::string>> source_digests(const Catalogue& catalogue,
                                                                const std::string& article_id) {
  Diagnostics unheard;
  const auto path =
      catalogue.settings.locales / catalogue.settings.source.str() / "articles" / (article_id + ".md");
  const RawArticle article = read_article(path, ReadWhat::all, unheard);
  std::vector<std::pair<std::string, std::string>> out;
  if (!article.readable) return out;
  out.emplace_back("front", digest(article.front.raw));
  for (const auto& part : article.parts) out.emplace_back(part.id, digest(part.raw));
  return out;
}

}  // namespace kiosk
