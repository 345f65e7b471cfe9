#include "speech/voice_command.h"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <sstream>
#include <utility>

namespace kiosk {
namespace {

/// At 100 per cent. espeak-ng's own 175 is quick for somebody who listens in a second language.
constexpr int kWordsPerMinute = 150;

std::string lower(std::string text) {
  for (char& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// The tag, then with ever fewer subtags, as long as the script is the same: Punjabi in Arabic script is not
/// "pa", which is in Gurmukhi.
std::vector<std::string> varieties(const LocaleTag& tag) {
  std::vector<std::string> out;
  for (std::string text = tag.str();; text.resize(text.rfind('-'))) {
    const auto shorter = LocaleTag::parse(text);
    if (shorter && shorter->script() == tag.script()) out.push_back(text);
    if (text.find('-') == std::string::npos) return out;
  }
}

/// What espeak-ng calls a language, best first. Its "cmn" of Debian 12 reads Chinese characters as English
/// letters and digits ("hao two"); the voice for pinyin reads them as Chinese.
std::vector<std::string> names_of(const std::string& text) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 4> kNames{
      {{"en", "en-gb"}, {"fr", "fr-fr"}, {"no", "nb"}, {"es-MX", "es-419"}}};
  const std::string name = lower(text);
  for (const auto& [tag, known] : kNames)
    if (text == tag) return {std::string(known), name};
  return {name};
}

std::vector<std::string> chinese_names(const LocaleTag& tag) {
  const std::string& text = tag.str();
  std::vector<std::string> names{"cmn-latn-pinyin", "cmn"};
  const bool cantonese = text.ends_with("-HK") || text.ends_with("-MO");
  if (cantonese) names.insert(names.begin(), "yue");
  return names;
}

void replace_all(std::string& word, const std::string& what, const std::string& with) {
  for (auto at = word.find(what); at != std::string::npos; at = word.find(what, at + with.size()))
    word.replace(at, what.size(), with);
}

/// Piper's measure: 1 is the usual length, 2 is half the speed.
std::string length_scale(int speed) {
  char out[16];
  std::snprintf(out, sizeof out, "%d.%02d", 100 / speed, 10000 / speed % 100);
  return out;
}

std::vector<std::string> filled(std::vector<std::string> words, int speed) {
  for (auto word = words.begin() + 1; word < words.end(); ++word) {
    replace_all(*word, "{rate}", std::to_string(speed));
    replace_all(*word, "{length_scale}", length_scale(speed));
  }
  return words;
}

}  // namespace

std::vector<std::string> read_voice_list(std::string_view text) {
  std::vector<std::string> names;
  std::istringstream lines{std::string(text)};
  std::string line;
  std::getline(lines, line);  // the columns' names
  while (std::getline(lines, line)) {
    std::istringstream words(line);
    std::string priority, name;
    if (words >> priority >> name) names.push_back(lower(name));
  }
  return names;
}

std::string voice_for(const LocaleTag& tag, const std::vector<std::string>& voices) {
  std::vector<std::string> names;
  if (tag.language() == "zh") {
    names = chinese_names(tag);
  } else {
    for (const std::string& text : varieties(tag))
      for (std::string& name : names_of(text)) names.push_back(std::move(name));
  }
  for (const std::string& name : names)
    if (std::find(voices.begin(), voices.end(), name) != voices.end()) return name;
  return "";
}

bool program_found(const std::string& program) {
  const auto runs = [](const std::string& file) { return ::access(file.c_str(), X_OK) == 0; };
  if (program.empty()) return false;
  if (program.find('/') != std::string::npos) return runs(program);
  const char* path = std::getenv("PATH");
  std::istringstream folders(path == nullptr ? "/usr/bin:/bin" : path);
  for (std::string folder; std::getline(folders, folder, ':');)
    if (runs(folder.append("/").append(program))) return true;
  return false;
}

VoiceCommands::VoiceCommands(const SpeechSettings& settings, std::vector<std::string> voices)
    : settings_(settings), voices_(std::move(voices)) {}

const VoiceSetting* VoiceCommands::setting(const LocaleTag& tag) const {
  for (const std::string& text : varieties(tag)) {
    const auto found = settings_.voices.find(text);
    if (found != settings_.voices.end()) return &found->second;
  }
  return nullptr;
}

std::vector<std::string> VoiceCommands::own_voice(const std::string& name, int speed) const {
  if (name.empty() || voices_.empty()) return {};
  const std::string pace = std::to_string(kWordsPerMinute * speed / 100);
  return {settings_.program, "-b", "1", "-v", name, "-s", pace, "--stdin", "--stdout"};
}

std::vector<std::string> VoiceCommands::command(const LocaleTag& tag, int speed) const {
  const int pace = std::clamp(speed, 50, 200);
  const VoiceSetting* set = setting(tag);
  if (set == nullptr) return own_voice(voice_for(tag, voices_), pace);
  if (set->command.empty()) return own_voice(set->name, pace);
  return program_found(set->command.front()) ? filled(set->command, pace) : std::vector<std::string>{};
}

}  // namespace kiosk
