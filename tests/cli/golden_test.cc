#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <optional>
#include <sstream>

#include "real_world.h"
#include "support/fixed_typesetter.h"

namespace kiosk {
namespace {

// A dump is compared as text. KIOSK_UPDATE_GOLDEN=1 writes the dumps anew, and the test fails all the same,
// so that nobody forgets to look at what changed.

struct Sample {
  const char* view;  ///< a name of the tour
  const char* locale;
  TextSize size;
  const char* theme;
  Size panel;
};

constexpr Size kWide{1920, 1080};
constexpr Size kTall{1080, 1920};
constexpr Sample kSamples[] = {
    {"idle", "ar", TextSize::normal, "light", kWide},
    {"resting", "en", TextSize::normal, "light", kWide},
    {"dvt-to-pe-article-01", "en", TextSize::normal, "light", kWide},
    {"dvt-to-pe-part-path-01", "en", TextSize::normal, "light", kWide},
    {"dvt-to-pe-part-path-01", "ar", TextSize::normal, "dark", kTall},
    {"dvt-to-pe-faq-01", "en", TextSize::large, "high-contrast", kWide},
    {"emergency", "en", TextSize::normal, "light", kWide},
    {"display", "en", TextSize::normal, "light", kWide},
    {"still-reading", "ur", TextSize::normal, "light", kWide},
};

void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.locale << "-" << sample.view; }

std::string file_name(const Sample& s) {
  return std::string(s.locale) + "-" + s.view + "-" + std::to_string(static_cast<int>(s.size)) + "-" +
         s.theme + (s.panel == kTall ? "-tall" : "") + ".txt";
}

std::optional<std::string> contents(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) return std::nullopt;
  return std::string(std::istreambuf_iterator<char>(in), {});
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// The first lines that differ, both ways.
std::string difference(const std::string& golden, const std::string& actual) {
  const auto a = lines_of(golden);
  const auto b = lines_of(actual);
  std::string out;
  int shown = 0;
  for (std::size_t i = 0; i < std::max(a.size(), b.size()) && shown < 8; ++i) {
    const std::string was = i < a.size() ? a[i] : "(nothing)";
    const std::string is = i < b.size() ? b[i] : "(nothing)";
    if (was == is) continue;
    ++shown;
    out += "line " + std::to_string(i + 1) + "\n- " + was + "\n+ " + is + "\n";
  }
  return out;
}

class SceneDump : public RealWorld, public ::testing::WithParamInterface<Sample> {
 protected:
  /// Fixed advances in place of fonts: a new font package changes no dump.
  static void SetUpTestSuite() {
    RealWorld::SetUpTestSuite();
    world_->typesetter = make_fixed_typesetter(5);
  }
};

TEST_P(SceneDump, IsTheStoredOne) {
  const Sample& sample = GetParam();
  ViewFilter filter;
  filter.locales = {tag_of(sample.locale)};
  filter.text_size = sample.size;
  filter.theme = sample.theme;
  std::optional<std::string> actual;
  for_each_view(world(), make_panel(sample.panel, 21.5, 600), filter, [&](const View& view) {
    if (view.name == std::string(sample.locale) + "-" + sample.view) actual = dump(view.scene);
  });
  ASSERT_TRUE(actual) << "the tour has no such view";
  const std::filesystem::path file =
      std::filesystem::path(KIOSK_SOURCE_DIR) / "tests/golden/scenes" / file_name(sample);
  if (std::getenv("KIOSK_UPDATE_GOLDEN") != nullptr) {
    std::ofstream(file, std::ios::binary) << *actual;
    FAIL() << "written, look at it: " << file.string();
  }
  const auto golden = contents(file);
  ASSERT_TRUE(golden) << "there is no golden: " << file.string();
  EXPECT_TRUE(*golden == *actual) << file.string() << "\n" << difference(*golden, *actual);
}

INSTANTIATE_TEST_SUITE_P(Screens, SceneDump, ::testing::ValuesIn(kSamples), [](const auto& test) {
  std::string name = file_name(test.param);
  name.resize(name.size() - 4);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

TEST(SceneDifference, NamesTheLinesThatDiffer) {
  EXPECT_EQ(difference("a\nb\n", "a\nb\n"), "");
  EXPECT_EQ(difference("a\nb\n", "a\nc\n"), "line 2\n- b\n+ c\n");
  EXPECT_EQ(difference("a\n", "a\nb\n"), "line 2\n- (nothing)\n+ b\n");
}

}  // namespace
}  // namespace kiosk
