#include "app/banner_watch.h"

#include <utility>

#include "scene/banner_check.h"

namespace kiosk {
namespace {

/// The name that `tour` knows the compiled-in screen by.
constexpr const char* kSafeScreen = "out-of-service";

}  // namespace

BannerWatch::BannerWatch(std::string number, FaultSink faults)
    : number_(std::move(number)), faults_(std::move(faults)) {}

void BannerWatch::look_at(const Scene& scene, Size size, TimePoint now) {
  const std::vector<std::string> faults = banner_faults(scene, size, number_);
  tell(faults);
  stands_in_ = false;
  if (!faults.empty()) set_broken(now);
}

void BannerWatch::present(const Scene& scene, Display& display, TimePoint now) {
  if (!stands_in()) {
    const Undrawn undrawn = display.present(scene);
    std::vector<std::string> sentences;
    for (const std::string& thing : undrawn.things)
      sentences.push_back("On the screen " + scene.screen + ", " + thing + " cannot be drawn.");
    tell(sentences);
    if (undrawn.banner)
      set_broken(now);
    else
      next_turn_.reset();
  }
  if (stands_in()) display.present_safe_screen(number_, page_);
}

bool BannerWatch::due(TimePoint now) {
  if (!next_turn_ || now < *next_turn_) return false;
  ++page_;
  next_turn_ = now + kSafeTurn;
  return true;
}

void BannerWatch::set_broken(TimePoint now) {
  stands_in_ = true;
  if (!next_turn_) next_turn_ = now + kSafeTurn;
}

void BannerWatch::tell(const std::vector<std::string>& sentences) {
  Diagnostics faults;
  for (const std::string& sentence : sentences)
    if (told_.insert(sentence).second)
      faults.error("screen", 0, 0, sentence,
                   "Run `clinic-kiosk check`: it names the fonts and files that are missing.");
  if (faults_ && !faults.findings().empty()) faults_(faults);
}

Scene without_controls(Scene scene) {
  Scene bare;
  bare.size = scene.size;
  bare.screen = kSafeScreen;
  bare.theme = scene.theme;
  bare.locale = std::move(scene.locale);
  bare.position = std::move(scene.position);
  bare.words = scene.words;
  return bare;
}

}  // namespace kiosk
