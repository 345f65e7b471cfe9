#include "config/language_keys.h"

#include <set>
#include <sstream>
#include <utility>

#include "config/file_reader.h"
#include "locale/nearest.h"

namespace kiosk {
namespace {

constexpr std::size_t kLongestTag = 60;
constexpr std::size_t kMostTags = 40;

std::string read_site(const toml::node& value, Config& config) {
  const auto read = value.value_exact<std::string>();
  if (!read) return "is no text";
  if (read->empty()) return "is empty";
  if (!LocaleTag::parse(*read)) return "is \"" + printable(*read) + "\", which is no language's tag";
  config.site_locale = *read;
  return "";
}

std::string read_offered(const toml::node& value, Config& config) {
  const auto* list = value.as_array();
  if (list == nullptr) return "is no list";
  std::vector<std::string> tags;
  std::set<std::string> seen;
  for (const auto& item : *list) {
    const auto tag = item.value_exact<std::string>();
    if (!tag) return "holds something that is no text";
    if (LocaleTag::parse(*tag) && seen.insert(*tag).second) tags.push_back(*tag);
  }
  if (tags.empty() && !list->empty()) return "names no language's tag";
  config.offered = std::move(tags);
  return "";
}

/// What is passed over of a list that counts.
std::vector<Remark> passed_over(const toml::node& value, const std::vector<std::string>& tags) {
  std::vector<Remark> out;
  std::set<std::string> seen;
  const auto* list = value.as_array();
  if (list == nullptr) return out;
  for (const auto& item : *list) {
    const std::string tag = item.value_exact<std::string>().value_or("");
    const std::string quoted = "\"" + printable(tag) + "\"";
    if (LocaleTag::parse(tag)) {
      if (!seen.insert(tag).second)
        out.push_back({item.source().begin, "\"languages.offered\" names " + quoted + " twice.",
                       "Take one of them out."});
      continue;
    }
    const std::string near = near_tag(tag, tags);
    out.push_back(
        {item.source().begin,
         "\"languages.offered\" names " + quoted + ", which is no language's tag; it is passed over.",
         near.empty() ? "Take it out." : "Did you mean " + near + "?"});
  }
  return out;
}

std::string listed(const std::vector<std::string>& tags) {
  std::string out;
  for (const std::string& tag : tags) out += (out.empty() ? "\"" : ", \"") + tag + "\"";
  return printable(out);
}

}  // namespace

std::string near_tag(const std::string& text, const std::vector<std::string>& tags) {
  std::string near = nearest_tag(text, tags);
  if (near.empty())
    if (const auto tag = canonical_tag(text)) near = tag->str();
  return near.empty() || near == text ? "" : "\"" + near + "\"";
}

KeyRule site_rule(std::vector<std::string> tags) {
  KeyRule rule;
  rule.name = "languages.site_locale";
  rule.advice = tags.empty() ? "Write a language tag, as the folders of locales are called."
                             : "Write the tag of a language that is here: " + listed(tags) + ".";
  rule.read = read_site;
  rule.near = [tags = std::move(tags)](const toml::node& value) {
    return near_tag(value.value_exact<std::string>().value_or(""), tags);
  };
  return rule;
}

namespace {

/// The list as it was meant: each text's nearest tag, also of one text with commas; empty where one has none.
std::string near_list(const toml::node& value, const std::vector<std::string>& tags) {
  std::vector<std::string> meant;
  if (const auto* list = value.as_array())
    for (const auto& item : *list) meant.push_back(item.value_exact<std::string>().value_or(""));
  if (const auto* one = value.as_string()) {
    std::istringstream words(one->get());
    for (std::string word; std::getline(words, word, ',');) meant.push_back(word);
  }
  std::string out;
  for (std::string& text : meant) {
    std::erase(text, ' ');
    const std::string near = LocaleTag::parse(text) ? "\"" + text + "\"" : near_tag(text, tags);
    if (near.empty() || text.size() > kLongestTag || meant.size() > kMostTags) return "";
    out += (out.empty() ? "[" : ", ") + near;
  }
  return out.empty() ? "" : out + "]";
}

}  // namespace

KeyRule offered_rule(std::vector<std::string> tags) {
  KeyRule rule;
  rule.name = "languages.offered";
  rule.advice = "Write it as [\"en\", \"ar\"].";
  rule.read = read_offered;
  rule.near = [tags](const toml::node& value) { return near_list(value, tags); };
  rule.remarks = [tags = std::move(tags)](const toml::node& value) { return passed_over(value, tags); };
  return rule;
}

}  // namespace kiosk
