// SDL's disk driver writes what would be heard to a file, and its dummy one keeps time without a device.
#include "sdl/sound.h"

#include <SDL.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <fstream>
#include <iterator>
#include <thread>

#include "support/temp_folder.h"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

class SdlSoundTest : public testing::Test {
 protected:
  void SetUp() override {
    SDL_LogSetAllPriority(SDL_NUM_LOG_PRIORITIES);
    setenv("SDL_AUDIODRIVER", "disk", 1);
    setenv("SDL_DISKAUDIOFILE", file().c_str(), 1);
  }
  void TearDown() override {
    unsetenv("SDL_AUDIODRIVER");
    unsetenv("SDL_DISKAUDIOFILE");
    SDL_LogResetPriorities();
  }

  std::string file() const { return (folder_.path() / "heard.raw").string(); }
  static TimePoint now() { return std::chrono::steady_clock::now(); }
  static Clip clip(int milliseconds, std::int16_t value = 10000, int rate = 22050) {
    return {std::vector<std::int16_t>(static_cast<std::size_t>(rate * milliseconds / 1000), value), rate};
  }
  /// Sleeps from deadline to deadline, as the loop does, until the clip has ended.
  static bool wait_for_end(Sound& sound) {
    const TimePoint limit = now() + 20s;
    while (sound.ends_at() && now() < limit) {
      std::this_thread::sleep_until(*sound.deadline());
      if (sound.tick(now())) return true;
    }
    return false;
  }
  /// How often each value was heard; the file is whole once the device is shut.
  std::size_t heard(std::int16_t value) const {
    std::ifstream in(file(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    std::size_t count = 0;
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
      count += static_cast<std::int16_t>(static_cast<unsigned char>(bytes[i]) |
                                         static_cast<unsigned char>(bytes[i + 1]) << 8) == value;
    return count;
  }

  TempFolder folder_;
};

TEST_F(SdlSoundTest, WithoutADeviceThereIsNone) {
  setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
  EXPECT_EQ(make_sdl_sound(now()), nullptr);
}

TEST_F(SdlSoundTest, PlaysEverySampleAtItsVolume) {
  auto sound = make_sdl_sound(now());
  ASSERT_NE(sound, nullptr);
  sound->set_volume(50, now());
  const Clip said = clip(200);
  const TimePoint begun = now();
  ASSERT_TRUE(sound->play(said, begun));
  EXPECT_GE(*sound->ends_at(), begun + said.length());
  EXPECT_LE(*sound->ends_at(), begun + said.length() + 50ms);
  EXPECT_TRUE(wait_for_end(*sound));
  EXPECT_FALSE(sound->tick(now()));
  EXPECT_EQ(sound->ends_at(), std::nullopt);
  sound.reset();
  EXPECT_EQ(heard(2500), said.samples.size());
}

TEST_F(SdlSoundTest, StopsAtOnce) {
  auto sound = make_sdl_sound(now());
  ASSERT_TRUE(sound->play(clip(60000), now()));
  sound->stop(now());
  EXPECT_EQ(sound->ends_at(), std::nullopt);
  EXPECT_FALSE(sound->tick(now() + 1s));
  sound.reset();
  EXPECT_LT(heard(at_volume(10000, kStartVolume)), 22050U * 50);
}

TEST_F(SdlSoundTest, TheVolumeMayChangeWhileItPlays) {
  auto sound = make_sdl_sound(now());
  sound->set_volume(100, now());
  const Clip said = clip(1000);
  ASSERT_TRUE(sound->play(said, now()));
  std::this_thread::sleep_for(100ms);
  sound->set_volume(50, now());
  EXPECT_TRUE(wait_for_end(*sound));
  sound.reset();
  EXPECT_EQ(heard(10000) + heard(2500), said.samples.size());
  EXPECT_GT(heard(2500), 0U);
}

TEST_F(SdlSoundTest, APauseLosesNothing) {
  auto sound = make_sdl_sound(now());
  sound->set_volume(100, now());
  const Clip said = clip(300);
  ASSERT_TRUE(sound->play(said, now()));
  std::this_thread::sleep_for(50ms);
  sound->pause(now());
  EXPECT_EQ(sound->ends_at(), std::nullopt);
  const auto before = now();
  sound->resume(now());
  EXPECT_GE(*sound->ends_at(), before);
  EXPECT_TRUE(wait_for_end(*sound));
  sound->pause(now());
  EXPECT_EQ(sound->ends_at(), std::nullopt);
  sound.reset();
  EXPECT_EQ(heard(10000), said.samples.size());
}

TEST_F(SdlSoundTest, ShutsTheDeviceWhenIdleAndOpensItAgain) {
  const TimePoint begun = now();
  auto sound = make_sdl_sound(begun);
  EXPECT_EQ(sound->deadline(), begun + kSoundStaysOpen);
  EXPECT_FALSE(sound->tick(begun + kSoundStaysOpen));
  EXPECT_EQ(SDL_WasInit(SDL_INIT_AUDIO), 0U);
  EXPECT_EQ(sound->deadline(), std::nullopt);
  ASSERT_TRUE(sound->play(clip(60000), now()));
  EXPECT_NE(SDL_WasInit(SDL_INIT_AUDIO), 0U);
  const TimePoint paused = now();
  sound->pause(paused);
  EXPECT_EQ(sound->deadline(), paused + kSoundStaysOpen);
  sound->tick(paused + kSoundStaysOpen);
  EXPECT_EQ(SDL_WasInit(SDL_INIT_AUDIO), 0U);
  sound->resume(now());
  EXPECT_NE(SDL_WasInit(SDL_INIT_AUDIO), 0U);
  EXPECT_GT(*sound->ends_at(), now() + 30s);
  sound->stop(now());
  sound->resume(now());
  EXPECT_EQ(sound->ends_at(), std::nullopt);
}

TEST_F(SdlSoundTest, ClipsOfOtherRatesPlay) {
  setenv("SDL_AUDIODRIVER", "dummy", 1);
  auto sound = make_sdl_sound(now());
  ASSERT_NE(sound, nullptr);
  for (const int rate : {22050, 16000, 48000}) {
    ASSERT_TRUE(sound->play(clip(50, 100, rate), now()));
    EXPECT_TRUE(wait_for_end(*sound)) << rate;
  }
}

TEST_F(SdlSoundTest, ADeviceThatIsGoneIsToldOf) {
  auto sound = make_sdl_sound(now());
  sound->tick(now() + kSoundStaysOpen);
  setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
  EXPECT_FALSE(sound->play(clip(50), now()));
  EXPECT_EQ(sound->ends_at(), std::nullopt);
  setenv("SDL_AUDIODRIVER", "disk", 1);
}

}  // namespace
}  // namespace kiosk
