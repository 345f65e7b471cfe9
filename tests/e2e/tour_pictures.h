#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "e2e/process.h"
#include "support/png.h"

namespace kiosk::e2e {

struct Target {
  Rect rect;
  std::string label, action;
};

/// One state of the kiosk as `clinic-kiosk tour` shows it.
struct TourPicture {
  std::filesystem::path file;
  std::string locale, screen, part;
  int page = 1;
  int pages = 1;
  std::vector<Target> targets;

  bool offers(const std::string& action) const;
  /// What the control with this label does; empty where there is none.
  std::string action_of(const std::string& label) const;
  /// The middle of the control with this action; fails the test and gives nothing where there is none.
  std::optional<Point> control(const std::string& action) const;
  /// The middle of the control with this label, where many do what looks alike.
  std::optional<Point> labelled(const std::string& label) const;
};

struct TourRequest {
  std::filesystem::path config;
  std::vector<std::string> locales, screens;
  std::vector<std::string> more = {};  ///< further words of the command
  Size size = {1920, 1080};            ///< of the pictures
};

/// The pictures of a tour, in its order. Runs the real program.
class Tour {
 public:
  Tour(const std::filesystem::path& out, const TourRequest& request);

  /// The first picture of a screen in a language, or of one part of the article, or a later page of it; fails
  /// the test where there is none.
  const TourPicture& find(const std::string& locale, const std::string& screen, const std::string& part = "",
                          int page = 0) const;
  /// The picture of that name, "en-idle", or the first of its pages; fails the test where there is none.
  const TourPicture& named(const std::string& name) const;
  /// The article's pages, in reading order: what Next walks through.
  std::vector<TourPicture> reading_order(const std::string& locale) const;

 private:
  std::vector<TourPicture> pictures_;
  TourPicture none_;
};

/// A message of a bundle that has no placeholders, from its locale.toml; the key without its group.
std::string message(const std::string& locale, const std::string& key);

}  // namespace kiosk::e2e
