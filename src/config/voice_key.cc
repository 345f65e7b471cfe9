#include "config/voice_key.h"

#include <algorithm>
#include <optional>

namespace kiosk {
namespace {

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
  for (const auto& item : list) {
    const auto word = item.value_exact<std::string>();
    if (!word || !is_word(*word)) return "holds something that is no word of a command";
    const std::string braces = setting.command.empty() ? "" : unknown_braces(*word);
    if (!braces.empty()) return "holds " + braces + ", which is not known";
    setting.command.push_back(*word);
  }
  return "";
}

std::string read_voice(const std::string& tag, const toml::node& value, Config& config) {
  if (!looks_like_tag(tag)) return "is no language's tag; it does nothing.";
  VoiceSetting setting;
  std::string fault;
  if (const auto name = value.value_exact<std::string>()) {
    if (!name->empty() && (!is_word(*name) || name->front() == '-')) fault = "is no voice's name";
    setting.name = *name;
  } else if (const auto* list = value.as_array()) {
    fault = read_command(*list, setting);
  } else {
    fault = "is neither a voice's name nor a command";
  }
  if (fault.empty()) config.speech.voices[tag] = setting;
  return fault;
}

}  // namespace

bool is_word(const std::string& text) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < ' '; };
  return !text.empty() && std::none_of(text.begin(), text.end(), control);
}

bool looks_like_tag(const std::string& text) {
  const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto part = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '-'; };
  return text.size() >= 2 && letter(text[0]) && letter(text[1]) && text.back() != '-' &&
         text.find("--") == std::string::npos && std::all_of(text.begin(), text.end(), part);
}

std::string voice_advice() {
  return "Write a tag, then \"\" for no voice, a voice's name, or a command such as "
         "[\"/opt/voice\", \"--speed\", \"{rate}\"].";
}

KeyRule voice_rule(const std::string& name) {
  const std::string tag = name.substr(kVoicePrefix.size());
  return {name, voice_advice(),
          [tag](const toml::node& value, Config& config) { return read_voice(tag, value, config); },
          "the program's own voice is used"};
}

}  // namespace kiosk
