#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <memory>
#include <sstream>
#include <string>

#include "assets/font_table.h"
#include "text/scripts.h"
#include "text/typesetter.h"

namespace kiosk {
namespace {

struct ShapeSample {
  const char* locale;
  const char* family;  ///< part of the font file's name
  const char* text;
};

// A sentence in each of the scripts that ship, and what else the first languages need.
constexpr std::array<ShapeSample, 9> kSamples = {{
    {"en", "NotoSans-Regular", "A clot that breaks loose can travel to the lung; office, AVATAR, first aid."},
    {"pl", "NotoSans-Regular", "Zakrzep może oderwać się i popłynąć do płuc — zadzwoń pod 999."},
    {"ar", "NotoNaskhArabic", "قد تنتقل الجلطة من وريد عميق في الساق إلى الرئة، اتصل بالإسعاف (الآن)."},
    {"ur", "NotoNastaliqUrdu", "ٹانگ کی گہری رگ میں بننے والا خون کا لوتھڑا پھیپھڑوں تک جا سکتا ہے۔"},
    {"bn", "NotoSansBengali", "পায়ের গভীর শিরায় জমাট বাঁধা রক্ত ছুটে গিয়ে ফুসফুসে আটকে যেতে পারে।"},
    {"pa", "NotoSansGurmukhi", "ਲੱਤ ਦੀ ਡੂੰਘੀ ਨਾੜੀ ਵਿੱਚ ਬਣਿਆ ਖੂਨ ਦਾ ਗਤਲਾ ਫੇਫੜਿਆਂ ਤੱਕ ਜਾ ਸਕਦਾ ਹੈ।"},
    {"zh-Hans", "NotoSansCJK", "腿部深静脉中形成的血凝块可能脱落，随血流到达肺部并造成堵塞。"},
    {"hi", "NotoSansDevanagari", "पैर की गहरी नस में बना खून का थक्का फेफड़ों तक पहुँच सकता है।"},
    {"th", "NotoSansThai", "ลิ่มเลือดที่เกิดในหลอดเลือดดำลึกของขาอาจหลุดไปที่ปอดได้"},
}};

std::string command(const PlacedRun& run) {
  std::ostringstream line;
  line << "LC_ALL=C hb-shape --font-file='" << run.font->file << "' --face-index=" << run.font->index
       << " --font-size=" << 64 * run.px
       << " --font-funcs=ft --ft-load-flags=65536 --script=" << script_name(run.script)
       << " --direction=" << (run.level & 1 ? "rtl" : "ltr")
       << " --no-glyph-names --output-format=json --unicodes=";
  for (const char16_t c : to_utf16(run.utf8)) line << "U+" << std::hex << static_cast<unsigned>(c) << ",";
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

/// The run as hb-shape prints it. Texts of the samples lie in the BMP, so both count clusters alike.
std::string printed(const PlacedRun& run) {
  std::ostringstream text;
  for (const Glyph& g : run.glyphs)
    text << (&g == run.glyphs.data() ? "[" : ",") << "{\"g\":" << g.id
         << ",\"cl\":" << g.cluster - run.range.start << ",\"dx\":" << g.x_offset << ",\"dy\":" << g.y_offset
         << ",\"ax\":" << g.advance << ",\"ay\":0}";
  return text.str() + "]";
}

class Shapes : public testing::TestWithParam<ShapeSample> {
 protected:
  /// Several sizes and widths, so that runs are whole, cut at spaces and cut inside words.
  void compare(double px, int width, Breaking breaking) {
    Paragraph p;
    p.text = to_utf16(GetParam().text);
    p.locale = *LocaleTag::parse(GetParam().locale);
    p.px = px;
    p.breaking = breaking;
    const ParagraphLayout layout = typesetter_->set(p, width);
    EXPECT_EQ(layout.missing_glyphs, 0);
    for (const Line& line : layout.lines)
      for (const PlacedRun& run : line.runs) {
        ASSERT_EQ(printed(run), output_of(command(run))) << run.utf8 << " by " << command(run);
        own_runs_ += run.font->file.find(GetParam().family) != std::string::npos;
      }
  }

  Diagnostics diagnostics_;
  std::unique_ptr<Typesetter> typesetter_ =
      make_typesetter(load_font_table(KIOSK_SOURCE_DIR "/assets/fonts.toml", diagnostics_), diagnostics_);
  int own_runs_ = 0;
};

TEST_P(Shapes, EqualHbShape) {
  compare(42, 10000, Breaking::greedy);
  compare(40, 300, Breaking::body);
  compare(23.4, 70, Breaking::greedy);
  EXPECT_GT(own_runs_, 0) << "no run in " << GetParam().family;
}

INSTANTIATE_TEST_SUITE_P(Scripts, Shapes, testing::ValuesIn(kSamples), [](const auto& sample) {
  std::string name = sample.param.locale;
  for (char& c : name)
    if (c == '-') c = '_';
  return name;
});

}  // namespace
}  // namespace kiosk
