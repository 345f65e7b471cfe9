#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <string>
#include <vector>

#include "config/config.h"
#include "support/temp_folder.h"

namespace kiosk {

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto end = text.find('\n', at);
    lines.push_back(text.substr(at, end == std::string::npos ? end : end - at));
    at = end == std::string::npos ? text.size() : end + 1;
  }
  return lines;
}

inline std::string text_of(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

/// A ward's kiosk.conf, the shipped one with settings of its own, after one good start: what was kept then,
/// and how the kiosk was set.
class GoodStart : public ::testing::Test {
 protected:
  void SetUp() override {
    for (const char* locales : {"texts", "locales"})
      for (const char* tag : {"en", "pl", "ur"}) put(std::string(locales) + "/" + tag + "/locale.toml");
    for (const char* assets : {"pictures", "assets"}) put(std::string(assets) + "/fonts.toml");
    good_text_ = ward();
    good_ = load(good_text_);
    ASSERT_TRUE(told_.findings().empty()) << told();
    ASSERT_EQ(good_.config.emergency_number, "112");
    ASSERT_EQ(good_.keep.number, "112");
    kept_ = good_.keep;
    ASSERT_EQ(load("").config, good_.config) << "or nothing below proves anything";
  }

  /// A file beside kiosk.conf; what it says is no matter here.
  void put(const std::string& name) const {
    std::filesystem::create_directories((folder_.path() / name).parent_path());
    std::ofstream(folder_.path() / name) << "\n";
  }
  ConfigResult load(const std::string& text) {
    std::ofstream(file(), std::ios::binary | std::ios::trunc) << text;
    return load();
  }
  ConfigResult load() {
    told_ = Diagnostics();
    return load_config(file(), told_, kept_);
  }
  std::filesystem::path file() const { return folder_.path() / "kiosk.conf"; }
  std::string told() const {
    std::string out;
    for (const auto& finding : told_.findings()) out += to_text(finding) + "\n";
    return out;
  }

  static std::string ward() {
    std::ifstream in(std::string(KIOSK_SOURCE_DIR) + "/kiosk.conf");
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::map<std::string, std::string> own = {{"clinic_name", "\"Szpital Miejski\""},
                                                    {"locales", "\"texts\""},
                                                    {"assets", "\"pictures\""},
                                                    {"site_locale", "\"pl\""},
                                                    {"offered", "[\"pl\", \"en\", \"ur\"]"},
                                                    {"number", "\"112\""},
                                                    {"diagonal_in", "15.6"},
                                                    {"viewing_distance_mm", "700"},
                                                    {"theme", "\"dark\""},
                                                    {"text_size", "150"},
                                                    {"reduced_motion", "true"},
                                                    {"low_reach", "true"},
                                                    {"repeat_reject_ms", "500"},
                                                    {"idle_seconds", "120"},
                                                    {"warning_seconds", "45"},
                                                    {"monday", "\"08:00-18:30\""},
                                                    {"sunday", "\"closed\""},
                                                    {"tuesday", "[\"08:00-12:00\", \"13:00-18:00\"]"},
                                                    {"closed_on", "[\"2026-12-25\"]"},
                                                    {"unreviewed", "\"hide\""},
                                                    {"outdated", "\"notice\""},
                                                    {"totals", "true"},
                                                    {"enabled", "false"},
                                                    {"program", "\"espeak\""}};
    const std::string key = "#   F1 = \"pl\"";
    text.replace(text.find(key), key.size(), "F1 = \"ur\"");
    std::vector<std::string> lines = lines_of(text);
    std::size_t set = 0;
    for (std::string& line : lines) {
      const auto found = own.find(line.substr(0, line.find(" = ")));
      if (found == own.end()) continue;
      line = found->first + " = " + found->second;
      ++set;
    }
    EXPECT_EQ(set, own.size()) << "the shipped file lacks a key";
    return text_of(lines) + "en = \"en-us\"\nur = \"\"\n";
  }

  TempFolder folder_;
  std::string good_text_;
  ConfigResult good_;
  KeptSettings kept_;
  Diagnostics told_;
};

}  // namespace kiosk
