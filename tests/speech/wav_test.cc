#include "speech/wav.h"

#include <gtest/gtest.h>

#include <random>

namespace kiosk {
namespace {

std::string number(std::uint32_t value, int size) {
  std::string out;
  for (int i = 0; i < size; ++i) out += static_cast<char>(value >> (8 * i) & 0xff);
  return out;
}

std::string chunk(const std::string& name, const std::string& bytes) {
  return name + number(static_cast<std::uint32_t>(bytes.size()), 4) + bytes;
}

std::string format(std::uint32_t code, std::uint32_t channels, std::uint32_t rate, std::uint32_t bits) {
  return number(code, 2) + number(channels, 2) + number(rate, 4) + number(rate * channels * bits / 8, 4) +
         number(channels * bits / 8, 2) + number(bits, 2);
}

std::string riff(const std::string& chunks) {
  return "RIFF" + number(static_cast<std::uint32_t>(4 + chunks.size()), 4) + "WAVE" + chunks;
}

const std::string kMono = chunk("fmt ", format(1, 1, 16000, 16));
const std::vector<std::int16_t> kSamples{1, -2, 32767, -32768};
const std::string kData = number(0x0001, 2) + number(0xfffe, 2) + number(0x7fff, 2) + number(0x8000, 2);

TEST(Wav, ReadsSamplesAndRate) {
  const WavResult read = read_wav(riff(kMono + chunk("data", kData)));
  EXPECT_EQ(read.fault, "");
  EXPECT_EQ(read.clip, (Clip{kSamples, 16000}));
}

TEST(Wav, ReadsWhatItsOwnHeadBegins) {
  const WavResult read = read_wav(wav_head(4, 22050) + kData);
  EXPECT_EQ(read.clip, (Clip{kSamples, 22050}));
}

TEST(Wav, MixesTwoChannels) {
  const std::string data =
      number(100, 2) + number(300, 2) + number(0x7fff, 2) + number(0x7fff, 2) + number(7, 2);
  const WavResult read = read_wav(riff(chunk("fmt ", format(1, 2, 44100, 16)) + chunk("data", data)));
  EXPECT_EQ(read.clip, (Clip{{200, 32767}, 44100}));
}

TEST(Wav, ALengthThatIsNotTrueMeansAllThereIs) {
  for (const std::uint32_t said : {0U, 9U, 0x7ffff000U, 0x80000000U, 0xffffffffU}) {
    const WavResult read = read_wav(riff(kMono + "data" + number(said, 4) + kData));
    EXPECT_EQ(read.clip.samples, kSamples) << said << read.fault;
  }
  const WavResult shorter = read_wav(riff(kMono + "data" + number(4, 4) + kData));
  EXPECT_EQ(shorter.clip.samples, (std::vector<std::int16_t>{1, -2}));
}

TEST(Wav, HalfASampleAtTheEndIsDropped) {
  EXPECT_EQ(read_wav(riff(kMono + "data" + number(0xffffffff, 4) + kData + "x")).clip.samples, kSamples);
}

TEST(Wav, PassesOverOtherChunks) {
  // One of an odd length is followed by a byte that fills up.
  const std::string other = chunk("LIST", "abc") + std::string(1, '\0');
  EXPECT_EQ(read_wav(riff(other + kMono + other + chunk("data", kData) + other)).clip.samples, kSamples);
}

TEST(Wav, ReadsTheExtensibleFormat) {
  const std::string extension =
      number(22, 2) + number(16, 2) + number(4, 4) + number(1, 2) + std::string(14, 'g');
  const std::string pcm = chunk("fmt ", format(0xfffe, 1, 16000, 16) + extension);
  EXPECT_EQ(read_wav(riff(pcm + chunk("data", kData))).clip.samples, kSamples);
}

TEST(Wav, SaysWhatItCannotRead) {
  const auto with = [](const std::string& form) { return riff(chunk("fmt ", form) + chunk("data", kData)); };
  const std::pair<std::string, const char*> faults[] = {
      {"", "no WAV"},
      {"Error: no such voice, and more words than a head has", "no WAV"},
      {"RIFF" + number(4, 4) + "AVI ", "no WAV"},
      {riff(""), "no sound"},
      {riff(kMono), "no sound"},
      {riff(kMono + chunk("data", "")), "no sound"},
      {riff(kMono + chunk("data", "x")), "no sound"},
      {riff(chunk("data", kData) + kMono), "no format"},
      {with("short"), "cut off"},
      {with(format(3, 1, 16000, 32)), "not PCM"},
      {with(format(1, 1, 16000, 8)), "not PCM"},
      {with(format(0xfffe, 1, 16000, 16)), "not PCM"},
      {with(format(1, 0, 16000, 16)), "neither one"},
      {with(format(1, 6, 16000, 16)), "neither one"},
      {with(format(1, 1, 0, 16)), "rate"},
      {with(format(1, 1, 0xffffffff, 16)), "rate"},
  };
  for (const auto& [bytes, words] : faults) {
    const WavResult read = read_wav(bytes);
    EXPECT_NE(read.fault.find(words), std::string::npos) << read.fault << " for " << words;
    EXPECT_TRUE(read.clip.samples.empty());
  }
}

TEST(Wav, AnyBytesAreSafe) {
  const std::string whole = riff(chunk("LIST", "abcd") + kMono + chunk("data", kData));
  for (std::size_t size = 0; size <= whole.size(); ++size) read_wav(std::string_view(whole).substr(0, size));
  std::mt19937 random(1);
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = whole;
    for (int change = 0; change < 4; ++change) bytes[random() % bytes.size()] = static_cast<char>(random());
    const WavResult read = read_wav(bytes);
    EXPECT_NE(read.fault.empty(), read.clip.samples.empty());
  }
}

}  // namespace
}  // namespace kiosk
