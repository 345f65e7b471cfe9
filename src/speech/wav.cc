#include "speech/wav.h"

#include <algorithm>
#include <cstdint>
#include <optional>

namespace kiosk {
namespace {

constexpr std::size_t kHead = 12;       // "RIFF", length, "WAVE"
constexpr std::size_t kChunkHead = 8;   // name, length
constexpr std::size_t kFormat = 16;     // the least "fmt " there is
constexpr std::size_t kExtension = 26;  // up to the real format's number
constexpr unsigned kPcm = 1;
constexpr unsigned kExtensible = 0xFFFE;

/// Little-endian; the caller has checked the length.
std::uint32_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint32_t value = 0;
  for (std::size_t i = size; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

struct Format {
  unsigned channels = 1;
  int rate = 0;
};

WavResult fault(std::string sentence) { return {{}, std::move(sentence)}; }

std::string read_format(std::string_view chunk, std::optional<Format>& format) {
  if (chunk.size() < kFormat) return "The WAV format is cut off.";
  unsigned code = number(chunk, 0, 2);
  if (code == kExtensible && chunk.size() >= kExtension) code = number(chunk, kExtension - 2, 2);
  const unsigned channels = number(chunk, 2, 2);
  const std::uint32_t rate = number(chunk, 4, 4);
  if (code != kPcm || number(chunk, 14, 2) != 16) return "The WAV is not PCM of 16 bits.";
  if (channels < 1 || channels > 2) return "The WAV has neither one channel nor two.";
  if (rate < 8000 || rate > 96000) return "The WAV's rate is not 8,000 to 96,000 samples a second.";
  format = Format{channels, static_cast<int>(rate)};
  return "";
}

std::int16_t sample(std::string_view data, std::size_t index) {
  return static_cast<std::int16_t>(static_cast<std::uint16_t>(number(data, 2 * index, 2)));
}

WavResult read_samples(std::string_view data, const Format& format) {
  WavResult out;
  out.clip.rate = format.rate;
  const std::size_t frames = data.size() / 2 / format.channels;
  if (frames == 0) return fault("The WAV has no sound in it.");
  out.clip.samples.reserve(frames);
  for (std::size_t i = 0; i < frames; ++i) {
    const int both =
        format.channels == 1 ? 2 * sample(data, i) : sample(data, 2 * i) + sample(data, 2 * i + 1);
    out.clip.samples.push_back(static_cast<std::int16_t>(both / 2));
  }
  return out;
}

}  // namespace

WavResult read_wav(std::string_view bytes) {
  if (bytes.size() < kHead || bytes.substr(0, 4) != "RIFF" || bytes.substr(8, 4) != "WAVE")
    return fault("This is no WAV.");
  std::optional<Format> format;
  std::size_t at = kHead;
  while (bytes.size() - at >= kChunkHead) {
    const std::string_view name = bytes.substr(at, 4);
    const std::size_t said = number(bytes, at + 4, 4);
    at += kChunkHead;
    const bool data = name == "data";
    const std::size_t left = bytes.size() - at;
    const std::size_t size = data && said == 0 ? left : std::min(said, left);
    const std::string_view chunk = bytes.substr(at, size);
    if (data)
      return format ? read_samples(chunk, *format) : fault("The WAV tells no format before its sound.");
    if (name == "fmt ")
      if (const std::string wrong = read_format(chunk, format); !wrong.empty()) return fault(wrong);
    // Chunks of an odd length are followed by one byte that fills up.
    at = std::min(at + size + size % 2, bytes.size());
  }
  return fault("The WAV has no sound in it.");
}

std::string wav_head(std::size_t samples, int rate) {
  const auto bytes = static_cast<std::uint32_t>(2 * samples);
  std::string out;
  const auto add = [&out](std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
  };
  const auto hertz = static_cast<std::uint32_t>(rate);
  out += "RIFF";
  add(36 + bytes, 4);
  out += "WAVEfmt ";
  add(kFormat, 4);
  add(kPcm, 2);
  add(1, 2);
  add(hertz, 4);
  add(2 * hertz, 4);
  add(2, 2);
  add(16, 2);
  out += "data";
  add(bytes, 4);
  return out;
}

}  // namespace kiosk
