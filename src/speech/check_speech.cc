#include "speech/check_speech.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <sstream>

#include "base/spelling.h"
#include "locale/nearest.h"
#include "locale/tag.h"
#include "speech/child.h"
#include "speech/voice_command.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostListing = 1U << 20;
constexpr std::chrono::seconds kPatience{1};

const std::string kVoiceKey = "speech.voices.";
const std::string kInstall = "Install it (apt install espeak-ng), or name one that is there.";

/// What the program writes about its voices; empty where it tells of none.
std::string listing_of(const std::string& program) {
  std::string unheard;
  const auto child = Child::start({program, "--voices"}, "", kMostListing, unheard);
  return child && child->wait(kPatience) == ChildState::succeeded ? child->output() : "";
}

/// A voice is known by its language, the others that it speaks ("(en 2)"), its name or its file; "+f3" behind
/// it is a variant.
bool is_listed(const std::string& listing, const std::string& voice) {
  const std::string wanted = lower_ascii(voice.substr(0, voice.find('+')));
  std::istringstream lines(listing);
  std::string line;
  std::getline(lines, line);  // the columns' names
  while (std::getline(lines, line)) {
    for (char& c : line)
      if (c == '(' || c == ')') c = ' ';
    std::istringstream words(line);
    for (std::string word; words >> word;)
      if (lower_ascii(word) == wanted && word.find_first_not_of("0123456789") != std::string::npos)
        return true;
  }
  return false;
}

/// In a short word no letter can be wrong, or all names are near.
std::string nearest_voice(const std::string& voice, const std::vector<std::string>& voices) {
  constexpr std::size_t kShort = 4;
  if (voice.size() < kShort) return "";
  std::size_t least = std::max<std::size_t>(2, voice.size() / 3) + 1;
  std::string best;
  for (const std::string& known : voices) {
    const std::size_t far = letters_between(lower_ascii(voice), known);
    if (far >= least) continue;
    least = far;
    best = known;
  }
  return best;
}

/// The language that stands where a voice should: by its tag ("pl-PL", "pl_PL"), or by its name ("polski").
std::optional<LocaleTag> language_of(const std::string& voice, const std::vector<std::string>& voices) {
  if (const auto tag = canonical_tag(voice))
    return display_name(*tag, LocaleTag()).empty() ? std::nullopt : tag;
  std::vector<std::string> languages;
  languages.reserve(voices.size());
  for (const std::string& known : voices) languages.push_back(known.substr(0, known.find('-')));
  return LocaleTag::parse(nearest_tag(voice, languages));
}

/// A voice's name that the program does not know, for the language `tag`.
SpeechFault unknown_voice(const std::string& tag, const SpeechSettings& settings, const std::string& voice,
                          const std::string& listing) {
  const auto voices = read_voice_list(listing);
  std::string sentence = settings.program + " has no voice \"" + voice + "\"";
  std::string advice;
  const auto language = language_of(voice, voices);
  const std::string own = language ? voice_for(*language, voices) : "";
  const std::string near = own.empty() ? nearest_voice(voice, voices) : "";
  if (!own.empty()) {
    sentence += ", which is a language's name";
    advice = "Its voice for that language is \"" + own + "\". ";
  } else if (!near.empty()) {
    advice = "Did you mean \"" + near + "\"? ";
  } else if (language) {
    sentence += ", which is a language's name, and none for that language";
  }
  const auto spoken = LocaleTag::parse(tag);
  const std::string without = spoken ? voice_for(*spoken, voices) : "";
  if (!without.empty() && without != own) advice += "Without this line \"" + without + "\" is used. ";
  return {kVoiceKey + tag, sentence + "; this language is not spoken.",
          advice + "\"" + settings.program + " --voices\" lists them."};
}

}  // namespace

std::vector<SpeechFault> speech_faults(const SpeechSettings& settings) {
  std::vector<SpeechFault> faults;
  const bool found = program_found(settings.program);
  const std::string listing = found ? listing_of(settings.program) : "";
  if (!found) {
    faults.push_back(
        {"speech.program",
         "The program \"" + settings.program + "\" is not on this machine; nothing is spoken by it.",
         settings.program.find('/') == std::string::npos && settings.program != "espeak-ng"
             ? "Did you mean \"espeak-ng\"? " + kInstall
             : kInstall});
  } else if (read_voice_list(listing).empty()) {
    faults.push_back({"speech.program",
                      "The program \"" + settings.program + "\" tells of no voices; nothing is spoken by it.",
                      "Name espeak-ng, or a program that takes the same options (--voices)."});
  }
  for (const auto& [tag, voice] : settings.voices) {
    if (!voice.command.empty() && !program_found(voice.command.front()))
      faults.push_back({kVoiceKey + tag,
                        "The program \"" + voice.command.front() +
                            "\" is not on this machine; this language is not spoken.",
                        "Install it, name one that is there, or write \"\" for no voice."});
    if (voice.command.empty() && !voice.name.empty() && !listing.empty() && !is_listed(listing, voice.name))
      faults.push_back(unknown_voice(tag, settings, voice.name, listing));
  }
  return faults;
}

}  // namespace kiosk
