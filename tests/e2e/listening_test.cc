// The page read aloud by the real voice program; what would be heard goes to a file.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <thread>

#include "e2e/kiosk_program.h"

namespace kiosk::e2e {
namespace {

constexpr std::size_t kHeader = 44;
constexpr int kLoud = 500;  // of 32,767: far above silence at the quiet volume that visits start with

/// Samples of a WAV file of 16 bits.
std::vector<std::int16_t> samples_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  std::vector<std::int16_t> samples;
  for (std::size_t at = kHeader; at + 1 < bytes.size(); at += 2)
    samples.push_back(static_cast<std::int16_t>(static_cast<unsigned char>(bytes[at]) |
                                                static_cast<unsigned char>(bytes[at + 1]) << 8));
  return samples;
}

class ListeningIn : public testing::TestWithParam<const char*> {};

TEST_P(ListeningIn, ThePageIsReadAndTheBarIsForTheVoice) {
  const std::string locale = GetParam();
  const TempFolder folder;
  const auto server = start_xvfb(folder);
  ASSERT_EQ(server->why_not(), "");
  const auto config = write_config(folder, {{"enabled", "true"}});
  const Tour tour(folder.path() / "tour", {config, {locale}, {"article", "listening"}, {"--speech"}});
  const Tour start(folder.path() / "start", {config, {"en"}, {"idle"}, {"--speech"}});
  KioskProgram kiosk(*server, folder, config);
  const Hands hands(*server, folder);
  kiosk.await(start.find("en", "idle"));
  hands.click(start.find("en", "idle"), "choose-locale " + locale);
  kiosk.await(tour.find(locale, "article"));
  hands.click(tour.find(locale, "article"), "listen");
  EXPECT_TRUE(wait_until([&] { return kiosk.frames().back().screen == "listening"; }));
  const std::filesystem::path heard = folder.path() / "heard.wav";
  const auto is_loud = [](std::int16_t s) { return s > kLoud || s < -kLoud; };
  EXPECT_TRUE(wait_until([&] {
    const auto samples = samples_of(heard);
    return std::count_if(samples.begin(), samples.end(), is_loud) > 1000;
  })) << "nothing was heard";
  hands.click(tour.find(locale, "listening"), "stop-listening");
  kiosk.await(tour.find(locale, "article"));
  const std::size_t length = samples_of(heard).size();
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  EXPECT_EQ(samples_of(heard).size(), length) << "it goes on after Stop";
  kiosk.stop();
}

/// On the first screen, where somebody who cannot read finds their language by ear.
TEST(ListeningToTheLanguages, BeginsAndEndsByOneButton) {
  const TempFolder folder;
  const auto server = start_xvfb(folder);
  ASSERT_EQ(server->why_not(), "");
  const auto config = write_config(folder, {{"enabled", "true"}});
  const Tour start(folder.path() / "start", {config, {"en"}, {"idle"}, {"--speech"}});
  KioskProgram kiosk(*server, folder, config);
  const Hands hands(*server, folder);
  const TourPicture& idle = start.find("en", "idle");
  kiosk.await(idle);
  hands.click(idle, "listen");
  const std::filesystem::path heard = folder.path() / "heard.wav";
  EXPECT_TRUE(wait_until([&] { return samples_of(heard).size() > 4000; })) << "nothing was heard";
  // Stop stands where Listen stood.
  hands.click(idle, "listen");
  kiosk.await(idle);
  const std::size_t length = samples_of(heard).size();
  std::this_thread::sleep_for(std::chrono::milliseconds(500));
  EXPECT_EQ(samples_of(heard).size(), length) << "it goes on after Stop";
  kiosk.stop();
}

INSTANTIATE_TEST_SUITE_P(Languages, ListeningIn, testing::Values("en", "ar"),
                         [](const auto& one) { return std::string(one.param); });

}  // namespace
}  // namespace kiosk::e2e
