#include "config/voice_key.h"

#include <algorithm>
#include <optional>

#include "config/file_reader.h"
#include "config/language_keys.h"
#include "config/readers.h"
#include "locale/tag.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostWords = 100;
constexpr std::size_t kLongestName = 200;

/// The first thing in braces that is none of ours; empty where there is none.
std::string unknown_braces(const std::string& word) {
  for (auto open = word.find('{'); open != std::string::npos; open = word.find('{', open + 1)) {
    const auto close = word.find('}', open);
    const std::string found = word.substr(open, close == std::string::npos ? close : close - open + 1);
    if (found != "{rate}" && found != "{length_scale}") return found;
  }
  return "";
}

std::string read_command(const toml::array& list, VoiceSetting& setting) {
  if (list.size() > kMostWords) return "has more than " + std::to_string(kMostWords) + " words";
  for (const auto& item : list) {
    const auto word = item.value_exact<std::string>();
    if (!word || word->empty()) return "holds something that is no word of a command";
    const std::string fault = fault_of_text(*word, kLongestPath);
    if (!fault.empty()) return "holds something that is no word of a command: it " + fault;
    const std::string braces = setting.command.empty() ? "" : unknown_braces(*word);
    if (!braces.empty()) return "holds " + braces + ", which is not known";
    setting.command.push_back(*word);
  }
  return "";
}

std::string read_voice(const std::string& tag, const toml::node& value, Config& config) {
  if (!LocaleTag::parse(tag)) return "is no language's tag; it does nothing.";
  VoiceSetting setting;
  std::string fault;
  if (const auto name = value.value_exact<std::string>()) {
    fault = fault_of_text(*name, kLongestName);
    if (!fault.empty() || name->starts_with('-'))
      fault = "is no voice's name" + (fault.empty() ? "" : ": it " + fault);
    setting.name = *name;
  } else if (const auto* list = value.as_array()) {
    fault = read_command(*list, setting);
  } else {
    fault = "is neither a voice's name nor a command";
  }
  if (fault.empty()) config.speech.voices[tag] = setting;
  return fault;
}

/// Whether a setting for `tag` holds for one of the languages: for it, or for a variety of it in its script.
bool holds_for_any(const std::string& tag, const std::vector<std::string>& tags) {
  const auto set = LocaleTag::parse(tag);
  return std::any_of(tags.begin(), tags.end(), [&](const std::string& one) {
    const auto known = LocaleTag::parse(one);
    return one == tag || (one.starts_with(tag + "-") && set && known && set->script() == known->script());
  });
}

/// What a sound value does nothing for.
std::vector<Remark> of_no_language(const std::string& tag, const toml::node& value,
                                   const std::vector<std::string>& tags) {
  if (tags.empty() || holds_for_any(tag, tags)) return {};
  const std::string near = near_tag(tag, tags);
  return {{value.source().begin,
           "\"" + kVoicePrefix + printable(tag) + "\" is for a language that is not here; it does nothing.",
           (near.empty() ? "" : "Did you mean " + near + "? ") +
               "A voice stands by the name of its language's folder."}};
}

}  // namespace

std::string voice_advice() {
  return "Write a tag, then \"\" for no voice, a voice's name, or a command such as "
         "[\"/opt/voice\", \"--speed\", \"{rate}\"].";
}

KeyRule voice_rule(const std::string& name, const std::vector<std::string>& tags) {
  const std::string tag = name.substr(kVoicePrefix.size());
  const std::string near = LocaleTag::parse(tag) ? "" : near_tag(tag, tags);
  return {name,
          voice_advice(),
          [tag](const toml::node& value, Config& config) { return read_voice(tag, value, config); },
          "the program's own voice is used",
          [near](const toml::node&) { return near; },
          [tag, tags](const toml::node& value) { return of_no_language(tag, value, tags); }};
}

}  // namespace kiosk
