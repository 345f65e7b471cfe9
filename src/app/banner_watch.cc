#include "app/banner_watch.h"

#include <utility>

#include "scene/banner_check.h"

namespace kiosk {
namespace {

/// The name that `tour` knows the compiled-in screen by.
constexpr const char* kSafeScreen = "out-of-service";

}  // namespace

BannerWatch::BannerWatch(std::string number, Journal& journal)
    : number_(std::move(number)), journal_(journal) {}

void BannerWatch::look_at(const Scene& scene, const Panel& panel, TimePoint now, Privacy privacy) {
  const std::vector<std::string> faults = banner_faults(scene, panel, number_);
  tell(faults, privacy);
  stands_in_ = false;
  if (!faults.empty()) set_broken(now);
}

bool BannerWatch::present(const Scene& scene, Display& display, TimePoint now, Privacy privacy) {
  bool there = true;
  again_.reset();
  if (!stands_in()) {
    const Undrawn undrawn = display.present(scene);
    std::vector<std::string> sentences;
    sentences.reserve(undrawn.things.size());
    for (const std::string& thing : undrawn.things)
      sentences.push_back("On the screen " + scene.screen + ", " + thing + " cannot be drawn.");
    tell(sentences, privacy);
    there = !undrawn.lost;
    again_ = undrawn.again;
    if (undrawn.banner)
      set_broken(now);
    else if (there)
      next_turn_.reset();
  }
  if (stands_in()) there = display.present_safe_screen(number_, page_);
  journal_.set(Topic::display, there);
  if (there) journal_.set(Topic::safe_screen, !stands_in());
  return there;
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

void BannerWatch::tell(const std::vector<std::string>& sentences, Privacy privacy) {
  const bool visit = privacy == Privacy::visit;
  for (const std::string& sentence : sentences)
    journal_.fault(
        Topic::safe_screen,
        {Severity::error, "screen", 0, 0, visit ? "A screen cannot be shown whole." : sentence,
         "Run `clinic-kiosk check`: it names the fonts and files that are missing.", FaultKind::screen});
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
