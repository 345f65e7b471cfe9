#pragma once

#include <string>
#include <utility>
#include <vector>

#include "port/display.h"

namespace kiosk {

/// A display that draws nothing and remembers what it was asked to show.
class CountingDisplay : public Display {
 public:
  explicit CountingDisplay(Size size = {1920, 1080}) : size_(size) {}
  Size size() const override { return size_; }
  Undrawn present(const Scene& scene) override {
    if (undrawn.banner || undrawn.lost) return undrawn;
    presented.push_back(scene);
    return undrawn;
  }
  void prepare(const Scene& scene) override { prepared.push_back(scene); }
  bool present_safe_screen(const std::string& number, int page) override {
    if (undrawn.lost) return false;
    safe_screens.emplace_back(number, page);
    return true;
  }

  Undrawn undrawn;  ///< what it cannot draw from now on
  std::vector<Scene> presented, prepared;
  std::vector<std::pair<std::string, int>> safe_screens;

 private:
  Size size_;
};

}  // namespace kiosk
