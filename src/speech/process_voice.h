#pragma once

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "config/config.h"
#include "port/voice.h"
#include "speech/child.h"
#include "speech/clip_cache.h"
#include "speech/voice_command.h"

namespace kiosk {

struct VoiceLimits {
  std::chrono::milliseconds sentence{3000};  ///< to make one, or it failed
  std::chrono::milliseconds listing{1000};   ///< to tell which voices there are
  std::chrono::milliseconds look{10};        ///< between two looks at what is being made
  std::size_t output = 16U << 20;            ///< bytes of one sentence: six minutes
  std::size_t cache = 4U << 20;              ///< bytes of sentences kept
  int failures = 2;                          ///< in a row, until a language counts as not spoken
};

/// Speaks by a program that is started for each sentence: the text on its standard input, WAV on its standard
/// output. The program is asked for its voices at once, while the kiosk starts, and answers by the first
/// speaks(). One that was too slow, as after a cold start, is asked again at reset().
class ProcessVoice : public Voice {
 public:
  explicit ProcessVoice(const SpeechSettings& settings, VoiceLimits limits = {});

  bool speaks(const std::string& tag) override;
  void start(const Utterance& utterance, TimePoint now) override;
  void prepare(const Utterance& utterance, TimePoint now) override;
  Spoken poll(TimePoint now) override;
  std::optional<TimePoint> deadline() const override;
  void cancel() override;
  void reset() override;

 private:
  /// A sentence that is being made.
  struct Job {
    Utterance utterance;
    std::unique_ptr<Child> child;
    TimePoint until;
    TimePoint next_look;
  };

  /// Starts to ask the program for its voices.
  void ask();
  const VoiceCommands& commands();
  std::vector<std::string> command(const std::string& tag, int speed);
  void make(const Utterance& utterance, TimePoint now);
  /// Looks after what is being made; afterwards, begins what is to be made ahead.
  void tend(TimePoint now);
  void finish(const Child& child);
  void fail(const Utterance& utterance, const std::string& why);

  SpeechSettings settings_;
  VoiceLimits limits_;
  std::unique_ptr<Child> listing_;
  TimePoint listing_until_;
  std::optional<VoiceCommands> commands_;
  std::map<std::string, int> failures_;  ///< in a row, by language
  ClipCache cache_;
  std::optional<Job> job_;
  std::optional<Utterance> wanted_, ahead_;
  std::optional<Spoken> answer_;  ///< of the wanted one, not yet told
};

}  // namespace kiosk
