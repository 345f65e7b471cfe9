#include "content/seal.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "content/catalogue.h"

namespace kiosk {
namespace {

// Control characters stand between what is told apart: no text that is shown holds them.
const std::string kField = "\x1f";
const std::string kBlock = "\x1e";

/// Fields that are told apart.
std::string fields(std::initializer_list<std::string_view> values) {
  std::string out;
  for (const auto value : values) {
    out += value;
    out += kField;
  }
  return out;
}

/// A text with its marks put in at their places.
std::string marked(const RichText& text) {
  std::vector<std::pair<int, std::string>> marks;
  for (const auto& range : text.strong) {
    marks.emplace_back(range.start, "\x02");
    marks.emplace_back(range.end, "\x03");
  }
  for (const auto& link : text.links) {
    marks.emplace_back(link.range.start, fields({"\x0e", link.anchor, link.article}));
    marks.emplace_back(link.range.end, "\x0f");
  }
  std::stable_sort(marks.begin(), marks.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::string out;
  std::size_t from = 0;
  for (const auto& [at, mark] : marks) {
    const auto to = std::min(static_cast<std::size_t>(at), text.text.size());
    out += to_utf8(std::u16string_view(text.text).substr(from, to - from)) + mark;
    from = to;
  }
  return out + to_utf8(std::u16string_view(text.text).substr(from));
}

std::string words_of(const Block& block) {
  std::string out = fields({std::to_string(static_cast<int>(block.kind)), std::to_string(block.number),
                            block.anchor, block.figure, marked(block.text)});
  for (const auto& cell : block.cells) out += fields({marked(cell)});
  return out;
}

}  // namespace

std::string form_of(const RawPart& part, const std::string& drawn) {
  std::string out = fields({part.id, marked(part.heading)});
  for (const auto& block : part.blocks) out += kBlock + words_of(block.block);
  if (!drawn.empty()) out += kBlock + drawn;
  return digest(out);
}

std::string form_of(const RawFront& front, const RawArticle* reading) {
  std::string out =
      fields({front.title, front.summary, front.topic, front.topic_icon, front.next_review, front.link});
  for (const auto& figure : front.figures) {
    out += kBlock + figure;
    const auto labels = front.labels.find(figure);
    if (labels == front.labels.end()) continue;
    for (const auto& label : labels->second)
      out += kBlock + fields({label.key, label.name, label.term, label.step});
  }
  if (reading != nullptr) {
    for (const auto& part : reading->parts)
      if (part.sound) out += kBlock + part.id;
  }
  return digest(out);
}

std::string group_record(const std::string& key) { return "messages." + key.substr(0, key.find('.')); }

std::map<std::string, SealedGroup> sealed_groups(const RawBundle& bundle) {
  std::map<std::string, std::string> texts;
  std::map<std::string, SealedGroup> out;
  for (const auto& [key, message] : bundle.messages) {
    const std::string record = group_record(key);
    texts[record] += key + " = " + message.pattern + "\n";
    Place& first = out[record].place;
    if (first.line == 0 || message.place.line < first.line) first = message.place;
  }
  std::string& own = texts[kLocaleRecord];
  own = "own_name = " + bundle.own_name + "\nsort_name = " + bundle.sort_name +
        "\ndigits = " + (bundle.digits == Digits::native ? "native" : "latn") + "\n";
  for (const auto& [tag, name] : bundle.names)
    own.append("names.").append(tag).append(" = ").append(name).append("\n");
  out[kLocaleRecord].place = {1, 1};
  for (const auto& [record, text] : texts) out[record].digest = digest(text);
  return out;
}

}  // namespace kiosk
