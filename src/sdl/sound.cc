#include "sdl/sound.h"

#include <SDL.h>

#include <algorithm>
#include <utility>

namespace kiosk {
namespace {

/// Samples the device takes at a time: 23 ms of speech. It holds two of them.
constexpr int kBlock = 512;
constexpr int kBlocksAhead = 2;
/// A device that lags behind by more than that has stopped.
constexpr std::chrono::seconds kPatience{2};

/// SDL's audio, shut down when it goes out of scope.
class Subsystem {
 public:
  Subsystem() : open_(SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {}
  ~Subsystem() {
    if (open_) SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  Subsystem(const Subsystem&) = delete;
  Subsystem& operator=(const Subsystem&) = delete;
  /// Some drivers cannot count their devices and say -1.
  bool has_device() const { return open_ && SDL_GetNumAudioDevices(0) != 0; }

 private:
  bool open_;
};

/// An open device with a queue of samples.
class Device {
 public:
  explicit Device(int rate) : rate_(rate) {
    SDL_AudioSpec wanted{};
    wanted.freq = rate;
    wanted.format = AUDIO_S16SYS;
    wanted.channels = 1;
    wanted.samples = kBlock;
    id_ = SDL_OpenAudioDevice(nullptr, 0, &wanted, nullptr, 0);
  }
  ~Device() {
    if (id_ != 0) SDL_CloseAudioDevice(id_);
  }
  Device(const Device&) = delete;
  Device& operator=(const Device&) = delete;

  int rate() const { return rate_; }
  bool alive() const { return id_ != 0 && SDL_GetAudioDeviceStatus(id_) != SDL_AUDIO_STOPPED; }
  std::size_t queued() const { return SDL_GetQueuedAudioSize(id_) / sizeof(std::int16_t); }
  void run(bool on) { SDL_PauseAudioDevice(id_, on ? 0 : 1); }
  void clear() { SDL_ClearQueuedAudio(id_); }

  /// Puts the clip's samples, from one on, in place of what is queued. True where they are.
  bool queue(const Clip& clip, std::size_t from, int volume) {
    std::vector<std::int16_t> loud(clip.samples.begin() + static_cast<std::ptrdiff_t>(from),
                                   clip.samples.end());
    for (std::int16_t& sample : loud) sample = at_volume(sample, volume);
    SDL_ClearQueuedAudio(id_);
    return SDL_QueueAudio(id_, loud.data(), static_cast<Uint32>(loud.size() * sizeof(loud[0]))) == 0;
  }
  /// The same for what is left of the clip; nothing is taken from the queue meanwhile.
  bool change_volume(const Clip& clip, int volume) {
    SDL_LockAudioDevice(id_);
    const std::size_t left = std::min(queued(), clip.samples.size());
    const bool done = queue(clip, clip.samples.size() - left, volume);
    SDL_UnlockAudioDevice(id_);
    return done;
  }

 private:
  int rate_;
  SDL_AudioDeviceID id_ = 0;
};

class SdlSound : public Sound {
 public:
  explicit SdlSound(TimePoint now) : subsystem_(std::in_place), closes_at_(now + kSoundStaysOpen) {}

  bool works() const { return subsystem_->has_device(); }

  bool play(const Clip& clip, TimePoint now) override {
    clip_ = clip;
    at_ = 0;
    return go_on(now);
  }

  void stop(TimePoint now) override {
    if (device_) device_->clear();
    rest(now);
    clip_ = Clip();
  }

  void pause(TimePoint now) override {
    if (!ends_at_) return;
    at_ = clip_.samples.size() - std::min(device_->queued(), clip_.samples.size());
    rest(now);
  }

  void resume(TimePoint now) override {
    if (!ends_at_ && !clip_.samples.empty()) go_on(now);
  }

  void set_volume(int volume, TimePoint) override {
    volume_ = volume;
    if (ends_at_) device_->change_volume(clip_, volume);
  }

  std::optional<TimePoint> ends_at() const override { return ends_at_; }
  std::optional<TimePoint> deadline() const override { return ends_at_ ? ends_at_ : closes_at_; }

  bool tick(TimePoint now) override {
    if (ends_at_ && now >= *ends_at_) return end(now);
    if (closes_at_ && now >= *closes_at_) close();
    return false;
  }

 private:
  /// Opens what is not open yet, and plays the clip from where it is.
  bool go_on(TimePoint now) {
    if (device_ && (device_->rate() != clip_.rate || !device_->alive())) device_.reset();
    if (!subsystem_) subsystem_.emplace();
    if (!device_) device_.emplace(clip_.rate);
    if (!device_->alive() || !device_->queue(clip_, at_, volume_)) {
      clip_ = Clip();
      rest(now);
      device_.reset();
      return false;
    }
    device_->run(true);
    closes_at_.reset();
    ends_at_ = now + time_for(clip_.samples.size() - at_);
    gives_up_at_ = *ends_at_ + kPatience;
    return true;
  }

  /// For so many samples to be heard, with those the device holds.
  std::chrono::nanoseconds time_for(std::size_t samples) const {
    return duration_of(samples + kBlocksAhead * kBlock, clip_.rate);
  }

  /// The clip's time is up; a device whose clock is slow gets more.
  bool end(TimePoint now) {
    const std::size_t left = device_->queued();
    if (left > 0 && device_->alive() && now < gives_up_at_) {
      ends_at_ = now + time_for(left);
      return false;
    }
    stop(now);
    return true;
  }

  void rest(TimePoint now) {
    if (device_) device_->run(false);
    ends_at_.reset();
    if (subsystem_) closes_at_ = now + kSoundStaysOpen;
  }

  void close() {
    device_.reset();
    subsystem_.reset();
    closes_at_.reset();
  }

  // In this order: the device goes before the subsystem.
  std::optional<Subsystem> subsystem_;
  std::optional<Device> device_;
  Clip clip_;           ///< what plays or is paused
  std::size_t at_ = 0;  ///< where it was paused
  int volume_ = kStartVolume;
  std::optional<TimePoint> ends_at_, closes_at_;
  TimePoint gives_up_at_;
};

}  // namespace

std::unique_ptr<Sound> make_sdl_sound(TimePoint now) {
  auto sound = std::make_unique<SdlSound>(now);
  if (!sound->works()) return nullptr;
  return sound;
}

}  // namespace kiosk
