#include "speech/check_speech.h"

#include <algorithm>
#include <chrono>
#include <sstream>

#include "base/spelling.h"
#include "speech/child.h"
#include "speech/voice_command.h"

namespace kiosk {
namespace {

constexpr std::size_t kMostListing = 1U << 20;
constexpr std::chrono::seconds kPatience{1};

const std::string kInstall = "Install it (apt install espeak-ng), or name one that is there.";

/// What the program writes about its voices; empty where it tells of none.
std::string listing_of(const std::string& program) {
  std::string unheard;
  const auto child = Child::start({program, "--voices"}, "", kMostListing, unheard);
  return child && child->wait(kPatience) == ChildState::succeeded ? child->output() : "";
}

/// A voice is known by its language, its name or its file; "+f3" behind it is a variant.
bool is_listed(const std::string& listing, const std::string& voice) {
  const std::string wanted = lower_ascii(voice.substr(0, voice.find('+')));
  std::istringstream words(listing);
  for (std::string word; words >> word;)
    if (lower_ascii(word) == wanted) return true;
  return false;
}

std::string nearest_voice(const std::string& voice, const std::vector<std::string>& voices) {
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

SpeechFault unknown_voice(const std::string& key, const SpeechSettings& settings, const std::string& voice,
                          const std::string& listing) {
  const std::string near = nearest_voice(voice, read_voice_list(listing));
  return {key, settings.program + " has no voice \"" + voice + "\"; this language is not spoken.",
          (near.empty() ? "" : "Did you mean \"" + near + "\"? ") + "\"" + settings.program +
              " --voices\" lists them."};
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
    const std::string key = "speech.voices." + tag;
    if (!voice.command.empty() && !program_found(voice.command.front()))
      faults.push_back({key,
                        "The program \"" + voice.command.front() +
                            "\" is not on this machine; this language is not spoken.",
                        "Install it, name one that is there, or write \"\" for no voice."});
    if (voice.command.empty() && !voice.name.empty() && !listing.empty() && !is_listed(listing, voice.name))
      faults.push_back(unknown_voice(key, settings, voice.name, listing));
  }
  return faults;
}

}  // namespace kiosk
