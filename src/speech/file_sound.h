#pragma once

#include <filesystem>
#include <fstream>

#include "port/sound.h"

namespace kiosk {

/// Sound for a machine without a loudspeaker: what would be heard, at its volume, is added to a WAV file.
/// Pauses and silence between clips are left out. The rate is the first clip's; others are brought to it.
class FileSound : public Sound {
 public:
  /// A file that is there is written anew, at the first clip.
  explicit FileSound(std::filesystem::path file) : file_(std::move(file)) {}

  /// False where the file cannot be written.
  bool play(const Clip& clip, TimePoint now) override;
  void stop(TimePoint now) override;
  void pause(TimePoint now) override;
  void resume(TimePoint now) override;
  void set_volume(int volume, TimePoint now) override;
  std::optional<TimePoint> ends_at() const override;
  std::optional<TimePoint> deadline() const override { return ends_at(); }
  bool tick(TimePoint now) override;

 private:
  /// Writes what was heard until now.
  void catch_up(TimePoint now);
  std::size_t heard(TimePoint now) const;
  void write(std::size_t from, std::size_t to);

  std::filesystem::path file_;
  std::fstream out_;
  std::size_t written_ = 0;  ///< samples in the file
  int rate_ = 0;             ///< of the file; 0 before the first clip
  Clip clip_;
  std::size_t at_ = 0;                ///< the next sample to write
  std::optional<TimePoint> started_;  ///< when the clip's first sample was or would have been heard
  int volume_ = kStartVolume;
};

}  // namespace kiosk
