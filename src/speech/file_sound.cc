#include "speech/file_sound.h"

#include <algorithm>
#include <string>

#include "speech/wav.h"

namespace kiosk {

bool FileSound::play(const Clip& clip, TimePoint now) {
  stop(now);
  if (!out_.is_open()) {
    out_.open(file_, std::ios::in | std::ios::out | std::ios::binary | std::ios::trunc);
    rate_ = clip.rate;
  }
  if (!out_) return false;
  clip_ = clip;
  at_ = 0;
  started_ = now;
  return true;
}

void FileSound::stop(TimePoint now) {
  catch_up(now);
  clip_ = Clip();
  at_ = 0;
  started_.reset();
}

void FileSound::pause(TimePoint now) {
  catch_up(now);
  started_.reset();
}

void FileSound::resume(TimePoint now) {
  if (!started_ && !clip_.samples.empty()) started_ = now - duration_of(at_, clip_.rate);
}

void FileSound::set_volume(int volume, TimePoint now) {
  catch_up(now);
  volume_ = volume;
}

std::optional<TimePoint> FileSound::ends_at() const {
  if (!started_) return std::nullopt;
  return *started_ + clip_.length();
}

bool FileSound::tick(TimePoint now) {
  catch_up(now);
  if (!started_ || now < *ends_at()) return false;
  stop(now);
  return true;
}

std::size_t FileSound::heard(TimePoint now) const {
  if (now >= *ends_at()) return clip_.samples.size();
  const auto elapsed = std::max(now - *started_, TimePoint::duration::zero());
  return static_cast<std::size_t>(elapsed.count() * clip_.rate / 1'000'000'000);
}

void FileSound::catch_up(TimePoint now) {
  if (!started_) return;
  const std::size_t to = heard(now);
  if (to > at_) write(at_, to);
  at_ = std::max(at_, to);
}

void FileSound::write(std::size_t from, std::size_t to) {
  // A clip of another rate: each sample of the file is the nearest before it.
  const auto in_file = [this](std::size_t sample) { return sample * rate_ / clip_.rate; };
  std::string bytes;
  for (std::size_t i = in_file(from); i < in_file(to); ++i) {
    const std::size_t of_clip = std::min(i * clip_.rate / rate_, clip_.samples.size() - 1);
    const auto sample = static_cast<std::uint16_t>(at_volume(clip_.samples[of_clip], volume_));
    bytes += static_cast<char>(sample & 0xff);
    bytes += static_cast<char>(sample >> 8);
  }
  written_ += bytes.size() / 2;
  const std::string head = wav_head(written_, rate_);
  out_.seekp(0);
  out_.write(head.data(), static_cast<std::streamsize>(head.size()));
  out_.seekp(0, std::ios::end);
  out_.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  out_.flush();
}

}  // namespace kiosk
