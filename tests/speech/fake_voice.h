#pragma once

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

#include "port/voice.h"
#include "speech/wav.h"
#include "support/temp_folder.h"

namespace kiosk {

inline std::string text_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// A WAV of so many samples, each of the same value.
inline std::string wav_of(std::size_t samples, char low = 0x10, int rate = 22050) {
  std::string out = wav_head(samples, rate);
  for (std::size_t i = 0; i < samples; ++i) out += {low, 0};
  return out;
}

/// Voice programs made for a test: shell scripts in a folder of their own, which holds good.wav too.
class FakeVoices {
 public:
  FakeVoices() { std::ofstream(path("good.wav"), std::ios::binary) << wav_of(2205); }

  std::filesystem::path path(const std::string& name) const { return folder_.path() / name; }
  /// Writes the script and gives its path. In `body`, $here is the folder.
  std::string script(const std::string& name, const std::string& body) const {
    std::ofstream(path(name)) << "#!/bin/sh\nhere='" << folder_.path().string() << "'\n" << body << "\n";
    std::filesystem::permissions(path(name), std::filesystem::perms::owner_all);
    return path(name).string();
  }
  /// Says what is in good.wav, and notes that it ran and what it was told.
  std::string good(const std::string& name = "good") const {
    return script(name, "echo x >> $here/runs; cat > $here/told; cat $here/good.wav");
  }
  std::size_t runs() const { return text_of(path("runs")).size() / 2; }

 private:
  TempFolder folder_;
};

/// Asks again and again until the answer is yes; false where it is still no after a long time.
template <typename Done>
bool wait_until(Done done) {
  const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  while (!done()) {
    if (std::chrono::steady_clock::now() >= end) return false;
    std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  return true;
}

/// As the loop does: sleeps until each deadline, until the wanted sentence is ready or failed.
inline Spoken hear(Voice& voice) {
  Spoken spoken;
  wait_until([&] {
    spoken = voice.poll(std::chrono::steady_clock::now());
    EXPECT_TRUE(spoken.state != VoiceState::pending || voice.deadline().has_value());
    return spoken.state != VoiceState::pending;
  });
  return spoken;
}

/// Until nothing is being made.
inline void settle(Voice& voice) {
  EXPECT_TRUE(wait_until([&] {
    if (voice.deadline()) voice.poll(std::chrono::steady_clock::now());
    return !voice.deadline().has_value();
  }));
}

}  // namespace kiosk
