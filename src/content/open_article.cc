#include <algorithm>
#include <set>
#include <utility>

#include "content/article_file.h"
#include "content/bundle_file.h"
#include "content/catalogue.h"
#include "content/edition.h"
#include "content/figure_checks.h"
#include "content/pseudo.h"
#include "content/record_checks.h"
#include "content/rich_text.h"

namespace kiosk {
namespace {

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
    read_source();
    if (!source_.article.readable) return nullptr;
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
    put_words_for_pictures(article);
    mend_links(article);
    find_steps(article);  // where the paragraphs stand that are left
    return std::make_shared<const Article>(std::move(article));
  }

 private:
  /// What is wrong with a part of the source takes it from every reader: each of its faults says so.
  void read_source() {
    Diagnostics found;
    source_ = read_edition(settings_, settings_.source, id_, ReadWhat::all, found);
    RawArticle& article = source_.article;
    if (article.readable) check_source_edition(source_, settings_, found);
    for (Finding finding : found.findings()) {
      const RawPart* lost = finding.file == article.file ? part_at(article, finding.line) : nullptr;
      if (finding.severity == Severity::error && lost != nullptr && !lost->sound)
        finding.advice += " Until then the part \"" + lost->id + "\" is left out in every language.";
      report(diagnostics_, std::move(finding));
    }
  }

  /// The part that a line of the file stands in; null before the first.
  static const RawPart* part_at(const RawArticle& article, int line) {
    const RawPart* last = nullptr;
    for (const RawPart& part : article.parts)
      if (part.place.line <= line && (last == nullptr || last->place.line <= part.place.line)) last = &part;
    return last;
  }

  Edition read(const LocaleTag& tag) {
    return read_edition(settings_, tag, id_, ReadWhat::all, diagnostics_);
  }

  void read_translations() {
    for (const auto& tag : fallback_chain(locale_, settings_.source)) {
      if (tag == settings_.source || catalogue_.find(tag) == nullptr) continue;
      Edition edition = read(tag);
      if (!edition.article.found && tag == locale_)
        missing(edition, "The article is not translated.", "Translate it.");
      check_edition(edition, source_, catalogue_, diagnostics_);
      report_missing(edition);
      tell_records(edition, source_, id_, diagnostics_);
      translations_.push_back(std::move(edition));
    }
    tell_records(source_, source_, id_, diagnostics_);
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

  /// The number as shown in a text of this locale; words where none is known.
  std::string number_words(const LocaleTag& tag) const {
    if (!settings_.emergency_number.empty()) return isolated_number(settings_.emergency_number);
    return catalogue_.message(tag, "emergency.the_number").text;
  }

  /// The source's text in the place of a translation, of which the first of the chain tells most.
  Provenance in_place(const Verdict& source, const std::optional<Verdict>& passed) const {
    Provenance out = shown_as(source, settings_.source);
    if (locale_ == settings_.source) return out;
    out.own = passed ? passed->cause : Cause::missing;
    out.showing = Showing::replaced;
    return out;
  }

  /// The verdict that tells most of the editions passed over: nothing is gained by telling that one is
  /// missing where another was hidden.
  static void pass_over(std::optional<Verdict>& passed, const Verdict& verdict) {
    const bool tells = verdict.cause != Cause::missing;
    if (!passed || (tells && passed->cause == Cause::missing)) passed = verdict;
  }

  Part part(const RawPart& original) const {
    const Policies policies = article_policies(settings_);
    const Verdict source = decide(claim_of(source_, original, source_), policies);
    std::optional<Verdict> passed;
    for (const auto& edition : translations_) {
      const Verdict verdict = decide(claim_of(edition, original, source_), policies);
      if (verdict.showing != Showing::replaced)
        return marked(made(*edition.article.find(original.id), shown_as(verdict, edition.tag)), original,
                      source.cause);
      pass_over(passed, verdict);
    }
    return marked(made(original, in_place(source, passed)), original, source.cause);
  }

  /// Whether a text is known to be as somebody recorded it, or nobody ever recorded any of its language.
  static bool stands(Cause cause) {
    return cause == Cause::unrecorded || cause == Cause::unchecked || cause == Cause::checked;
  }

  /// The part with the source's levels in the rows of its table. They are drawn where both texts stand:
  /// beside words that have changed, or that were made from an older table, nobody has stood up for them.
  static Part marked(Part part, const RawPart& original, Cause source) {
    if (!stands(source) || !stands(part.provenance.of_shown)) return part;
    std::vector<Block*> rows;
    for (Block& block : part.blocks)
      if (block.kind == BlockKind::table_row) rows.push_back(&block);
    if (rows.size() != original.row_marks.size()) return part;
    for (std::size_t i = 0; i < rows.size(); ++i) rows[i]->mark = original.row_marks[i];
    return part;
  }

  Part made(const RawPart& raw, const Provenance& provenance) const {
    const std::u16string words = to_utf16(number_words(provenance.shown));
    Part part{raw.id, with_number(raw.heading, words), {}, provenance.shown, provenance};
    for (const auto& raw_block : raw.blocks) {
      Block block = raw_block.block;
      block.text = with_number(std::move(block.text), words);
      for (auto& cell : block.cells) cell = with_number(std::move(cell), words);
      part.blocks.push_back(std::move(block));
    }
    return part;
  }

  void front(Article& article) const {
    const Policies policies = article_policies(settings_);
    const RawFront* shown = &source_.article.front;
    std::optional<Verdict> passed;
    for (const auto& edition : translations_) {
      const Verdict verdict = decide(claim_of_front(edition, source_), policies);
      if (verdict.showing != Showing::replaced) {
        article.front_provenance = shown_as(verdict, edition.tag);
        shown = &edition.article.front;
        break;
      }
      pass_over(passed, verdict);
    }
    if (shown == &source_.article.front)
      article.front_provenance = in_place(decide(claim_of_front(source_, source_), policies), passed);
    article.front_locale = article.front_provenance.shown;
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

  /// A picture whose numbers lead to no label gives way to its description.
  void put_words_for_pictures(Article& article) const {
    std::set<std::string> unlabelled;
    for (auto& part : article.parts) {
      for (auto& block : part.blocks) {
        if (block.kind != BlockKind::figure || has_whole_labels(article.labels, block.figure, settings_))
          continue;
        unlabelled.insert(std::exchange(block.figure, ""));
        block.kind = BlockKind::paragraph;
      }
    }
    for (const auto& figure : unlabelled) article.labels.erase(figure);
  }

  /// The steps of each figure, at the blocks that tell of them. The source says which; where they stand is
  /// the shown part's to say. A part sealed to an older English may lack one: that step is not shown.
  void find_steps(Article& article) const {
    for (const auto& [figure, labels] : source_.article.front.labels) {
      for (const FigureLabel& label : labels) {
        if (label.step.empty() || !article.labels.contains(figure)) continue;
        if (const auto step = step_of(label, article.parts)) {
          article.steps[figure].push_back(*step);
        } else if (!in_source(label)) {
          const Place place = source_.article.front.place;
          report(diagnostics_, {Severity::error, source_.article.file, place.line, place.column,
                                "The step of the label \"" + label.key + "\" is told at \"" + label.step +
                                    "\", which is no paragraph's anchor.",
                                "Name the anchor that a paragraph ends in, {#" + label.step + "}."});
        }
      }
    }
  }

  static std::optional<FigureStep> step_of(const FigureLabel& label, const std::vector<Part>& parts) {
    for (const auto& part : parts) {
      for (std::size_t b = 0; b < part.blocks.size(); ++b) {
        if (part.blocks[b].anchor == label.step) return FigureStep{label.key, part.id, static_cast<int>(b)};
      }
    }
    return std::nullopt;
  }

  bool in_source(const FigureLabel& label) const {
    const auto tells = [&label](const RawBlock& raw) { return raw.block.anchor == label.step; };
    return std::any_of(source_.article.parts.begin(), source_.article.parts.end(), [&](const RawPart& part) {
      return part.sound && std::any_of(part.blocks.begin(), part.blocks.end(), tells);
    });
  }

  /// Links lead only to what is there; a paragraph that is nothing but a link to an absent article goes.
  void mend_links(Article& article) const {
    const auto only_dead = [this](const Block& block) {
      const auto& links = block.text.links;
      return links.size() == 1 && links[0].range == TextRange{0, static_cast<int>(block.text.text.size())} &&
             !links[0].article.empty() && !in_library(links[0].article);
    };
    std::set<std::string> anchors;
    for (auto& part : article.parts) {
      part.blocks.erase(std::remove_if(part.blocks.begin(), part.blocks.end(), only_dead), part.blocks.end());
      anchors.insert(part.id);
      for (const auto& block : part.blocks) anchors.insert(block.anchor);
    }
    const auto dead = [&](const Link& link) {
      return link.article.empty() ? !anchors.contains(link.anchor) : !in_library(link.article);
    };
    const auto mend = [&dead](RichText& text) {
      text.links.erase(std::remove_if(text.links.begin(), text.links.end(), dead), text.links.end());
    };
    for (auto& part : article.parts) {
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

bool same_blocks(const Part& a, const Part& b) {
  return std::equal(a.blocks.begin(), a.blocks.end(), b.blocks.begin(), b.blocks.end(),
                    [](const Block& one, const Block& other) {
                      return one.kind == other.kind && one.number == other.number &&
                             one.anchor == other.anchor && one.figure == other.figure &&
                             one.cells.size() == other.cells.size();
                    });
}

std::shared_ptr<const Article> open_article(const Catalogue& catalogue, const std::string& id,
                                            const LocaleTag& locale, Diagnostics& diagnostics) {
  const Bundle* bundle = catalogue.find(locale);
  const auto kind = bundle != nullptr && bundle->made ? pseudo_of(locale) : std::nullopt;
  if (!kind) return Opener(catalogue, id, locale, diagnostics).open();
  const auto source = Opener(catalogue, id, catalogue.settings.source, diagnostics).open();
  return source ? std::make_shared<const Article>(pseudo_article(*source, locale, *kind)) : nullptr;
}

}  // namespace kiosk
