#include "content/front_matter.h"

#include <algorithm>

#include "content/bundle_file.h"
#include "content/left_marks.h"
#include "content/refused.h"
#include "content/rich_text.h"
#include "content/toml_leaves.h"
#include "content/web_address.h"

namespace kiosk {
namespace {

constexpr int kLongestValue = 20;  // lines
const std::string kFence = "+++";

class Reader {
 public:
  Reader(RawFront& front, const std::string& file, Diagnostics& diagnostics)
      : front_(front), file_(file), diagnostics_(diagnostics) {}

  void take(const TomlLeaf& leaf) {
    const std::string& key = leaf.path.front();
    if (is_risk_key(key)) return;  // read as a whole
    if (key == "figures" && leaf.path.size() == 4) return label(leaf);
    std::string* into = leaf.path.size() == 1 ? field(key) : nullptr;
    if (into != nullptr) return text(leaf, *into);
    report(diagnostics_, {Severity::warning, file_, leaf.place.line, leaf.place.column,
                          "The key \"" + key + "\" of the front matter is not known.", "Take it out."});
  }

  void fault(Place place, const std::string& sentence, const std::string& advice) {
    front_.sound = false;
    report(diagnostics_, {Severity::error, file_, place.line, place.column, sentence, advice});
  }

 private:
  std::string* field(const std::string& key) {
    if (key == "title") return &front_.title;
    if (key == "summary") return &front_.summary;
    if (key == "topic") return &front_.topic;
    if (key == "topic_icon") return &front_.topic_icon;
    if (key == "next_review") return &front_.next_review;
    if (key == "link") return &front_.link;
    return nullptr;
  }

  void text(const TomlLeaf& leaf, std::string& into) {
    const bool date = leaf.path.back() == "next_review";
    if (leaf.kind == TomlLeaf::Kind::text || (date && leaf.kind == TomlLeaf::Kind::date)) {
      into = trimmed(leaf.text);
      if (leaf.path.back() == "link") return check_link(leaf, into);
      if (const auto refused = refused_in(leaf.text, front_.tag))
        fault(place_of(leaf, *refused), "\"" + leaf.path.back() + "\": " + refused->sentence,
              refused->advice);
      if (is_invisible(into)) into.clear();
      if (const auto mark = mark_in_plain(to_utf16(into)))
        fault(leaf.place, "\"" + leaf.path.back() + "\": " + mark->sentence, mark->advice);
      if (with_number(into, "").find_first_of("{}") != std::string::npos)
        fault(leaf.place, "\"" + leaf.path.back() + "\" holds braces that are no {emergency_number}.",
              "Write the token as it stands in the source, or take the braces out.");
      return;
    }
    fault(leaf.place, "The value of \"" + leaf.path.back() + "\" is no text.", "Put it in double quotes.");
  }

  Place place_of(const TomlLeaf& leaf, const RefusedPiece& refused) const {
    // The front matter starts on the file's second line.
    Place at = place_in(front_.raw, {leaf.place.line - 1, leaf.place.column}, refused.piece, kLongestValue);
    ++at.line;
    return at;
  }

  /// An address that no phone should open is left out; the text around it stands.
  void check_link(const TomlLeaf& leaf, std::string& link) {
    const auto found = link.empty() ? std::nullopt : address_fault(link);
    if (!found) return;
    report(diagnostics_, {found->refused ? Severity::error : Severity::warning, file_, leaf.place.line,
                          leaf.place.column, found->sentence, found->advice});
    if (found->refused) link.clear();
  }

  void label(const TomlLeaf& leaf) {
    const std::string& figure = leaf.path[1];
    const std::string& key = leaf.path[2];
    auto& labels = front_.labels[figure];
    if (labels.empty()) front_.figures.push_back(figure);
    if (labels.empty() || labels.back().key != key) labels.push_back({key, "", "", "", false});
    front_.label_places[figure].try_emplace(key, leaf.place);
    if (leaf.path[3] == "name") return text(leaf, labels.back().name);
    if (leaf.path[3] == "term") return text(leaf, labels.back().term);
    if (leaf.path[3] == "step") return text(leaf, labels.back().step);
    if (leaf.path[3] == "same" && leaf.kind == TomlLeaf::Kind::truth) {
      labels.back().same = leaf.text == "true";
      return;
    }
    report(diagnostics_,
           {Severity::warning, file_, leaf.place.line, leaf.place.column,
            "A label has a name, a term, a step and same = true, but no such \"" + leaf.path[3] + "\".",
            "Take it out."});
  }

  RawFront& front_;
  const std::string& file_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::optional<CutText> cut_front(const std::string& text) {
  if (text.rfind(kFence + "\n", 0) != 0) return std::nullopt;
  const auto end = text.find("\n" + kFence + "\n", kFence.size());
  if (end == std::string::npos) return std::nullopt;
  CutText cut;
  const auto from = kFence.size() + 1;
  cut.front = end < from ? "" : text.substr(from, end + 1 - from);
  const auto behind = end + 1 + kFence.size() + 1;
  const auto lines = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(behind), '\n');
  cut.body = std::string(static_cast<std::size_t>(lines), '\n') + text.substr(behind);
  return cut;
}

std::optional<std::size_t> body_start(const std::string& text) {
  const auto fence = text.find("\n" + kFence);
  if (text.rfind(kFence, 0) != 0 || fence == std::string::npos) return std::nullopt;
  const auto end = text.find('\n', fence + 1);
  return end == std::string::npos ? text.size() : end + 1;
}

RawFront read_front(const std::string& front, const std::string& file, const LocaleTag& tag,
                    Diagnostics& diagnostics) {
  RawFront out;
  out.raw = out.sealed = front;
  out.tag = tag;
  out.place = {2, 1};
  Reader reader(out, file, diagnostics);
  const TomlText toml = read_toml(front, 2);
  if (!toml.error.empty()) {
    reader.fault(toml.error_place, toml.error, "Mend the line of the front matter.");
    return out;
  }
  for (const auto& leaf : toml.leaves) reader.take(leaf);
  out.risks = read_risks(toml);
  out.sealed = without_risks(front, toml);
  for (const auto& [key, value] :
       {std::pair{"title", &out.title}, {"summary", &out.summary}, {"topic", &out.topic}}) {
    if (value->empty())
      reader.fault(out.place, std::string("The front matter has no ") + key + ".", "Write one.");
  }
  return out;
}

}  // namespace kiosk
