#pragma once

#include <string>
#include <vector>

#include "content/reviewing.h"
#include "content/small_library.h"
#include "content/unicode.h"

namespace kiosk {

inline const std::string kMarks =
    "[scales.risk]\n"
    "steps = [\"low\", \"high\"]\n"
    "[tables.table]\n"
    "scale = \"risk\"\n"
    "rows = [\n"
    "  { icon = \"clock\", level = \"high\" },\n"
    "  { icon = \"vein\", level = \"low\" },\n"
    "]\n";

/// The small library with a table of risks in its part "table"; [scales.risk] stands on line 11.
class RiskTest : public SmallLibrary {
 protected:
  void SetUp() override {
    SmallLibrary::SetUp();
    settings_.known_icons = {"clock", "vein"};
  }

  static std::string english(const std::string& marks) {
    return with(kEnglishArticle, "+++\n\n## Way", marks + "+++\n\n## Way");
  }

  static std::vector<std::optional<RowMark>> marks_of(const Part& part) {
    std::vector<std::optional<RowMark>> out;
    for (const Block& block : part.blocks)
      if (block.kind == BlockKind::table_row) out.push_back(block.mark);
    return out;
  }

  static int drawn_in(const Article& article) {
    int count = 0;
    for (const auto& part : article.parts)
      for (const auto& block : part.blocks) count += block.mark ? 1 : 0;
    return count;
  }

  static std::string words_of(const Article& article) {
    std::string out = article.title + article.summary;
    for (const auto& part : article.parts) {
      out += "\n" + part.locale.str() + " " + to_utf8(part.heading.text);
      for (const auto& block : part.blocks) {
        out += "|" + to_utf8(block.text.text) + block.figure;
        for (const auto& cell : block.cells) out += "/" + to_utf8(cell.text);
      }
    }
    return out;
  }

  Cause cause_of(const char* tag) {
    const auto article = open(tag);
    return article == nullptr ? Cause::missing : article->find("table")->provenance.of_shown;
  }

  void record(const char* tag, const std::string& what, bool unchanged = false) {
    Diagnostics unheard;
    ReviewRequest request;
    request.locale = *LocaleTag::parse(tag);
    request.what = what;
    request.unchanged = unchanged;
    if (!unchanged) (std::string(tag) == "en" ? request.names.written_by : request.names.translated_by) = "A";
    refusals_ = write_reviews(load_catalogue(settings_, unheard), request).refusals;
  }
  std::string read(const std::string& name) const {
    std::ifstream in(folder_ / name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  std::vector<std::string> refusals_;
};

}  // namespace kiosk
