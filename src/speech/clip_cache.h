#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <utility>

#include "port/voice.h"

namespace kiosk {

/// The sentences that were made last, so that one can be heard again or was made ahead. The oldest go when
/// there are too many bytes; the newest always stays.
class ClipCache {
 public:
  explicit ClipCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  std::optional<Clip> find(const Utterance& utterance) {
    for (auto it = clips_.begin(); it != clips_.end(); ++it) {
      if (it->first != utterance) continue;
      clips_.splice(clips_.begin(), clips_, it);
      return clips_.front().second;
    }
    return std::nullopt;
  }
  bool holds(const Utterance& utterance) { return find(utterance).has_value(); }

  void add(const Utterance& utterance, Clip clip) {
    bytes_ += bytes_of(clip);
    clips_.emplace_front(utterance, std::move(clip));
    while (bytes_ > most_bytes_ && clips_.size() > 1) {
      bytes_ -= bytes_of(clips_.back().second);
      clips_.pop_back();
    }
  }

 private:
  static std::size_t bytes_of(const Clip& clip) { return clip.samples.size() * sizeof(clip.samples[0]); }

  std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  std::list<std::pair<Utterance, Clip>> clips_;  ///< newest first; a dozen, so a walk is quick
};

}  // namespace kiosk
