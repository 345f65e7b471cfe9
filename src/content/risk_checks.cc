#include "content/risk_checks.h"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "content/bundle_file.h"

namespace kiosk {
namespace {

const std::string kPlain = " Until then the table stands without its levels.";
/// The one comparison that there is a drawing for.
const std::string kHigher = "higher";

using Words = std::vector<std::string>;

/// The words of a text or an id, small: "Very high," and "very-high" are the same two.
Words words_in(const std::string& text) {
  Words out;
  icu::UnicodeString word;
  const auto close = [&] {
    if (word.isEmpty()) return;
    out.emplace_back();
    word.foldCase().toUTF8String(out.back());
    word.remove();
  };
  each_code_point(text, [&](UChar32 c) {
    if (u_isalnum(c))
      word.append(c);
    else
      close();
  });
  close();
  return out;
}

bool stands_at(const Words& text, std::size_t at, const Words& piece) {
  return at + piece.size() <= text.size() &&
         std::equal(piece.begin(), piece.end(), text.begin() + static_cast<std::ptrdiff_t>(at));
}

/// The steps that a text names, the longest first where one is in another: "very high" is not "high" too.
std::set<std::string> steps_named(const Words& text, const std::vector<std::string>& steps) {
  std::set<std::string> out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t longest = 0;
    std::string named;
    for (const auto& step : steps) {
      const Words words = words_in(step);
      if (words.size() <= longest || !stands_at(text, at, words)) continue;
      longest = words.size();
      named = step;
    }
    if (longest > 0) out.insert(named);
    at += std::max<std::size_t>(longest, 1);
  }
  return out;
}

std::string listed(const std::vector<std::string>& ids) {
  std::string out;
  for (const auto& id : ids) out += (out.empty() ? "\"" : ", \"") + id + "\"";
  return out;
}

/// Holds one table's marks against its part.
class TableCheck {
 public:
  TableCheck(RawArticle& source, const ContentSettings& settings, Diagnostics& diagnostics)
      : source_(source), settings_(settings), diagnostics_(diagnostics) {}

  void check(const std::string& id, const RawRiskTable& table) {
    sound_ = table.sound;
    const auto found = std::find_if(source_.parts.begin(), source_.parts.end(),
                                    [&id](const RawPart& part) { return part.id == id; });
    if (found == source_.parts.end())
      return fault(table.place, "There is no part \"" + id + "\" for the table.",
                   "Name the part whose table it is: [tables.<part>].");
    RawPart& part = *found;
    const auto scale = scale_of(table);
    const auto rows = rows_of(part, table);
    std::vector<RowMark> marks;
    if (scale && rows && table.sound) {
      marks.reserve(table.rows.size());
      for (std::size_t i = 0; i < table.rows.size(); ++i)
        marks.push_back(row(table.rows[i], *(*rows)[i], *scale));
    }
    part.marks_refused = !sound_;
    if (sound_) part.row_marks = std::move(marks);
  }

 private:
  void fault(Place place, const std::string& sentence, const std::string& advice) {
    sound_ = false;
    report(diagnostics_,
           {Severity::error, source_.file, place.line, place.column, sentence, advice + kPlain});
  }

  /// Its steps; nothing where it is not there, or not sound, which has been told.
  std::optional<std::vector<std::string>> scale_of(const RawRiskTable& table) {
    const auto& scales = source_.front.risks.scales;
    const auto found = scales.find(table.scale);
    if (found != scales.end() && found->second.sound) return found->second.steps;
    sound_ = false;
    if (found == scales.end() && !table.scale.empty())
      fault(table.scale_place, "There is no scale \"" + table.scale + "\".",
            "Write [scales." + table.scale + "] with its steps, or name one that is there.");
    return std::nullopt;
  }

  /// The rows of the part's one table; nothing where it has no such, or not as many.
  std::optional<std::vector<const RawBlock*>> rows_of(const RawPart& part, const RawRiskTable& table) {
    std::vector<const RawBlock*> rows;
    int tables = 0;
    for (const auto& block : part.blocks) {
      tables += block.block.kind == BlockKind::table_header ? 1 : 0;
      if (block.block.kind == BlockKind::table_row) rows.push_back(&block);
    }
    if (tables == 1 && rows.size() == table.rows.size()) return rows;
    if (tables == 0)
      fault(table.place, "The part \"" + part.id + "\" has no table.",
            "Name the part whose table it is: [tables.<part>].");
    else if (tables > 1)
      fault(table.place,
            "The part \"" + part.id + "\" has " + std::to_string(tables) +
                " tables, so that nobody can tell which is meant.",
            "Give a table of risks a part without another table.");
    else if (!table.rows.empty())
      fault(table.rows_place,
            "The table of part \"" + part.id + "\" has " + std::to_string(rows.size()) +
                " rows, its list of rows here " + std::to_string(table.rows.size()) + ".",
            "Write one { icon = \"...\", level = \"...\" } for each row, in their order.");
    return std::nullopt;
  }

  RowMark row(const RawRowMark& raw, const RawBlock& block, const std::vector<std::string>& steps) {
    icon(raw);
    if (raw.level.empty() == raw.compare.empty()) {
      fault(raw.place, raw.level.empty() ? "The row has no level." : "The row has a level and a comparison.",
            "Write level = \"...\", a step of the scale (" + listed(steps) + "), or compare = \"" + kHigher +
                "\", which is none.");
      return {};
    }
    const auto found = std::find(steps.begin(), steps.end(), raw.level);
    if (!raw.level.empty() && found == steps.end())
      fault(raw.place, "The scale has no level \"" + raw.level + "\".",
            "Its steps are " + listed(steps) + ".");
    else if (raw.level.empty() && raw.compare != kHigher)
      fault(raw.place, "There is no comparison \"" + raw.compare + "\".",
            "Write compare = \"" + kHigher + "\".");
    else
      words(raw, block, steps);
    const auto level = raw.level.empty() ? 0 : found - steps.begin() + 1;
    return {raw.icon, static_cast<int>(level), static_cast<int>(steps.size())};
  }

  void icon(const RawRowMark& raw) {
    const auto& known = settings_.known_icons;
    if (raw.icon.empty())
      fault(raw.place, "The row has no icon.", "Write icon = \"...\", the name of one in assets/icons.");
    else if (!known.empty() && std::find(known.begin(), known.end(), raw.icon) == known.end())
      fault(raw.place, "The icon \"" + raw.icon + "\" is not known.",
            "Use the name of an icon in assets/icons.");
  }

  /// The level is a medical fact that stands there twice, drawn and in words.
  void words(const RawRowMark& raw, const RawBlock& block, const std::vector<std::string>& steps) {
    const std::string cell = block.block.cells.empty() ? "" : to_utf8(block.block.cells.back().text);
    const Words text = words_in(cell);
    std::set<std::string> named = steps_named(text, steps);
    const bool compared = steps_named(text, {kHigher}).contains(kHigher);
    const std::string& wanted = raw.level.empty() ? raw.compare : raw.level;
    if (raw.level.empty() ? compared && named.empty() : named == std::set<std::string>{raw.level}) return;
    if (compared) named.insert(kHigher);
    named.erase(wanted);
    const std::string other = named.empty() ? "" : ", but \"" + *named.begin() + "\"";
    fault(raw.place,
          "The level \"" + wanted + "\" is not what the last cell of the row says" + other + ": \"" + cell +
              "\" (line " + std::to_string(block.place.line) + ").",
          "Let both say the same, the cell in the words of the level.");
  }

  RawArticle& source_;
  const ContentSettings& settings_;
  Diagnostics& diagnostics_;
  bool sound_ = true;
};

}  // namespace

void check_risks(RawArticle& source, const ContentSettings& settings, Diagnostics& diagnostics) {
  const RawRisks& risks = source.front.risks;
  for (const auto& found : risks.faults)
    report(diagnostics, {Severity::error, source.file, found.place.line, found.place.column, found.sentence,
                         found.advice + kPlain});
  for (const auto& [part, table] : risks.tables) TableCheck(source, settings, diagnostics).check(part, table);
}

void check_no_risks(const RawFront& translation, const std::string& file, Diagnostics& diagnostics) {
  const auto tell = [&](const std::string& name, Place place) {
    report(diagnostics, {Severity::error, file, place.line, place.column,
                         "[" + name + "] stands in a translation, which carries words only.",
                         "Take it out: levels and icons are the source's in every language."});
  };
  for (const auto& [id, scale] : translation.risks.scales) tell("scales." + id, scale.place);
  for (const auto& [part, table] : translation.risks.tables) tell("tables." + part, table.place);
  if (!translation.risks.scales.empty() || !translation.risks.tables.empty()) return;
  // Neither a scale nor a table, but under the same keys.
  for (const auto& found : translation.risks.faults) tell("scales] or [tables", found.place);
}

}  // namespace kiosk
