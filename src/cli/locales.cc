#include "cli/locales.h"

#include <algorithm>
#include <iomanip>
#include <nlohmann/json.hpp>
#include <ostream>

#include "cli/json_text.h"
#include "content/bundle_file.h"
#include "content/sealed_files.h"

namespace kiosk {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kOneLine = 1 << 16;  // px: wider than any text is set here

class GlyphCounter {
 public:
  GlyphCounter(const World& world, const LocaleTag& tag) : world_(world), tag_(tag) {}

  void add(const std::u16string& text) {
    if (text.empty()) return;
    Paragraph p;
    p.text = text;
    p.locale = tag_;
    missing += world_.typesetter->set(p, kOneLine)->missing_glyphs;
  }
  void add(const std::string& text) { add(to_utf16(text)); }

  int missing = 0;

 private:
  const World& world_;
  const LocaleTag& tag_;
};

/// Letters of a language's own texts that no font on this machine has.
int missing_glyphs(const World& world, const Bundle& bundle) {
  GlyphCounter counter(world, bundle.tag);
  Diagnostics unheard;
  if (const auto raw = read_bundle(bundle.folder, unheard)) {
    counter.add(raw->own_name);
    for (const auto& [key, message] : raw->messages) {
      counter.add(message.parts.outer);
      for (const auto& branch : message.parts.inner) counter.add(branch);
    }
  }
  for (const std::string& id : world.catalogue.article_ids) {
    const auto article = open_article(world.catalogue, id, bundle.tag, unheard);
    if (!article) continue;
    if (article->front_locale == bundle.tag) counter.add(article->title + " " + article->summary);
    for (const Part& part : article->parts) {
      if (part.locale != bundle.tag) continue;
      counter.add(part.heading.text);
      for (const Block& block : part.blocks) {
        counter.add(block.text.text);
        for (const RichText& cell : block.cells) counter.add(cell.text);
      }
    }
  }
  return counter.missing;
}

void count(const SealedText& text, LocaleRow& row) {
  ++row.texts;
  const Verdict verdict = decide(text.claim, {});
  if (verdict.cause != Cause::missing) ++row.present;
  if (verdict.cause == Cause::unsound) ++row.unsound;
  if (verdict.cause == Cause::outdated) ++row.outdated;
  if (verdict.cause == Cause::changed) ++row.changed;
  if (verdict.cause == Cause::unrecorded || verdict.cause == Cause::lost) ++row.unrecorded;
  if (!verdict.review.revised_by.empty()) ++row.revised;
  if (verdict.cause == Cause::checked) ++row.checked;
}

Json json_of(const LocaleRow& row) {
  return {{"locale", row.locale},
          {"script", row.script},
          {"direction", row.direction == Direction::rtl ? "rtl" : "ltr"},
          {"texts", row.texts},
          {"present", row.present},
          {"unsound", row.unsound},
          {"outdated", row.outdated},
          {"changed", row.changed},
          {"unrecorded", row.unrecorded},
          {"revised", row.revised},
          {"checked", row.checked},
          {"voice", row.voice},
          {"missing_glyphs", row.missing_glyphs}};
}

using TableLine = std::vector<std::string>;

TableLine line_of(const LocaleRow& row) {
  const auto number = [](int n) { return std::to_string(n); };
  return {row.locale,
          row.script,
          row.direction == Direction::rtl ? "rtl" : "ltr",
          number(row.present) + "/" + number(row.texts),
          number(row.unsound),
          number(row.outdated),
          number(row.changed),
          number(row.unrecorded),
          number(row.revised),
          number(row.checked),
          row.voice ? "yes" : "no",
          number(row.missing_glyphs)};
}

void print_table(const std::vector<TableLine>& lines, std::ostream& out) {
  std::vector<std::size_t> widths(lines[0].size(), 0);
  for (const TableLine& line : lines) {
    for (std::size_t c = 0; c < line.size(); ++c) widths[c] = std::max(widths[c], line[c].size());
  }
  for (const TableLine& line : lines) {
    std::string text;
    for (std::size_t c = 0; c < line.size(); ++c)
      text += line[c] + std::string(c + 1 < line.size() ? widths[c] - line[c].size() + 2 : 0, ' ');
    out << text << "\n";
  }
}

}  // namespace

std::vector<LocaleRow> locale_rows(const World& world, const std::vector<LocaleTag>& voices) {
  std::vector<LocaleRow> rows;
  for (const Bundle& bundle : world.catalogue.bundles) {
    LocaleRow row;
    row.locale = bundle.tag.str();
    row.script = bundle.tag.script();
    row.direction = bundle.tag.direction();
    row.voice = std::find(voices.begin(), voices.end(), bundle.tag) != voices.end();
    Diagnostics unheard;
    for (const auto& file : sealed_files(world.catalogue, bundle.tag, std::nullopt, unheard)
                                .value_or(std::vector<SealedFile>())) {
      for (const auto& text : file.texts) count(text, row);
    }
    row.missing_glyphs = missing_glyphs(world, bundle);
    rows.push_back(std::move(row));
  }
  return rows;
}

int run_locales(const World& world, const std::vector<LocaleTag>& voices, Form form, std::ostream& out) {
  const auto rows = locale_rows(world, voices);
  if (form == Form::json) {
    Json list = Json::array();
    for (const auto& row : rows) list.push_back(json_of(row));
    out << json_text({{"locales", list}}) << "\n";
  } else {
    std::vector<TableLine> lines{{"locale", "script", "direction", "present", "unsound", "outdated",
                                  "changed", "unrecorded", "revised", "checked", "voice", "missing glyphs"}};
    for (const auto& row : rows) lines.push_back(line_of(row));
    print_table(lines, out);
  }
  return world.catalogue.usable ? 0 : 1;
}

int run_review(const World& world, const ReviewRequest& request, std::ostream& out, std::ostream& err) {
  const ReviewOutcome outcome = write_reviews(world.catalogue, request);
  for (const auto& sentence : outcome.refusals) err << "error: " << sentence << "\n";
  if (!outcome.refusals.empty() && outcome.written.empty()) err << "Nothing was written.\n";
  for (const auto& file : outcome.written) out << file.string() << ": written.\n";
  if (outcome.refusals.empty())
    out << outcome.records << (outcome.records == 1 ? " record" : " records") << " of "
        << request.locale.str() << " looked at"
        << (outcome.written.empty() ? ": nothing to change.\n" : ".\n");
  if (outcome.wrong_usage) return 2;
  return outcome.refusals.empty() ? 0 : 1;
}

}  // namespace kiosk
