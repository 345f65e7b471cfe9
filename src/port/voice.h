#pragma once

#include <optional>
#include <string>

#include "port/clip.h"
#include "port/time_point.h"

namespace kiosk {

/// A sentence to say.
struct Utterance {
  std::string text;  ///< UTF-8; numbers inside U+2066...U+2069 are said digit by digit
  std::string tag;   ///< its language, BCP 47
  int speed = 100;   ///< per cent of the usual, 50 to 200
  bool operator==(const Utterance&) const = default;
};

enum class VoiceState { idle, pending, ready, failed };

struct Spoken {
  VoiceState state = VoiceState::idle;
  Clip clip = {};          ///< where ready
  std::string fault = {};  ///< where failed: why, as a sentence
};

/// What the settings name and the machine does not have.
struct SpeechFault {
  std::string key;  ///< of kiosk.conf
  std::string sentence, advice;
};

/// Makes sound of sentences without holding up the loop. One sentence is wanted at a time, and one more can
/// be made ahead. The loop sleeps until deadline() and then calls poll().
class Voice {
 public:
  virtual ~Voice() = default;
  /// Whether that language can be spoken: there is a voice for it, and it did not fail twice in a row. Where
  /// it cannot, there is no button. The first call may take some milliseconds.
  virtual bool speaks(const std::string& tag) = 0;
  /// Wants a sentence, in place of the one that was wanted. A sentence that was made ahead is ready at once.
  virtual void start(const Utterance& utterance, TimePoint now) = 0;
  /// Makes a sentence ahead, after the one that is wanted; in place of the one before. Nothing tells of a
  /// fault.
  virtual void prepare(const Utterance& utterance, TimePoint now) = 0;
  /// How the wanted sentence stands. Ready and failed are told once, then it is idle.
  virtual Spoken poll(TimePoint now) = 0;
  /// When to call poll(); nothing while nothing is being made.
  virtual std::optional<TimePoint> deadline() const = 0;
  /// Nothing is wanted any more, and nothing is made ahead.
  virtual void cancel() = 0;
  /// cancel(), and voices that failed may try again: for a new visit.
  virtual void reset() = 0;
};

}  // namespace kiosk
