#include "speech/file_sound.h"

#include <gtest/gtest.h>

#include "fake_voice.h"
#include "support/manual_clock.h"

namespace kiosk {
namespace {

using namespace std::chrono_literals;

class FileSoundTest : public testing::Test {
 protected:
  /// The samples in the file.
  std::vector<std::int16_t> heard() const { return read_wav(text_of(file())).clip.samples; }
  std::filesystem::path file() const { return folder_.path() / "heard.wav"; }
  TimePoint at(std::chrono::nanoseconds since) const { return clock_.now() + since; }
  /// A tenth of a second.
  static Clip clip(std::int16_t value, int rate = 10000) {
    return {std::vector<std::int16_t>(static_cast<std::size_t>(rate / 10), value), rate};
  }
  static std::vector<std::int16_t> times(std::size_t count, std::int16_t value) {
    return std::vector<std::int16_t>(count, value);
  }

  TempFolder folder_;
  ManualClock clock_;
  FileSound sound_{file()};
};

TEST_F(FileSoundTest, EndsExactlyAfterItsSamples) {
  sound_.set_volume(100, at(0ms));
  EXPECT_EQ(sound_.deadline(), std::nullopt);
  EXPECT_TRUE(sound_.play(clip(1000), at(0ms)));
  EXPECT_EQ(sound_.ends_at(), at(100ms));
  EXPECT_EQ(sound_.deadline(), at(100ms));
  EXPECT_FALSE(sound_.tick(at(100ms) - 1ns));
  EXPECT_TRUE(sound_.tick(at(100ms)));
  EXPECT_FALSE(sound_.tick(at(101ms)));
  EXPECT_EQ(sound_.ends_at(), std::nullopt);
  EXPECT_EQ(heard(), times(1000, 1000));
}

TEST_F(FileSoundTest, StopsInTheMiddleWithoutAnEnd) {
  sound_.set_volume(100, at(0ms));
  sound_.play(clip(1000), at(0ms));
  sound_.stop(at(25ms));
  EXPECT_EQ(sound_.ends_at(), std::nullopt);
  EXPECT_FALSE(sound_.tick(at(200ms)));
  sound_.resume(at(300ms));
  EXPECT_EQ(sound_.ends_at(), std::nullopt);
  EXPECT_EQ(heard(), times(250, 1000));
}

TEST_F(FileSoundTest, APauseIsNotHeardAndNothingIsLost) {
  Clip steps = clip(0);
  for (std::size_t i = 0; i < steps.samples.size(); ++i) steps.samples[i] = static_cast<std::int16_t>(i);
  sound_.set_volume(100, at(0ms));
  sound_.play(steps, at(0ms));
  sound_.pause(at(30ms));
  EXPECT_EQ(sound_.deadline(), std::nullopt);
  sound_.pause(at(40ms));
  EXPECT_FALSE(sound_.tick(at(500ms)));
  sound_.resume(at(500ms));
  sound_.resume(at(510ms));
  EXPECT_EQ(sound_.ends_at(), at(570ms));
  EXPECT_TRUE(sound_.tick(at(570ms)));
  EXPECT_EQ(heard(), steps.samples);
}

TEST_F(FileSoundTest, TheVolumeHoldsFromTheMomentItIsSet) {
  sound_.set_volume(100, at(0ms));
  sound_.play(clip(1000), at(0ms));
  sound_.set_volume(50, at(60ms));
  sound_.set_volume(0, at(90ms));
  sound_.tick(at(100ms));
  auto expected = times(600, 1000);
  expected.insert(expected.end(), 300, 250);
  expected.insert(expected.end(), 100, 0);
  EXPECT_EQ(heard(), expected);
}

TEST_F(FileSoundTest, StartsLow) {
  sound_.play(clip(10000), at(0ms));
  sound_.tick(at(1s));
  EXPECT_EQ(heard(), times(1000, at_volume(10000, kStartVolume)));
  EXPECT_LT(heard()[0], 2000);
}

TEST_F(FileSoundTest, ClipsFollowEachOtherAtTheFirstOnesRate) {
  sound_.set_volume(100, at(0ms));
  sound_.play(clip(1), at(0ms));
  sound_.play(clip(2, 20000), at(50ms));
  sound_.play(clip(3, 8000), at(100ms));
  EXPECT_EQ(sound_.ends_at(), at(200ms));
  EXPECT_TRUE(sound_.tick(at(200ms)));
  auto expected = times(500, 1);
  expected.insert(expected.end(), 500, 2);
  expected.insert(expected.end(), 1000, 3);
  EXPECT_EQ(heard(), expected);
}

TEST_F(FileSoundTest, AnEmptyClipEndsAtOnce) {
  EXPECT_TRUE(sound_.play(Clip(), at(0ms)));
  EXPECT_TRUE(sound_.tick(at(0ms)));
  EXPECT_FALSE(sound_.tick(at(0ms)));
}

TEST_F(FileSoundTest, AFileThatCannotBeWrittenIsNoDevice) {
  FileSound nowhere(folder_.path() / "absent" / "heard.wav");
  EXPECT_FALSE(nowhere.play(clip(1), at(0ms)));
  EXPECT_EQ(nowhere.ends_at(), std::nullopt);
  EXPECT_FALSE(nowhere.tick(at(1s)));
}

TEST(AtVolume, IsQuietToWhole) {
  EXPECT_EQ(at_volume(32767, 100), 32767);
  EXPECT_EQ(at_volume(-32768, 100), -32768);
  EXPECT_EQ(at_volume(-32768, 200), -32768);
  EXPECT_EQ(at_volume(10000, 50), 2500);
  EXPECT_EQ(at_volume(10000, 0), 0);
  EXPECT_EQ(at_volume(10000, -5), 0);
}

TEST(DurationOf, IsExact) {
  EXPECT_EQ(duration_of(22050, 22050), 1s);
  EXPECT_EQ(duration_of(1, 8000), 125us);
  EXPECT_EQ(duration_of(std::size_t{48000} * 3600 * 100, 48000), 100h);
}

}  // namespace
}  // namespace kiosk
