#pragma once

#include <optional>

#include "port/clip.h"
#include "port/time_point.h"

namespace kiosk {

/// What the room hears: one clip at a time. The loop sleeps until deadline() and then calls tick().
class Sound {
 public:
  virtual ~Sound() = default;
  /// Plays from the start, in place of what plays. False where it cannot be heard: the device is gone.
  virtual bool play(const Clip& clip, TimePoint now) = 0;
  /// Silence; the clip is forgotten.
  virtual void stop(TimePoint now) = 0;
  /// Silence; resume() goes on where it was. Either does nothing where there is nothing to do.
  virtual void pause(TimePoint now) = 0;
  virtual void resume(TimePoint now) = 0;
  /// 0 to 100, of what plays too. It is kStartVolume until it is set.
  virtual void set_volume(int volume, TimePoint now) = 0;
  /// When the clip that plays will have been heard; nothing while none plays or it is paused.
  virtual std::optional<TimePoint> ends_at() const = 0;
  /// When to call tick(); nothing while there is nothing to wait for.
  virtual std::optional<TimePoint> deadline() const = 0;
  /// True, once, when the clip was heard to its end: not after stop().
  virtual bool tick(TimePoint now) = 0;
};

inline constexpr int kStartVolume = 40;

}  // namespace kiosk
