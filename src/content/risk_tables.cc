#include "content/risk_tables.h"

#include <algorithm>
#include <optional>
#include <set>

namespace kiosk {
namespace {

const std::string kScales = "scales";
const std::string kTables = "tables";
/// More cannot be told apart where they are drawn.
constexpr std::size_t kMostSteps = 9;

bool is_id(const std::string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  });
}

class Reader {
 public:
  explicit Reader(RawRisks& out) : out_(out) {}

  void take(const TomlLeaf& leaf) {
    const bool scale = leaf.path.front() == kScales;
    if (leaf.path.size() == 3 && scale && leaf.path[2] == "steps") return steps(leaf);
    if (leaf.path.size() == 3 && !scale && leaf.path[2] == "rows") return rows(leaf);
    if (leaf.path.size() == 3 && !scale && leaf.path[2] == "scale") {
      table(leaf).scale_place = leaf.place;
      table(leaf).scale = text(leaf, "scale", table(leaf).sound);
      return;
    }
    fault(leaf.place, "The key \"" + leaf.path.back() + "\" is none of a " + (scale ? "scale." : "table."),
          scale ? "Write steps = [\"...\", \"...\"] under [scales.<id>]."
                : "Write scale = \"...\" and rows = [{ icon = \"...\", level = \"...\" }] under "
                  "[tables.<part>].");
    if (leaf.path.size() > 1) refuse(leaf);
  }

  /// A table without a single key in it.
  void take_empty(const TomlLeaf& leaf) {
    if (leaf.path.size() < 2) return;
    refuse(leaf);
    fault(leaf.place, "Nothing is said of \"" + leaf.path[1] + "\".", "Fill it, or take it out.");
  }

  /// What was left out.
  void finish() {
    for (auto& [part, table] : out_.tables) {
      if (!table.sound) continue;
      if (table.scale.empty())
        lack(table.place, "The table of part \"" + part + "\" has no scale.",
             "Write scale = \"<id>\", and its steps under [scales.<id>].", table.sound);
      if (table.rows.empty())
        lack(table.place, "The table of part \"" + part + "\" has no rows.",
             "Write rows = [...], one { icon = \"...\", level = \"...\" } for each row of the table.",
             table.sound);
    }
  }

 private:
  void fault(Place place, const std::string& sentence, const std::string& advice) {
    out_.faults.push_back({place, sentence, advice});
  }
  void lack(Place place, const std::string& sentence, const std::string& advice, bool& sound) {
    sound = false;
    fault(place, sentence, advice);
  }

  void refuse(const TomlLeaf& leaf) {
    if (leaf.path.front() == kScales)
      scale(leaf).sound = false;
    else
      table(leaf).sound = false;
  }

  RawScale& scale(const TomlLeaf& leaf) {
    RawScale& found = out_.scales[leaf.path[1]];
    if (found.place.line == 0) found.place = leaf.place;
    return found;
  }
  RawRiskTable& table(const TomlLeaf& leaf) {
    RawRiskTable& found = out_.tables[leaf.path[1]];
    if (found.place.line == 0) found.place = leaf.place;
    return found;
  }

  std::string text(const TomlLeaf& leaf, const std::string& name, bool& sound) {
    if (leaf.kind == TomlLeaf::Kind::text && is_id(leaf.text)) return leaf.text;
    lack(leaf.place, "The value of \"" + name + "\" is no id.",
         "Write an id of small letters, digits and \"-\", in double quotes.", sound);
    return "";
  }

  void steps(const TomlLeaf& leaf) {
    RawScale& into = scale(leaf);
    into.steps = leaf.items;
    const std::set<std::string> different(leaf.items.begin(), leaf.items.end());
    const std::string name = "The scale \"" + leaf.path[1] + "\" ";
    if (leaf.kind != TomlLeaf::Kind::list || !std::all_of(leaf.items.begin(), leaf.items.end(), is_id))
      return lack(leaf.place, name + "is no list of ids.",
                  "Write steps = [\"moderate\", \"high\"]: small letters, digits and \"-\".", into.sound);
    if (leaf.items.size() < 2 || leaf.items.size() > kMostSteps)
      return lack(leaf.place, name + "has " + std::to_string(leaf.items.size()) + " steps.",
                  "Give it 2 to " + std::to_string(kMostSteps) + ", the least first.", into.sound);
    if (different.size() < leaf.items.size())
      lack(leaf.place, name + "has a step twice.", "Name each once, the least first.", into.sound);
  }

  void rows(const TomlLeaf& leaf) {
    RawRiskTable& into = table(leaf);
    into.rows_place = leaf.place;
    if (leaf.kind != TomlLeaf::Kind::rows)
      return lack(leaf.place, "The rows of the table of part \"" + leaf.path[1] + "\" are no list of rows.",
                  "Write rows = [{ icon = \"...\", level = \"...\" }, ...].", into.sound);
    for (const auto& row : leaf.rows) {
      into.rows.push_back({"", "", "", row.place});
      for (const auto& value : row.leaves) take(value, into);
    }
  }

  void take(const TomlLeaf& value, RawRiskTable& table) {
    const std::string& key = value.path.back();
    RawRowMark& row = table.rows.back();
    std::string* into = value.path.size() != 1 ? nullptr
                        : key == "icon"        ? &row.icon
                        : key == "level"       ? &row.level
                        : key == "compare"     ? &row.compare
                                               : nullptr;
    if (into != nullptr)
      *into = text(value, key, table.sound);
    else
      lack(value.place, "A row has an icon and a level or a comparison, but no \"" + key + "\".",
           "Write { icon = \"...\", level = \"...\" } or { icon = \"...\", compare = \"higher\" }.",
           table.sound);
  }

  RawRisks& out_;
};

/// Whether the line is the header of such a table: [scales.risk], [[tables.triggers.rows]].
std::optional<bool> header_of_risks(const std::string& line) {
  auto at = line.find_first_not_of(" \t");
  if (at == std::string::npos || line[at] != '[') return std::nullopt;
  at = line.find_first_not_of("[ \t\"'", at);
  if (at == std::string::npos) return false;
  const auto end = line.find_first_of(".] \t\"'", at);
  return end != std::string::npos && is_risk_key(line.substr(at, end - at));
}

bool same_leaf(const TomlLeaf& a, const TomlLeaf& b) {
  return a.path == b.path && a.kind == b.kind && a.text == b.text && a.items == b.items;
}

}  // namespace

bool is_risk_key(const std::string& key) { return key == kScales || key == kTables; }

RawRisks read_risks(const TomlText& toml) {
  RawRisks out;
  Reader reader(out);
  for (const auto& leaf : toml.leaves)
    if (is_risk_key(leaf.path.front())) reader.take(leaf);
  for (const auto& leaf : toml.empty)
    if (is_risk_key(leaf.path.front())) reader.take_empty(leaf);
  reader.finish();
  return out;
}

std::string without_risks(const std::string& front, const TomlText& toml) {
  std::vector<TomlLeaf> wanted;
  for (const auto& leaf : toml.leaves)
    if (!is_risk_key(leaf.path.front())) wanted.push_back(leaf);
  if (wanted.size() == toml.leaves.size()) return front;
  std::string out;
  bool risks = false;
  for (std::size_t from = 0; from < front.size();) {
    const auto end = std::min(front.find('\n', from), front.size() - 1) + 1;
    const std::string line = front.substr(from, end - from);
    risks = header_of_risks(line).value_or(risks);
    if (!risks) out += line;
    from = end;
  }
  // What looks like a header may stand inside a text.
  const TomlText rest = read_toml(out);
  const bool nothing_lost = rest.error.empty() && std::equal(rest.leaves.begin(), rest.leaves.end(),
                                                             wanted.begin(), wanted.end(), same_leaf);
  return nothing_lost ? out : front;
}

std::string drawn_of(const RawRisks& risks, const std::string& part) {
  const auto table = risks.tables.find(part);
  if (table == risks.tables.end()) return "";
  // Control characters stand between what is told apart, as in content/seal.
  std::string out = "drawn";
  const auto scale = risks.scales.find(table->second.scale);
  if (scale != risks.scales.end())
    for (const auto& step : scale->second.steps) out += "\x1f" + step;
  for (const auto& row : table->second.rows)
    out += "\x1e" + row.icon + "\x1f" + row.level + "\x1f" + row.compare;
  return out;
}

}  // namespace kiosk
