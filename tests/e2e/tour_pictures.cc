#include "e2e/tour_pictures.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

namespace kiosk::e2e {
namespace {

using Json = nlohmann::json;

/// A tour of a dozen pictures under the sanitizers.
constexpr std::chrono::seconds kTourPatience{120};

Rect rect_of(const Json& json) {
  return {json.at("x").get<int>(), json.at("y").get<int>(), json.at("w").get<int>(), json.at("h").get<int>()};
}

TourPicture picture_of(const Json& json, const std::filesystem::path& folder) {
  TourPicture picture;
  picture.file = folder / json.at("file").get<std::string>();
  picture.locale = json.at("locale").get<std::string>();
  picture.screen = json.at("screen").get<std::string>();
  picture.part = json.value("part", "");
  picture.page = json.at("page").get<int>();
  picture.pages = json.value("pages", 1);
  for (const Json& target : json.at("targets")) {
    if (!target.at("enabled").get<bool>()) continue;
    picture.targets.push_back({rect_of(target.at("rect")), target.at("label").get<std::string>(),
                               target.at("action").get<std::string>()});
  }
  return picture;
}

std::vector<std::string> words_of(const std::filesystem::path& out, const TourRequest& request) {
  std::vector<std::string> words = {KIOSK_PROGRAM,
                                    "--config",
                                    request.config.string(),
                                    "tour",
                                    "--out",
                                    out.string(),
                                    "--size",
                                    std::to_string(request.size.w) + "x" + std::to_string(request.size.h)};
  for (const std::string& locale : request.locales) words.insert(words.end(), {"--locale", locale});
  for (const std::string& screen : request.screens) words.insert(words.end(), {"--screen", screen});
  words.insert(words.end(), request.more.begin(), request.more.end());
  return words;
}

}  // namespace

bool TourPicture::offers(const std::string& action) const {
  return std::any_of(targets.begin(), targets.end(), [&](const Target& t) { return t.action == action; });
}

std::string TourPicture::action_of(const std::string& label) const {
  for (const Target& target : targets)
    if (target.label == label) return target.action;
  return "";
}

std::optional<Point> TourPicture::control(const std::string& action) const {
  for (const Target& target : targets) {
    if (target.action == action)
      return Point{target.rect.x + target.rect.w / 2, target.rect.y + target.rect.h / 2};
  }
  ADD_FAILURE() << file << " has no control that does \"" << action << "\".";
  return std::nullopt;
}

std::optional<Point> TourPicture::labelled(const std::string& label) const {
  for (const Target& target : targets) {
    if (target.label == label)
      return Point{target.rect.x + target.rect.w / 2, target.rect.y + target.rect.h / 2};
  }
  ADD_FAILURE() << file << " has no control named \"" << label << "\".";
  return std::nullopt;
}

Tour::Tour(const std::filesystem::path& out, const TourRequest& request) {
  Process tour({words_of(out, request), {}, out.string() + ".log"});
  const auto status = tour.wait(kTourPatience);
  if (status != 0) ADD_FAILURE() << "The tour went wrong:\n" << tour.output();
  const Json json = Json::parse(text_of(out / "tour.json"), nullptr, false);
  if (json.is_discarded()) {
    ADD_FAILURE() << out / "tour.json"
                  << " is no JSON.";
    return;
  }
  for (const Json& picture : json.at("pictures")) pictures_.push_back(picture_of(picture, out));
}

const TourPicture& Tour::find(const std::string& locale, const std::string& screen, const std::string& part,
                              int page) const {
  const auto found = std::find_if(pictures_.begin(), pictures_.end(), [&](const TourPicture& p) {
    return p.locale == locale && p.screen == screen && (part.empty() || p.part == part) &&
           (page == 0 || p.page == page);
  });
  if (found != pictures_.end()) return *found;
  ADD_FAILURE() << "The tour has no picture of " << screen << " " << part << " in " << locale << ".";
  return none_;
}

const TourPicture& Tour::named(const std::string& name) const {
  for (const TourPicture& picture : pictures_)
    if (picture.file.stem() == name || picture.file.stem() == name + "-01") return picture;
  ADD_FAILURE() << "The tour has no picture " << name << ".";
  return none_;
}

std::vector<TourPicture> Tour::reading_order(const std::string& locale) const {
  std::vector<TourPicture> pages;
  for (const TourPicture& p : pictures_) {
    const bool read = p.screen == "part" || p.screen == "faq" || p.screen == "about";
    if (p.locale == locale && read) pages.push_back(p);
  }
  return pages;
}

std::string message(const std::string& locale, const std::string& key) {
  std::istringstream lines(
      text_of(std::filesystem::path(KIOSK_SOURCE_DIR) / "locales" / locale / "locale.toml"));
  const std::string start = key + " = \"";
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind(start, 0) == 0) return line.substr(start.size(), line.rfind('"') - start.size());
  }
  ADD_FAILURE() << "No message " << key << " in " << locale << ".";
  return "";
}

}  // namespace kiosk::e2e
