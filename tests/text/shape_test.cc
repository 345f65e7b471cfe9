#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <string>

#include "text/scripts.h"
#include "text/support.h"
#include "text/unicode.h"

namespace kiosk {
namespace {

std::string command(const PlacedRun& run, const std::string& locale) {
  std::ostringstream line;
  line << "LC_ALL=C hb-shape --font-file='" << run.font->file << "' --face-index=" << run.font->index
       << " --font-size=" << 64 * run.px
       << " --font-funcs=ft --ft-load-flags=65536 --script=" << script_name(run.script)
       << " --language=" << locale << " --direction=" << (run.level & 1 ? "rtl" : "ltr")
       << " --no-glyph-names --output-format=json --unicodes=";
  const std::u16string text = to_utf16(run.utf8);
  for (int at = 0; at < static_cast<int>(text.size());)
    line << "U+" << std::hex << static_cast<unsigned>(next_code_point(text, at)) << ",";
  return line.str();
}

std::string output_of(const std::string& command) {
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string text;
  std::array<char, 4096> buffer{};
  while (pipe && fgets(buffer.data(), buffer.size(), pipe.get())) text += buffer.data();
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

/// The run as hb-shape prints it, which counts clusters in code points.
std::string printed(const PlacedRun& run) {
  const std::u16string units = to_utf16(run.utf8);
  std::vector<int> points;
  for (int at = 0; at < static_cast<int>(units.size());) {
    const int start = at;
    next_code_point(units, at);
    points.push_back(0);
    if (at - start == 2) points.push_back(1);
  }
  std::ostringstream text;
  for (const Glyph& g : run.glyphs) {
    const auto end = points.begin() + (g.cluster - run.range.start);
    text << (&g == run.glyphs.data() ? "[" : ",") << "{\"g\":" << g.id
         << ",\"cl\":" << std::count(points.begin(), end, 0) << ",\"dx\":" << g.x_offset
         << ",\"dy\":" << g.y_offset << ",\"ax\":" << g.advance << ",\"ay\":0}";
  }
  return text.str() + "]";
}

class Shapes : public testing::TestWithParam<Specimen> {
 protected:
  void compare(const std::string& text, double px, int width, Breaking breaking) {
    Paragraph p = paragraph_of(text, GetParam().tag, px);
    p.breaking = breaking;
    const ParagraphLayout layout = fonts_.set(p, width);
    EXPECT_EQ(layout.missing_glyphs, 0) << text;
    for (const Line& line : layout.lines)
      for (const PlacedRun& run : line.runs) {
        const std::string by = command(run, GetParam().tag);
        ASSERT_EQ(printed(run), output_of(by)) << run.utf8 << " by " << by;
        own_runs_ += run.script == own_script(p.locale);
      }
  }

  RealFonts fonts_;
  int own_runs_ = 0;
};

/// Several sizes and widths, so that runs are whole, cut at spaces and cut inside words.
TEST_P(Shapes, EqualHbShape) {
  const Specimen& s = GetParam();
  compare(s.heading, 52, 10000, Breaking::balanced);
  compare(s.body, 40, 700, Breaking::body);
  compare(s.mixed, 42, 10000, Breaking::greedy);
  compare(s.tall, 23.4, 120, Breaking::greedy);
  EXPECT_GT(own_runs_, 0) << "no run in the language's own script";
}

INSTANTIATE_TEST_SUITE_P(Languages, Shapes, testing::ValuesIn(specimens()),
                         [](const auto& one) { return test_name(one.param.tag); });

/// A language whose font has letters of its own for it, and the text that shows them.
TEST(Shapes, ALanguagesOwnLettersAreUsed) {
  struct Pair {
    const char* one;
    const char* other;
    const char* text;
  };
  RealFonts fonts;
  for (const Pair& pair : {Pair{"hi", "mr", "लशझ"}, Pair{"en", "ro", "ş"}, Pair{"ru", "mk", "б"},
                           Pair{"ru", "sr", "б"}, Pair{"ar", "ur", "۴۶۷"}}) {
    const auto glyphs = [&](const char* tag) {
      std::vector<std::uint32_t> ids;
      const ParagraphLayout layout = fonts.set(paragraph_of(pair.text, tag), 2000);
      for (const PlacedRun& run : layout.lines.at(0).runs)
        for (const Glyph& g : run.glyphs) ids.push_back(g.id);
      return ids;
    };
    EXPECT_NE(glyphs(pair.one), glyphs(pair.other)) << pair.one << " and " << pair.other;
  }
}

}  // namespace
}  // namespace kiosk
